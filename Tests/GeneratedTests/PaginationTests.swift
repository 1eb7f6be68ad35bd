import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("Paginators of generated clients")
struct PaginationTests {
    private static let pages = [
        MockResponse.json(#"{"result": {"items": [{"itemId": "a", "kind": "PART"}], "nextToken": "t1"}}"#),
        .json(#"{"result": {"items": [], "nextToken": "t2"}}"#),
        .json(#"{"result": {"items": [{"itemId": "b", "kind": "PART"}, {"itemId": "c", "kind": "PART"}]}}"#),
    ]

    private func client(_ answers: [MockResponse]) -> (InventoryClient, MockTransport) {
        let transport = MockTransport(answers)
        return (InventoryClient(ClientConfiguration(testing: transport)), transport)
    }

    @Test("pages come one by one, each asked for when it is needed, with the token of the one before")
    func pages() async throws {
        let (client, transport) = client(Self.pages)
        var iterator = client.listItemsPages(ListItemsInput(pageSize: 1)).makeAsyncIterator()
        #expect(transport.requests.isEmpty)
        #expect(try await iterator.next()?.result?.items?.count == 1)
        #expect(transport.requests.count == 1)
        #expect(try await iterator.next()?.result?.items?.isEmpty == true)
        #expect(try await iterator.next()?.result?.items?.count == 2)
        #expect(try await iterator.next() == nil)
        #expect(
            transport.requests.map(\.bodyText) == [
                #"{"pageSize":1}"#, #"{"nextToken":"t1","pageSize":1}"#, #"{"nextToken":"t2","pageSize":1}"#,
            ])
    }

    @Test("items run over pages, also empty ones, and no page is fetched before its items are wanted")
    func items() async throws {
        let (client, transport) = client(Self.pages)
        var names: [String] = []
        for try await item in client.listItemsItems(ListItemsInput()) {
            if names.isEmpty { #expect(transport.requests.count == 1) }
            names.append(item.itemID)
        }
        #expect(names == ["a", "b", "c"])
        #expect(transport.requests.count == 3)
    }

    @Test("whoever stops early asks for no more")
    func stop() async throws {
        let (client, transport) = client(Self.pages)
        for try await item in client.listItemsItems(ListItemsInput()) {
            #expect(item.itemID == "a")
            break
        }
        #expect(transport.requests.count == 1)
    }

    @Test("a token that is a map is given back as it came; items that are a map are entries")
    func mapToken() async throws {
        let (client, transport) = client([
            .json(#"{"onHand": 1, "entries": {"x": 1}, "lastToken": {"key": {"text": "k"}}}"#),
            .json(#"{"onHand": 1, "entries": {"y": 2}, "lastToken": {}}"#),
        ])
        var entries: [String: Int64] = [:]
        for try await entry in client.countStockItems(CountStockInput(itemID: "i")) { entries[entry.key] = entry.value }
        #expect(entries == ["x": 1, "y": 2])
        #expect(transport.requests.last?.bodyText == #"{"itemId":"i","startToken":{"key":{"text":"k"}}}"#)
    }

    @Test("an error ends the sequence with the service's error")
    func error() async throws {
        let (client, _) = client([Self.pages[0], .error("ServiceUnavailable", status: 503)])
        var count = 0
        await #expect(throws: InventoryError.self) {
            for try await _ in client.listItemsPages(ListItemsInput()) { count += 1 }
        }
        #expect(count == 1)
    }
}

import ServiceRuntime
import Synchronization
import Testing

@Suite struct PaginationTests {
    struct Input: Sendable { var token: String? }
    struct Page: Sendable {
        var token: String?
        var items: [Int]?
    }

    /// Pages by the token that asks for them, counting how often.
    final class Source: Sendable {
        let fetched = Mutex<[String?]>([])
        let pages: [String?: Page]
        init(_ pages: [String?: Page]) { self.pages = pages }

        var sequence: PageSequence<Input, Page> {
            PageSequence(Input(), fetch: fetch) { advanceToken(&$0.token, $1.token) }
        }

        @Sendable func fetch(_ input: Input) async throws -> Page {
            fetched.withLock { $0.append(input.token) }
            return try #require(pages[input.token])
        }
    }

    @Test("pages are fetched one by one, only when asked for")
    func pages() async throws {
        let source = Source([nil: Page(token: "a", items: [1]), "a": Page(token: nil, items: [2])])
        var iterator = source.sequence.makeAsyncIterator()
        #expect(source.fetched.withLock { $0 }.isEmpty)
        #expect(try await iterator.next()?.items == [1])
        #expect(source.fetched.withLock { $0 } == [nil])
        #expect(try await iterator.next()?.items == [2])
        #expect(try await iterator.next() == nil)
        #expect(source.fetched.withLock { $0 } == [nil, "a"])
    }

    @Test("items pass over empty pages and fetch no page before it is needed")
    func items() async throws {
        let source = Source([
            nil: Page(token: "a", items: [1, 2]), "a": Page(token: "b", items: nil), "b": Page(token: "c", items: []),
            "c": Page(token: "", items: [3]),
        ])
        let items = ItemSequence(source.sequence) { $0.items }
        for try await item in items where item == 2 { break }
        #expect(source.fetched.withLock { $0 } == [nil])
        var found: [Int] = []
        for try await item in items { found.append(item) }
        #expect(found == [1, 2, 3])
    }

    @Test("a service that repeats a token ends the pages")
    func repeatedToken() async throws {
        let source = Source([nil: Page(token: "a"), "a": Page(token: "a")])
        var count = 0
        for try await _ in source.sequence { count += 1 }
        #expect(count == 2)
    }

    @Test("a page that failed can be asked for again")
    func failure() async throws {
        let calls = Mutex(0)
        let pages = PageSequence(Input()) { _ in
            if calls.withLock({
                $0 += 1; return $0
            }) == 1 {
                throw CancellationError()
            }
            return Page()
        } advance: {
            advanceToken(&$0.token, $1.token)
        }
        var iterator = pages.makeAsyncIterator()
        await #expect(throws: CancellationError.self) { try await iterator.next() }
        #expect(try await iterator.next() != nil)
        #expect(try await iterator.next() == nil)
    }

    struct Opaque: Sendable {}

    @Test("tokens of every type advance, and end when absent, empty or repeated")
    func tokens() {
        var text: String? = nil
        #expect(advanceToken(&text, "a"))
        #expect(!advanceToken(&text, "a"))
        #expect(!advanceToken(&text, ""))
        #expect(!advanceToken(&text, nil))
        var required = ""
        #expect(advanceToken(&required, "a"))
        #expect(!advanceToken(&required, required))
        #expect(!advanceToken(&required, ""))
        var map: [String: String]? = nil
        #expect(advanceToken(&map, ["k": "v"]))
        #expect(!advanceToken(&map, ["k": "v"]))
        #expect(!advanceToken(&map, [:]))
        var opaque: [String: Opaque]? = nil
        #expect(advanceToken(&opaque, ["k": Opaque()]))
        #expect(!advanceToken(&opaque, [:]))
        var number: Int? = nil
        #expect(advanceToken(&number, 5))
        #expect(!advanceToken(&number, 5))
        var requiredNumber = 0
        #expect(advanceToken(&requiredNumber, 5))
        #expect(!advanceToken(&requiredNumber, nil))
    }

    /// A client as the generator writes it.
    private struct Client: Sendable {
        struct Output: Sendable {
            var nextToken: String?
            var users: [String: Int]
        }

        func list(_ input: Input) async throws -> Output {
            input.token == nil ? Output(nextToken: "2", users: ["a": 1]) : Output(users: ["b": 2])
        }
        func list(token: String? = nil) async throws -> Output { try await list(Input(token: token)) }
        func listPages(_ input: Input) -> PageSequence<Input, Output> {
            PageSequence(input, fetch: list) { advanceToken(&$0.token, $1.nextToken) }
        }
        func listItems(_ input: Input) -> ItemSequence<Input, Output, [String: Int]> {
            ItemSequence(listPages(input)) { $0.users }
        }
    }

    @Test("generated paginators give the entries of maps too")
    func generated() async throws {
        var found: [String: Int] = [:]
        for try await (key, value) in Client().listItems(Input()) { found[key] = value }
        #expect(found == ["a": 1, "b": 2])
    }
}

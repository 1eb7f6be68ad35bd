import Connect
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// Pages, fetched while they are asked for.
    @Suite struct PaginationTests {
        private static let pages = [
            ScriptedAnswer.json(#"{"UserSummaryList": [{"Id": "u-1"}, {"Id": "u-2"}], "NextToken": "t 1"}"#),
            ScriptedAnswer.json(#"{"UserSummaryList": [], "NextToken": "t+2"}"#),
            ScriptedAnswer.json(#"{"UserSummaryList": [{"Id": "u-3"}]}"#),
        ]
        private let input = ListUsersRequest(instanceID: "i-1", maxResults: 2)

        @Test("all pages are fetched, each with the token of the one before")
        func allPages() async throws {
            let server = try await RecordingServer.answering(Self.pages)
            var counts: [Int] = []
            for try await page in ConnectClient(server.configuration).listUsersPages(input) {
                counts.append(page.userSummaryList?.count ?? -1)
            }
            #expect(counts == [2, 0, 1])
            let queries = try await server.recorded().map { Set($0.query.split(separator: "&")) }
            #expect(
                queries == [
                    ["maxResults=2"], ["maxResults=2", "nextToken=t%201"], ["maxResults=2", "nextToken=t%2B2"],
                ])
        }

        @Test("the items of all pages come in order")
        func allItems() async throws {
            let server = try await RecordingServer.answering(Self.pages)
            var identifiers: [String?] = []
            for try await user in ConnectClient(server.configuration).listUsersItems(input) {
                identifiers.append(user.id)
            }
            #expect(identifiers == ["u-1", "u-2", "u-3"])
            #expect(try await server.recorded().allSatisfy { $0.signature.problem == nil })
        }

        @Test("a page that nobody asks for is not fetched")
        func laziness() async throws {
            let server = try await RecordingServer.answering(Self.pages)
            let client = ConnectClient(server.configuration)
            _ = client.listUsersItems(input)
            #expect(try await server.recorded().isEmpty)

            let again = try await RecordingServer.answering(Self.pages)
            for try await user in client.listUsersItems(input) where user.id == "u-2" { break }
            #expect(try await again.recorded().count == 1)

            let once = try await RecordingServer.answering(Self.pages)
            var pages = 0
            for try await _ in client.listUsersPages(input) {
                pages += 1
                if pages == 2 { break }
            }
            #expect(try await once.recorded().count == 2)
        }

        @Test("an error on a later page ends the sequence after the items before it")
        func errorOnLaterPage() async throws {
            let server = try await RecordingServer.answering(
                Self.pages[0], .error("ResourceNotFoundException", status: 404))
            var identifiers: [String?] = []
            let users = ConnectClient(server.configuration).listUsersItems(input)
            await #expect(throws: ConnectError.self) {
                for try await user in users { identifiers.append(user.id) }
            }
            #expect(identifiers == ["u-1", "u-2"])
        }
    }
}

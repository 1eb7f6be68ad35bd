import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Synchronization
import Testing
import Weather

@testable import ProtocolTestSupport

@Suite("Comparison of requests and responses")
struct MessageTests {
    /// What a test with every kind of statement says; each is then made wrong alone.
    private let expected = ExpectedRequest(
        method: "POST", uri: "/a%20b", host: "example.com/p", resolvedHost: "x.example.com",
        queryParams: ["q=1", "q=2", "r"],
        forbidQueryParams: ["s"], requireQueryParams: ["q"], headers: ["X-A": "1"], forbidHeaders: ["X-B"],
        requireHeaders: ["X-C"], body: .text("body"))

    private func sent(_ change: (inout HTTPRequest) -> Void = { _ in }, body: String = "body") -> RecordedRequest {
        var head = HTTPRequest(method: .post, scheme: "https", authority: "x.example.com", path: "/a%20b?q=1&r&q=2")
        head.headerFields[HTTPField.Name("x-a")!] = "1"
        head.headerFields[HTTPField.Name("x-c")!] = ""
        change(&head)
        return RecordedRequest(head: head, body: Array(body.utf8))
    }

    @Test("a request as it is expected has no difference")
    func same() {
        #expect(expected.differences(in: sent()) == [])
    }

    @Test("each part of a request that differs is found")
    func different() {
        let changes: [(String, (inout HTTPRequest) -> Void)] = [
            ("method: PUT", { $0.method = .put }), ("path: /a", { $0.path = "/a?q=1&r&q=2" }),
            ("host: example.com", { $0.authority = "example.com" }),
            ("query: [\"q=2\", \"q=1\"]", { $0.path = "/a%20b?q=2&q=1&r" }),
            ("query: [\"q=1\"]", { $0.path = "/a%20b?q=1&r" }), ("query: []", { $0.path = "/a%20b?q=1&q=2" }),
            ("query: s is forbidden", { $0.path? += "&s=1" }), ("query: x is not expected", { $0.path? += "&x" }),
            ("header X-A: \"2\"", { $0.headerFields[HTTPField.Name("x-a")!] = "2" }),
            ("header X-A: none", { $0.headerFields[HTTPField.Name("x-a")!] = nil }),
            ("header X-B is forbidden", { $0.headerFields[HTTPField.Name("x-b")!] = "" }),
            ("header X-C is missing", { $0.headerFields[HTTPField.Name("x-c")!] = nil }),
        ]
        for (start, change) in changes {
            let found = expected.differences(in: sent(change))
            #expect(found.count == 1 && found[0].hasPrefix(start), "\(start): \(found)")
        }
        #expect(expected.differences(in: sent(body: "other")) == ["body: \"other\" instead of \"body\""])
        #expect(
            ExpectedRequest(method: "POST", uri: "/a%20b", requireQueryParams: ["q", "r", "t"]).differences(in: sent())
                == ["query: t is missing"])
    }

    @Test("a call that sends nothing, or sends twice, differs, and why it failed is said")
    func calls() async {
        let request = ExpectedRequest(method: "HEAD", uri: "/ping", settings: ClientSettings(region: "eu-west-1"))
        #expect(await request.differences { try await WeatherClient($0).ping() } == [])
        #expect(await request.differences { _ in } == ["0 requests instead of one"])
        let twice = await request.differences { configuration in
            try? await WeatherClient(configuration).ping()
            try? await WeatherClient(configuration).ping()
        }
        #expect(twice == ["2 requests instead of one"])
        let failed = await request.differences { _ in throw ClientError.invalidInput("no") }
        #expect(failed.first?.contains("invalid input: no") == true)
    }

    @Test("a call that throws has no output, and an output that differs is found")
    func outputs() async {
        let response = GivenResponse(code: 200, body: .json(#"{"isOpen": true}"#))
        let expected: InspectedValue = .integer(200)
        #expect(await response.differences(from: expected) { try await WeatherClient($0).getStatus().code } == [])
        #expect(
            await response.differences(from: .integer(1)) { try await WeatherClient($0).getStatus().code }.count == 1)
        let failed = await GivenResponse(code: 500).differences(from: expected) {
            try await WeatherClient($0).getStatus().code
        }
        #expect(failed.count == 1 && failed[0].hasPrefix("the call threw"))
    }

    @Test("an error is compared by its case, its members, its code and its status")
    func errors() async {
        let body = MessageBody.json(#"{"message": "m", "cityId": "c"}"#)
        let response = GivenResponse(code: 404, headers: ["X-Amzn-Errortype": "NoSuchCity"], body: body)
        func differences(_ response: GivenResponse, member: String = "c", code: String? = "NoSuchCity") async
            -> [String]
        {
            await response.differences(from: .string(member), errorCode: code) { configuration in
                try await WeatherClient(configuration).getForecast(cityID: "c").summary
            } error: { (error: WeatherError) -> String? in
                if case .noSuchCity(let value) = error { value.cityID } else { nil }
            }
        }
        #expect(await differences(response) == [])
        #expect(await differences(response, code: nil) == [])
        #expect(await differences(response, member: "d") == ["error: string(\"c\") instead of string(\"d\")"])
        #expect(await differences(response, code: "Other") == ["code: NoSuchCity instead of Other"])
        let other = GivenResponse(code: 410, headers: ["X-Amzn-Errortype": "NoSuchFile"], body: body)
        #expect(await differences(other)[0].hasPrefix("the call threw another error"))
        let success = GivenResponse(code: 200, body: .json(#"{"summary": "", "daily": []}"#))
        #expect(await differences(success) == ["the call threw nothing"])
    }

    @Test("mutated responses are other ones, the same in each run, and each is given to the client")
    func mutations() async throws {
        let response = GivenResponse(code: 200, headers: ["X-A": "value"], body: .json(#"{"a": [1, 2]}"#))
        var first = MutatedResponses(of: response)
        var second = MutatedResponses(of: response)
        var different: Set<String> = []
        for _ in 0..<MutatedResponses.count {
            let mutated = first.next()
            let again = second.next()
            #expect(mutated.body.bytes == again.body.bytes && mutated.headers == again.headers)
            different.insert("\(mutated.headers) \(mutated.body.bytes)")
        }
        #expect(different.count > MutatedResponses.count / 2)
        #expect(different.contains { $0.hasPrefix("[\"X-A\": \"value\"]") })
        #expect(different.contains { !$0.hasPrefix("[\"X-A\": \"value\"]") })
        var mutated = MutatedResponses(of: response)
        let calls = Mutex(0)
        await mutated.give { configuration in
            calls.withLock { $0 += 1 }
            return try await WeatherClient(configuration).getStatus().code
        }
        #expect(calls.withLock { $0 } == MutatedResponses.count)
    }

    @Test("numbers are equal by their value")
    func numbers() {
        #expect(DecimalValue("0.00") == DecimalValue("-0e5"))
        #expect(DecimalValue("1200") == DecimalValue("1.2E+3"))
        #expect(DecimalValue("12") != DecimalValue("1.2"))
        #expect(DecimalValue("-1") != DecimalValue("1"))
        for text in ["", "-", "x", "1x", "1e", "1.2.3", "."] { #expect(DecimalValue(text) == nil, "\(text)") }
    }
}

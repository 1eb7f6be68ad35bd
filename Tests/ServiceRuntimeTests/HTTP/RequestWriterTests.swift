import HTTPTypes
import ServiceTesting
import Synchronization
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct RequestWriterTests {
    private func send(
        _ method: String = "GET", _ path: String, host: String = "", service: ServiceDescription = TestService.rest,
        options: OperationDescription.Options = [], _ body: @escaping @Sendable (inout RequestWriter) -> Void
    ) async throws -> RecordedRequest {
        let transport = MockTransport([.json("{}")])
        let operation = OperationDescription("Op", method, path, hostPrefix: host, options: options)
        let _: NoOutput = try await TestService.core(service, transport).execute(operation, AnyInput(body))
        return try #require(transport.requests.first)
    }

    struct Color: StringEnumeration {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
    }

    struct Level: IntegerEnumeration {
        let rawValue: Int
        init(rawValue: Int) { self.rawValue = rawValue }
    }

    // MARK: Path

    @Test("labels keep only unreserved characters, greedy ones the slash too")
    func labels() async throws {
        let request = try await send("GET", "/a/{A}/b/{B+}") {
            $0.label("A", "x/y z%é~")
            $0.label("B", "k/ü/?")
        }
        #expect(request.path == "/a/x%2Fy%20z%25%C3%A9~/b/k/%C3%BC/%3F")
    }

    @Test("labels of every type have Smithy's text")
    func labelTypes() async throws {
        let request = try await send("GET", "/{A}/{B}/{C}/{D}/{E}/{F}/{G}") {
            $0.label("A", true)
            $0.label("B", Int64(-5))
            $0.label("C", 4.5)
            $0.label("D", Float.infinity)
            $0.label("E", Color(rawValue: "dark red"))
            $0.label("F", Level(rawValue: 3))
            $0.label("G", Timestamp(timeIntervalSince1970: 0), .dateTime)
        }
        #expect(request.path == "/true/-5/4.5/Infinity/dark%20red/3/1970-01-01T00%3A00%3A00Z")
    }

    @Test("an empty or missing label is an error before anything is sent", arguments: ["", nil])
    func emptyLabel(value: String?) async throws {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.rest, transport)
        let input = AnyInput { if let value { $0.label("Id", value) } }
        await #expect {
            let _: NoOutput = try await core.execute(TestService.getThing, input)
        } throws: { error in
            guard case ClientError.invalidInput(let reason) = error else { return false }
            return reason.contains("Id")
        }
        #expect(transport.requests.isEmpty)
    }

    // MARK: Query

    @Test("the query has the path's constant part, then bound parameters, lists repeated, absent ones left out")
    func query() async throws {
        let request = try await send("GET", "/x?list-type=2&flag") {
            $0.query("a b", "c&d")
            $0.query("none", String?.none)
            $0.query("empty", "")
            $0.queries("n", [1, 2])
            $0.queries("no", [String]())
            $0.query("t", Timestamp(timeIntervalSince1970: 1), .epochSeconds)
            $0.query("color", Color(rawValue: "red"))
            $0.queries("levels", [Level(rawValue: 1)])
        }
        #expect(
            request.query == [
                "list-type=2", "flag", "a%20b=c%26d", "empty=", "n=1", "n=2", "t=1", "color=red", "levels=1",
            ])
    }

    @Test("a map adds parameters but overrides none that is bound, whatever the order and whether it has a value")
    func queryMap() async throws {
        let request = try await send("GET", "/x?constant=1") {
            $0.queryParameters(["bound": "map", "unset": "map", "constant": "map", "free": "map"])
            $0.query("bound", "member")
            $0.query("unset", String?.none)
        }
        #expect(request.query == ["constant=1", "bound=member", "free=map"])
        let lists = try await send("GET", "/x") { $0.queryParameters(["b": ["1", "2"], "a": ["3"]]) }
        #expect(lists.query == ["a=3", "b=1", "b=2"])
    }

    // MARK: Headers

    @Test("headers are trimmed, lists joined, elements with commas or quotation marks quoted, empty ones sent")
    func headers() async throws {
        let request = try await send("GET", "/x") {
            $0.header("X-A", "  padded\t")
            $0.header("X-None", String?.none)
            $0.header("X-Empty", "")
            $0.headers("X-List", ["b,c", #""def""#, "a"])
            $0.headers("X-Numbers", [1, 2])
            $0.headers("X-EmptyList", [String]())
            $0.headers("X-Dates", [Timestamp(timeIntervalSince1970: 0)], .httpDate)
            $0.header("X-Color", Color(rawValue: "red"))
            $0.headers("X-Levels", [Level(rawValue: 1), Level(rawValue: 2)])
            $0.mediaTypeHeader("X-JSON", "true")
        }
        #expect(request.header("x-a") == "padded")
        #expect(request.header("x-none") == nil)
        #expect(request.header("x-empty") == "")
        #expect(request.header("x-list") == #""b,c", "\"def\"", a"#)
        #expect(request.header("x-numbers") == "1, 2")
        #expect(request.header("x-emptylist") == "")
        #expect(request.header("x-dates") == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(request.header("x-color") == "red")
        #expect(request.header("x-levels") == "1, 2")
        #expect(request.header("x-json") == "dHJ1ZQ==")
    }

    @Test("a map adds headers with its prefix but overrides none that is bound")
    func prefixHeaders() async throws {
        let request = try await send("GET", "/x") {
            $0.prefixHeaders("", ["X-Bound": "map", "X-Free": "map"])
            $0.header("x-bound", "member")
            $0.prefixHeaders("X-Meta-", ["key": ""])
        }
        #expect(request.header("X-Bound") == "member")
        #expect(request.header("X-Free") == "map")
        #expect(request.header("X-Meta-key") == "")
    }

    @Test("a line break or NUL in a header is refused", arguments: ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"])
    func headerInjection(value: String) async throws {
        for input in [
            AnyInput { $0.header("X-A", value) }, AnyInput { $0.headers("X-A", [value]) },
            AnyInput { $0.prefixHeaders("X-", ["A": value]) },
        ] {
            let transport = MockTransport([.json("{}")])
            await #expect(throws: ClientError.self) {
                let _: NoOutput = try await TestService.core(TestService.rest, transport)
                    .execute(.init("Op"), input)
            }
            #expect(transport.requests.isEmpty)
        }
    }

    @Test("a header's name from a map must be one", arguments: ["a b", "a:b", "é", "a\r\nb"])
    func headerName(name: String) async throws {
        await #expect(throws: ClientError.self) {
            try await send("GET", "/x") { $0.prefixHeaders("X-", [name: "v"]) }
        }
    }

    // MARK: Host

    @Test("a host prefix is put before the host, its labels filled")
    func hostPrefix() async throws {
        let request = try await send("POST", "/", host: "{Account}.data.") { $0.hostLabel("Account", "ab-12") }
        #expect(request.origin == "https://ab-12.data.rest.us-east-1.amazonaws.com")
    }

    @Test("a host label that is not one is refused", arguments: ["", "a.b", "evil.example/", "-a", "a-", "é", "a@b"])
    func hostLabel(value: String) async throws {
        await #expect(throws: ClientError.self) {
            try await send("POST", "/", host: "{Account}.") { $0.hostLabel("Account", value) }
        }
    }

    // MARK: Payload

    @Test("no payload means no body, no length and no media type")
    func noPayload() async throws {
        let request = try await send("GET", "/x") { $0.header("X-A", "b") }
        #expect(request.body.isEmpty)
        #expect(request.header("Content-Type") == nil)
        #expect(request.header("Content-Length") == nil)
    }

    @Test("body members that are all absent make an empty object")
    func emptyObject() async throws {
        let request = try await send("POST", "/x") { $0.json(PutThingInput()) }
        #expect(request.bodyText == "{}")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Content-Length") == "2")
    }

    @Test("payloads have their own media type, which a bound Content-Type replaces")
    func payloads() async throws {
        let blob = try await send("POST", "/x") { $0.payload(blob: "abc", contentType: "image/png") }
        #expect(blob.bodyText == "abc")
        #expect(blob.header("Content-Type") == "image/png")
        let bound = try await send("POST", "/x") {
            $0.header("Content-Type", "image/jpg")
            $0.payload(blob: "abc")
        }
        #expect(bound.header("Content-Type") == "image/jpg")
        let text = try await send("POST", "/x") { $0.payload(text: "é") }
        #expect(text.header("Content-Type") == "text/plain")
        #expect(text.header("Content-Length") == "2")
        let color = try await send("POST", "/x") { $0.payload(text: Color(rawValue: "red")) }
        #expect(color.bodyText == "red")
        let document = try await send("POST", "/x") { $0.payload(document: ["a": [1, .null]]) }
        #expect(document.bodyText == #"{"a":[1,null]}"#)
        let stream = try await send("POST", "/x") { $0.payload(stream: HTTPBody("abc")) }
        #expect(stream.bodyText == "abc")
        #expect(stream.header("Content-Length") == "3")
    }

    @Test("an absent structure payload is an empty object, any other absent payload no body")
    func absentPayloads() async throws {
        let structure = try await send("POST", "/x") { $0.payload(json: PutThingInput?.none) }
        #expect(structure.bodyText == "{}")
        for absent in [
            AnyInput { $0.payload(union: PutThingInput?.none) }, AnyInput { $0.payload(blob: nil) },
            AnyInput { $0.payload(text: String?.none) }, AnyInput { $0.payload(document: nil) },
            AnyInput { $0.payload(stream: nil) },
        ] {
            let request = try await send("POST", "/x") { absent.write(to: &$0) }
            #expect(request.body.isEmpty)
            #expect(request.header("Content-Type") == nil)
        }
    }

    @Test("a stream's length may come from a member")
    func streamLength() async throws {
        let lengths = Mutex<[Int64?]>([])
        struct Recorder: HTTPTransport {
            let record: @Sendable (Int64?) -> Void
            func send(
                _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
            ) async throws -> HTTPTransportResponse {
                record(body?.length)
                return HTTPTransportResponse(HTTPResponse(status: .ok))
            }
        }
        var configuration = ClientConfiguration(testing: MockTransport())
        configuration.transport = Recorder { length in lengths.withLock { $0.append(length) } }
        let core = ServiceClientCore<TestError>(TestService.open, configuration)
        let stream = AsyncStream<[UInt8]> { $0.finish() }
        let input = AnyInput {
            $0.header("Content-Length", 7)
            $0.payload(stream: HTTPBody(stream))
        }
        let _: NoOutput = try await core.execute(.init("Op"), input)
        #expect(lengths.withLock { $0 } == [7])
    }

    @Test("the body's MD5 goes along where the operation asks for a checksum")
    func checksum() async throws {
        let request = try await send("POST", "/x", options: .checksumRequired) {
            $0.json(PutThingInput(name: "x"))
        }
        #expect(request.header("Content-MD5") == "HX0XWSt1adtdMQ8PrW6vAQ==")
    }

    // MARK: Idempotency

    @Test("a missing idempotency token is made by the configuration's generator, in the body and elsewhere")
    func idempotencyToken() async throws {
        let body = try await send("POST", "/x") { $0.json(PutThingInput(token: "fresh")) }
        #expect(body.bodyText == #"{"Token":"00000000-0000-4000-8000-000000000000"}"#)
        let query = try await send("POST", "/x") {
            $0.query("a", $0.idempotencyToken(nil))
            $0.query("b", $0.idempotencyToken("mine"))
        }
        #expect(query.query == ["a=00000000-0000-4000-8000-000000000000", "b=mine"])
    }
}

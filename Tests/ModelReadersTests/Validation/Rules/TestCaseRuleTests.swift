import Testing

/// Rules of tests that models carry are told where they are broken, and nowhere else.
@Suite("Rules of test cases")
struct TestCaseRuleTests {
    private static let input = "{ n: Integer, t: Timestamp, @required r: String }"

    private static func requests(_ tests: String, rest: String = "") -> [String] {
        RuleEvents.of(
            """
            @smithy.test#httpRequestTests([\(tests)])
            operation O { input := \(input) }
            structure Vendor { v: String }
            \(rest)
            """, only: ["HttpRequestTestsInput", "UniqueProtocolTestCaseId"])
    }

    private static func request(_ more: String, id: String = "aa") -> String {
        "{ id: \"\(id)\", protocol: \"aws.protocols#restJson1\", method: \"POST\", uri: \"/\", \(more) }"
    }

    @Test("a request is made from what the operation takes")
    func requestValues() {
        let error = "error HttpRequestTestsInput a#O"
        #expect(Self.requests(Self.request("params: { r: \"x\", n: 1, t: 123 }")) == [])
        #expect(Self.requests(Self.request("params: { r: \"x\", n: null }")) == [])
        #expect(Self.requests(Self.request("params: { r: \"x\", n: \"1\" }")) == [error])
        #expect(Self.requests(Self.request("params: { r: \"x\", t: \"2020-01-01T00:00:00Z\" }")) == [error])
        #expect(Self.requests(Self.request("params: {}")) == [error])
        #expect(
            Self.requests(Self.request("params: { r: \"x\", z: 1 }"))
                == ["warning HttpRequestTestsInput.UnknownMember.a#OInput.z a#O"])
    }

    @Test("a test names a protocol that there is, whether a service of the model has it or not")
    func protocols() {
        func events(_ name: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.test#httpRequestTests([{ id: "aa", protocol: "\(name)", method: "GET", uri: "/" }])
                operation O {}
                """)
        }
        #expect(events("aws.protocols#restJson1") == [])
        for name in ["aws.protocols#none", "aws.protocols#httpChecksum", "none#none"] {
            #expect(events(name) == ["error TraitValue a#O"], "\(name)")
        }
    }

    @Test("what a vendor adds is of the shape that the test names")
    func vendors() {
        func events(_ more: String) -> [String] {
            Self.requests(Self.request("params: { r: \"x\" }, vendorParamsShape: Vendor \(more)"))
        }
        #expect(events(", vendorParams: { v: \"x\" }") == [])
        #expect(events(", vendorParams: { v: 1 }") == ["error HttpRequestTestsInput a#O"])
        #expect(events("") == ["warning HttpRequestTestsInput a#O"])
    }

    @Test("no two tests have one id")
    func ids() {
        let error = "error UniqueProtocolTestCaseId a#O"
        let (one, two) = (Self.request("params: { r: \"x\" }"), Self.request("params: { r: \"x\" }", id: "bb"))
        #expect(Self.requests("\(one), \(two)") == [])
        #expect(Self.requests("\(one), \(one)") == [error, error])
        let other = "@smithy.test#httpRequestTests([\(Self.request("", id: "aa"))])\noperation P {}"
        #expect(Self.requests(one, rest: other) == [error, "error UniqueProtocolTestCaseId a#P"])
    }

    @Test("an answer, or an error, gives what it is said to")
    func responses() {
        func events(_ output: String, _ failure: String) -> [String] {
            func test(_ id: String, _ params: String) -> String {
                "[{ id: \"\(id)\", protocol: \"aws.protocols#restJson1\", code: 200, params: { \(params) } }]"
            }
            return RuleEvents.of(
                """
                @smithy.test#httpResponseTests(\(test("aa", output)))
                operation O { output := { n: Integer }, errors: [E] }
                @error("client")
                @smithy.test#httpResponseTests(\(test("bb", failure)))
                structure E { n: Integer }
                """, only: ["HttpResponseTestsOutput", "HttpResponseTestsError"])
        }
        #expect(events("n: 1", "n: 1") == [])
        #expect(events("n: \"1\"", "n: 1") == ["error HttpResponseTestsOutput a#O"])
        #expect(events("n: 1", "n: \"1\"") == ["error HttpResponseTestsError a#E"])
    }

    @Test("a malformed request with parameters is as many tests as they have values")
    func malformedRequests() {
        func events(_ tests: [(id: String, parameters: String)]) -> [String] {
            let cases = tests.map { id, parameters in
                "{ id: \"\(id)\", protocol: \"aws.protocols#restJson1\", request: { method: \"GET\", uri: \"/\" }, "
                    + "response: { code: 400 } \(parameters) }"
            }
            return RuleEvents.of(
                "@smithy.test#httpMalformedRequestTests([\(cases.joined(separator: ", "))])\noperation O {}",
                only: ["HttpMalformedRequestTests", "UniqueProtocolTestCaseId"])
        }
        let two = ", testParameters: { a: [\"1\", \"2\"], b: [\"1\", \"2\"] }"
        #expect(events([("aa", two)]) == [])
        #expect(events([("aa", two), ("bb", "")]) == [])
        #expect(
            events([("aa", ", testParameters: { a: [\"1\", \"2\"], b: [\"1\"] }")])
                == ["error HttpMalformedRequestTests a#O"])
        #expect(
            events([("aa", two), ("aa_case1", "")])
                == ["error UniqueProtocolTestCaseId a#O", "error UniqueProtocolTestCaseId a#O"])
    }

    @Test("a test of event streams has messages, of streams that the operation has")
    func eventStreams() {
        func events(_ more: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.test#eventStreamTests([{ id: "aa", protocol: "aws.protocols#restJson1", \(more) }])
                operation O {
                    input := { s: Stream }
                    output := { n: Integer }
                }
                @streaming
                union Stream { m: Message }
                structure Message { t: String }
                """, only: ["EventStreamTestsTrait"])
        }
        #expect(events("events: [{ type: \"request\", params: { m: { t: \"x\" } } }]") == [])
        #expect(events("initialResponseParams: { n: 1 }") == [])
        #expect(events("") == ["error EventStreamTestsTrait.0 a#O"])
        #expect(events("initialResponseParams: { n: \"1\" }") == ["error EventStreamTestsTrait a#O"])
        #expect(
            events("events: [{ type: \"request\", params: { m: { t: 1 } } }]") == ["error EventStreamTestsTrait a#O"])
        #expect(
            events("events: [{ type: \"response\", params: { m: { t: \"x\" } } }]")
                == ["error EventStreamTestsTrait.0.events.0 a#O"])
    }

    // MARK: Smoke tests

    private static func smoke(_ tests: String, rest: String = "operation P {}") -> [String] {
        RuleEvents.of(
            """
            service S { version: "1", operations: [O, P] }
            @smithy.test#smokeTests([\(tests)])
            operation O { input := { n: Integer } }
            \(rest)
            """, only: ["SmokeTestCase", "UniqueSmokeTestCaseId", "TraitValue"])
    }

    @Test("a smoke test takes what its operation does, and names the shape of what is added")
    func smokeValues() {
        func events(_ more: String) -> [String] { Self.smoke("{ id: \"aa\", expect: { success: {} } \(more) }") }
        let shape = ", vendorParamsShape: \"aws.test#AwsVendorParams\""
        #expect(events(", params: { n: 1 }") == [])
        #expect(events(", params: { n: \"1\" }") == ["error SmokeTestCase a#O"])
        #expect(events("\(shape), vendorParams: { region: \"us-east-1\" }") == [])
        #expect(events("\(shape), vendorParams: { region: 1 }") == ["error SmokeTestCase a#O"])
        #expect(events(shape) == ["warning SmokeTestCase a#O"])
        #expect(events(", vendorParams: {}") == ["warning SmokeTestCase a#O"])
    }

    @Test("no two smoke tests of a service have one id")
    func smokeIds() {
        let test = "{ id: \"aa\", expect: { success: {} } }"
        let other = "@smithy.test#smokeTests([\(test)])\noperation P {}"
        #expect(
            Self.smoke(test, rest: other)
                == ["error UniqueSmokeTestCaseId a#O", "error UniqueSmokeTestCaseId a#P"])
        #expect(Self.smoke(test, rest: other.replacing("\"aa\"", with: "\"bb\"")) == [])
        #expect(Self.smoke(test, rest: other.replacing("operation P", with: "operation Q") + "\noperation P {}") == [])
    }
}

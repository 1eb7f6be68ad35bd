import Testing

/// Rules of checksums and of endpoints that are asked for are told where they are broken, and nowhere else.
@Suite("Rules of AWS' operations")
struct AWSOperationRuleTests {
    private static func checksum(
        _ trait: String, input: String = "", output: String = "", values: String = "CRC32, SHA256"
    ) -> [String] {
        RuleEvents.of(
            """
            @aws.protocols#httpChecksum(\(trait))
            operation O {
                input := { a: Algorithm, m: Mode, s: String, \(input) }
                output := { \(output) }
            }
            enum Algorithm { \(values) }
            enum Mode { ENABLED }
            map Headers { key: String, value: String }
            """, only: ["HttpChecksumTrait"])
    }

    private static let wrong = "error HttpChecksumTrait a#O"

    @Test("checksums are of requests or of responses, and chosen by enums of what there is")
    func checksums() {
        let response = "requestValidationModeMember: \"m\", responseAlgorithms: [\"CRC32\"]"
        #expect(Self.checksum("requestChecksumRequired: true") == [])
        #expect(Self.checksum("requestAlgorithmMember: \"a\"") == [])
        #expect(Self.checksum(response) == [])
        #expect(Self.checksum("") == [Self.wrong])
        #expect(Self.checksum("requestAlgorithmMember: \"x\"") == [Self.wrong])
        #expect(Self.checksum("requestAlgorithmMember: \"s\"") == [Self.wrong])
        #expect(Self.checksum("requestAlgorithmMember: \"a\"", values: "CRC32, ROT13") == [Self.wrong])
        #expect(Self.checksum("requestValidationModeMember: \"m\"") == [Self.wrong])
        #expect(Self.checksum("responseAlgorithms: [\"CRC32\"]") == [Self.wrong])
        #expect(Self.checksum(response.replacing("\"m\"", with: "\"a\"")) == [Self.wrong])
    }

    @Test("members are not bound to the headers of checksums")
    func headers() {
        #expect(
            Self.checksum(
                "requestChecksumRequired: true", input: "@httpHeader(\"x-amz-checksum-crc32\") c: String",
                output: "@httpHeader(\"x-amz-checksum-crc32\") c: String")
                == ["warning HttpChecksumTrait.HttpHeader.OInput.x-amz-checksum-crc32 a#O"])
        #expect(
            Self.checksum("requestChecksumRequired: true", input: "@httpPrefixHeaders(\"x-amz-\") c: Headers")
                == ["danger HttpChecksumTrait.HttpPrefixHeaders.OInput.x-amz- a#O"])
        #expect(
            Self.checksum(
                "requestChecksumRequired: true",
                input: "@httpPrefixHeaders(\"x-amz-meta-\") c: Headers, @httpHeader(\"x-amz-sum\") d: String") == [])
    }

    // MARK: Endpoints

    private static func discovery(
        _ trait: String = "operation: D, error: E", operations: String = "O, D", errors: String = "E",
        input: String = "Operation: String, Identifiers: Words",
        endpoint: String = "Address: String, CachePeriodInMinutes: Long",
        output: String = "Endpoints: Endpoints", service: String = "aws.api#clientEndpointDiscovery",
        mark: String = "@aws.api#clientDiscoveredEndpoint(required: true)"
    ) -> [String] {
        RuleEvents.of(
            """
            @\(service)(\(trait))
            service S { version: "1", operations: [\(operations)] }
            \(mark)
            operation O { errors: [\(errors)] }
            operation D {
                input := { \(input) }
                output := { \(output) }
            }
            list Endpoints { member: Endpoint }
            structure Endpoint { \(endpoint) }
            map Words { key: String, value: String }
            @error("client")
            structure E {}
            """, only: ["ClientEndpointDiscovery"])
    }

    @Test("a service whose endpoints are asked for has all that is needed for it")
    func services() {
        #expect(Self.discovery() == [])
        #expect(
            Self.discovery("operation: D") == ["danger ClientEndpointDiscovery.MissingErrorDefinition a#S"])
        #expect(Self.discovery(operations: "O") == ["error ClientEndpointDiscovery.UnboundOperation.D a#S"])
        #expect(Self.discovery(mark: "") == ["warning ClientEndpointDiscovery.NoOperations a#S"])
        #expect(Self.discovery(errors: "") == ["error ClientEndpointDiscovery a#O"])
        #expect(Self.discovery("", service: "internal") == ["error ClientEndpointDiscovery a#O"])
    }

    @Test("the operation that tells endpoints has one form")
    func endpointOperations() {
        func error(_ id: String) -> [String] { ["error ClientEndpointDiscovery \(id)"] }
        #expect(Self.discovery(input: "") == [])
        #expect(Self.discovery(input: "Other: String") == error("a#DInput"))
        #expect(Self.discovery(input: "Operation: Integer") == error("smithy.api#Integer"))
        #expect(Self.discovery(input: "Identifiers: String") == error("a#DInput$Identifiers"))
        #expect(Self.discovery(output: "Endpoints: Endpoints, Other: String") == error("a#D"))
        #expect(Self.discovery(output: "Other: String") == error("a#D"))
        #expect(Self.discovery(output: "Endpoints: String") == error("a#DOutput$Endpoints"))
        #expect(Self.discovery(endpoint: "Address: String") == error("a#Endpoint"))
        #expect(
            Self.discovery(endpoint: "Address: Long, CachePeriodInMinutes: Long") == error("a#Endpoint$Address"))
        #expect(
            Self.discovery(endpoint: "Address: String, CachePeriodInMinutes: Integer")
                == error("a#Endpoint$CachePeriodInMinutes"))
    }
}

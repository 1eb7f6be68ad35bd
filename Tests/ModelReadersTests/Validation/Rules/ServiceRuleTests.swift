import Testing

/// Rules of services, protocols and routes are told where they are broken, and nowhere else.
@Suite("Rules of services")
struct ServiceRuleTests {
    private static func service(_ traits: String = "", _ operations: String = "O") -> String {
        "\(traits)\nservice S { version: \"1\", operations: [\(operations)] }\n"
    }

    private static let operation = "operation O { input := {}, output := {} }\n"

    @Test("a service has an origin or origins")
    func origins() {
        let rest = Self.operation
        #expect(
            RuleEvents.of(Self.service("@cors(origin: \"https://a\", origins: { b: \"https://b\" })") + rest)
                == ["error CorsTrait a#S"])
        #expect(RuleEvents.of(Self.service("@cors(origins: { b: \"https://b\" })") + rest) == [])
        #expect(RuleEvents.of(Self.service("@cors(origin: \"https://a\")") + rest) == [])
    }

    @Test("an API key has a scheme in a header only")
    func keys() {
        let rest = Self.operation
        #expect(
            RuleEvents.of(Self.service("@httpApiKeyAuth(name: \"k\", in: \"query\", scheme: \"Key\")") + rest)
                == ["error HttpApiKeyAuthTrait a#S"])
        #expect(
            RuleEvents.of(Self.service("@httpApiKeyAuth(name: \"k\", in: \"header\", scheme: \"Key\")") + rest) == [])
        #expect(RuleEvents.of(Self.service("@httpApiKeyAuth(name: \"k\", in: \"query\")") + rest) == [])
    }

    @Test("event streams use a version of HTTP that the protocol lists")
    func versions() {
        for (trait, event) in [
            ("aws.protocols#restJson1", "ProtocolHttp"), ("smithy.protocols#rpcv2Cbor", "Rpcv2CborTrait"),
            ("smithy.protocols#rpcv2Json", "Rpcv2JsonTrait"),
        ] {
            let rest = "@http(method: \"POST\", uri: \"/\")\n" + Self.operation
            #expect(
                RuleEvents.of(Self.service("@\(trait)(http: [\"h2\"], eventStreamHttp: [\"h2\", \"http/1.1\"])") + rest)
                    == ["error \(event) a#S"], "\(trait)")
            #expect(
                RuleEvents.of(Self.service("@\(trait)(http: [\"h2\"], eventStreamHttp: [\"h2\"])") + rest) == [],
                "\(trait)")
        }
    }

    @Test("a protocol without a form for documents has a service without documents")
    func documents() {
        let protocols = """
            @trait(selector: "service")
            @protocolDefinition(noInlineDocumentSupport: true)
            structure none {}
            @trait(selector: "service")
            @protocolDefinition
            structure some {}
            document D
            operation O { input := { d: D }, output := {} }

            """
        #expect(
            RuleEvents.of(Self.service("@none") + protocols, only: ["NoInlineDocumentSupport"])
                == ["error NoInlineDocumentSupport a#S"])
        #expect(RuleEvents.of(Self.service("@some") + protocols, only: ["NoInlineDocumentSupport"]) == [])
        #expect(
            RuleEvents.of(
                Self.service("@none") + protocols.replacing("{ d: D }", with: "{}"), only: ["NoInlineDocumentSupport"])
                == [])
    }

    @Test("AWS' protocols send no collection and no number as a whole body")
    func payloads() {
        func model(_ target: String, _ trait: String) -> String {
            Self.service(trait) + """
                @http(method: "POST", uri: "/")
                operation O { input := { @httpPayload x: \(target) }, output := {} }
                list Strings { member: String }

                """
        }
        #expect(
            RuleEvents.of(model("Strings", "@aws.protocols#restJson1"), only: ["ProtocolHttpPayload"])
                == ["error ProtocolHttpPayload a#OInput$x"])
        #expect(RuleEvents.of(model("String", "@aws.protocols#restJson1"), only: ["ProtocolHttpPayload"]) == [])
        #expect(RuleEvents.of(model("Strings", ""), only: ["ProtocolHttpPayload"]) == [])
    }

    // MARK: Routes

    private static let conflict = ["error HttpUriConflict a#O", "error HttpUriConflict a#P"]

    /// Two operations of one URI, with traits of their own and patterns for the label of their hosts.
    private static func hosts(_ first: String, _ second: String, pattern: String = "") -> [String] {
        func operation(_ name: String, _ prefix: String) -> String {
            let label = prefix.contains("{") ? "\(pattern) @required @hostLabel h: String" : ""
            let trait = prefix.isEmpty ? "" : "@endpoint(hostPrefix: \"\(prefix)\")"
            return "\(trait) @http(method: \"POST\", uri: \"/x\")\noperation \(name) { input := { \(label) } }\n"
        }
        return RuleEvents.of(
            service("", "O, P") + operation("O", first) + operation("P", second), only: ["HttpUriConflict"])
    }

    @Test("operations of one URI are told apart by their hosts")
    func hostPrefixes() {
        #expect(Self.hosts("", "") == Self.conflict)
        #expect(Self.hosts("a.", "") == [])
        #expect(Self.hosts("a.", "a.") == Self.conflict)
        #expect(Self.hosts("a.", "b.") == [])
        #expect(Self.hosts("a.b.", "a.") == [])
        #expect(Self.hosts("{h}.", "{h}.") == Self.conflict)
        #expect(Self.hosts("{h}.", "a.") == Self.conflict)
        #expect(Self.hosts("x-{h}.", "a.") == [])
        #expect(Self.hosts("x-{h}.", "x-a.") == Self.conflict)
    }

    @Test("a label whose pattern refuses a host leaves it to others")
    func hostPatterns() {
        #expect(Self.hosts("{h}.", "abc.", pattern: "@pattern(\"^[0-9]+$\")") == [])
        #expect(Self.hosts("{h}.", "abc.", pattern: "@pattern(\"^[a-z]+$\")") == Self.conflict)
    }

    @Test("a label and a word at one place are no conflict, two labels are")
    func labels() {
        func events(_ first: String, _ second: String) -> [String] {
            RuleEvents.of(
                Self.service("", "O, P") + """
                    @http(method: "POST", uri: "\(first)")
                    operation O { input := { @required @httpLabel l: String } }
                    @http(method: "POST", uri: "\(second)")
                    operation P { input := { @required @httpLabel l: String } }

                    """, only: ["HttpUriConflict"])
        }
        #expect(events("/a/{l}", "/b/{l}") == [])
        #expect(events("/a/{l}", "/{l}/b") == [])
        #expect(events("/a/{l}", "/a/{l+}") == [])
        #expect(events("/a/{l}", "/a/{l}") == Self.conflict)
    }

    @Test("many operations of one URI and of many hosts are checked in linear time, and each is told of")
    func manyOperations() {
        let names = (0..<60).map { "O\($0)" }
        let model =
            Self.service("", names.joined(separator: ", "))
            + names.map { "@http(method: \"POST\", uri: \"/x\")\noperation \($0) {}\n" }.joined()
        #expect(RuleEvents.of(model, only: ["HttpUriConflict"]).count == names.count)
    }
}

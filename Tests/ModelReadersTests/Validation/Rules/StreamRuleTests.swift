import Testing

/// Source: Smithy 2.0, "Streaming", "Serialization and Protocol traits".
@Suite("Rules of streams and formats")
struct StreamRuleTests {
    private static let streams = """

        @streaming
        blob Bytes
        @streaming
        @requiresLength
        blob Sized
        @streaming
        union Events { a: Event }
        structure Event { x: String }
        """

    @Test(
        "streams stand where a message can carry them",
        arguments: [
            Rule(Rule.operation(input: "@required x: Bytes", output: "x: Events") + streams),
            Rule(Rule.operation(output: "x: Bytes = \"\"\n") + streams),
            Rule(Rule.operation(input: "@required x: Sized") + streams),
            Rule(Rule.operation(input: "§x: Bytes") + streams, "error StreamingTrait a#OInput$x"),
            Rule(
                Rule.operation(output: "@required x: Sized").replacing("structure OOutput", with: "§structure OOutput")
                    + streams,
                "error StreamingTrait a#OOutput"),
            Rule(
                Rule.operation(input: "§s: T") + "\nstructure T { @required x: Bytes }" + streams,
                "error StreamingTrait a#OInput$s"),
            Rule(
                Rule.operation(errors: "E").replacing("operation O {", with: "§operation O {")
                    + "\n@error(\"client\")\nstructure E { @required x: Bytes }" + streams,
                "error StreamingTrait a#O"),
            Rule(
                Rule.operation(output: "@required x: Bytes, §y: Events")
                    + streams, "error ExclusiveStructureMemberTrait a#OOutput"),
            Rule(
                Rule.operation(output: "x: More") + streams + "\n@streaming\nunion More { a: Event, §b: String }",
                "error StreamingTrait a#More"),
            // An initial message is what stands beside the events.
            Rule(Rule.operation(input: "a: String, x: Events", output: "b: Integer, x: Events") + streams),
        ])
    func places(_ rule: Rule) { rule.check() }

    @Test(
        "where HTTP carries a stream, it is the whole body",
        arguments: [
            Rule(
                Rule.operation(
                    "@http(method: \"POST\", uri: \"/\")", input: "@required §x: Bytes",
                    service: "@aws.protocols#restJson1") + streams, "error StreamingTrait a#OInput$x"),
            Rule(
                Rule.operation(
                    "@http(method: \"POST\", uri: \"/\")", input: "@required @httpPayload x: Bytes",
                    service: "@aws.protocols#restJson1") + streams),
            Rule(
                Rule.operation(
                    "@http(method: \"POST\", uri: \"/\")", input: "@required x: Bytes",
                    service: "@aws.protocols#awsJson1_1") + streams),
        ])
    func payloads(_ rule: Rule) { rule.check() }

    @Test(
        "what is the whole payload of an event leaves nothing for it",
        arguments: [
            Rule("structure A { @eventPayload x: Blob, @eventHeader y: String }"),
            Rule("§structure A { @eventPayload x: Blob, y: String }", "error EventPayloadTrait a#A"),
        ])
    func events(_ rule: Rule) { rule.check() }

    @Test(
        "names and types are what formats allow",
        arguments: [
            Rule("structure A { @jsonName(\"y\") x: String, @jsonName(\"x\") y: String }"),
            Rule(
                "structure A { @jsonName(\"z\") x: String, @jsonName(\"z\") §y: String, z: String }",
                "error JsonName a#A"),
            Rule("union A { @jsonName(\"y\") x: String, §y: String }", "error JsonName a#A"),
            Rule("@mediaType(\"text/plain; charset=utf-8; a=\\\"b c\\\"\")\nstring A"),
            Rule("§@mediaType(\"nothing\")\nstring A", "error MediaType a#A"),
            Rule("§@mediaType(\"text/plain;\")\nblob A", "error MediaType a#A"),
            Rule("§@mediaType(\"text/plain; charset\")\nstring A", "error MediaType a#A"),
            Rule("structure A { @xmlFlattened x: L, @xmlFlattened item: L }\nlist L { member: String }"),
            Rule(
                "structure A { @xmlFlattened §x: L, @xmlFlattened item: L, @xmlFlattened @xmlName(\"y\") y: L }\n"
                    + "list L { @xmlName(\"item\") member: String }", "warning XmlFlattenedTrait a#A$x"),
            Rule("@xmlNamespace(uri: \"https://example.com/%20é\")\nstructure A {}"),
            Rule("§@xmlNamespace(uri: \"a b\")\nstructure A {}", "error XmlNamespaceTrait a#A"),
            Rule("structure A { §@xmlNamespace(uri: \"a%2\") x: String }", "error XmlNamespaceTrait a#A$x"),
        ])
    func formats(_ rule: Rule) { rule.check() }
}

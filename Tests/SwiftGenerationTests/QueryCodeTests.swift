import ServiceModel
import Testing

@Suite("Parameters of the query protocols")
struct QueryCodeTests {
    /// The statements that write the members of an operation's input.
    private func input(_ members: String, protocol wireProtocol: String) throws -> String {
        var model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}},
            "ActInput": {"type": "structure", "members": {\(members)}},
            "Names": {"type": "list", "member": {"target": "@String"}},
            "Items": {"type": "list", "member": {"target": "Item", "traits": {"@xmlName": "item"}}},
            "Item": {"type": "structure", "members": {"value": {"target": "@String"}}},
            "Grid": {"type": "list", "member": {"target": "Names"}},
            "Map": {"type": "map", "key": {"target": "@String"}, "value": {"target": "@String"}},
            "ItemMap": {"type": "map", "key": {"target": "@String", "traits": {"@xmlName": "K"}},
              "value": {"target": "Item", "traits": {"@xmlName": "V"}}}
            """)
        model.wireProtocol = "aws.protocols#\(wireProtocol)"
        return try model.generate().declaration("struct ActInput")
    }

    private let members = """
        "token": {"target": "@String", "traits": {"@idempotencyToken": {}}},
        "renamed": {"target": "@String", "traits": {"@xmlName": "other"}},
        "at": {"target": "@Timestamp"},
        "names": {"target": "Names"},
        "flat": {"target": "Names", "traits": {"@xmlFlattened": {}, "@xmlName": "Flat"}},
        "items": {"target": "Items"},
        "grid": {"target": "Grid"},
        "item": {"target": "Item"}
        """

    @Test("awsQuery: names as they are, elements under a tag, flat lists without")
    func awsQuery() throws {
        let code = try input(
            members + """
                , "map": {"target": "Map"}, "flatMap": {"target": "Map", "traits": {"@xmlFlattened": {}}},
                "itemMap": {"target": "ItemMap"}
                """, protocol: "awsQuery")
        for statement in [
            #"request.query(self)"#,
            #"writer.idempotencyToken("token", token)"#,
            #"writer.string("other", renamed)"#,
            #"writer.timestamp("at", at, .dateTime)"#,
            #"writer.strings("names", "member", names)"#,
            #"writer.flatStrings("Flat", flat)"#,
            #"writer.structures("items", "item", items)"#,
            #"writer.list("grid", "member", grid) { $0.list("member", $1) { $0.string($1) } }"#,
            #"writer.structure("item", item)"#,
            #"writer.stringMap("map", "key", "value", map)"#,
            #"writer.flatStringMap("flatMap", "key", "value", flatMap)"#,
            #"writer.map("itemMap", "K", "V", itemMap) { $0.structure($1) }"#,
        ] { #expect(code.contains(statement), "\(statement)") }
    }

    @Test("ec2Query: names with a capital unless they are EC2's own, and all lists flat")
    func ec2Query() throws {
        let code = try input(
            members + """
                , "own": {"target": "@String", "traits": {"aws.protocols#ec2QueryName": "own", "@xmlName": "xml"}}
                """, protocol: "ec2Query")
        for statement in [
            #"request.query(self, writesEmptyLists: false)"#,
            #"writer.idempotencyToken("Token", token)"#,
            #"writer.string("Other", renamed)"#,
            #"writer.string("own", own)"#,
            #"writer.flatStrings("Names", names)"#,
            #"writer.flatStrings("Flat", flat)"#,
            #"writer.flatStructures("Items", items)"#,
            #"writer.flatList("Grid", grid) { $0.flatList($1) { $0.string($1) } }"#,
            #"writer.structure("Item", item)"#,
        ] { #expect(code.contains(statement), "\(statement)") }
    }

    @Test("an error has the code that the model gives it on the wire, also where it may be tried again")
    func errorCodes() throws {
        var model = TinyModel(
            """
            "Act": {"type": "operation", "errors": [{"target": "Gone"}, {"target": "Busy"}]},
            "Gone": {"type": "structure", "members": {}, "traits": {"@error": "client",
              "aws.protocols#awsQueryError": {"code": "Tiny.Gone", "httpResponseCode": 404}}},
            "Busy": {"type": "structure", "members": {}, "traits": {"@error": "client", "@retryable": {},
              "aws.protocols#awsQueryError": {"code": "Tiny.Busy", "httpResponseCode": 400}}}
            """)
        model.wireProtocol = "aws.protocols#awsQuery"
        let code = try model.generate()
        #expect(try code.declaration("enum TinyError").contains(#"case "Tiny.Gone": .gone"#))
        #expect(try code.declaration("enum TinyOperations").contains(#"retryableErrors: ["Tiny.Busy"]"#))
    }

    @Test("of errors that share a code, the one of that name is told by it")
    func sharedCode() throws {
        var model = TinyModel(
            """
            "Act": {"type": "operation", "errors": [{"target": "Absent"}, {"target": "Gone"}]},
            "Absent": {"type": "structure", "members": {}, "traits": {"@error": "client",
              "aws.protocols#awsQueryError": {"code": "Gone", "httpResponseCode": 404}}},
            "Gone": {"type": "structure", "members": {}, "traits": {"@error": "client"}}
            """)
        model.wireProtocol = "aws.protocols#awsQuery"
        let code = try model.generate().declaration("enum TinyError")
        #expect(code.contains("case absent(Absent)"))
        #expect(code.contains(#"case "Gone": .gone(Gone(details, from: &response))"#))
        #expect(!code.contains(".absent(Absent(details"))
    }
}

import ServiceModel
import Testing

@Suite("What is sent is a plain structure, what is only received a façade")
struct DirectionTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}},
        "ActInput": {"type": "structure", "members": {"sent": {"target": "Sent"}, "both": {"target": "Both"}}},
        "ActOutput": {"type": "structure", "members": {"received": {"target": "Received"}, "both": {"target": "Both"}}},
        "Sent": {"type": "structure", "members": {"text": {"target": "@String"}}},
        "Received": {"type": "structure", "members": {"text": {"target": "@String"}}},
        "Both": {"type": "structure", "members": {"text": {"target": "@String"}}}
        """)

    @Test("an input has an initializer, is written and never read")
    func input() throws {
        let code = try Self.model.generate()
        for name in ["ActInput", "Sent"] {
            let declaration = try code.declaration("struct \(name)")
            #expect(declaration.contains("public init("))
            #expect(declaration.contains("func encode(to writer: inout JSONWriter)"))
            #expect(!declaration.contains("init(from"))
            #expect(!declaration.contains("JSONDecodable"))
        }
        #expect(
            try code.declaration("struct ActInput").contains(
                "struct ActInput: OperationInput, JSONEncodable {"))
        #expect(try code.declaration("struct Sent").contains("struct Sent: JSONEncodable {"))
    }

    @Test("what is only received has read-only properties and no initializer for users")
    func output() throws {
        let code = try Self.model.generate()
        let output = try code.declaration("struct ActOutput")
        #expect(output.contains("struct ActOutput: OperationOutput {"))
        #expect(output.contains("public var received: Received? { _storage.members.received }"))
        #expect(!output.contains("encode(to"))
        let received = try code.declaration("struct Received")
        #expect(received.contains("struct Received: JSONDecodable {"))
        #expect(received.contains("public var text: String? { _storage.members.text }"))
        #expect(!received.contains("public init(\n"))
    }

    @Test("a shape of both directions is plain, written and read")
    func both() throws {
        let both = try Self.model.generate().declaration("struct Both")
        #expect(both.contains("struct Both: JSONEncodable, JSONDecodable {"))
        #expect(both.contains("public var text: String?\n"))
        #expect(both.contains("func encode(to writer: inout JSONWriter)"))
        #expect(both.contains("public init(from reader: inout JSONReader)"))
    }

    @Test("a structure without members is empty in each direction")
    func empty() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}},
            "ActInput": {"type": "structure", "members": {}},
            "ActOutput": {"type": "structure", "members": {}}
            """
        ).generate()
        #expect(try code.declaration("struct ActInput").contains("public init() {}"))
        #expect(try !code.declaration("struct ActOutput").contains("_Storage"))
        let methods = try code.members(of: "struct TinyClient").keys
        #expect(
            methods.filter { $0.hasPrefix("func act(") } == ["func act(_ input: ActInput) async throws -> ActOutput {"])
    }

    @Test("an operation without input takes nothing, one without output gives nothing")
    func unit() throws {
        let code = try TinyModel(#""Act": {"type": "operation"}"#).generate()
        let members = try code.members(of: "struct TinyClient")
        let method = try #require(members["func act() async throws {"])
        #expect(method.contains("let _: Unit = try await core.execute(TinyOperations.act, Unit())"))
    }

    @Test("an error that is also sent can be built, and still be thrown")
    func sentError() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "errors": [{"target": "Bad"}]},
            "ActInput": {"type": "structure", "members": {"bad": {"target": "Bad"}}},
            "Bad": {"type": "structure", "members": {"reason": {"target": "@String"}, "message": {"target": "@String",
              "traits": {"@sensitive": {}}}}, "traits": {"@error": "client"}}
            """
        ).generate()
        let bad = try code.declaration("struct Bad")
        #expect(bad.contains("public struct Bad: JSONEncodable, JSONDecodable, ModeledError {"))
        #expect(bad.contains("public private(set) var details = ServiceErrorDetails(code: \"Bad\")"))
        #expect(bad.contains("init(_ details: ServiceErrorDetails, from response: inout ResponseReader) {"))
        #expect(bad.contains("self.details = details.withoutMessage()"))
        #expect(bad.contains("response.json.stringIfPresent(\"Message\")"))
        #expect(bad.contains("writer.string(\"reason\", reason)"))
        #expect(try code.declaration("enum TinyError").contains("case bad(Bad)"))
    }

    @Test("an input that another structure holds writes its body without the members that are bound elsewhere")
    func nestedInput() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "traits": {"@http": {"method": "POST",
              "uri": "/{id}"}}},
            "Other": {"type": "operation", "input": {"target": "OtherInput"}, "traits": {"@http": {"method": "POST",
              "uri": "/"}}},
            "ActInput": {"type": "structure", "members": {"id": {"target": "@String", "traits": {"@required": {},
              "@httpLabel": {}}}, "text": {"target": "@String"}}},
            "OtherInput": {"type": "structure", "members": {"inner": {"target": "ActInput"}}}
            """, operations: ["Act", "Other"], rest: true
        ).generate()
        let input = try code.declaration("struct ActInput")
        #expect(input.contains("request.json(_Body(input: self))"))
        #expect(input.contains("writer.string(\"text\", input.text)"))
        #expect(input.contains("writer.string(\"id\", id)"))
    }
}

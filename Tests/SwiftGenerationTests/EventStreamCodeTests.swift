import ServiceModel
import Testing

@testable import SwiftGeneration

@Suite("Operations that stream events")
struct EventStreamCodeTests {
    /// A model whose operation sends and receives streams.
    private func model(
        sent: String = #""note": {"target": "Note"}"#, received: String = #""note": {"target": "Note"}"#,
        shapes: String = #""Note": {"type": "structure", "members": {"text": {"target": "@String"}}}"#,
        inputMembers: String = "", outputMembers: String = "", rest: Bool = true
    ) -> TinyModel {
        let payload = rest ? #""@httpPayload": {}"# : #""@documentation": "Events.""#
        return TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}, "traits":
              {"@http": {"method": "POST", "uri": "/act"}}},
            "ActInput": {"type": "structure", "members": {\(inputMembers)"up": {"target": "Up", "traits":
              {\(payload), "@required": {}}}}},
            "ActOutput": {"type": "structure", "members": {\(outputMembers)"down": {"target": "Down", "traits":
              {\(payload)}}}},
            "Up": {"type": "union", "members": {\(sent)}, "traits": {"@streaming": {}}},
            "Down": {"type": "union", "members": {\(received)}, "traits": {"@streaming": {}}},
            \(shapes)
            """, rest: rest)
    }

    @Test("streams are members of the input and the output, and of the arguments")
    func members() throws {
        let code = try model().generate()
        let input = try code.declaration("struct ActInput")
        #expect(input.contains("public var up: EventStream<Up>\n"))
        #expect(input.contains("request.events(up)"))
        let output = try code.declaration("struct ActOutput")
        #expect(output.contains("public var down: EventStream<Down> {"))
        #expect(output.contains("down: response.eventStream()"))
        #expect(try code.declaration("struct TinyClient").contains("up: EventStream<Up>"))
        #expect(
            try code.declaration("enum TinyOperations").contains(#""/act", options: [.eventStreamOutput])"#))
    }

    @Test("a protocol without HTTP bindings has the other members in messages of their own")
    func initialMessages() throws {
        let code = try model(
            inputMembers: #""name": {"target": "@String"}, "#, outputMembers: #""name": {"target": "@String"}, "#,
            rest: false
        ).generate()
        let input = try code.declaration("struct ActInput")
        #expect(input.contains("request.events(up)\n        request.json(self)"))
        #expect(input.contains(#"writer.string("name", name)"#))
        #expect(!input.contains(#""up""#))
        let output = try code.declaration("struct ActOutput")
        #expect(output.contains(#"name: response.json.stringIfPresent("name")"#))
        #expect(
            try code.declaration("enum TinyOperations").contains("options: [.eventStreamOutput, .initialResponse])"))
        let without = try model(rest: false).generate()
        #expect(try !without.declaration("struct ActInput").contains("request.json"))
        #expect(try without.declaration("enum TinyOperations").contains("options: [.eventStreamOutput])"))
    }

    @Test("an error ends what is received, and is an event of what is sent")
    func errors() throws {
        let code = try model(
            sent: #""note": {"target": "Note"}, "bad": {"target": "Bad"}"#,
            received: #""note": {"target": "Note"}, "bad": {"target": "Bad"}"#,
            shapes: """
                "Note": {"type": "structure", "members": {}},
                "Bad": {"type": "structure", "members": {"message": {"target": "@String"}}, "traits":
                  {"@error": "client"}}
                """
        ).generate()
        let up = try code.declaration("enum Up")
        #expect(up.contains("case bad(Bad)"))
        #expect(up.contains(#"event.exception("bad")"#))
        let down = try code.declaration("enum Down")
        #expect(!down.contains("case bad(Bad)"))
        #expect(down.contains("public static func failure(from event: inout EventReader) -> TinyError {"))
        #expect(down.contains(#"case "bad": .bad(Bad(event.errorDetails("Bad"), from: &event))"#))
        #expect(down.contains("/// Reading the events throws ``TinyError``"))
        #expect(try code.declaration("enum TinyError").contains("case bad(Bad)"))
    }

    @Test("headers, a whole payload and the payload's members each have their place")
    func places() throws {
        let code = try model(
            sent: """
                "implicit": {"target": "Implicit"}, "explicit": {"target": "Explicit"}, "empty": {"target": "Empty"},
                "nothing": {"target": "@Unit"}
                """,
            received: #""implicit": {"target": "Implicit"}, "nothing": {"target": "@Unit"}"#,
            shapes: """
                "Implicit": {"type": "structure", "members": {"level": {"target": "@Integer", "traits":
                  {"@eventHeader": {}, "@default": 3}}, "text": {"target": "@String"}}},
                "Explicit": {"type": "structure", "members": {"inner": {"target": "Implicit", "traits":
                  {"@eventPayload": {}}}}},
                "Empty": {"type": "structure", "members": {}}
                """
        ).generate()
        let implicit = try code.declaration("struct Implicit")
        #expect(implicit.contains(#"event.header("level", level)"#))
        // Inside another structure it has all its members in the body, as an event only some.
        #expect(implicit.contains("event.content.json(_EventBody(event: self))"))
        #expect(implicit.contains(#"writer.integer("level", level)"#))
        #expect(implicit.contains(#"writer.string("text", event.text)"#))
        #expect(implicit.contains(#"level = event.headerIfPresent("level") ?? 3"#))
        #expect(implicit.contains(#"text = event.content.json.stringIfPresent("text")"#))
        #expect(try code.declaration("struct Explicit").contains("event.content.payload(json: inner)"))
        #expect(try code.declaration("struct Empty").contains("// The event carries nothing."))
        let up = try code.declaration("enum Up")
        #expect(up.contains("case nothing\n"))
        #expect(up.contains(#"case .nothing: event.event("nothing")"#))
        #expect(try code.declaration("enum Down").contains(#"case "nothing": self = .nothing"#))
    }

    @Test("streams are left out of the conformances that a user asks for; their events have them")
    func conformances() throws {
        let code = try model().generate { $0.conformances = [.hashable, .codable] }
        #expect(try code.declaration("struct ActInput").contains("struct ActInput: OperationInput {"))
        #expect(try code.declaration("struct ActOutput").contains("struct ActOutput: OperationOutput {"))
        #expect(try code.declaration("enum Up").contains("enum Up: SentEvent, Hashable, Codable {"))
        #expect(try code.declaration("struct Note").contains("Hashable, Codable {"))
    }

    @Test("the query protocols know no streams: operations with one are left out, with a warning")
    func queryProtocols() throws {
        var diagnostics = DiagnosticCollector()
        let service = try #require(ServiceResolver().resolve(try model().load(), diagnostics: &diagnostics))
        let kept = EventStreams.removingOperations(from: service, of: .awsQuery, diagnostics: &diagnostics)
        #expect(kept.operations.isEmpty)
        #expect(
            diagnostics.diagnostics.map(\.message) == [
                "the operation `Act` streams events, which the protocol `awsQuery` cannot; it is left out of the client"
            ])
    }

    @Test(
        "what is wrong with streams and events is an error",
        arguments: [
            (
                #""Note": {"type": "structure", "members": {"inner": {"target": "Up"}}}"#,
                "the member `inner` of `example.tiny#Note` streams events; only a member of an operation's own input or "
                    + "output can"
            ),
            (
                #""Note": {"type": "string"}"#,
                "the member `note` of `example.tiny#Up`, which streams events, is no structure; give it one"
            ),
            (
                """
                "Note": {"type": "structure", "members": {"tags": {"target": "Tags", "traits": {"@eventHeader": {}}}}},
                "Tags": {"type": "list", "member": {"target": "@String"}}
                """,
                "`tags` of the event `example.tiny#Note` has the type `list`, which no header of an event can be; "
                    + "remove `eventHeader`"
            ),
            (
                """
                "Note": {"type": "structure", "members": {"count": {"target": "@Integer", "traits":
                  {"@eventPayload": {}}}}}
                """,
                "`count` of the event `example.tiny#Note` has the type `integer`, which no payload of an event can be; "
                    + "remove `eventPayload`"
            ),
            (
                """
                "Note": {"type": "structure", "members": {"a": {"target": "@String", "traits": {"@eventPayload": {}}},
                  "b": {"target": "@String", "traits": {"@eventPayload": {}}}}}
                """, "the event `example.tiny#Note` has two members with `eventPayload`; it can have one"
            ),
        ])
    func invalid(shapes: String, message: String) throws {
        let result = try model(shapes: shapes).run()
        #expect(result.code == nil)
        #expect(result.diagnostics.map(\.message).contains(message), "\(result.diagnostics)")
    }

    @Test("an input has one stream of events")
    func twoStreams() throws {
        let result = try model(inputMembers: #""other": {"target": "Up"}, "#, rest: false).run()
        #expect(
            result.diagnostics.map(\.message) == ["`example.tiny#ActInput` has 2 streams of events; it can have one"])
    }
}

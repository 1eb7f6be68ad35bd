import ServiceGenerator
import Testing

@Suite("list --why")
struct WhyTests {
    let temporary = TemporaryFolder()

    private var model: String {
        temporary.write(
            "chat.json",
            """
            {"smithy": "2.0", "shapes": {
             "test#Chat": {"type": "service", "version": "1", "operations": [{"target": "test#StartChat"},
              {"target": "test#StopChat"}], "traits": {"aws.protocols#awsJson1_0": {}}},
             "test#StartChat": {"type": "operation", "input": {"target": "test#StartChatRequest"},
              "errors": [{"target": "test#Busy"}]},
             "test#StopChat": {"type": "operation", "output": {"target": "test#StopChatResponse"}},
             "test#StartChatRequest": {"type": "structure", "members": {"Attributes": {"target": "test#Attributes"}}},
             "test#Attributes": {"type": "map", "key": {"target": "smithy.api#String"},
              "value": {"target": "test#Values"}},
             "test#Values": {"type": "list", "member": {"target": "test#AttributeValue"}},
             "test#AttributeValue": {"type": "structure", "members": {}},
             "test#StopChatResponse": {"type": "structure", "members": {"Last": {"target": "test#AttributeValue"},
              "Reason": {"target": "test#Reason"}}},
             "test#Reason": {"type": "enum", "members": {"DONE": {"target": "smithy.api#Unit"}}},
             "test#Busy": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
             "test#Attribute": {"type": "structure", "members": {}}
            }}
            """)
    }

    private func why(
        _ shape: String, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws -> (outcome: CommandOutcome, console: RecordingConsole) {
        var arguments = GenerateArguments()
        arguments.models = [model]
        change(&arguments)
        var console = RecordingConsole()
        let outcome = try ListRun(arguments, explaining: shape, stages: .standard).run(console: &console)
        return (outcome, console)
    }

    @Test("a shape that is kept: where it is declared, its direction, and the ways to it from each operation")
    func kept() throws {
        let (outcome, console) = try why("AttributeValue")
        #expect(outcome == .success)
        #expect(console.reported.isEmpty)
        #expect(
            console.printed == [
                "`test#AttributeValue` is kept: a structure at \(temporary.at("chat.json")):11:2, sent and received",
                "2 operations reach it:",
                "  StartChat → input StartChatRequest → Attributes (member) → Attributes → value → Values → element "
                    + "→ AttributeValue",
                "  StopChat → output StopChatResponse → Last (member) → AttributeValue",
            ])
        let place = temporary.at("chat.json")
        #expect(
            try why("test#Busy").console.printed == [
                "`test#Busy` is kept: a structure at \(place):15:2, an error that is received",
                "1 operation reaches it:",
                "  StartChat → error Busy",
            ])
        #expect(try why("Reason").console.printed.first == "`test#Reason` is kept: an enum at \(place):14:2, received")
        #expect(try why("StartChatRequest").console.printed.first?.hasSuffix(", sent") == true)
    }

    @Test("the choice of operations counts, from the command line and from a configuration")
    func pruned() throws {
        let (_, console) = try why("AttributeValue") { $0.droppedOperations = ["Start*"] }
        #expect(console.printed.dropFirst().first == "1 operation reaches it:")
        temporary.write("c.yaml", "services:\n  - model: chat.json\n    operations: [Start*]\n")
        let (outcome, configured) = try why("Reason") {
            $0.models = []
            $0.configuration = temporary.at("c.yaml")
        }
        #expect(outcome == .failure)
        #expect(
            configured.reported == [
                "\(temporary.at("chat.json")):14:2: error: the enum `Reason` is not kept: no operation that is kept reaches "
                    + "it, and `StopChat`, which would, is left out; see `service-generator list` for what is kept"
            ])
    }

    @Test("a shape that nothing reaches is not kept")
    func notKept() throws {
        let (outcome, console) = try why("Attribute")
        #expect(outcome == .failure)
        #expect(console.printed.isEmpty)
        #expect(
            console.reported == [
                "\(temporary.at("chat.json")):16:2: error: the structure `Attribute` is not kept: "
                    + "no operation of the service reaches it; the nearest name that is kept is `Attributes`"
            ])
        let (_, nearest) = try why("StopChatResponse") { $0.operations = ["StartChat"] }
        #expect(nearest.reported.first?.hasSuffix("is left out; see `service-generator list` for what is kept") == true)
        let (_, other) = try why("Values") { $0.operations = ["StopChat"] }
        #expect(other.reported.first?.contains("`StartChat`, which would, is left out") == true)
    }

    @Test("an unknown shape is an error with the nearest name; of several models one must keep the shape")
    func unknown() throws {
        let (outcome, console) = try why("AtributeValue")
        #expect(outcome == .failure)
        #expect(
            console.reported == [
                "\(temporary.at("chat.json")):1:1: error: the model has no shape `AtributeValue`; "
                    + "did you mean `AttributeValue`?"
            ])
        let other = temporary.write(
            "other.json",
            """
            {"smithy": "2.0", "shapes": {
             "other#Other": {"type": "service", "version": "1", "traits": {"aws.protocols#awsJson1_0": {}}},
             "other#Reason": {"type": "structure", "members": {}}}}
            """)
        #expect(try why("Reason") { $0.models = [other, model] }.outcome == .success)
        #expect(try why("Reason") { $0.models = [other, model] }.console.reported.isEmpty)
        #expect(try why("Reason") { $0.models = [model, other] }.outcome == .success)
        let (both, none) = try why("Reasons") { $0.models = [model, other] }
        #expect(both == .failure)
        #expect(none.reported.count == 2)
    }

    @Test("the service, an operation that is chosen and one that is not")
    func operations() throws {
        let place = temporary.at("chat.json")
        #expect(
            try why("Chat").console.printed == [
                "`test#Chat` is kept: a service at \(place):2:2, which the client is made for"
            ])
        #expect(
            try why("StopChat").console.printed == [
                "`test#StopChat` is kept: an operation at \(place):6:2 of the service `Chat`"
            ])
        #expect(
            try why("StopChat") { $0.operations = ["StartChat"] }.console.reported == [
                "\(place):6:2: error: the operation `StopChat` is not kept: it is not among the operations that are chosen; "
                    + "see `service-generator list` for what is kept"
            ])
    }

    @Test("of many operations the first twenty are named, and the rest counted")
    func many() throws {
        let names = (10..<35).map { "Op\($0)" }
        let operations = names.map { #""t#\#($0)": {"type": "operation", "input": {"target": "t#In"}}"# }
        let model = temporary.write(
            "many.json",
            """
            {"smithy": "2.0", "shapes": {"t#S": {"type": "service", "version": "1",
            "operations": [\(names.map { #"{"target": "t#\#($0)"}"# }.joined(separator: ","))],
            "traits": {"aws.protocols#awsJson1_0": {}}}, "t#In": {"type": "structure", "members": {}},
            \(operations.joined(separator: ",\n"))}}
            """)
        let printed = try why("In") { $0.models = [model] }.console.printed
        #expect(printed.count == 23)
        #expect(printed[1] == "25 operations reach it:")
        #expect(printed[2] == "  Op10 → input In")
        #expect(printed.last == "  and 5 more")
    }

    @Test("a list of what a configuration chooses")
    func configuredList() throws {
        _ = model
        temporary.write(
            "c.yaml", "services:\n  - model: chat.json\n    operations: { drop: [Stop*] }\n    name: Talk\n")
        var arguments = GenerateArguments()
        arguments.configuration = temporary.at("c.yaml")
        var console = RecordingConsole()
        #expect(try ListRun(arguments, stages: .standard).run(console: &console) == .success, "\(console.reported)")
        #expect(console.printed.first == "TalkClient")
        #expect(console.printed.contains("    StartChat"))
        #expect(!console.printed.contains("    StopChat"))
        #expect(!console.printed.contains("    Reason"))
    }
}

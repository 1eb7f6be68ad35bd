import ServiceGenerator
import SwiftGeneration
import Testing

@Suite(
    "Generated code compiles without a warning", .serialized,
    .enabled(if: SwiftCompiler.modules != nil, "the built modules are not beside the test bundle"))
struct CompilationTests {
    /// A model whose names are those that generated code or the runtime uses itself.
    private static let awkwardNames = #"""
        {"smithy": "2.0", "shapes": {
        "a.b#Service": {"type": "service", "version": "1", "operations": [{"target": "a.b#Service_"},
          {"target": "a.b#Core"}, {"target": "a.b#Init"}, {"target": "a.b#AdvanceToken"}, {"target": "a.b#Self"},
          {"target": "a.b#Nest"}],
          "traits": {"aws.protocols#restJson1": {}}},
        "a.b#Service_": {"type": "operation", "traits": {"smithy.api#http": {"method": "POST", "uri": "/a"}}},
        "a.b#Core": {"type": "operation", "errors": [{"target": "a.b#Details"}, {"target": "a.b#Unmodeled"}],
          "traits": {"smithy.api#http": {"method": "POST", "uri": "/b"}}},
        "a.b#Init": {"type": "operation", "input": {"target": "a.b#Input"}, "traits": {"smithy.api#http":
          {"method": "POST", "uri": "/c/{request}"}}},
        "a.b#AdvanceToken": {"type": "operation", "input": {"target": "a.b#Page"}, "output": {"target": "a.b#Page"},
          "traits": {"smithy.api#paginated": {"inputToken": "input", "outputToken": "page", "items": "items"},
          "smithy.api#http": {"method": "POST", "uri": "/d"}}},
        "a.b#Self": {"type": "operation", "output": {"target": "a.b#Output"}, "traits": {"smithy.api#http":
          {"method": "POST", "uri": "/e"}}},
        "a.b#Nest": {"type": "operation", "input": {"target": "a.b#Nested"}, "traits": {"smithy.api#http":
          {"method": "POST", "uri": "/f"}}},
        "a.b#Nested": {"type": "structure", "members": {"input": {"target": "a.b#Input"}}},
        "a.b#Input": {"type": "structure", "members": {"request": {"target": "smithy.api#String", "traits":
          {"smithy.api#required": {}, "smithy.api#httpLabel": {}}}, "writer": {"target": "smithy.api#String"},
          "reader": {"target": "a.b#Body"}, "input": {"target": "a.b#Storage"}, "old":
          {"target": "smithy.api#String", "traits": {"smithy.api#deprecated": {}}}}},
        "a.b#Body": {"type": "structure", "members": {"storage": {"target": "smithy.api#String"}, "self":
          {"target": "a.b#Body"}}},
        "a.b#Storage": {"type": "union", "members": {"unknown": {"target": "smithy.api#String"}, "value":
          {"target": "a.b#Storage"}, "writer": {"target": "smithy.api#Unit"}}},
        "a.b#Page": {"type": "structure", "members": {"input": {"target": "smithy.api#String"}, "page":
          {"target": "smithy.api#String"}, "items": {"target": "a.b#Items"}}},
        "a.b#Items": {"type": "list", "member": {"target": "a.b#Encoder"}},
        "a.b#Encoder": {"type": "enum", "members": {"allCases": {"target": "smithy.api#Unit"}, "rawValue":
          {"target": "smithy.api#Unit"}, "cases": {"target": "smithy.api#Unit"}, "self":
          {"target": "smithy.api#Unit"}}},
        "a.b#Output": {"type": "structure", "members": {"response": {"target": "smithy.api#String"}, "reader":
          {"target": "smithy.api#String"}, "storage": {"target": "a.b#Body"}, "description":
          {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}},
        "a.b#Details": {"type": "structure", "members": {"details": {"target": "smithy.api#String"}, "code":
          {"target": "smithy.api#Integer"}, "message": {"target": "a.b#Body"}, "response":
          {"target": "smithy.api#String"}}, "traits": {"smithy.api#error": "client"}},
        "a.b#Unmodeled": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}}
        }}
        """#

    private func complaints(
        _ model: String, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws -> String {
        let folder = try TemporaryFolder()
        let path = try folder.write("model.json", model)
        let result = try GenerateCommand.run(path, into: folder.path + "/out", change)
        try #require(result.outcome == .success, "\(result.reported)")
        return try SwiftCompiler.check(folder.files(in: "out").keys.map { "\(folder.path)/out/\($0)" })
    }

    @Test("with names that generated code uses itself")
    func names() throws {
        let complaints = try complaints(Self.awkwardNames)
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("with names that generated code uses itself, in a namespace and in shards")
    func nestedNames() throws {
        let complaints = try complaints(Self.awkwardNames) {
            $0.namespace = "Service"
            $0.shardCount = 3
        }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("with each access level", arguments: SwiftOptions.AccessLevel.allCases)
    func accessLevels(level: SwiftOptions.AccessLevel) throws {
        let complaints = try complaints(HostileModel.smithy.text()) { $0.access = level }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("without the overloads that take members")
    func withoutOverloads() throws {
        let complaints = try complaints(HostileModel.aws.text()) {
            $0.withoutOverloads = true
            $0.namespace = "Hostile"
        }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("and the check notices what does not")
    func notices() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("Wrong.swift", "let number: Int = text\n")
        #expect(try SwiftCompiler.check([path]).contains("cannot find 'text' in scope"))
    }
}

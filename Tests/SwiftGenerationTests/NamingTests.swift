import ServiceModel
import SwiftGeneration
import Testing

@Suite("Names: collisions, renames, reserved words")
struct NamingTests {
    @Test("two shapes of one name are an error that names both, their places and the line that resolves it")
    func shapeCollision() throws {
        let result = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}},
            "ActInput": {"type": "structure", "members": {"a": {"target": "Item"}, "b": {"target": "_Item"}}},
            "Item": {"type": "structure", "members": {}},
            "_Item": {"type": "structure", "members": {}}
            """
        ).run()
        #expect(result.code == nil)
        #expect(
            result.diagnostics.map(\.description) == [
                "tiny.json:7:1: error: `example.tiny#_Item` and `example.tiny#Item` both become the Swift type `Item`; "
                    + "add `example.tiny#_Item: NewItem` under `renames`",
                "tiny.json:6:1: note: the other shape is here",
            ])
    }

    @Test("the line that the error gives resolves it, by the absolute id and by the name")
    func rename() throws {
        let model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}},
            "ActInput": {"type": "structure", "members": {"a": {"target": "Item"}, "b": {"target": "_Item"}}},
            "Item": {"type": "structure", "members": {}},
            "_Item": {"type": "structure", "members": {}}
            """)
        for key in ["example.tiny#_Item", "_Item"] {
            let code = try model.generate { $0.renames = [key: "NewItem"] }
            #expect(try code.declaration("struct ActInput").contains("public var b: NewItem?"))
            #expect(code.declares("struct NewItem"))
            #expect(code.declares("struct Item"))
        }
    }

    @Test("a new name that is no type's name is an error")
    func badRename() throws {
        let result = try TinyModel(
            #""Act": {"type": "operation", "input": {"target": "In"}},"# + "\n"
                + #""In": {"type": "structure", "members": {}}"#
        )
        .run { $0.renames = ["In": "lower"] }
        #expect(result.code == nil)
        #expect(
            result.diagnostics.first?.message.contains(
                "`lower`, the new name of `example.tiny#In`, is not a Swift type name") == true)
    }

    @Test(
        "two members of one name: the later is numbered, with a warning that names both and the line that resolves it")
    func memberCollision() throws {
        let model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"the_name": {"target": "@String"}, "theName":
              {"target": "@Integer"}}}
            """)
        let result = try model.run()
        let shape = try #require(result.code).declaration("struct Shape")
        #expect(shape.contains("public var theName: String?"))
        #expect(shape.contains("public var theName_2: Int?"))
        #expect(shape.contains("writer.integer(\"theName\", theName_2)"))
        #expect(
            result.diagnostics.map(\.message) == [
                "`theName` and `the_name` of `example.tiny#Shape` both become `theName`; "
                    + "the former is `theName_2` now: "
                    + "add `Shape$theName: newName` under `renames` to name it yourself"
            ])
        #expect(result.diagnostics.first?.location != nil)
        let renamed = try model.generate { $0.renames = ["Shape$theName": "otherName"] }
        #expect(try renamed.declaration("struct Shape").contains("public var otherName: Int?"))
        let absolute = try model.generate { $0.renames = ["example.tiny#Shape$theName": "otherName"] }
        #expect(absolute.declarations == renamed.declarations)
    }

    @Test("values of an enumeration that want one name are numbered too")
    func caseCollision() throws {
        let result = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"a": {"target": "Switch"}}},
            "Switch": {"type": "enum", "members": {"IS_ON": {"target": "@Unit"}, "isOn": {"target": "@Unit"}}}
            """
        ).run()
        let code = try #require(result.code)
        #expect(try code.declaration("struct Switch").contains("static var isOn_2: Self { .init(rawValue: \"isOn\") }"))
        #expect(result.diagnostics.count == 1)
    }

    @Test("two operations of one name are an error that names both and the line that resolves it")
    func operationCollision() throws {
        let model = TinyModel(
            """
            "Get_Item": {"type": "operation"},
            "GetItem": {"type": "operation"}
            """, operations: ["Get_Item", "GetItem"])
        let result = try model.run()
        #expect(result.code == nil)
        #expect(
            result.diagnostics.map(\.message) == [
                "the operations `Get_Item` and `GetItem` both become the method `getItem`; "
                    + "add `Get_Item: newGetItem` under `renames`",
                "the other operation is here",
            ])
        let code = try model.generate { $0.renames = ["Get_Item": "newGetItem"] }
        #expect(try code.members(of: "struct TinyClient").keys.contains("func newGetItem() async throws {"))
        #expect(try code.members(of: "struct TinyClient").keys.contains("func getItem() async throws {"))
    }

    @Test(
        "a shape with a name of Swift's or of the runtime's gets another",
        arguments: [
            "Error", "String", "Optional", "Timestamp", "JSONReader", "Result", "Self", "Type", "TinyClient",
            "TinyError",
        ])
    func vocabulary(name: String) throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}},
            "ActInput": {"type": "structure", "members": {"a": {"target": "\(name)"}}},
            "\(name)": {"type": "structure", "members": {}}
            """
        ).generate()
        #expect(code.declares("struct \(name)Shape"))
        #expect(try code.declaration("struct ActInput").contains("public var a: \(name)Shape?"))
    }

    @Test("the names that a service itself gives to shapes hold")
    func serviceRename() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}},
            "ActInput": {"type": "structure", "members": {"a": {"target": "Item"}}},
            "Item": {"type": "structure", "members": {}}
            """, more: #""rename": {"example.tiny#Item": "Thing"}"#
        ).generate()
        #expect(code.declares("struct Thing"))
        #expect(!code.declares("struct Item"))
    }

    @Test("reserved words are quoted where they stand alone, and not after a dot or as a label")
    func reservedWords() throws {
        let code = try TinyModel(
            """
            "Repeat": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"default": {"target": "@String"}, "in":
              {"target": "@Integer"}, "self": {"target": "@String"}, "init": {"target": "@String"}, "inout":
              {"target": "@String"}}}
            """, operations: ["Repeat"]
        ).generate()
        let shape = try code.declaration("struct Shape")
        #expect(shape.contains("public var `default`: String?"))
        #expect(shape.contains("        in: Int? = nil,\n"))
        #expect(shape.contains("        `inout`: String? = nil\n"))
        #expect(shape.contains("self.in = `in`") || shape.contains("self.`in` = `in`"))
        #expect(shape.contains("public var selfValue: String?"))
        #expect(shape.contains("public var initValue: String?"))
        #expect(shape.contains("writer.string(\"self\", selfValue)"))
        #expect(try code.declaration("struct TinyClient").contains("public func `repeat`(_ input: Shape)"))
    }

    @Test(
        "an operation with the name of something of the client or of its descriptions does not clash",
        arguments: ["Core", "Init", "Service", "AdvanceToken"])
    func operationOfTheClientsName(name: String) throws {
        let code = try TinyModel(#""\#(name)": {"type": "operation"}"#, operations: [name]).generate()
        let operations = try code.declaration("enum TinyOperations")
        let names = operations.split(separator: "\n").compactMap { line -> Substring? in
            guard let range = line.firstRange(of: "static ") else { return nil }
            return line[range.upperBound...].dropFirst(4).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        }
        #expect(names.count == 2)
        #expect(Set(names).count == 2)
    }

    @Test("a member named `description` keeps its name, which printing does not use")
    func description() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"description": {"target": "Secret", "traits": {"@required":
              {}}}}},
            "Secret": {"type": "string", "traits": {"@sensitive": {}}}
            """
        ).generate()
        let shape = try code.declaration("struct Shape")
        #expect(shape.contains("public var description: String\n"))
        #expect(shape.contains("sensitiveMembers: [String] { [\"description\"] }"))
        #expect(!code.text.contains("CustomStringConvertible"))
    }

    @Test("members of the names that every error has get others")
    func errorMembers() throws {
        let error = try TinyModel(
            """
            "Act": {"type": "operation", "errors": [{"target": "Bad"}]},
            "Bad": {"type": "structure", "members": {"details": {"target": "@String"}, "code":
              {"target": "@Integer"}, "retryable": {"target": "@String"}, "message": {"target": "@String"}},
              "traits": {"@error": "client"}}
            """
        ).generate().declaration("struct Bad")
        #expect(error.contains("public var detailsValue: String? {"))
        #expect(error.contains("public var codeValue: Int? {"))
        #expect(error.contains("public var retryableValue: String? {"))
        #expect(error.contains("public var message: String? {"))
    }

    @Test(
        "a client whose name with `Error` would be the runtime's own gets a longer one",
        arguments: ["Service", "Client", "Modeled"])
    func clientOfTheRuntimesName(name: String) throws {
        let code = try TinyModel(#""Act": {"type": "operation"}"#, serviceName: name).generate()
        #expect(!code.declares("enum \(name)Error"))
        #expect(code.declares("enum \(name)APIError"))
        #expect(code.declares("struct \(name)APIClient"))
    }
}

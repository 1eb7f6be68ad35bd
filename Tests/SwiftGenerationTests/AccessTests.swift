import SwiftGeneration
import Testing

@Suite("Access levels")
struct AccessTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "Shape"}, "output": {"target": "Page"}, "errors": [
          {"target": "Bad"}], "traits": {"@paginated": {"inputToken": "token", "outputToken": "token",
          "items": "items"}}},
        "Shape": {"type": "structure", "members": {"a": {"target": "Choice"}, "b": {"target": "Color"}, "token":
          {"target": "@String"}}},
        "Page": {"type": "structure", "members": {"token": {"target": "@String"}, "items": {"target": "Colors"}}},
        "Colors": {"type": "list", "member": {"target": "Color"}},
        "Choice": {"type": "union", "members": {"text": {"target": "@String"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}},
        "Bad": {"type": "structure", "members": {}, "traits": {"@error": "client"}}
        """)

    @Test("every declaration for users has the chosen level", arguments: [SwiftOptions.AccessLevel.public, .package])
    func levels(level: SwiftOptions.AccessLevel) throws {
        let other = level == .public ? "package" : "public"
        let code = try Self.model.generate { $0.accessLevel = level }
        let word = level.rawValue
        #expect(try code.declaration("struct TinyClient").contains("\n\(word) struct TinyClient: Sendable {"))
        #expect(try code.declaration("enum TinyError").contains("\n\(word) enum TinyError: ServiceError {"))
        #expect(try code.declaration("struct Shape").contains("    \(word) var b: Color?"))
        #expect(try code.declaration("struct Shape").contains("    \(word) func encode(to writer: inout JSONWriter)"))
        #expect(try code.declaration("enum Choice").contains("\n\(word) enum Choice:"))
        #expect(try code.declaration("struct Color").contains("    \(word) static var red: Self"))
        #expect(try code.declaration("struct Page").contains("    \(word) var items: [Color]?"))
        #expect(try code.declaration("extension TinyClient").contains("    \(word) func actItems("))
        for (path, text) in code.files {
            // The compiler does not count conformances of package types as a use, and warns.
            let isInternal = level == .package && path == "TinyEnumerations.swift"
            let statement = isInternal ? "\nimport ServiceRuntime\n" : "\(word) import ServiceRuntime\n"
            #expect(text.contains(statement), "\(path)")
        }
        #expect(!code.text.contains("\(other) "))
    }

    @Test("internal code says nothing, and no import is one that a plain import beside it clashes with")
    func internalLevel() throws {
        let code = try Self.model.generate { $0.accessLevel = .internal }
        #expect(!code.text.contains("public "))
        #expect(!code.text.contains("package "))
        #expect(code.files.values.allSatisfy { $0.contains("\nimport ServiceRuntime\n") })
        #expect(try code.declaration("struct TinyClient").contains("\nstruct TinyClient: Sendable {"))
    }

    @Test("package code imports plainly where imports are public by default, as the files beside it do")
    func packageImport() throws {
        let code = try Self.model.generate { $0.accessLevel = .package }
        let statement = """
            #if hasFeature(InternalImportsByDefault)
                package import ServiceRuntime
            #else
                import ServiceRuntime
            #endif
            """
        #expect(code.files["TinyClient.swift"]?.contains("\n\(statement)\n") == true)
    }

    @Test("a file without declarations imports nothing, which the compiler would warn of")
    func emptyFiles() throws {
        let code = try TinyModel(#""Act": {"type": "operation"}"#).generate()
        #expect(code.files["TinyUnions.swift"]?.contains("import") == false)
        #expect(code.files["TinyPaginators.swift"]?.contains("import") == false)
        #expect(code.files["TinyClient.swift"]?.contains("public import ServiceRuntime") == true)
    }
}

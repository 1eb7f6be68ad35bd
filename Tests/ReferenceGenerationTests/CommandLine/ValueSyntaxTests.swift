import Foundation
import Testing

@Suite("How values are given to commands")
struct ValueSyntaxTests {
    private static let shapes = """
        "Names": {"type": "list", "member": {"shape": "String"}},
        "Color": {"type": "string", "enum": ["RED", "BLUE"]},
        "Colors": {"type": "list", "member": {"shape": "Color"}},
        "Tags": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "String"}},
        "ByColor": {"type": "map", "key": {"shape": "Color"}, "value": {"shape": "Integer"}},
        "Point": {"type": "structure", "members": {"X": {"shape": "Integer"}, "On": {"shape": "Boolean"}, "Names": {"shape": "Names"}}},
        "Points": {"type": "list", "member": {"shape": "Point"}},
        "Box": {"type": "structure", "members": {"Value": {"shape": "String"}}},
        "D1": {"type": "structure", "members": {"A": {"shape": "D2"}}},
        "D2": {"type": "structure", "members": {"B": {"shape": "D3"}}},
        "D3": {"type": "structure", "members": {"C": {"shape": "D4"}}},
        "D4": {"type": "structure", "members": {"D": {"shape": "String"}}},
        "Tree": {"type": "structure", "members": {"Name": {"shape": "String"}, "Next": {"shape": "Tree"}}},
        "Any": {"type": "structure", "document": true, "members": {}},
        "AnyList": {"type": "list", "member": {"shape": "Any"}},
        "Elements": {"type": "list", "member": {"shape": "Element"}},
        "Element": {"type": "structure", "members": {"Id": {"shape": "String"}}}
        """

    /// What stands under the only argument but its documentation.
    private func syntax(_ shape: String, overrides: [String] = []) throws -> String {
        let page = try CommandModel(input: #""Arg": {"shape": "\#(shape)"}"#, shapes: Self.shapes).page(
            overrides: overrides)
        let start = try #require(page.range(of: "\n``--arg``"))
        let end = try #require(page.range(of: "\n``--cli-input-json``"))
        let text = String(page[start.lowerBound..<end.lowerBound])
        let marks = ["Shorthand Syntax::", "JSON Syntax::", "Syntax::"].compactMap { text.range(of: $0)?.lowerBound }
        return marks.min().map { String(text[$0...]) } ?? ""
    }

    @Test("scalars have no syntax of their own")
    func scalars() throws {
        #expect(try syntax("String") == "")
        #expect(try syntax("Integer") == "")
    }

    @Test("lists of scalars stand side by side, and their choices are told")
    func scalarLists() throws {
        #expect(try syntax("Names") == "Syntax::\n\n  \"string\" \"string\" ...\n\n\n")
        #expect(
            try syntax("Colors")
                == "Syntax::\n\n  \"string\" \"string\" ...\n\n  Where valid values are:\n    RED\n    BLUE\n\n\n\n\n"
        )
    }

    @Test("structures and maps have a short syntax and JSON")
    func structures() throws {
        #expect(
            try syntax("Points").hasPrefix(
                "Shorthand Syntax::\n\n    X=integer,On=boolean,Names=string,string ...\n\n\n\n\nJSON Syntax::\n\n  [\n    {\n"
                    + "      \"X\": integer,\n      \"On\": true|false,\n      \"Names\": [\"string\", ...]\n    }\n    ...\n  ]\n"
            ))
        #expect(
            try syntax("Tags").hasPrefix(
                "Shorthand Syntax::\n\n    KeyName1=string,KeyName2=string\n\n\n\n\nJSON Syntax::\n\n  {\"string\": \"string\"\n    ...}\n"
            ))
    }

    @Test("the keys that a map may have are told")
    func mapKeys() throws {
        #expect(
            try syntax("ByColor").hasPrefix(
                "Shorthand Syntax::\n\n    KeyName1=integer,KeyName2=integer\n  \n  Where valid key names are:\n    RED\n    BLUE\n"
            ))
        #expect(try syntax("ByColor").contains("{\"RED\"|\"BLUE\": integer\n"))
    }

    @Test("what nests too deep has JSON alone")
    func depth() throws {
        #expect(try syntax("D2").hasPrefix("Shorthand Syntax::\n\n    B={C={D=string}}\n"))
        #expect(try syntax("D1").hasPrefix("JSON Syntax::"))
    }

    @Test("a structure within itself is told once")
    func recursion() throws {
        let text = try syntax("Tree")
        #expect(text.hasPrefix("Shorthand Syntax::\n\n    Name=string,Next={Name=string,( ... recursive ... )}\n"))
        #expect(text.contains("\"Next\": { ... recursive ... }"))
        #expect(text.components(separatedBy: "\"Name\"").count == 3)
    }

    @Test("documents are given as JSON")
    func documents() throws {
        #expect(try syntax("Any") == "JSON Syntax::\n\n  {...}\n\n\n")
        #expect(try syntax("AnyList").hasPrefix("JSON Syntax::\n\n  [\n    {...}\n    ...\n  ]"))
    }

    @Test("a structure of one text called Value is given as that text")
    func plainValue() throws {
        #expect(try syntax("Box") == "")
    }

    @Test("a list may be given as the values of its elements' only members")
    func plainElements() throws {
        let overrides = "services: {tiny-things: {commands: {do-thing: {plainElements: [arg]}}}}"
        #expect(try syntax("Elements").hasPrefix("Shorthand Syntax::\n\n    Id=string ...\n"))
        #expect(
            try syntax("Elements", overrides: [overrides]).hasPrefix("Shorthand Syntax::\n\n    --arg Id1 Id2 Id3\n"))
    }
}

import ServiceModel
import Testing

@Suite("Enumerations")
struct EnumerationCodeTests {
    private func enumeration(_ values: [String]) throws -> String {
        let members = values.enumerated().map { number, value in
            #""V\#(number)": {"target": "@Unit", "traits": {"@enumValue": "\#(value)"}}"#
        }
        return try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}},
            "In": {"type": "structure", "members": {"a": {"target": "Kind"}}},
            "Kind": {"type": "enum", "members": {\(members.joined(separator: ", "))}}
            """
        ).generate().declaration("struct Kind")
    }

    @Test("all values are one literal, which compiles fast, one a line")
    func joined() throws {
        let text = try enumeration(["a", "b c", ""])
        #expect(text.contains(#"static var allCases: [Self] { cases("a\nb c\n") }"#))
        #expect(text.contains(#"public static var v1: Self { .init(rawValue: "b c") }"#))
    }

    @Test("where a value holds a line break, also after a carriage return, another separator is taken")
    func separator() throws {
        #expect(try enumeration([#"a\nb"#, "c"]).contains(#"cases("a\nb\tc", separator: "\t")"#))
        #expect(try enumeration([#"a\r\nb"#, "c"]).contains(#"cases("a\r\nb\tc", separator: "\t")"#))
    }

    @Test("where the values hold every separator, they are listed one by one, as is one that is empty")
    func listed() throws {
        let text = try enumeration([#"\n\t\u0001\u0002\u0003"#, "c"])
        #expect(text.contains(#"allCases: [Self] { ["\n\t\u{1}\u{2}\u{3}", "c"].map(Self.init(rawValue:)) }"#))
        #expect(try enumeration([""]).contains(#"allCases: [Self] { [""].map(Self.init(rawValue:)) }"#))
    }

    @Test("an integer enumeration has its numbers, negative ones too")
    func integers() throws {
        let text = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}},
            "In": {"type": "structure", "members": {"a": {"target": "Level"}}},
            "Level": {"type": "intEnum", "members": {"LOW": {"target": "@Unit", "traits": {"@enumValue": -1}},
              "HIGH": {"target": "@Unit", "traits": {"@enumValue": 7}}}}
            """
        ).generate().declaration("struct Level")
        #expect(text.contains("struct Level: IntegerEnumeration, CaseIterable {"))
        #expect(text.contains("static var low: Self { .init(rawValue: -1) }"))
        #expect(text.contains("[-1, 7].map(Self.init(rawValue:))"))
    }
}

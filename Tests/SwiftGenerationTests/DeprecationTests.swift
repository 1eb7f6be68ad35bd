import Testing

@Suite("Deprecated parts of a model are deprecated in Swift")
struct DeprecationTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "Shape"}, "traits": {"@deprecated":
          {"message": "Use \\\"Other\\\"."}}},
        "Shape": {"type": "structure", "members": {"old": {"target": "@String", "traits": {"@deprecated": {}}},
          "color": {"target": "Color"}}, "traits": {"@deprecated": {"message": "Too long.", "since": "2020"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit", "traits": {"@deprecated":
          {"since": "2021"}}}, "BLUE": {"target": "@Unit"}}}
        """)

    @Test("methods carry the model's message")
    func operation() throws {
        let client = try Self.model.generate().declaration("struct TinyClient")
        let attribute = "    @available(*, deprecated, message: \"Use \\\"Other\\\".\")\n    public func act("
        #expect(client.split(separator: attribute).count == 3)
    }

    @Test("a property is computed over a stored one, so that the type's own code compiles without a warning")
    func member() throws {
        let shape = try Self.model.generate().declaration("struct Shape")
        #expect(shape.contains("    @available(*, deprecated)\n    public var old: String? {\n        get { _old }\n"))
        #expect(shape.contains("    private var _old: String?\n"))
        #expect(shape.contains("writer.string(\"old\", _old)"))
        #expect(shape.contains("self._old = old"))
    }

    @Test("a type is marked in its documentation only, since other types name it")
    func type() throws {
        let shape = try Self.model.generate().declaration("struct Shape")
        #expect(shape.contains("/// > Warning: Deprecated since 2020. Too long.\n"))
        #expect(!shape.contains("@available(*, deprecated)\npublic struct"))
    }

    @Test("a value of an enumeration")
    func value() throws {
        let color = try Self.model.generate().declaration("struct Color")
        #expect(color.contains("    @available(*, deprecated)\n    public static var red: Self"))
        #expect(!color.contains("@available(*, deprecated)\n    public static var blue"))
    }

    @Test("a deprecated and sensitive member is redacted")
    func sensitive() throws {
        let shape = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"pin": {"target": "Secret", "traits": {"@deprecated": {}}}}},
            "Secret": {"type": "string", "traits": {"@sensitive": {}}}
            """
        ).generate().declaration("struct Shape")
        #expect(shape.contains("sensitiveMembers: [String] { [\"pin\"] }"))
    }
}

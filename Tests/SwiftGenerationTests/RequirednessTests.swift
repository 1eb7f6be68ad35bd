import Testing

@Suite("Which members are optional")
struct RequirednessTests {
    private static let members = """
        {"plain": {"target": "@String"},
        "required": {"target": "@String", "traits": {"@required": {}}},
        "weakened": {"target": "@String", "traits": {"@required": {}, "@clientOptional": {}}},
        "defaulted": {"target": "@Integer", "traits": {"@default": 3}},
        "zero": {"target": "@Integer", "traits": {"@default": 0}},
        "nulled": {"target": "@Integer", "traits": {"@default": null}},
        "softened": {"target": "@Integer", "traits": {"@default": 3, "@clientOptional": {}}},
        "token": {"target": "@String", "traits": {"@required": {}, "@idempotencyToken": {}}}}
        """

    private func structure(_ traits: String = "", sent: Bool) throws -> String {
        let role = sent ? "input" : "output"
        return try TinyModel(
            """
            "Act": {"type": "operation", "\(role)": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": \(Self.members), "traits": {\(traits)}}
            """
        ).generate().declaration("struct Shape")
    }

    @Test("an input's members are optional unless required; a default is a property's first value")
    func sent() throws {
        let shape = try structure(sent: true)
        #expect(shape.contains("public var plain: String?\n"))
        #expect(shape.contains("public var required: String\n"))
        #expect(shape.contains("public var weakened: String?\n"))
        #expect(shape.contains("public var defaulted: Int\n"))
        #expect(shape.contains("        defaulted: Int = 3,\n"))
        #expect(shape.contains("        zero: Int = 0,\n"))
        #expect(shape.contains("public var nulled: Int?\n"))
        #expect(shape.contains("public var softened: Int?\n"))
    }

    @Test("a structure with the trait `input` has no defaults: the service fills them in")
    func input() throws {
        let shape = try structure(#""@input": {}"#, sent: true)
        #expect(shape.contains("public var required: String\n"))
        #expect(shape.contains("public var defaulted: Int?\n"))
        #expect(shape.contains("        defaulted: Int? = nil,\n"))
    }

    @Test("required arguments come first, in the model's order, the others after them")
    func order() throws {
        let shape = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"a": {"target": "@String"}, "b": {"target": "@String",
              "traits": {"@required": {}}}, "c": {"target": "@Integer", "traits": {"@default": 1}}, "d":
              {"target": "@String", "traits": {"@required": {}}}}}
            """
        ).generate().declaration("struct Shape")
        #expect(
            shape.contains(
                "init(\n        b: String,\n        d: String,\n        a: String? = nil,\n        c: Int = 1\n    )"))
    }

    @Test("a required token may be left out: a fresh one is sent")
    func token() throws {
        let shape = try structure(sent: true)
        #expect(shape.contains("public var token: String?\n"))
        #expect(shape.contains("writer.idempotencyToken(\"token\", token)"))
    }

    @Test("a received required member that is missing is corrected, a default filled in")
    func received() throws {
        let shape = try structure(sent: false)
        #expect(shape.contains("public var plain: String? { _storage.members.plain }"))
        #expect(shape.contains("public var required: String { _storage.members.required }"))
        #expect(shape.contains("required: response.json.string(\"required\"),\n"))
        #expect(shape.contains("public var weakened: String? { _storage.members.weakened }"))
        #expect(shape.contains("defaulted: response.json.integerIfPresent(\"defaulted\") ?? 3,\n"))
        #expect(shape.contains("zero: response.json.integer(\"zero\"),\n"))
        #expect(shape.contains("public var nulled: Int? { _storage.members.nulled }"))
    }
}

@Suite("Defaults")
struct DefaultTests {
    @Test(
        "a received default of a document is filled in, also an empty one",
        arguments: [("{}", "[:]"), ("[]", "[]"), ("0", "0"), ("false", "false"), (#""""#, #""""#)])
    func document(value: String, expression: String) throws {
        let shape = try TinyModel(
            """
            "Act": {"type": "operation", "output": {"target": "Out"}},
            "Out": {"type": "structure", "members": {"free": {"target": "@Document", "traits": {"@default": \(value)}}}}
            """
        ).generate().declaration("struct Out")
        #expect(shape.contains("free: response.json.documentIfPresent(\"free\") ?? \(expression),\n"))
    }

    @Test("a sent default of every kind is an expression of its type")
    func kinds() throws {
        let shape = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "Shape"}},
            "Shape": {"type": "structure", "members": {"a": {"target": "@String", "traits": {"@default": "a\\\"b"}},
              "b": {"target": "@Blob", "traits": {"@default": "AQI="}}, "c": {"target": "@Timestamp", "traits":
              {"@default": 1.5}}, "d": {"target": "Kind", "traits": {"@default": "red"}}, "e": {"target": "@Double",
              "traits": {"@default": -2}}, "f": {"target": "List", "traits": {"@default": []}}}},
            "Kind": {"type": "enum", "members": {"RED": {"target": "@Unit", "traits": {"@enumValue": "red"}}}},
            "List": {"type": "list", "member": {"target": "@String"}}
            """
        ).generate().declaration("struct Shape")
        for parameter in [
            #"a: String = "a\"b","#, "b: Blob = Blob([1, 2]),", "c: Timestamp = Timestamp(epochSeconds: 1.5),",
            "d: Kind = .red,",
            "e: Double = -2.0,", "f: [String] = []\n",
        ] { #expect(shape.contains("        " + parameter), "\(parameter)") }
    }
}

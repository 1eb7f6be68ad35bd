import ServiceModel
import Testing

@testable import ModelReaders

/// Source: Smithy 2.0, "Constraint traits", "Enum shapes", "default trait".
@Suite("Rules of constraints, enums and defaults")
struct ConstraintRuleTests {
    @Test(
        "constraints can be met",
        arguments: [
            Rule("@pattern(\"^a$\")\nstring A"),
            Rule("§@pattern(\"a$\")\nstring A", "warning PatternTrait a#A"),
            Rule("structure A { §@pattern(\"^a\") x: String }", "warning PatternTrait a#A$x"),
            Rule("@length(min: 1, max: 1)\nstring A"),
            Rule("§@length(min: 2, max: 1)\nstring A", "error LengthTrait a#A"),
            Rule("§@length(min: -1)\nstring A", "error LengthTrait a#A"),
            Rule("structure A { §@length(max: -1) x: String }", "error LengthTrait a#A$x"),
            Rule("@range(min: 1, max: 300)\nbyte A\n@range(min: 0.5)\nfloat B"),
            Rule("§@range(min: 2, max: 1)\ninteger A", "error RangeTrait a#A"),
            Rule("§@range(min: 0.5)\ninteger A", "error RangeTrait a#A"),
            Rule("structure A { §@range(max: 1.0) x: Long }", "error RangeTrait a#A$x"),
        ])
    func constraints(_ rule: Rule) { rule.check() }

    @Test(
        "values of enums are distinct and of one type",
        arguments: [
            Rule("enum E { A, B = \"b\"\n}\nintEnum I { A = 1\nB = -1\n}"),
            Rule("enum E { A = \"x\"\nB = §\"x\"\n}", "error EnumShape a#E$B"),
            Rule("enum E { A = §\"\"\n}", "error EnumShape a#E$A"),
            Rule("enum E { A = §1\n}", "error EnumShape a#E$A"),
            Rule("intEnum E { §A\n}", "error EnumShape a#E$A"),
            Rule("intEnum E { A = 1\nB = §1\n}", "error EnumShape a#E$B"),
            Rule("intEnum E { A = §1.5\n}", "error EnumShape a#E$A"),
            Rule("intEnum E { A = §3000000000\n}", "error EnumShape a#E$A"),
            Rule("intEnum E { A = §\"a\"\n}", "error EnumShape a#E$A"),
            Rule("enum E { §a_B }", "warning EnumShape a#E$a_B"),
        ])
    func enums(_ rule: Rule) { rule.check() }

    @Test(
        "values of the enum trait have names of their own",
        arguments: [
            (#"[{"value": "a", "name": "A"}, {"value": "b", "name": "B"}]"#, []),
            (#"[{"value": "a"}]"#, ["warning EnumNamesPresent"]),
            (
                #"[{"value": "a", "name": "A"}, {"value": "b"}, {"value": "c"}]"#,
                ["error EnumTrait", "error EnumTrait"]
            ),
            (#"[{"value": "a", "name": "A"}, {"value": "a", "name": "B"}]"#, ["error EnumTrait"]),
            (#"[{"value": "a", "name": "A"}, {"value": "b", "name": "A"}]"#, ["error EnumTrait"]),
            (#"[{"value": "a", "name": "a"}]"#, ["warning EnumTrait.a"]),
        ] as [(String, [String])])
    func enumTrait(values: String, events: [String]) {
        let text =
            "{\"smithy\": \"1.0\", \"shapes\": {\"a#E\": {\"type\": \"string\", \"traits\": {\"smithy.api#enum\": \(values)}}}}"
        var (model, diagnostics) = ModelText.assemble(text)
        ModelLoader.check(model, &diagnostics)
        let found = diagnostics.diagnostics.map { "\($0.severity.rawValue) \($0.event) \($0.shape?.absolute ?? "-")" }
        #expect(found.filter { !$0.contains("Deprecat") } == events.map { $0 + " a#E" })
    }

    @Test(
        "defaults are values of what they are for",
        arguments: [
            Rule(
                """
                @default(1)
                @range(min: 1)
                integer One
                enum E {
                    A = "a"
                }
                structure S {
                    a: One = 1
                    b: One = null
                    c: E = "a"
                    d: L = []
                    e: M = {}
                    f: Document = {}
                    g: Timestamp = "2026-01-31T12:00:00Z"
                    h: Blob = "YQ=="
                }
                list L { member: String }
                map M { key: String, value: String }
                """),
            Rule("structure S { a: String = §1\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { a: Byte = §128\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { a: Integer = §1.5\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { a: Timestamp = §\"now\"\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { a: Document = §[1]\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { a: L = §[\"a\"]\n}\nlist L { member: String }", "error DefaultTrait a#S$a"),
            Rule("structure S { a: E = §\"b\"\n}\nenum E { A }", "error DefaultTrait a#S$a"),
            Rule("structure S { a: E = §0\n}\nintEnum E { A = 1\n}", "error DefaultTrait a#S$a"),
            Rule("§@default(null)\nstring A", "error DefaultTrait a#A"),
            Rule("§@default(\"b\")\nenum E { A }", "error DefaultTrait a#E"),
            Rule("@default(1)\ninteger A\nstructure S { §a: A }", "error DefaultTrait a#S$a"),
            Rule("@default(1)\ninteger A\nstructure S { a: A = §2\n}", "error DefaultTrait a#S$a"),
        ])
    func defaults(_ rule: Rule) { rule.check() }

    @Test(
        "defaults keep to what constrains the member, and to what constrains its target",
        arguments: [
            Rule("structure S { @length(max: 1) a: String = §\"ab\"\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { @pattern(\"^a$\") a: String = §\"b\"\n}", "error DefaultTrait a#S$a"),
            Rule(
                "structure S { @range(min: 1) a: Integer = §-1\n}", "error DefaultTrait.Member.InvalidRange a#S$a"),
            // Zeros come from the first version of the language, where all numbers have them.
            Rule(
                "structure S { @range(min: 1) a: Integer = §0\n}", "warning DefaultTrait.Member.InvalidRange a#S$a"),
            Rule(
                "@range(min: 5)\ninteger A\nstructure S { @range(min: 2) a: A = §§1\n}",
                "error DefaultTrait.Member.InvalidRange a#S$a", "error DefaultTrait.Target.InvalidRange a#S$a"),
            Rule(
                "structure S { @range(max: 2) a: Float = §\"Infinity\"\n}",
                "error DefaultTrait.Member.InvalidRange a#S$a"),
            Rule("structure S { @range(max: 2) a: Float = §\"NaN\"\n}", "error DefaultTrait a#S$a"),
            Rule("structure S { @range(max: 2) a: Float = \"-Infinity\"\n}"),
            Rule("structure S { a: Blob = §\"é\"\n}", "warning DefaultTrait a#S$a"),
        ])
    func constrainedDefaults(_ rule: Rule) { rule.check() }

    @Test(
        "values end somewhere",
        arguments: [
            Rule("list A { member: S }\nstructure S { a: A }"),
            Rule("§list A { member: A }", "error ShapeRecursion a#A"),
            Rule(
                "§map A { key: String, value: B }\n§list B { member: A }", "error ShapeRecursion a#A",
                "error ShapeRecursion a#B"),
            Rule(
                "§structure A { @required b: B }\n§structure B { @required a: A }", "error ShapeRecursion a#A",
                "error ShapeRecursion a#B"),
            Rule("structure A { @required b: B }\nstructure B { a: A }"),
            Rule("structure A { @required b: L }\nlist L { member: A }"),
            Rule("§union U { u: U }", "error ShapeRecursion a#U"),
            Rule("§union U { s: S }\nstructure S { @required u: U }", "error ShapeRecursion a#U"),
            Rule("union U { s: S }\nstructure S { u: U }"),
            Rule("union U { u: U, n: Unit }"),
        ])
    func recursion(_ rule: Rule) { rule.check() }

    @Test(
        "unions hold something, and the unit stands for nothing",
        arguments: [
            Rule("union U { a: String, b: Unit }"),
            Rule("§union U {}", "error Union a#U"),
            Rule("union U { §a: PrimitiveInteger }", "note Union a#U$a"),
            Rule("structure A { a: §Unit }", "error UnitType a#A$a"),
            Rule("list A { member: §Unit }", "error UnitType a#A$member"),
        ])
    func unions(_ rule: Rule) { rule.check() }
}

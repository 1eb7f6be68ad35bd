import ServiceModel
import Testing

@testable import ModelReaders

/// What is wrong with a model is told at the value that is wrong. The place of each is marked with `§` in the text.
@Suite("Validation of Smithy models")
struct ValidationTests: ValidationSuite {
    @Test("the default of a timestamp is a number or a time")
    func timestampDefaults() {
        func member(_ value: String) -> String {
            model(output: #", "t": {"target": "smithy.api#Timestamp", "traits": {"smithy.api#default": §\#(value)}}"#)
        }
        for value in ["0", "1.5", #""2026-01-31T12:00:00Z""#, #""2026-01-31T12:00:00.25Z""#] {
            expect(member(value).replacing("§", with: ""), nil)
        }
        for value in [#""today""#, #""2026-01-31""#, #""2026-01-31 12:00:00Z""#, #""2026-01-31T12:00:00.Z""#] {
            expect(member(value), "a timestamp needs a number of seconds, or an RFC 3339 time")
        }
    }

    @Test("the parts of examples have their types")
    func examples() {
        func operation(_ example: String) -> String {
            model(
                operation: #""smithy.api#http": {"method": "POST", "uri": "/things/{id}"}, "smithy.api#examples": ["#
                    + example + "]")
        }
        expect(operation(#"{"title": "a", "input": {"id": "b"}, "error": {"shapeId": "a#E", "content": {}}}"#), nil)
        expect(
            operation(#"{"title": "a", "input": §7}"#),
            "`input` of element 0 of trait `smithy.api#examples` must be an object")
        expect(
            operation(#"{"title": "a", "error": {"shapeId": §7}}"#),
            "must be a string, not a number; write it in quotes")
    }

    @Test("what is almost a known name is told with that name")
    func nearestNames() {
        expect(
            model(output: #", "x": {"target": §"a#Sttings"}"#),
            "undefined shape `a#Sttings` for member `x`; did you mean `a#Strings`?")
        expect(
            model(shapes: #", "a#X": {"type": §"structur"}"#),
            "unknown shape type `structur`; did you mean `structure`?")
        expect(model(shapes: #", "a#X": {"type": §"thing"}"#), "unknown shape type `thing`; use one of blob, boolean,")
        expect(
            model(shapes: #", "a#X": {"type": "structure", §"mebmers": {}}"#),
            "unknown key `mebmers` of a shape of type `structure`; did you mean `members`?")
        expect(
            model(output: #", "x": {"target": "smithy.api#String", "traits": {"smithy.api#requird": §{}}}"#),
            "unknown trait `smithy.api#requird` on `a#GetOutput$x`; did you mean `smithy.api#required`?")
        expect(
            model(operation: #""smithy.api#http": {"method": "POST", "uri": §"/{ix}/{id}"}"#),
            "which is no member of `a#GetInput`; did you mean `id`?")
    }

    @Test("a model that is in order has no problem")
    func inOrder() {
        expect(model(), nil)
    }

    @Test(
        "members target data that exists",
        arguments: [
            (
                #"{"type": "structure", "members": {"x": {"target": §"a#Nothing"}}}"#,
                "undefined shape `a#Nothing` for member `x`"
            ),
            (#"{"type": "structure", "members": {"x": {"target": §"a#String"}}}"#, "did you mean `smithy.api#String`?"),
            (#"{"type": "structure", "members": {"x": {"target": §"b#Strings"}}}"#, "did you mean `a#Strings`?"),
            (#"{"type": "union", "members": {"x": {"target": §"a#Get"}}}"#, "`a#Get`, which is an operation"),
            (#"{"type": "list", "member": {"target": §"a#Service"}}"#, "`a#Service`, which is a service"),
            (
                #"{"type": "map", "key": {"target": §"smithy.api#Integer"}, "value": {"target": "smithy.api#String"}}"#,
                "keys are strings"
            ),
            (#"{"type": "operation", "input": {"target": §"a#Strings"}}"#, "the input `a#Strings` of `a#X` is a list"),
            (
                #"{"type": "operation", "output": {"target": §"a#None"}}"#,
                "undefined shape `a#None` for output of `a#X`"
            ),
            (#"{"type": "operation", "errors": [{"target": §"a#GetOutput"}]}"#, "has no `smithy.api#error` trait"),
            (#"{"type": "service", "operations": [{"target": §"a#Map"}]}"#, "it must be an operation"),
            (#"{"type": "service", "resources": [{"target": §"a#Get"}]}"#, "it must be a resource"),
            (#"{"type": "resource", "identifiers": {"x": {"target": §"a#Map"}}}"#, "identifiers are strings"),
            (#"{"type": "resource", "properties": {"x": {"target": §"a#Get"}}}"#, "only data shapes"),
            (#"{"type": "resource", "read": {"target": §"a#Map"}}"#, "it must be an operation"),
        ])
    func targets(shape: String, problem: String) {
        expect(model(shapes: #", "a#X": "# + shape), problem)
    }

    @Test(
        "values of traits have the types of the traits",
        arguments: [
            (#""smithy.api#documentation": §1"#, "trait `smithy.api#documentation` must be a string, not a number"),
            (#""smithy.api#required": §null"#, "trait `smithy.api#required` must be an object, not null"),
            (#""smithy.api#jsonName": §["a"]"#, "trait `smithy.api#jsonName` must be a string, not an array"),
            (#""smithy.api#jsonName": §"""#, "trait `smithy.api#jsonName` must not be empty"),
            (#""smithy.api#httpHeader": §true"#, "trait `smithy.api#httpHeader` must be a string, not a boolean"),
            (
                #""smithy.api#timestampFormat": §"iso""#,
                #"is "iso"; use one of "date-time", "http-date", "epoch-seconds""#
            ),
            (
                #""smithy.api#length": {"min": §"1"}"#,
                "`min` of trait `smithy.api#length` must be an integer, not a string"
            ),
            (#""smithy.api#length": {"min": §-1}"#, "must be an integer from 0"),
            (#""smithy.api#length": §{"min": 2, "max": 1}"#, "has a `min` above its `max`"),
            (#""smithy.api#range": {"max": §[]}"#, "`max` of trait `smithy.api#range` must be a number, not an array"),
            (#""smithy.api#range": §{"min": 1.5, "max": 1}"#, "has a `min` above its `max`"),
            (#""smithy.api#tags": ["a", §1]"#, "element 1 of trait `smithy.api#tags` must be a string, not a number"),
            (#""smithy.api#xmlNamespace": §{}"#, "trait `smithy.api#xmlNamespace` has no `uri`"),
            (
                #""smithy.api#externalDocumentation": {"a": §1}"#,
                "`a` of trait `smithy.api#externalDocumentation` must be a string"
            ),
            (#""smithy.api#default": §1"#, "the default of `a#X$x` is 1; a string needs a string"),
        ])
    func traitValues(traits: String, problem: String) {
        expect(
            model(
                shapes: #", "a#X": {"type": "structure", "members": {"x": {"target": "smithy.api#String", "traits": {"#
                    + traits
                    + "}}}}"), problem)
    }

    @Test(
        "enums have distinct values of their type",
        arguments: [
            (#""enum", "members": {}"#, "is an enum without members"),
            (
                #""enum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": §1}}}"#,
                "must be a string"
            ),
            (
                #""enum", "members": {"A": {"target": "smithy.api#Unit"}, "#
                    + #""B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": §"A"}}}"#,
                #"has the value "A" twice"#
            ),
            (
                #""intEnum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": §3000000000}}}"#,
                "must be a 32-bit integer, not 3000000000"
            ),
            (
                #""intEnum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": §1.0}}}"#,
                "must be a 32-bit integer, not 1.0"
            ),
            (#""intEnum", "members": {§"A": {"target": "smithy.api#Unit"}}"#, "has no value"),
            (
                #""intEnum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}, "#
                    + #""B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": §1}}}"#,
                "has the value 1 twice"
            ),
        ])
    func enums(shape: String, problem: String) {
        let isWhole = !shape.contains("§")
        expect(model(shapes: ", " + (isWhole ? "§" : "") + #""a#E": {"type": "# + shape + "}"), problem)
    }

    @Test(
        "defaults fit what they are for",
        arguments: [
            ("smithy.api#Integer", "1", nil), ("smithy.api#Integer", "null", nil),
            ("smithy.api#Integer", "1.5", "an integer that fits"),
            ("smithy.api#Byte", "300", "an integer that fits"),
            ("smithy.api#Boolean", "0", "a boolean needs a boolean"),
            ("smithy.api#Double", "\"NaN\"", nil), ("smithy.api#Double", "\"x\"", "a double needs a number"),
            ("a#Strings", "[]", nil), ("a#Strings", "[1]", "a list needs an empty array"), ("a#Map", "{}", nil),
            ("a#Map", "[]", "a map needs an empty object"), ("smithy.api#Timestamp", "true", "RFC 3339"),
            ("a#GetOutput", "{}", "a structure cannot have one"),
            ("smithy.api#Document", "{\"a\": 1}", "a document needs"),
            ("smithy.api#Blob", "\"\"", nil), ("a#E", "\"A\"", nil), ("a#E", "\"B\"", "is not a value of `a#E`"),
        ] as [(String, String, String?)])
    func defaults(target: String, value: String, problem: String?) {
        let mark = problem == nil ? "" : "§"
        expect(
            model(
                shapes: #", "a#E": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}}"#
                    + #", "a#X": {"type": "structure", "members": {"x": {"target": ""# + target
                    + #"", "traits": {"smithy.api#default": "# + mark + value + "}}}}"), problem)
    }

    @Test("an unknown trait is an error wherever it is applied, but for those that are built in")
    func unknownTraits() {
        func shape(_ name: String, _ trait: String) -> String {
            #", "a#"# + name + #"": {"type": "string", "traits": {""# + trait + #"": §{}}}"#
        }
        expect(
            model(shapes: shape("X", "b#mine")),
            "error: unknown trait `b#mine` on `a#X`; define it, or name the file that does")
        expect(
            model(shapes: shape("X", "smithy.api#requird")),
            "error: unknown trait `smithy.api#requird` on `a#X`; did you mean `smithy.api#required`?")
        #expect(
            ModelText.problems(
                model(shapes: shape("X", "b#mine") + shape("Y", "b#mine")).replacing("§", with: "")
            ).count == 2)
        for trait in ["smithy.test#smokeTests", "aws.iam#actionName", "smithy.api#idRef"] {
            expect(model(shapes: shape("X", trait).replacing("§", with: "")), nil)
        }
        expect(
            model(
                shapes: shape("X", "a#mine").replacing("§", with: "")
                    + #", "a#mine": {"type": "structure", "traits": {"smithy.api#trait": {}}}"#), nil)
    }

    @Test("a model that is wrong everywhere is not told about for ever")
    func limit() {
        let shapes = (0..<5000).map { #", "a#S\#($0)": {"type": "list", "member": {"target": "a#None"}}"# }.joined()
        let problems = ModelText.problems(model(shapes: shapes))
        #expect(problems.count < 120)
        #expect(problems.last?.contains("note: further problems of this model are not shown") == true)
    }
}

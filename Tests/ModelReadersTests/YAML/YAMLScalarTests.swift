import ServiceModel
import Testing

@testable import ModelReaders

/// Reads one YAML text.
func readYAML(_ text: String) -> (value: Node?, problems: [String]) {
    var diagnostics = DiagnosticCollector()
    let contents = Array(text.utf8)
    let file = diagnostics.sources.add(SourceFile(path: "m.yaml", contents: contents))
    let document = SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics)
    return (document?.root.node(), diagnostics.diagnostics.map(\.description))
}

@Suite("Scalars of YAML")
struct YAMLScalarTests {
    @Test(
        "a plain scalar is what it is in JSON",
        arguments: [
            ("1", "1"), ("-12", "-12"), ("1.0", "1.0"), ("0", "0"), ("1e3", "1e3"), ("-0.5E-7", "-0.5E-7"),
            ("true", "true"),
            ("false", "false"), ("null", "null"), ("~", "null"), ("", "null"), ("abc", "\"abc\""), ("1 2", "\"1 2\""),
            ("2020-01-01", "\"2020-01-01\""), ("v4", "\"v4\""), ("y", "\"y\""), ("n", "\"n\""), ("-", nil as String?),
            ("1.2.3", "\"1.2.3\""), ("12345678901234567890123", "12345678901234567890123"), ("1.", "\"1.\""),
            ("-x", "\"-x\""),
        ] as [(String, String?)])
    func plain(text: String, json: String?) {
        let (value, problems) = readYAML("a: \(text)\n")
        guard let json else { return }
        #expect(value?["a"]?.json == json)
        if text != "1." { #expect(problems.isEmpty) }
    }

    @Test(
        "what YAML 1.1 takes for a boolean or a number is a string, with a warning",
        arguments: [
            "no", "No", "yes", "on", "OFF", "True", "FALSE", "Null", "012", "0o12", "1_000", "0x1F", "0b101", "1:30",
            "1:30:59",
            "+1", ".5", ".inf", "-.INF", ".NaN", "1.", "1_000.5",
        ])
    func ambiguous(text: String) {
        let (value, problems) = readYAML("é: 1\na: \(text)\n")
        #expect(value?["a"]?.string == text)
        #expect(
            problems == [
                "m.yaml:2:4: warning: `\(text)` is read as a string, but other YAML readers take it for something else; quote it"
            ])
    }

    @Test(
        "what no YAML reader takes for a number is a string without a warning",
        arguments: [
            "1:2:x", "1-2", "0xZZ", "arn:aws", "10.0.0.1", "1:300", "1e", "2020-01-01", "1a", "+", ".", "._1", "none",
        ])
    func unambiguous(text: String) {
        let (value, problems) = readYAML("a: \(text)\n")
        #expect(value?["a"]?.string == text)
        #expect(problems.isEmpty)
    }

    @Test("a quoted, block or !!str scalar is a string whatever it looks like")
    func strings() {
        let (value, problems) = readYAML(
            """
            a: "no"
            b: '1'
            c: |
              true
            d: >-
              12
              13
            e: !!str 1
            f: ! null
            g: ""
            """)
        #expect(value?.json == #"{"a":"no","b":"1","c":"true\u000a","d":"12 13","e":"1","f":"null","g":""}"#)
        #expect(problems.isEmpty)
    }

    @Test("keys take their text")
    func keys() {
        let (value, problems) = readYAML("1: a\ntrue: b\nno: c\n1.0: d\n~: e\n\"1_0\": f\n")
        #expect(value?.json == #"{"1":"a","true":"b","no":"c","1.0":"d","~":"e","1_0":"f"}"#)
        #expect(problems.isEmpty)
    }

    @Test("where a model has a string, a plain number is its text")
    func stringPlaces() {
        let (value, problems) = readYAML(
            """
            smithy: 2.0
            version: 1.10
            metadata: {apiVersion: 2017, jsonVersion: 1.1, other: 1.10}
            shapes:
              a#B: {type: service, version: 3.0, traits: {smithy.api#documentation: 12, smithy.api#default: 12}}
              C: {type: string, enum: [1.0, true, a]}
              D: {type: structure, members: {x: {shape: S, documentation: false, min: 1, traits: {smithy.api#jsonName: 5}}}}
              L: {type: list, member: {shape: S, locationName: 1}}
            """)
        #expect(problems.isEmpty)
        #expect(value?["smithy"]?.string == "2.0")
        #expect(value?["version"]?.string == "1.10")
        #expect(value?["metadata"]?.json == #"{"apiVersion":"2017","jsonVersion":"1.1","other":1.10}"#)
        let shapes = value?["shapes"]
        #expect(shapes?["a#B"]?["version"]?.string == "3.0")
        #expect(shapes?["a#B"]?["traits"]?.json == #"{"smithy.api#documentation":"12","smithy.api#default":12}"#)
        #expect(shapes?["C"]?["enum"]?.json == #"["1.0","true","a"]"#)
        #expect(
            shapes?["D"]?["members"]?["x"]?.json
                == #"{"shape":"S","documentation":"false","min":1,"traits":{"smithy.api#jsonName":"5"}}"#)
        #expect(shapes?["L"]?["member"]?["locationName"]?.string == "1")
    }
}

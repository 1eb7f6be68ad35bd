import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Aliases and merge keys of YAML")
struct YAMLAliasTests {
    @Test("an alias is a copy of what it names")
    func aliases() {
        let (value, problems) = readYAML(
            """
            scalar: &s no value
            list: &l [1, &inner {a: [b, c]}, 2]
            &k key: x
            again: [*s, *l, *inner, *k]
            *s : y
            """)
        #expect(
            value?.json
                == #"{"scalar":"no value","list":[1,{"a":["b","c"]},2],"key":"x","#
                + #""again":["no value",[1,{"a":["b","c"]},2],{"a":["b","c"]},"key"],"no value":"y"}"#)
        #expect(problems.isEmpty)
    }

    @Test("a name that is defined again means the later value")
    func redefinition() {
        #expect(readYAML("a: &x 1\nb: *x\nc: &x 2\nd: *x").value?.json == #"{"a":1,"b":1,"c":2,"d":2}"#)
    }

    @Test("a merge key brings the entries that the mapping does not have, where it stands")
    func mergeKeys() {
        let (value, problems) = readYAML(
            """
            base: &base {type: string, traits: {t: [1, 2]}}
            other: &other {type: blob, extra: {e: 1}}
            one: {<<: *base, more: 1}
            two: {type: list, <<: *base}
            several: {<<: [*base, *other], last: [x]}
            inline: {<<: {p: {q: 1}}, type: x}
            quoted: {"<<": 1}
            """)
        #expect(problems.isEmpty)
        #expect(value?["one"]?.json == #"{"type":"string","traits":{"t":[1,2]},"more":1}"#)
        #expect(value?["two"]?.json == #"{"type":"list","traits":{"t":[1,2]}}"#)
        #expect(value?["several"]?.json == #"{"type":"string","traits":{"t":[1,2]},"extra":{"e":1},"last":["x"]}"#)
        #expect(value?["inline"]?.json == #"{"p":{"q":1},"type":"x"}"#)
        #expect(value?["quoted"]?.json == #"{"<<":1}"#)
    }

    @Test("anchors in and around mappings with merge keys name what comes out")
    func anchorsAndMergeKeys() {
        let (value, _) = readYAML(
            """
            a: &a {x: {y: 1}}
            b: &b
              own: &own [o]
              <<: *a
              late: &late {l: 2}
            c: [*b, *own, *late]
            """)
        #expect(
            value?["c"]?.json == #"[{"own":["o"],"x":{"y":1},"late":{"l":2}},["o"],{"l":2}]"#)
    }

    @Test("merge keys in merged mappings are expanded before")
    func nestedMerges() {
        let (value, _) = readYAML("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, x: 3}\n")
        #expect(value?["c"]?.json == #"{"y":2,"x":3}"#)
    }

    @Test("a bomb of aliases is refused before it costs memory")
    func billionLaughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        let (value, problems) = readYAML(text)
        #expect(value == nil)
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasSuffix("error: aliases expand to more than 1000000 values; write the values out") == true
        )
    }

    @Test("a bomb of merge keys is refused")
    func mergeBomb() {
        var text = "m0: &m0 {" + (0..<1000).map { "k\($0): \($0)" }.joined(separator: ", ") + "}\n"
        text += "m: [" + Array(repeating: "{<<: *m0}", count: 2000).joined(separator: ", ") + "]\n"
        #expect(readYAML(text).problems.first?.contains("aliases expand to more than") == true)
    }
}

import Testing

/// Values of traits are checked against the shapes that define the traits.
@Suite(.enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct TraitValueTests {
    /// A shape's type and members, its traits, a value that fits, one that does not, and what is said of that.
    private static let values: [(shape: String, traits: String, good: String, bad: String, message: String)] = [
        (
            #""type": "boolean""#,
            #""#,
            #"true"#,
            #"1"#,
            #"must be a boolean, not a number; write true or false"#
        ),
        (
            #""type": "string""#,
            #""#,
            #""x""#,
            #"null"#,
            #"must be a string, not null; write it in quotes"#
        ),
        (
            #""type": "byte""#,
            #""#,
            #"-128"#,
            #"128"#,
            #"must be an integer from -128 to 127, not 128; write it in digits, without quotes"#
        ),
        (
            #""type": "integer""#,
            #""#,
            #"3"#,
            #"1.5"#,
            #"must be an integer of 32 bits, not 1.5; write it in digits, without quotes"#
        ),
        (
            #""type": "bigInteger""#,
            #""#,
            #"123456789012345678901234567890"#,
            #"1e3"#,
            #"must be an integer, not 1e3; write it in digits, without quotes"#
        ),
        (
            #""type": "float""#,
            #""#,
            #""NaN""#,
            #""nan""#,
            #"must be a number, not "nan"; write it in digits, without quotes"#
        ),
        (
            #""type": "timestamp""#,
            #""#,
            #""2026-01-31T12:00:00Z""#,
            #""31 January""#,
            #"must be a number of seconds, or an RFC 3339 time, not "31 January"; write one such as 2026-01-31T12:00:00Z"#
        ),
        (
            #""type": "document""#,
            #""#,
            #"[null, { "a": 1 }]"#,
            #""#,
            #""#
        ),
        (
            #""type": "blob""#,
            #""#,
            #""YQ==""#,
            #"[]"#,
            #"must be a string, not an array; write it in quotes"#
        ),
        (
            #""type": "enum", "members": { "A": { "target": "smithy.api#Unit" }, "B": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "b" } } }"#,
            #""#,
            #""b""#,
            #""B""#,
            #"is "B"; use one of "A", "b""#
        ),
        (
            #""type": "intEnum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 7 } } }"#,
            #""#,
            #"7"#,
            #"8"#,
            #"is 8; use one of 7"#
        ),
        (
            #""type": "list", "member": { "target": "smithy.api#String" }"#,
            #""#,
            #"["a"]"#,
            #"["a", null]"#,
            #"element 1 of trait `a#t` must be a string, not null; write it in quotes"#
        ),
        (
            #""type": "list", "member": { "target": "smithy.api#String" }"#,
            #", "smithy.api#sparse": {}"#,
            #"[null]"#,
            #"{}"#,
            #"must be an array, not an object; write [ … ]"#
        ),
        (
            #""type": "list", "member": { "target": "smithy.api#String" }"#,
            #", "smithy.api#uniqueItems": {}"#,
            #"["a", "b"]"#,
            #"["a", "b", "a"]"#,
            #"has the element "a" twice; remove one"#
        ),
        (
            #""type": "list", "member": { "target": "smithy.api#String" }"#,
            #", "smithy.api#length": { "min": 1, "max": 2 }"#,
            #"["a"]"#,
            #"["a", "b", "c"]"#,
            #"has 3 elements; it must have from 1 to 2"#
        ),
        (
            #""type": "map", "key": { "target": "smithy.api#String", "traits": { "smithy.api#pattern": "^[a-z]+$" } }, "value": { "target": "smithy.api#Integer" }"#,
            #""#,
            #"{ "a": 1 }"#,
            #"{ "A": 1 }"#,
            #"`A` of trait `a#t` is "A", which does not match the pattern ^[a-z]+$; write one that does"#
        ),
        (
            #""type": "structure", "members": { "x": { "target": "a#N", "traits": { "smithy.api#required": {} } } }"#,
            #""#,
            #"{ "x": 10 }"#,
            #"{}"#,
            #"has no `x`; add it"#
        ),
        (
            #""type": "structure", "members": { "x": { "target": "a#N" } }"#,
            #""#,
            #"{}"#,
            #"{ "x": 11 }"#,
            #"`x` of trait `a#t` is 11; it must be from 1 to 10"#
        ),
        (
            #""type": "structure", "members": { "x": { "target": "a#N", "traits": { "smithy.api#range": { "max": 5 } } } }"#,
            #""#,
            #"{ "x": 5 }"#,
            #"{ "x": 7 }"#,
            #"`x` of trait `a#t` is 7; it must be 5 or less"#
        ),
        (
            #""type": "structure", "members": { "x": { "target": "a#Deep" } }"#,
            #""#,
            #"{ "x": { "x": {} } }"#,
            #"{ "x": { "x": 1 } }"#,
            #"`x` of `x` of trait `a#t` must be an object, not a number; write { … }"#
        ),
        (
            #""type": "union", "members": { "x": { "target": "a#N" }, "y": { "target": "a#N" } }"#,
            #""#,
            #"{ "x": 2 }"#,
            #"{ "x": 2, "y": 2 }"#,
            #"must hold exactly one of `x`, `y`; keep one"#
        ),
        (
            #""type": "union", "members": { "x": { "target": "a#N" } }"#,
            #""#,
            #"{ "x": 2 }"#,
            #"{ "z": 2 }"#,
            #"has a member `z`; use one of `x`"#
        ),
        (
            #""type": "string""#,
            #", "smithy.api#length": { "min": 1 }"#,
            #""é""#,
            #""""#,
            #"must not be empty; give it a text"#
        ),
        (
            #""type": "string""#,
            #", "smithy.api#idRef": {}"#,
            #""b#Missing""#,
            #""no id""#,
            #"is "no id", which is no shape id; write namespace#Name"#
        ),
        (
            #""type": "string""#,
            #", "smithy.api#idRef": { "failWhenMissing": true, "selector": "integer" }"#,
            #""a#N""#,
            #""a#X""#,
            #"names `a#X`, which the selector `integer` does not select; name one that it does"#
        ),
        (
            #""type": "string""#,
            #", "smithy.api#idRef": { "failWhenMissing": true }"#,
            #""a#N""#,
            #""a#Missing""#,
            #"names `a#Missing`, which is undefined; define it"#
        ),
        (
            #""type": "string""#,
            #", "smithy.api#idRef": { "failWhenMissing": true, "errorMessage": "Only ours." }"#,
            #""a#N""#,
            #""a#Missing""#,
            #": Only ours."#
        ),
    ]

    @Test(arguments: values.indices)
    func valuesFitTheShapeOfTheTrait(_ index: Int) {
        let (shape, traits, good, bad, message) = Self.values[index]
        func run(_ value: String) -> [String] {
            TraitFindings.of(
                """
                "a#t": { \(shape), "traits": { "smithy.api#trait": {}\(traits) } },
                "a#X": { "type": "boolean", "traits": { "a#t": \(value) } },
                "a#Deep": { "type": "structure", "members": { "x": { "target": "a#Deep" } } },
                "a#N": { "type": "integer", "traits": { "smithy.api#range": { "min": 1, "max": 10 } } }
                """)
        }
        #expect(run(good) == [])
        guard !bad.isEmpty else { return }
        let hasSubject = message.contains("trait `a#t`")
        let subject = hasSubject ? "" : message.hasPrefix(":") ? "trait `a#t`" : "trait `a#t` "
        let found = run(bad).map {
            $0.replacing(".Target.InvalidRange", with: "").replacing(".Member.InvalidRange", with: "")
        }
        #expect(found == ["ERROR TraitValue a#X: \(subject)\(message)"])
    }
}

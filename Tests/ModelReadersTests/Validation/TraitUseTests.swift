import ServiceModel
import Testing

@testable import ModelReaders
@testable import ServiceModel

/// Traits are checked against their definitions: the original ones, from the conformance data.
@Suite(.enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct TraitUseTests {
    /// What is found in a model of these shapes, each as its severity, event and shape with the message.
    private func findings(_ shapes: String, metadata: String = "{}") -> [String] {
        let text = "{\"smithy\": \"2.0\", \"metadata\": \(metadata), \"shapes\": {\n" + shapes + "\n}}"
        var (model, diagnostics) = ModelText.assemble(text)
        if !diagnostics.hasErrors {
            ModelValidator.validate(model, library: TraitPackages.library, diagnostics: &diagnostics)
        }
        let policy = EventPolicy(model, diagnostics: &diagnostics)
        return diagnostics.diagnostics.map { policy.applied(to: $0) }.map {
            "\($0.severity.name) \($0.event) \($0.shape?.absolute ?? "-"): \($0.message)"
        }
    }

    @Test func aModelThatUsesTraitsAsTheyAreMeantHasNoFindings() {
        #expect(
            findings(
                """
                "a#S": { "type": "service", "version": "1", "operations": [{ "target": "a#O" }],
                  "traits": { "aws.protocols#restJson1": { "http": ["h2"] }, "aws.auth#sigv4": { "name": "x" },
                    "smithy.api#auth": ["aws.auth#sigv4"], "smithy.api#title": "T" } },
                "a#O": { "type": "operation", "input": { "target": "a#OInput" }, "output": { "target": "a#OOutput" },
                  "traits": { "smithy.api#http": { "method": "POST", "uri": "/{id}", "code": 200 },
                    "smithy.waiters#waitable": { "Done": { "acceptors": [
                      { "state": "success", "matcher": { "success": true } } ] } } } },
                "a#OOutput": { "type": "structure", "traits": { "smithy.api#output": {} } },
                "a#OInput": { "type": "structure", "members": { "id": { "target": "smithy.api#String",
                    "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {}, "smithy.api#length": { "min": 1 } } },
                  "tags": { "target": "a#L", "traits": { "smithy.api#httpQuery": "tag" } } },
                  "traits": { "smithy.api#input": {} } },
                "a#L": { "type": "list", "member": { "target": "smithy.api#String" },
                  "traits": { "smithy.api#uniqueItems": {}, "smithy.api#tags": ["a", "b"] } }
                """) == [])
    }

    @Test func anUnknownTraitIsAnErrorAndTheNearestIsNamed() {
        #expect(
            findings("\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#lenght\": {}, \"b#own\": {} } }") == [
                "ERROR Model.UnresolvedTrait a#X: unknown trait `smithy.api#lenght` on `a#X`; "
                    + "did you mean `smithy.api#length`?",
                "ERROR Model.UnresolvedTrait a#X: unknown trait `b#own` on `a#X`; define it, or name the file that does",
            ])
    }

    @Test func aShapeThatIsNoTraitCannotBeApplied() {
        let found = findings(
            "\"a#t\": { \"type\": \"structure\" }, \"a#X\": { \"type\": \"string\", \"traits\": { \"a#t\": {} } }")
        #expect(found.count == 1 && found[0].hasPrefix("ERROR Model a#t: `a#t` is applied to `a#X` as a trait, but"))
    }

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
            findings(
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

    @Test func examplesTakeAndReturnStructures() {
        #expect(
            findings(
                """
                "a#O": { "type": "operation", "input": { "target": "smithy.api#Unit" },
                  "output": { "target": "smithy.api#Unit" },
                  "traits": { "smithy.api#examples": [{ "title": "x", "input": {}, "output": 7 }] } }
                """) == [
                    "ERROR Model a#O: `output` of an example of `a#O` must be an object, not a number; write { … }"
                ])
    }

    @Test func aMinimumIsNotAboveItsMaximum() {
        let found = findings(
            "\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#length\": { \"min\": 2, \"max\": 1 } } }")
        #expect(
            found.count == 1 && found[0].contains("LengthTrait a#X: the length of `a#X` has a `min` above its `max`"))
    }

    @Test func aMemberThatTheTraitHasNotIsAWarning() {
        #expect(
            findings(
                "\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#deprecated\": { \"mesage\": \"x\" } } }")
                == [
                    "WARNING TraitValue.UnknownMember.smithy.api#deprecated.mesage a#X: trait `smithy.api#deprecated` has a "
                        + "member `mesage`, which `smithy.api#deprecated` has not; did you mean `message`?"
                ])
    }

    @Test func aTraitOfThePreludeThatCannotBeMadeIsAnErrorOfTheModel() {
        #expect(
            findings("\"a#X\": { \"type\": \"structure\", \"traits\": { \"smithy.api#tags\": null } }") == [
                "ERROR Model a#X: trait `smithy.api#tags` must be an array, not null; write [ … ]"
            ])
    }

    @Test func aTraitStandsWhereItsSelectorLetsIt() {
        #expect(
            findings(
                """
                "a#X": { "type": "string", "traits": { "smithy.api#error": "client", "smithy.api#range": { "min": 1 } } },
                "a#M": { "type": "map", "key": { "target": "a#X", "traits": { "smithy.api#required": {} } },
                  "value": { "target": "a#X" } }
                """) == [
                    "ERROR TraitTarget a#X: trait `smithy.api#error` may not be applied to `a#X`; apply it to shapes that the "
                        + "selector `structure` selects",
                    "ERROR TraitTarget a#X: trait `smithy.api#range` may not be applied to `a#X`; apply it to shapes that the "
                        + "selector `:test(number, member > number)` selects",
                    "ERROR TraitTarget a#M$key: trait `smithy.api#required` may not be applied to `a#M$key`; apply it to "
                        + "shapes that the selector `structure > member` selects",
                ])
    }

    @Test func traitsThatExcludeEachOtherAreAnError() {
        #expect(
            findings(
                """
                "a#O": { "type": "operation", "input": { "target": "smithy.api#Unit" },
                  "output": { "target": "smithy.api#Unit" },
                  "traits": { "smithy.api#readonly": {}, "smithy.api#idempotent": {} } }
                """) == [
                    "ERROR TraitConflict a#O: `a#O` has traits that exclude each other: `smithy.api#readonly` and "
                        + "`smithy.api#idempotent`, `smithy.api#idempotent` and `smithy.api#readonly`; remove one"
                ])
    }

    @Test func someTraitsAreOnOneMemberOrTargetOnly() {
        let found = findings(
            """
            "a#B": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
            "a#I": { "type": "structure", "members": {
              "p": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } },
              "q": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } },
              "r": { "target": "a#B", "traits": { "smithy.api#required": {} } },
              "s": { "target": "a#B", "traits": { "smithy.api#required": {} } } } }
            """)
        #expect(
            found.contains(
                "ERROR ExclusiveStructureMemberTrait a#I: one member of `a#I` at most may have the trait "
                    + "`smithy.api#idempotencyToken`, not `p`, `q`; keep one"))
        #expect(
            found.contains(
                "ERROR ExclusiveStructureMemberTrait a#I: one member of `a#I` at most may target a shape with the trait "
                    + "`smithy.api#streaming`, not `r`, `s`; keep one"))
    }

    @Test func privateAndDeprecatedTraitsAreWarnedOf() {
        #expect(
            findings(
                """
                "b#t": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#private": {},
                  "smithy.api#deprecated": { "message": "use u", "since": "2.0" } } },
                "a#X": { "type": "string", "traits": { "b#t": {} } }, "b#X": { "type": "string" }
                """) == [
                    "WARNING DeprecatedTrait a#X: `a#X` has the trait `b#t`, which is deprecated since 2.0; use u",
                    "WARNING PrivateAccess a#X: `a#X` has the trait `b#t`, which is private to its namespace; remove it",
                ])
    }

    @Test func membersThatTargetDeprecatedShapesAreWarnedOf() {
        #expect(
            findings(
                """
                "a#X": { "type": "string", "traits": { "smithy.api#deprecated": {} } },
                "a#I": { "type": "structure", "members": { "x": { "target": "a#X" } } }
                """) == [
                    "WARNING DeprecatedShape.a#X a#I$x: `a#I$x` targets `a#X`, which is deprecated; use another one"
                ])
    }

    @Test func traitValidatorsFindWhatDoesNotGoTogether() {
        #expect(
            findings(
                """
                "a#t": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#traitValidators": {
                  "NoDocuments": { "selector": "~> member :test(> document)", "message": "Use a string" },
                  "1": { "selector": "document", "severity": "NOTE" }, "Odd": { "selector": "[[" } } } },
                "a#I": { "type": "structure", "members": { "x": { "target": "smithy.api#Document" } },
                  "traits": { "a#t": {} } }
                """) == [
                    "ERROR Model a#t: the selector is wrong at byte 1: `[` stands where a value is expected; mend it"
                ])
        #expect(
            findings(
                """
                "a#t": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#traitValidators": {
                  "NoDocuments": { "selector": "~> member :test(> document)", "message": "Use a string" },
                  "1": { "selector": "document", "severity": "NOTE" } } } },
                "a#I": { "type": "structure", "members": { "x": { "target": "smithy.api#Document" } },
                  "traits": { "a#t": {} } }
                """) == [
                    "ERROR TraitValidators a#t: the key \"1\" of the trait `smithy.api#traitValidators` cannot end the id of "
                        + "an event; use names with dots between them",
                    "ERROR a.t.NoDocuments a#I$x: `a#I$x` does not go together with the trait `a#t` of `a#I`; Use a string",
                ])
    }
}

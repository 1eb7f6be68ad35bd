import ServiceModel
import Testing

@testable import ModelReaders
@testable import ServiceModel

/// Traits are checked against their definitions: the original ones, from the conformance data.
@Suite(.enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct TraitUseTests {
    @Test func aModelThatUsesTraitsAsTheyAreMeantHasNoFindings() {
        #expect(
            TraitFindings.of(
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
            TraitFindings.of(
                "\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#lenght\": {}, \"b#own\": {} } }") == [
                    "ERROR Model.UnresolvedTrait a#X: unknown trait `smithy.api#lenght` on `a#X`; "
                        + "did you mean `smithy.api#length`?",
                    "ERROR Model.UnresolvedTrait a#X: unknown trait `b#own` on `a#X`; define it, or name the file that does",
                ])
    }

    @Test func aShapeThatIsNoTraitCannotBeApplied() {
        let found = TraitFindings.of(
            "\"a#t\": { \"type\": \"structure\" }, \"a#X\": { \"type\": \"string\", \"traits\": { \"a#t\": {} } }")
        #expect(found.count == 1 && found[0].hasPrefix("ERROR Model a#t: `a#t` is applied to `a#X` as a trait, but"))
    }

    @Test func examplesTakeAndReturnStructures() {
        #expect(
            TraitFindings.of(
                """
                "a#O": { "type": "operation", "input": { "target": "smithy.api#Unit" },
                  "output": { "target": "smithy.api#Unit" },
                  "traits": { "smithy.api#examples": [{ "title": "x", "input": {}, "output": 7 }] } }
                """) == [
                    "ERROR Model a#O: `output` of an example of `a#O` must be an object, not a number; write { … }"
                ])
    }

    @Test func aMinimumIsNotAboveItsMaximum() {
        let found = TraitFindings.of(
            "\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#length\": { \"min\": 2, \"max\": 1 } } }")
        #expect(
            found.count == 1 && found[0].contains("LengthTrait a#X: the length of `a#X` has a `min` above its `max`"))
    }

    @Test func aMemberThatTheTraitHasNotIsAWarning() {
        #expect(
            TraitFindings.of(
                "\"a#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#deprecated\": { \"mesage\": \"x\" } } }")
                == [
                    "WARNING TraitValue.UnknownMember.smithy.api#deprecated.mesage a#X: trait `smithy.api#deprecated` has a "
                        + "member `mesage`, which `smithy.api#deprecated` has not; did you mean `message`?"
                ])
    }

    @Test func aTraitOfThePreludeThatCannotBeMadeIsAnErrorOfTheModel() {
        #expect(
            TraitFindings.of("\"a#X\": { \"type\": \"structure\", \"traits\": { \"smithy.api#tags\": null } }") == [
                "ERROR Model a#X: trait `smithy.api#tags` must be an array, not null; write [ … ]"
            ])
    }

    @Test func aTraitStandsWhereItsSelectorLetsIt() {
        #expect(
            TraitFindings.of(
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
            TraitFindings.of(
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
        let found = TraitFindings.of(
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
            TraitFindings.of(
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
            TraitFindings.of(
                """
                "a#X": { "type": "string", "traits": { "smithy.api#deprecated": {} } },
                "a#I": { "type": "structure", "members": { "x": { "target": "a#X" } } }
                """) == [
                    "WARNING DeprecatedShape.a#X a#I$x: `a#I$x` targets `a#X`, which is deprecated; use another one"
                ])
    }

    @Test func traitValidatorsFindWhatDoesNotGoTogether() {
        #expect(
            TraitFindings.of(
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
            TraitFindings.of(
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

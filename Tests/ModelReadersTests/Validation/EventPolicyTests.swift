import ServiceModel
import Testing

@testable import ModelReaders
@testable import ServiceModel

/// Models bring checks of their own, and say which findings count.
struct EventPolicyTests {
    /// What is found, each as its severity, event and shape with the message, and the reason of a suppression.
    private func findings(metadata: String, _ shapes: String = defaultShapes) -> [String] {
        let text = "{\"smithy\": \"2.0\", \"metadata\": \(metadata), \"shapes\": {\n" + shapes + "\n}}"
        var (model, diagnostics) = ModelText.assemble(text)
        let prelude = ShapeLibrary { $0 == Prelude.namespace ? Array(Prelude.shapes.values) + Self.traits : [] }
        ModelValidator.validate(model, library: prelude, diagnostics: &diagnostics)
        let policy = EventPolicy(model, diagnostics: &diagnostics)
        return diagnostics.diagnostics.map { policy.applied(to: $0) }.map {
            "\($0.severity.name) \($0.event) \($0.shape?.absolute ?? "-"): \($0.message)"
                + ($0.suppressionReason.map { " (\($0))" } ?? "")
        }
    }

    private static let traits = ["suppress", "documentation"].map { name in
        Shape(
            id: ShapeID(namespace: Prelude.namespace, name: name), kind: .document,
            traits: Traits([(.trait, .emptyObject)]),
            position: .none)
    }

    private static let defaultShapes = """
        "a#X": { "type": "string", "traits": { "smithy.api#documentation": "d" } },
        "b#Y": { "type": "string" }, "b#Z": { "type": "structure", "members": {
          "m": { "target": "smithy.api#String", "traits": { "smithy.api#suppress": ["E.Two"] } } },
          "traits": { "smithy.api#suppress": ["E"] } }
        """

    private func each(_ selector: String, more: String = "", configuration: String = "") -> String {
        """
        { "name": "EmitEachSelector", "id": "E.Two"\(more),
          "configuration": { "selector": "\(selector)"\(configuration) } }
        """
    }

    @Test func eachSelectedShapeIsAFinding() {
        #expect(
            findings(metadata: "{ \"validators\": [\(each("string"))] }") == [
                "DANGER E.Two a#X: `a#X` is selected by `string`; change it, or the validator",
                "DANGER E.Two b#Y: `b#Y` is selected by `string`; change it, or the validator",
            ])
    }

    @Test func aValidatorSaysItsMessageItsSeverityAndWhereItLooks() {
        let more =
            ", \"message\": \"Oh: {super}!\", \"severity\": \"NOTE\", \"namespaces\": [\"b\"], \"selector\": \"[id|name=Y]\""
        #expect(
            findings(metadata: "{ \"validators\": [\(each("string", more: more))] }") == [
                "NOTE E.Two b#Y: Oh: `b#Y` is selected by `string`; change it, or the validator!"
            ])
    }

    @Test func templatesTellOfTheShapeAndOfVariables() {
        let configuration =
            ", \"bindToTrait\": \"documentation\", \"messageTemplate\": \"@{id|name} @@ @{trait|documentation} @{var|v|id} @{none}.\""
        #expect(
            findings(metadata: "{ \"validators\": [\(each("$v(*)", configuration: configuration))] }") == [
                "DANGER E.Two a#X: X @ \"d\" [a#X] ."
            ])
    }

    @Test func aSelectorThatSelectsNothingIsAFinding() {
        let metadata = """
            { "validators": [
              { "name": "EmitNoneSelector", "configuration": { "selector": "blob" }, "message": "No blob" },
              { "name": "EmitNoneSelector", "configuration": { "selector": "structure" }, "message": "No structure" },
              { "name": "CamelCase" } ] }
            """
        #expect(
            findings(metadata: metadata) == [
                "DANGER EmitNoneSelector -: No blob",
                "WARNING UnknownValidator_CamelCase -: there is no validator `CamelCase`; use EmitEachSelector or "
                    + "EmitNoneSelector",
            ])
    }

    @Test(arguments: [
        ("{}", "the metadata `validators` must be an array, not an object; write [ … ]"),
        ("[1]", "an element of the metadata `validators` must be an object, not a number; write { … }"),
        ("[{}]", "an element of the metadata `validators` has no `name`; add it"),
        ("[{ \"name\": 1 }]", "`name` in the metadata `validators` must be a string, not a number; write it in quotes"),
        (
            "[{ \"name\": \"x\", \"severity\": \"ERROR\" }]",
            "`severity` in the metadata `validators` is \"ERROR\"; use one of NOTE, WARNING, DANGER"
        ),
        (
            "[{ \"name\": \"EmitEachSelector\" }]",
            "the validator `EmitEachSelector` has no `configuration`; add one with a `selector`"
        ),
        (
            "[{ \"name\": \"EmitNoneSelector\", \"configuration\": { \"selector\": \":not(\" } }]",
            "the selector is wrong at byte 5: it ends where a step of a selector is expected; mend it"
        ),
        (
            "[{ \"name\": \"EmitEachSelector\", \"configuration\": { \"selector\": \"*\", \"messageTemplate\": \"a@b\" } }]",
            "the message template is wrong at byte 1: an `@` stands alone; write it twice; mend it"
        ),
    ])
    func aValidatorThatCannotRunIsAnError(_ validators: String, _ message: String) {
        #expect(findings(metadata: "{ \"validators\": \(validators) }") == ["ERROR Model -: \(message)"])
    }

    @Test func metadataAndTraitsSuppressFindings() {
        let suppressions = """
            "suppressions": [{ "id": "E.Two", "namespace": "a", "reason": "shhh" }, { "id": "E.Tw", "namespace": "*" }]
            """
        #expect(
            findings(metadata: "{ \"validators\": [\(each(":is(string, structure, member)"))], \(suppressions) }") == [
                "SUPPRESSED E.Two a#X: `a#X` is selected by `:is(string, structure, member)`; change it, or the validator (shhh)",
                "DANGER E.Two b#Y: `b#Y` is selected by `:is(string, structure, member)`; change it, or the validator",
                "SUPPRESSED E.Two b#Z: `b#Z` is selected by `:is(string, structure, member)`; change it, or the validator",
                "SUPPRESSED E.Two b#Z$m: `b#Z$m` is selected by `:is(string, structure, member)`; change it, or the validator",
            ])
    }

    @Test func aSuppressionOfAShapeDoesNotReachItsMembers() {
        let found = findings(
            metadata: "{ \"validators\": [\(each("member"))] }",
            """
            "b#Z": { "type": "structure", "members": { "m": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#suppress": ["E"] } }
            """)
        #expect(found == ["DANGER E.Two b#Z$m: `b#Z$m` is selected by `member`; change it, or the validator"])
    }

    @Test func overridesRaiseSeveritiesAndSuppressionsGoBeforeThem() {
        let overrides = """
            "severityOverrides": [{ "id": "E", "namespace": "*", "severity": "DANGER" },
              { "id": "E", "namespace": "a", "severity": "WARNING" }]
            """
        let validators =
            "\"validators\": [\(each("[id|name = X, Z] :not(member)", more: ", \"message\": \"M\", \"severity\": \"NOTE\""))]"
        #expect(
            findings(metadata: "{ \(validators), \(overrides) }") == ["DANGER E.Two a#X: M", "SUPPRESSED E.Two b#Z: M"])
        #expect(
            findings(
                metadata:
                    "{ \"severityOverrides\": [{ \"id\": \"E\", \"namespace\": \"*\", \"severity\": \"ERROR\" }] }")
                == [
                    "ERROR Model -: `severity` in the metadata `severityOverrides` is \"ERROR\"; use one of WARNING, DANGER"
                ])
        #expect(
            findings(metadata: "{ \"suppressions\": [{ \"id\": \"E\" }] }")
                == ["ERROR Model -: an element of the metadata `suppressions` has no `namespace`; add it"])
    }

    @Test func errorsCannotBeSuppressed() {
        let found = findings(
            metadata: "{ \"suppressions\": [{ \"id\": \"Model\", \"namespace\": \"*\" }] }",
            "\"a#X\": { \"type\": \"string\", \"traits\": { \"a#none\": {}, \"smithy.api#suppress\": [\"Model\"] } }")
        #expect(found.count == 1 && found[0].hasPrefix("ERROR Model.UnresolvedTrait a#X"))
    }
}

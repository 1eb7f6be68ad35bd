import Testing

/// Source: Smithy 2.0, "Resource", "references trait".
@Suite("Rules of resources")
struct ResourceRuleTests {
    @Test(
        "operations do to a resource what its lifecycle says",
        arguments: [
            Rule(
                """
                resource R { identifiers: { id: String }, put: P, read: G, delete: D, update: U }
                @idempotent
                operation P { input: PInput }
                structure PInput { @required id: String }
                @readonly
                operation G { input: GInput }
                structure GInput { @required id: String }
                @idempotent
                operation D { input: DInput }
                structure DInput { @required id: String }
                operation U { input: UInput }
                structure UInput { @required id: String }
                """),
            Rule("resource R { put: §P }\noperation P {}", "error ResourceLifecycle a#R"),
            Rule(
                "resource R { put: §§P }\n@readonly\noperation P {}", "error ResourceLifecycle a#R",
                "error ResourceLifecycle a#R"),
            Rule("resource R { read: §P }\noperation P {}", "error ResourceLifecycle a#R"),
            Rule("resource R { update: §P }\n@readonly\noperation P {}", "error ResourceLifecycle a#R"),
            Rule("resource R { delete: §P }\noperation P {}", "error ResourceLifecycle a#R"),
            Rule("resource R { create: §P }\n@readonly\noperation P {}", "error ResourceLifecycle a#R"),
            Rule("resource R { list: §P }\noperation P {}", "error ResourceLifecycle a#R"),
        ])
    func lifecycle(_ rule: Rule) { rule.check() }

    private static func bound(_ role: String, input: String, traits: String = "") -> String {
        """
        resource R { identifiers: { id: String }, \(role) }
        \(traits)
        §operation P { input: PInput }
        structure PInput { \(input) }
        """
    }

    @Test(
        "operations take what names one resource, or not all of it",
        arguments: [
            Rule(bound("operations: [P]", input: "@required id: String").replacing("§", with: "")),
            Rule(
                bound("operations: [P]", input: "@required @resourceIdentifier(\"id\") other: String").replacing(
                    "§", with: "")),
            Rule(bound("operations: [P]", input: "id: String"), "error ResourceIdentifierBinding a#P"),
            Rule(
                bound("operations: [P]", input: "@required id: Other") + "\nstring Other",
                "error ResourceIdentifierBinding a#P"),
            Rule(
                "resource R { identifiers: { id: String }, read: P }\n@readonly\n§operation P {}",
                "error ResourceIdentifierBinding a#P"),
            Rule(bound("create: P", input: "id: String").replacing("§", with: "")),
            Rule(bound("create: P", input: "@required id: String"), "error ResourceIdentifierBinding a#P"),
            Rule(
                bound("list: P", input: "@required id: String", traits: "@readonly"),
                "error ResourceIdentifierBinding a#P"),
            Rule(
                bound("collectionOperations: [P]", input: "@required id: String"), "error ResourceIdentifierBinding a#P"
            ),
            Rule(
                """
                resource R { identifiers: { id: String }, resources: [C] }
                resource C { identifiers: { id: String, c: String }, create: P }
                §operation P { input: PInput }
                structure PInput { @required c: String }
                """, "error ResourceIdentifierBinding a#P"),
            Rule(
                """
                resource R { identifiers: { id: String }, resources: [C] }
                resource C { identifiers: { id: String, c: String }, create: P }
                operation P { input: PInput }
                structure PInput { @required id: String }
                """),
            Rule(
                "structure A { @required @resourceIdentifier(\"id\") x: String, @required @resourceIdentifier(\"id\") §y: String }",
                "error ResourceIdentifierBinding a#A"),
            Rule(
                "structure A { @required @resourceIdentifier(\"id\") x: String, §id: String }",
                "warning ResourceIdentifierBinding a#A"),
        ])
    func binding(_ rule: Rule) { rule.check() }

    @Test(
        "what belongs to a resource has its identifiers",
        arguments: [
            Rule(
                "resource R { identifiers: { id: String }, resources: [C] }\nresource C { identifiers: { id: String, c: String } }"
            ),
            Rule(
                "resource R { identifiers: { id: String, x: String }, resources: [C] }\n§resource C { identifiers: { c: String } }",
                "error ResourceIdentifier a#C"),
            Rule(
                "resource R { identifiers: { id: String }, resources: [C] }\n§resource C { identifiers: { id: Other } }\nstring Other",
                "error ResourceIdentifier a#C"),
            Rule(
                "resource R { identifiers: { id: §String }, properties: { ID: String }, operations: [O] }\n"
                    + "operation O { input: OInput }\nstructure OInput { @required id: String, @property(name: \"ID\") p: String }",
                "error ResourceIdentifier a#R"),
            Rule(
                "§resource A { resources: [B] }\n§resource B { resources: [A] }", "error ResourceCycle a#A",
                "error ResourceCycle a#B"),
        ])
    func identifiers(_ rule: Rule) { rule.check() }

    private static func resource(_ input: String, output: String = "", more: String = "") -> String {
        """
        §resource R { identifiers: { id: String }, properties: { p: String }, read: G }
        @readonly
        operation G { input: GInput, output: GOutput }
        structure GInput { @required id: String, \(input) }
        structure GOutput { \(output) }
        \(more)
        """
    }

    @Test(
        "members of a resource's operations are its properties",
        arguments: [
            Rule(resource("p: String").replacing("§", with: "")),
            Rule(resource("@property(name: \"p\") x: String").replacing("§", with: "")),
            Rule(resource("p: String, @notProperty x: String").replacing("§", with: "")),
            Rule(resource("@nestedProperties x: N", more: "structure N { p: String }").replacing("§", with: "")),
            Rule(resource(""), "error ResourceOperationInputOutput a#R"),
            Rule(
                resource("p: String, §x: String").replacing("§resource", with: "resource"),
                "error ResourceOperationInputOutput a#GInput$x"),
            Rule(
                resource("§p: Integer").replacing("§resource", with: "resource"),
                "error ResourceOperationInputOutput a#GInput$p"),
            Rule(
                resource("p: String", output: "§x: String").replacing("§resource", with: "resource"),
                "error ResourceOperationInputOutput a#GOutput$x"),
            // An identifier that may be left out names nothing.
            Rule(
                resource("p: String", output: "§id: String").replacing("§resource", with: "resource"),
                "error ResourceOperationInputOutput a#GOutput$id"),
            Rule(resource("p: String", output: "@required id: String").replacing("§", with: "")),
            Rule(
                resource("p: String, @property(name: \"p\") §x: String").replacing("§resource", with: "resource"),
                "error ResourceOperationInputOutput a#GInput"),
            Rule(
                resource("@nestedProperties x: N", more: "structure N { p: String, §y: String }").replacing(
                    "§resource", with: "resource"), "error ResourceOperationInputOutput a#N$y"),
        ])
    func properties(_ rule: Rule) { rule.check() }

    private static let referenced =
        "resource R { identifiers: { a: String, b: String } }\nresource Q { identifiers: { q: String } }\n"

    @Test(
        "references name what a resource is named by",
        arguments: [
            Rule(referenced + "@references([{ resource: R }])\nstructure A { a: String, b: String }"),
            Rule(
                referenced
                    + "@references([{ resource: R, ids: { a: \"x\", b: \"y\" } }])\nstructure A { x: String, y: String }"
            ),
            Rule(referenced + "@references([{ resource: Q }])\nstring A"),
            Rule(referenced + "@references([§{ resource: R }])\nstring A", "error ReferencesTrait a#A"),
            Rule(
                referenced + "@references([§{ resource: Q, ids: { q: \"x\" } }])\nstring A", "error ReferencesTrait a#A"
            ),
            Rule(
                referenced + "@references([§{ resource: R }])\nstructure A { a: String }",
                "error ReferencesTrait a#A"),
            Rule(
                referenced + "@references([§{ resource: R, ids: { a: \"x\" } }])\nstructure A { x: String }",
                "error ReferencesTrait a#A"),
            Rule(
                referenced + "@references([§{ resource: R, ids: { a: \"x\", c: \"x\" } }])\nstructure A { x: String }",
                "error ReferencesTrait a#A"),
            Rule(
                referenced
                    + "@references([§{ resource: R, ids: { a: \"x\", b: \"y\" } }])\nstructure A { x: String, y: Integer }",
                "error ReferencesTrait a#A"),
        ])
    func references(_ rule: Rule) { rule.check() }

    @Test(
        "a member that looks like a reference says that it is one",
        arguments: [
            Rule(referenced + "structure A { §q: String }", "warning MemberShouldReferenceResource a#A$q"),
            Rule(referenced + "@references([{ resource: Q }])\nstructure A { q: String }"),
            Rule(referenced + "structure A { q: Integer, x: String }"),
            // What belongs to the resource names it, however deep it is.
            Rule(
                """
                resource Q { identifiers: { q: String }, list: L }
                @readonly
                operation L { output: LOutput }
                structure LOutput { all: All }
                list All { member: One }
                structure One { q: String }
                """),
        ])
    func advice(_ rule: Rule) { rule.check() }

    @Test(
        "in a service, everything has one place",
        arguments: [
            Rule("service S { version: \"1\", resources: [R] }\nresource R { operations: [O] }\noperation O {}"),
            Rule(
                "service S { version: \"1\", operations: [O], resources: [R] }\nresource R { operations: [O] }\n§operation O {}",
                "error SingleOperationBinding a#O"),
            Rule(
                "service S { version: \"1\", resources: [R, Q] }\nresource R { resources: [Q] }\n§resource Q {}",
                "error SingleResourceBinding a#Q"),
            Rule(
                """
                service S { version: "1", operations: [§O], resources: [Q] }
                resource Q { identifiers: { q: String } }
                operation O { output: OOutput }
                @references([{ resource: Q }])
                structure OOutput { @required q: String }
                """, "warning ServiceBoundResourceOperation.a#S.O a#O"),
            Rule(
                """
                service S { version: "1", operations: [O], resources: [Q] }
                resource Q { identifiers: { q: String } }
                operation O { output: OOutput }
                @references([{ resource: Q }])
                structure OOutput { q: String }
                """),
        ])
    func places(_ rule: Rule) { rule.check() }
}

import ServiceModel
import Testing

@testable import ModelReaders
@testable import ServiceModel

/// What selectors yield for a small model of services, resources, structures, mixins and traits.
struct SelectorTests {
    /// The names of the shapes of namespace `a` that a selector yields, in order; `nil` where it is no selector.
    private func select(_ text: String, in model: Model = Self.model) throws -> [String] {
        let evaluator = SelectorEvaluator(ShapeGraph(model.including(.simple)))
        let found = evaluator.select(try SelectorParser.parse(text)).map { evaluator.graph.id(of: $0) }
        return found.filter { $0.namespace == "a" }.map { String($0.absolute.dropFirst(2)) }.sorted()
    }

    private static let model: Model = {
        let text = """
            { "smithy": "2.0", "shapes": {
              "a#S": { "type": "service", "version": "2020-01-01", "operations": [{ "target": "a#Top" }],
                "resources": [{ "target": "a#R" }],
                "traits": { "smithy.api#title": "T", "smithy.api#httpBasicAuth": {}, "a#allowed": ["x", "y"] } },
              "a#R": { "type": "resource", "identifiers": { "id": { "target": "smithy.api#String" } },
                "read": { "target": "a#Get" }, "create": { "target": "a#Make" },
                "resources": [{ "target": "a#Child" }], "traits": { "smithy.api#internal": {} } },
              "a#Child": { "type": "resource" },
              "a#Top": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "smithy.api#Unit" },
                "traits": { "smithy.api#tags": ["x"] } },
              "a#Get": { "type": "operation", "input": { "target": "smithy.api#Unit" },
                "output": { "target": "a#Out" }, "errors": [{ "target": "a#Bad" }],
                "traits": { "smithy.api#readonly": {}, "smithy.api#tags": ["x", "z"] } },
              "a#Make": { "type": "operation", "input": { "target": "smithy.api#Unit" },
                "output": { "target": "smithy.api#Unit" } },
              "a#In": { "type": "structure", "members": {
                "name": { "target": "a#Name", "traits": { "smithy.api#required": {} } },
                "many": { "target": "a#Names" }, "count": { "target": "smithy.api#Integer" } },
                "traits": { "smithy.api#input": {} } },
              "a#Out": { "type": "structure", "members": { "body": { "target": "a#Body" } } },
              "a#Bad": { "type": "structure", "members": { "out": { "target": "a#Out" } },
                "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404 } },
              "a#Body": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
              "a#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 3, "max": 10 } } },
              "a#Names": { "type": "list", "member": { "target": "a#Name" } },
              "a#Color": { "type": "enum", "members": {
                "RED": { "target": "smithy.api#Unit",
                  "traits": { "smithy.api#enumValue": "red", "smithy.api#tags": ["x", "old"] } },
                "BLUE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "blue" } } } },
              "a#Loop": { "type": "structure", "members": { "again": { "target": "a#Loop" } } },
              "a#allowed": { "type": "list", "member": { "target": "smithy.api#String" },
                "traits": { "smithy.api#trait": { "selector": "service" } } },
              "a#unused": { "type": "string", "traits": { "smithy.api#trait": {} } }
            } }
            """
        return ModelText.assemble(text).model
    }()

    @Test(arguments: [
        ("service", "S"), ("resource", "Child R"), ("list", "Names allowed"), ("string", "Color Name unused"),
        ("blob", "Body"),
        ("number", ""), (":is(list, blob)", "Body Names allowed"), ("simpleType", "Body Color Name unused"),
        ("structure:not([trait|error])", "In Loop Out"), ("list:not([trait|trait])", "Names"),
        (":not(:not(blob))", "Body"), ("noSuchFunction:odd(*)", "error"), ("*:odd(*)", ""),
    ])
    func kindsAndFunctionsFilter(_ selector: String, _ names: String) throws {
        guard names != "error" else {
            #expect(throws: SelectorSyntaxError.self) { try select(selector) }
            return
        }
        #expect(try select(selector).joined(separator: " ") == names)
    }

    @Test(arguments: [
        ("[id|name = Name]", "Name"), ("[id = a#Name]", "Name"), ("[id='a#In$many']", "In$many"),
        ("[id|name ^= 'ALL' i]", "allowed allowed$member"), ("[id|member $= me]", "In$name"),
        ("[id|name *= ol]", "Color Color$BLUE Color$RED"), ("[id|member = name, many]", "In$many In$name"),
        ("[service|version ^= 2020]", "S"), ("[service]", "S"), ("[service = a#S]", "S"),
        ("[trait|error = client]", "Bad"), ("[trait|error != server]", "Bad"), ("[trait|httpError >= 404]", "Bad"),
        ("[trait|httpError > 404]", ""), ("[trait|httpError < 'x']", ""), ("[trait|length|min = 3]", "Name"),
        ("[trait|length|none|deeper = 3]", ""), ("[trait|tags|(values) = z]", "Get"), ("[trait|(length) > 2]", "S"),
        ("[trait|tags|(length) = 2]", "Color$RED Get"), ("[trait|title ?= true][id|member ?= false]", "S"),
        ("[trait|(keys)|namespace = a]", "S"), ("[trait|enum|(values)|tags|(values) = old]", "Color"),
        ("[trait|enum|(values)|deprecated]", ""), ("[trait|smithy.api#streaming]", "Body"),
        ("[trait|length|(keys)|(first) = min, max]", "Name"), ("[nothing]", ""), ("[id|member|(length) > 4]", "Child"),
    ])
    func attributesAreCompared(_ selector: String, _ names: String) throws {
        let found = try select(selector).joined(separator: " ")
        if selector.hasPrefix("[id|member|(length)") {
            #expect(found == "In$count Loop$again Names$member allowed$member")
        } else {
            #expect(found == names)
        }
    }

    @Test(arguments: [
        ("[@trait|length: @{min} < @{max}]", "Name"), ("[@trait|length: @{min} = 3 && @{max} = 4, 10]", "Name"),
        ("[@trait|length: @{min} = 3 && @{max} = 4]", ""),
        ("[@trait|enum|(values): @{name} = RED && @{tags|(values)} = OLD i]", "Color"),
        ("[@trait|enum|(values): @{name} = BLUE && @{tags|(values)} = old]", ""),
        ("[trait|trait][@: @{trait|(keys)} = @{id}]", ""),
        (
            "service $s(*) ~> [trait|tags] :not([@: @{trait|tags|(values)} {<} @{var|s|trait|a#allowed|(values)}])",
            "Get"
        ),
        ("service $s(*) ~> [trait|tags] [@: @{trait|tags|(values)} {<<} @{var|s|trait|a#allowed|(values)}]", "Top"),
        ("[trait|tags] [@: @{trait|tags|(values)} {=} @{trait|tags|(values)}]", "Color$RED Get Top"),
        ("[trait|tags] [@: @{trait|tags|(values)} {!=} @{id}]", "Color$RED Get Top"),
        ("service $auth(-[trait]-> [trait|authDefinition]) [@: @{var|auth|id} = smithy.api#httpBasicAuth]", "S"),
    ])
    func scopesCompareValuesOfOneShape(_ selector: String, _ names: String) throws {
        #expect(try select(selector).joined(separator: " ") == names)
    }

    @Test(arguments: [
        ("list > member", "Names$member allowed$member"), ("list > member > string", "Name"),
        ("string :test(< member < list)", "Name"), ("service ~> operation", "Get Make Top"),
        ("operation -[input, output]-> structure", "In Out"), ("resource :test(-[identifier]->)", "R"),
        ("resource -[create]->", "Make"), ("resource -[collectionOperation]->", "Make"),
        ("resource -[instanceOperation]->", "Get"), ("operation > *", "Bad In Out R S"),
        ("operation -[bound]->", "R S"), ("operation -[unknown]->", ""), ("blob <-[member]-", ""),
        ("[trait|streaming] :not(< member < structure <-[input, output]- operation)", ""),
        ("[trait|trait] :not(<-[trait]-)", "unused"), ("service :test(-[trait]-> [trait|authDefinition])", "S"),
        ("[id=a#Child] :recursive(<-[resource]-)", "R S"), ("[id=a#Out] <~ operation", "Get"),
        ("[id=a#Loop] ~>", "Loop Loop$again"), ("resource :topdown([trait|internal])", "Child Get Make R"),
        (":topdown([trait|internal], [trait|readonly])", "Child Make R"),
        ("string :in(:root(service ~> operation -[input]-> ~> string))", "Name"),
        ("service $outputs(~> operation -[output]-> ~> *) ~> structure :not(:in(${outputs}))", "Bad In Out"),
        ("blob ${none}", ""), (":recursive(:recursive(:recursive(~>))) structure", "Bad In Loop Out"),
    ])
    func neighborsAreFollowed(_ selector: String, _ names: String) throws {
        #expect(try select(selector).joined(separator: " ") == names)
    }

    @Test(arguments: [
        ("", 0), ("structure >> [", 14), ("[trait|", 7), ("[id = 'x]", 6), (":not(string, list)", 1), ("nokind", 0),
        ("$v(", 3), ("-[input->", 7), (":test(string", 12), ("[@trait: @{x = 1]", 13), ("string)", 6), ("[id ~ 3]", 4),
    ])
    func whatIsNoSelectorIsSaidWithItsPlace(_ selector: String, _ offset: Int) {
        #expect {
            _ = try SelectorParser.parse(selector)
        } throws: { error in
            (error as? SelectorSyntaxError)?.offset == offset
        }
    }

    @Test func functionsInFunctionsAreBounded() {
        let selector = String(repeating: ":not(", count: 100_000) + "*" + String(repeating: ")", count: 100_000)
        #expect(throws: SelectorSyntaxError.self) { try SelectorParser.parse(selector) }
    }

    @Test func manyWaysToAShapeAreWalkedOnce() throws {
        var shapes = ""
        for index in 0..<60 {
            shapes += """
                , "a#L\(index)": { "type": "structure", "members": {
                "x": { "target": "a#L\(index + 1)" }, "y": { "target": "a#L\(index + 1)" } } }
                """
        }
        let text = "{\"smithy\": \"2.0\", \"shapes\": { \"a#L60\": { \"type\": \"string\" }" + shapes + "}}"
        let model = ModelText.assemble(text).model
        let steps = String(repeating: "> member > * ", count: 60)
        #expect(try select("[id=a#L0] " + steps, in: model) == ["L60"])
    }

    @Test func whatTakesTooLongIsGivenUp() throws {
        var members = ""
        for index in 0..<2000 {
            members += ", \"m\(index)\": { \"target\": \"a#X\" }"
        }
        let text =
            "{\"smithy\": \"2.0\", \"shapes\": { \"a#X\": { \"type\": \"structure\", \"members\": { "
            + members.dropFirst() + " } } } }"
        let evaluator = SelectorEvaluator(ShapeGraph(ModelText.assemble(text).model), budget: 100_000)
        let selector = "~> $a(~>) ~> $b(~>) ~> $c(~>) ~>"
        _ = evaluator.select(try SelectorParser.parse(selector))
        #expect(evaluator.isExhausted)
    }
}

extension ShapeLibrary {
    /// A prelude with no more than the definitions of the traits that these tests ask for.
    fileprivate static let simple = ShapeLibrary { namespace in
        guard namespace == Prelude.namespace else { return [] }
        return Array(Prelude.shapes.values)
            + ["httpBasicAuth", "title", "trait"].map { name in
                var traits = Traits([(.trait, .emptyObject)])
                if name == "httpBasicAuth" { traits.set(.authDefinition, .emptyObject) }
                return Shape(
                    id: ShapeID(namespace: namespace, name: name), kind: .structure, traits: traits, position: .none)
            }
    }
}

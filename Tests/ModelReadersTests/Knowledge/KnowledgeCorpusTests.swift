import ServiceModel
import Testing

@testable import ModelReaders

/// What follows from a model is what the reference implementation derives from it.
@Suite(
    "Derived knowledge of the protocol test services",
    .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct KnowledgeCorpusTests {
    private static let names: [String] = {
        let files = (try? ConformanceData.files(in: "protocol-tests/knowledge")) ?? []
        return files.compactMap { $0.split(separator: "/").last.map(String.init) }
    }()

    fileprivate struct Case {
        let model: Model
        let service: Shape
        let expected: Node

        init(_ name: String) throws {
            let folder = try #require(ConformanceData.folder)
            var diagnostics = DiagnosticCollector()
            let loaded = try #require(
                ModelLoader.load(path: "\(folder)/protocol-tests/\(name)", diagnostics: &diagnostics),
                "\(diagnostics.diagnostics)")
            model = loaded.model
            service = try #require(model.services.first)
            expected = try ConformanceData.json("protocol-tests/knowledge/\(name)")
        }

        /// What is expected of each operation, beside the operation.
        func operations() throws -> [(Shape, OperationProperties, Node)] {
            let entries = try #require(expected["services"]?[service.id.absolute]?["operations"]?.object)
            #expect(Set(model.operationReferences(of: service).map(\.id.absolute)) == Set(entries.map(\.key)))
            return try entries.map { entry in
                let operation = try #require(model[ShapeID(entry.key)])
                return (operation, try #require(operation.operation), entry.value)
            }
        }
    }

    @Test("there are 17 services")
    func count() { #expect(Self.names.count == 17) }

    @Test("members may be missing where the reference says so, in each of five modes", arguments: names)
    func nullability(_ name: String) throws {
        let test = try Case(name)
        let modes: [Nullability] = [.client, .clientCareful, .server, .clientZeroValueV1, .clientZeroValueV1NoInput]
        for entry in try #require(test.expected["nullability"]?.object) {
            let id = ShapeID(entry.key)
            let shape = try #require(test.model[id.shape])
            let member = try #require(shape.member(named: id.member ?? ""))
            let found = modes.map { $0.isNullable(member, of: shape, in: test.model) ? "N" : "-" }.joined()
            #expect(found == entry.value.string, "\(entry.key)")
        }
    }

    @Test("operations have the inputs, outputs, errors and authentication schemes of the reference", arguments: names)
    func operations(_ name: String) throws {
        let test = try Case(name)
        let properties = try #require(test.service.service)
        let service = try #require(test.expected["services"]?[test.service.id.absolute])
        #expect(Self.texts(service["auth"]) == Authentication.schemes(of: test.service, in: test.model).map(\.absolute))
        for (operation, details, expected) in try test.operations() {
            #expect(details.input.id.absolute == expected["input"]?.string)
            #expect(details.output.id.absolute == expected["output"]?.string)
            let errors = test.model.errorReferences(of: details, in: properties).map(\.id.absolute)
            #expect(errors.sorted() == Self.texts(expected["errors"]), "\(operation.id)")
            let schemes = Authentication.schemes(of: operation, in: test.service, test.model)
            #expect(schemes.map(\.absolute) == Self.texts(expected["auth"]), "\(operation.id)")
        }
    }

    @Test("members travel in the parts of HTTP messages that the reference says", arguments: names)
    func bindings(_ name: String) throws {
        let test = try Case(name)
        for (operation, details, expected) in try test.operations() {
            guard let request = expected["request"] else { continue }
            #expect(expected["code"]?.integer == operation.traits[.http]?["code"]?.integer ?? 200)
            test.expect(details.input.id, .request, request)
            test.expect(details.output.id, .response, try #require(expected["response"]))
            for error in try #require(expected["errorBindings"]?.object) {
                test.expect(ShapeID(error.key), .response, error.value)
            }
        }
    }

    @Test("operations are paginated and stream events as the reference says", arguments: names)
    func streamsAndPages(_ name: String) throws {
        let test = try Case(name)
        for (operation, details, expected) in try test.operations() {
            let pagination = Pagination(operation, in: test.service)
            #expect((pagination == nil) == (expected["paginated"] == nil), "\(operation.id)")
            if let pagination, let paginated = expected["paginated"] {
                #expect(pagination.inputTokens == [paginated["inputToken"]?.string])
                #expect(pagination.outputTokens == Self.texts(paginated["outputToken"]))
                #expect(pagination.items.map { [$0] } ?? [] == Self.texts(paginated["items"]))
                #expect(pagination.pageSize == paginated["pageSize"]?.string)
            }
            for (id, key) in [(details.input.id, "inputEventStream"), (details.output.id, "outputEventStream")] {
                let member = test.model[id].flatMap { test.model.eventStream(of: $0) }
                #expect(
                    member.map { id.appending(member: $0.name).absolute } == expected[key]?.string, "\(operation.id)")
            }
        }
    }

    private static func texts(_ node: Node?) -> [String] { node?.array?.compactMap(\.string) ?? [] }
}

extension KnowledgeCorpusTests.Case {
    /// A binding's name is left out where it is the member's own.
    fileprivate func expect(
        _ id: ShapeID, _ message: HTTPBinding.Message, _ expected: Node,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        var found: [String: String] = [:]
        let structure = model[id] ?? Shape(id: id, kind: .structure, position: .none)
        for (member, binding) in HTTPBinding.bindings(of: structure, in: message) {
            let (place, name): (String, String?) =
                switch binding {
                case .body: ("DOCUMENT", nil)
                case .label: ("LABEL", nil)
                case .query(let name): ("QUERY", name)
                case .queryParameters: ("QUERY_PARAMS", nil)
                case .header(let name): ("HEADER", name)
                case .prefixHeaders(let prefix): ("PREFIX_HEADERS", prefix)
                case .payload: ("PAYLOAD", nil)
                case .statusCode: ("RESPONSE_CODE", nil)
                case .eventStream: ("EVENTS", nil)
                }
            found[member.name] = name.flatMap { $0 == member.name ? nil : "\(place):\($0)" } ?? place
        }
        let wanted = Dictionary(uniqueKeysWithValues: (expected.object ?? []).map { ($0.key, $0.value.string ?? "") })
        #expect(found == wanted, "\(id)", sourceLocation: sourceLocation)
    }
}

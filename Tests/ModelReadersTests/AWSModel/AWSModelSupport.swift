import ServiceModel
import Testing

@testable import ModelReaders

/// An AWS model written as JSON, with what a test does not care about filled in.
struct AWSModelText {
    var metadata = #""protocol": "rest-json""#
    var operations = ""
    var shapes = ""
    var more = ""
    var paginators: String?
    var waiters: String?
    var examples: String?
    var endpointRules: String?

    var text: String {
        """
        {"metadata": {"apiVersion": "2020-01-02", "endpointPrefix": "things", "serviceId": "Thing Store",
        "serviceFullName": "The Thing Store", "signatureVersion": "v4", \(metadata)},
        "operations": {\(operations)},
        "shapes": {\(shapes)}\(more)}
        """
    }

    func read() -> (model: Model?, diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        func parse(_ text: String?, _ path: String) -> SourceDocument? {
            guard let text else { return nil }
            let bytes = Array(text.utf8)
            let file = diagnostics.sources.add(SourceFile(path: path, contents: bytes))
            return SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics)
        }
        guard let service = parse(text, "service-2.json") else { return (nil, diagnostics.diagnostics) }
        var companions = AWSModelReader.Companions()
        companions.paginators = parse(paginators, "paginators-1.json")
        companions.waiters = parse(waiters, "waiters-2.json")
        companions.examples = parse(examples, "examples-1.json")
        companions.endpointRuleSet = parse(endpointRules, "endpoint-rule-set-1.json")
        let model = AWSModelReader.read(service, companions: companions, diagnostics: &diagnostics)
        return (model, diagnostics.diagnostics)
    }

    /// The model, where reading it reports nothing at all.
    func model(_ location: SourceLocation = #_sourceLocation) throws -> Model {
        let result = read()
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)", sourceLocation: location)
        let model = try #require(result.model, sourceLocation: location)
        var diagnostics = DiagnosticCollector(sources: model.sources)
        ModelValidator.validate(model, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.diagnostics)", sourceLocation: location)
        return model
    }

    typealias SourceLocation = Testing.SourceLocation
}

extension Model {
    /// A shape of the model's only namespace.
    func shape(_ name: String, _ location: Testing.SourceLocation = #_sourceLocation) throws -> Shape {
        try #require(self[ShapeID("com.amazonaws.thingstore#\(name)")], sourceLocation: location)
    }

    func member(
        _ shapeName: String, _ name: String, _ location: Testing.SourceLocation = #_sourceLocation
    ) throws -> Member {
        try #require(try shape(shapeName, location).member(named: name), sourceLocation: location)
    }
}

/// A node as compact JSON, to compare whole values.
func json(_ node: Node?) -> String {
    switch node?.value {
    case nil: "absent"
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): "\"\(text)\""
    case .array(let nodes): "[" + nodes.map { json($0) }.joined(separator: ",") + "]"
    case .object(let entries): "{" + entries.map { "\"\($0.key)\":\(json($0.value))" }.joined(separator: ",") + "}"
    }
}

package import ServiceModel

/// Reads the models that AWS publishes for its SDKs, `service-2.json` and the files beside it, as Smithy 2.0.
///
/// Sources: the models themselves, and what botocore does with them; Smithy 2.0 with the AWS trait packages.
package struct AWSModelReader {
    /// The documents beside `service-2.json`.
    package struct Companions: Sendable {
        /// `paginators-1.json`
        package var paginators: SourceDocument?
        /// `waiters-2.json`
        package var waiters: SourceDocument?
        /// `examples-1.json`
        package var examples: SourceDocument?
        /// `endpoint-rule-set-1.json`
        package var endpointRuleSet: SourceDocument?

        package init() {}
    }

    /// Whether a document is an AWS model: an object with `metadata`, and `operations` or `shapes`, which is no Smithy AST.
    package static func recognizes(_ root: SourceNode) -> Bool {
        root["metadata"] != nil && (root["operations"] != nil || root["shapes"] != nil) && root["smithy"] == nil
    }

    /// Reads a model. Problems are reported, and what they concern is left out; `nil` where there is nothing to go on with.
    ///
    /// Errors in `diagnostics` mean that the model is incomplete.
    package static func read(
        _ service: SourceDocument, companions: Companions = Companions(), diagnostics: inout DiagnosticCollector
    ) -> Model? {
        let root = service.root
        guard root.kind == .object else {
            diagnostics.error(
                "an AWS model is an object, not \(root.kindWithArticle); give a service-2.json", at: root.position)
            return nil
        }
        let translator = AWSModelTranslator(service, diagnostics: diagnostics)
        let model = translator.translate(companions)
        diagnostics = translator.diagnostics
        return model
    }
}

/// The state of reading one AWS model.
///
/// A class, since its parts are read while others change; it lives for one call of the reader.
/// Operations are read before shapes, since an operation says which structures are its input and its errors.
final class AWSModelTranslator {
    let document: SourceDocument
    // One thread reads a model; what tells of accesses at the same time would cost a tenth of reading.
    @exclusivity(unchecked) var diagnostics: DiagnosticCollector
    @exclusivity(unchecked) var model: Model
    @exclusivity(unchecked) var metadata = AWSMetadata()
    let index: AWSShapeIndex
    /// Ids of operations by name.
    @exclusivity(unchecked) var operations: [String: ShapeID] = [:]
    /// The unknown keys that were reported, each once.
    private var reportedKeys: Set<String> = []
    // One for each kind of object, since reading one is not over when the next within it begins.
    let shapeFields: AWSFields
    let memberFields: AWSFields
    let operationFields: AWSFields
    let detailFields: AWSFields
    /// Shapes that members call for and the model lacks: each with its id.
    var synthesized: [SynthesizedShape] = []
    /// The shapes before them, by id.
    var synthesizedIDs: [ShapeID: Int] = [:]

    init(_ document: SourceDocument, diagnostics: DiagnosticCollector) {
        self.document = document
        self.diagnostics = diagnostics
        model = Model(sources: diagnostics.sources)
        model.documentationIsHTML = true
        index = AWSShapeIndex(document, capacity: document.root["shapes"]?.count ?? 0)
        shapeFields = AWSFields(document)
        memberFields = AWSFields(document)
        operationFields = AWSFields(document)
        detailFields = AWSFields(document)
    }

    func translate(_ companions: AWSModelReader.Companions) -> Model? {
        shapeFields.load(document.root)
        reportUnknownKeys(shapeFields.unknownKeys, of: "the model")
        guard readMetadata() else { return nil }
        let root = document.root
        let operationNodes = root["operations"].flatMap { expectObject($0, "operations") }
        let shapeNodes = root["shapes"].flatMap { expectObject($0, "shapes") }
        model.reserveCapacity((operationNodes?.count ?? 0) + (shapeNodes?.count ?? 0) + 1)
        nameOperations(operationNodes)
        if let shapeNodes { indexShapes(shapeNodes) }
        var service = readService(root)
        let references = readOperations(operationNodes, service: &service)
        service.properties = .service(ServiceProperties(version: metadata.version, operations: references))
        readShapes()
        addSynthesizedShapes()
        if let paginators = companions.paginators { readPaginators(paginators) }
        if let waiters = companions.waiters { readWaiters(waiters) }
        if let examples = companions.examples { readExamples(examples) }
        if let rules = companions.endpointRuleSet { service.traits.set(.endpointRuleSet, rules.root.node()) }
        model.add(service)
        return model
    }

    /// A node where it is an object; otherwise reports it.
    func expectObject(_ node: SourceNode, _ name: String) -> SourceNode? {
        if node.kind == .object { return node }
        diagnostics.error("`\(name)` holds \(node.kindWithArticle); it must be an object", at: node.position)
        return nil
    }

    func reportUnknownKeys(_ keys: [SourceNode], of owner: String) {
        for key in keys {
            guard let name = key.string, reportedKeys.insert(name).inserted else { continue }
            let nearest = NearestName.of(name, among: AWSKey.allCases.map { "\($0.name)" })
            let advice = nearest.map { "did you mean `\($0)`?" } ?? "it is ignored"
            diagnostics.warning("unknown key `\(name)` of \(owner); \(advice)", at: key.position)
        }
    }
}

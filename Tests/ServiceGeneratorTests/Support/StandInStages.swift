import ServiceGenerator
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// Stages that read a model from a few words, so that tests of the pipeline depend on no other module's behaviour.
///
/// A model's file holds lines: `client NAME`, `operation NAME`, `file PATH TEXT`, `broken` (cannot be read), `invalid`
/// (does not validate), `warning`, `owner ID` (the service that the files' mark names).
struct StandInLoader: ModelLoading {
    func load(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model? {
        var model = Model()
        let serviceID = ShapeID("test#Service")
        var service = ServiceProperties(version: "1")
        for path in paths {
            guard let contents = try? readFile(path) else {
                diagnostics.report(Diagnostic(.error, "cannot read \(path)", at: nil))
                return nil
            }
            let file = diagnostics.sources.add(SourceFile(path: path, contents: contents))
            var offset = 0
            for line in String(decoding: contents, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            {
                let position = SourcePosition(file: file, offset: UInt32(offset))
                offset += line.utf8.count + 1
                let words = line.split(separator: " ", maxSplits: 1).map(String.init)
                switch words.first {
                case "broken":
                    diagnostics.error("broken; mend it", at: position)
                    return nil
                case "operation":
                    let id = ShapeID(namespace: "test", name: words[1])
                    let unit = ShapeReference(Prelude.unit, at: position)
                    let properties = OperationProperties(input: unit, output: unit, errors: [])
                    model.add(Shape(id: id, kind: .operation, properties: .operation(properties), position: position))
                    service.operations.append(ShapeReference(id, at: position))
                case let word?:
                    model.metadata.append(NodeEntry(word, .string(words.count > 1 ? words[1] : "", at: position)))
                case nil: break
                }
            }
        }
        model.add(Shape(id: serviceID, kind: .service, properties: .service(service), position: .none))
        model.sources = diagnostics.sources
        for entry in model.metadata {
            if entry.key == "invalid" { diagnostics.error("invalid; mend it", at: entry.value.position) }
            if entry.key == "warning" { diagnostics.warning("odd; look at it", at: entry.value.position) }
        }
        return model
    }
}

struct StandInGenerator: ModelGenerating {
    func generate(
        _ model: Model, options: SwiftOptions, into module: inout GeneratedModule,
        diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        var files: [GeneratedFile] = []
        let resolver = ServiceResolver(
            service: options.service, at: options.places.service, operations: options.operations)
        guard resolver.resolve(model, diagnostics: &diagnostics) != nil else { return nil }
        let owner = model.metadata.first { $0.key == "owner" }?.value.string
        let header = "// mark" + (owner.map { " 1 from \($0). Do not edit." } ?? "")
        for entry in model.metadata {
            let words = (entry.value.string ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            switch entry.key {
            case "client":
                files.append(
                    GeneratedFile(
                        path: "\(options.clientName ?? words[0])Client.swift",
                        contents: "\(header)\n" + describe(options)))
            case "file": files.append(GeneratedFile(path: words[0], contents: "\(header)\n\(words[1])\n"))
            case "ungenerable":
                diagnostics.error("ungenerable; mend it", at: entry.value.position)
                return nil
            default: break
            }
        }
        return files
    }

    func sharedFiles(of module: GeneratedModule, diagnostics: inout DiagnosticCollector) -> [GeneratedFile]? { [] }

    private func describe(_ options: SwiftOptions) -> String {
        let renames = options.renames.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return """
            access \(options.accessLevel.rawValue)
            operations \(options.operations.kept.map(\.text).joined(separator: ","))
            overloads \(options.memberOverloads)
            dropped \(options.operations.dropped.map(\.text).joined(separator: ","))
            namespace \(options.namespace ?? "-")
            protocol \(options.wireProtocol ?? "-")
            conformances \(options.conformances.map(\.rawValue).sorted().joined(separator: ","))
            documentation \(options.documentationComments) \(options.documentationCatalog)
            renames \(renames.joined(separator: ","))
            service \(options.service ?? "-")

            """
    }
}

struct StandInDescriber: ServiceDescribing {
    func describe(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> ServiceListing? {
        guard let resolved = resolve(model, options, diagnostics: &diagnostics) else { return nil }
        return ServiceListing(
            clientName: "StandInClient", serviceID: resolved.shape.id.absolute, wireProtocol: "restJson1",
            version: "1", operations: resolved.operations.map(\.name),
            shapes: [("structures", ["A", "B"]), ("unions", [])])
    }

    func explain(
        _ shape: String, _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> ShapeExplanation? {
        guard let resolved = resolve(model, options, diagnostics: &diagnostics) else { return nil }
        return .make(shape, in: resolved, of: resolved, sources: diagnostics.sources)
    }

    private func resolve(
        _ model: Model, _ options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> Service? {
        ServiceResolver(service: options.service, operations: options.operations)
            .resolve(model, diagnostics: &diagnostics)
    }
}

extension ListRun {
    init(models: [String], service: String? = nil, stages: GeneratorStages) {
        var arguments = GenerateArguments()
        arguments.models = models
        arguments.service = service
        self.init(arguments, stages: stages)
    }
}

extension GeneratorStages {
    static let standIn = GeneratorStages(
        loader: StandInLoader(),
        makeGenerator: { _ throws(TemplateErrors) in StandInGenerator() },
        describer: StandInDescriber(),
        embeddedTemplates: { [TemplateSource(path: "swift/client.mustache", text: "a client")] },
        generatedMark: .standIn)
}

extension GeneratedMark {
    static let standIn = GeneratedMark("mark")
}

import ModelReaders
import ServiceModel

/// What override files say of one service's cmdlets. The schema stands at the head of `Resources/reference/powershell.yaml`.
struct PowerShellOverrides: Sendable {
    /// What is said of an operation.
    struct Operation: Sendable {
        var verb: String?
        var noun: String?
        var pipelineParameter: String?
        var select: String?
        var wholeTypes: Set<String> = []
        var parameters: [String: String] = [:]
    }

    /// A parameter that every cmdlet of a vendor has.
    struct CommonParameter: Sendable {
        var name = ""
        var type = ""
        var documentation: [String] = []
        var acceptsValue = false
        var aliases: [String] = []
    }

    var title: String?
    var nounPrefix: String?
    var namespace: String?
    var client: String?
    var cmdletNamespace: String?
    var pipelineParameter: String?
    var supportedVersion: String?
    var wholeTypes: Set<String> = []
    var metadataNames: Set<String> = []
    var parameters: [String: String] = [:]
    var operations: [String: Operation] = [:]
    var commonParameters: [CommonParameter] = []

    /// What the files say of a service: for every service, then for those of AWS if it is one, then for itself.
    init(_ overrides: ReferenceOverrides, of service: ReferenceService, diagnostics: inout DiagnosticCollector) {
        for document in overrides.documents {
            var reader = PowerShellOverridesReader(diagnostics: diagnostics)
            reader.read(document.root, of: service, into: &self)
            diagnostics = reader.diagnostics
        }
    }
}

/// Reads override files of the format, and reports what is wrong in them.
private struct PowerShellOverridesReader {
    var diagnostics: DiagnosticCollector
    private let mapping = CheckedMapping()

    init(diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

    private enum FileKey: String, CaseIterable { case all, aws, services }

    private enum ServiceKey: String, CaseIterable {
        case title, nounPrefix, namespace, client, cmdletNamespace, pipelineParameter, supportedVersion, wholeTypes
        case metadataNames, parameters, operations, commonParameters
    }

    private enum OperationKey: String, CaseIterable {
        case verb, noun, pipelineParameter, select, wholeTypes, parameters
    }

    private enum CommonParameterKey: String, CaseIterable { case name, type, documentation, acceptsValue, aliases }

    mutating func read(_ root: SourceNode, of service: ReferenceService, into overrides: inout PowerShellOverrides) {
        guard !root.isNull else { return }
        // Whatever their order in the file, what is said of one service wins.
        var parts: [FileKey: SourceNode] = [:]
        mapping.read(root, of: "the file", as: FileKey.self, &diagnostics) { key, value, _ in parts[key] = value }
        if let all = parts[.all] { read(service: all, named: "`all`", into: &overrides) }
        if let aws = parts[.aws], service.isOfAWS { read(service: aws, named: "`aws`", into: &overrides) }
        guard let services = parts[.services] else { return }
        guard services.kind == .object else {
            diagnostics.error(
                "`services` must be a mapping, not \(services.yamlKind); its keys are names of services",
                at: services.position)
            return
        }
        if let own = services.value(forKey: service.sdkID) {
            read(service: own, named: "`\(service.sdkID)`", into: &overrides)
        }
    }

    private mutating func read(
        service node: SourceNode, named name: String, into overrides: inout PowerShellOverrides
    ) {
        var read = overrides
        let mapping = mapping
        mapping.read(node, of: name, as: ServiceKey.self, &diagnostics) { key, value, diagnostics in
            func text() -> String? { mapping.string(value, key.rawValue, &diagnostics) }
            func name() -> String? { mapping.name(value, key.rawValue, &diagnostics) }
            switch key {
            case .title: read.title = text() ?? read.title
            case .nounPrefix: read.nounPrefix = name() ?? read.nounPrefix
            case .namespace: read.namespace = name() ?? read.namespace
            case .client: read.client = name() ?? read.client
            case .cmdletNamespace: read.cmdletNamespace = name() ?? read.cmdletNamespace
            case .pipelineParameter: read.pipelineParameter = text() ?? read.pipelineParameter
            case .supportedVersion: read.supportedVersion = text() ?? read.supportedVersion
            case .wholeTypes:
                read.wholeTypes.formUnion(mapping.names(value, key.rawValue, &diagnostics))
            case .metadataNames:
                read.metadataNames.formUnion(mapping.names(value, key.rawValue, &diagnostics))
            case .parameters:
                for (name, text) in mapping.nameMap(value, key.rawValue, &diagnostics) { read.parameters[name] = text }
            case .operations:
                PowerShellOverridesReader.readOperations(value, into: &read, mapping, &diagnostics)
            case .commonParameters:
                read.commonParameters = PowerShellOverridesReader.commonParameters(value, mapping, &diagnostics)
            }
        }
        overrides = read
    }

    private static func readOperations(
        _ node: SourceNode, into overrides: inout PowerShellOverrides, _ mapping: CheckedMapping,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard node.kind == .object else {
            diagnostics.error(
                "`operations` must be a mapping, not \(node.yamlKind); its keys are names of operations",
                at: node.position)
            return
        }
        for (nameNode, value) in node.entries {
            guard let name = nameNode.string else { continue }
            var operation = overrides.operations[name] ?? PowerShellOverrides.Operation()
            mapping.read(value, of: "`\(name)`", as: OperationKey.self, &diagnostics) { key, value, diagnostics in
                func text() -> String? { mapping.string(value, key.rawValue, &diagnostics) }
                switch key {
                case .verb:
                    guard let verb = text() else { return }
                    if !ApprovedVerbs.contains(verb) {
                        let nearest = NearestName.of(verb, among: ApprovedVerbs.verbs.sorted())
                        diagnostics.error(
                            "`\(verb)` is no approved verb; "
                                + (nearest.map { "did you mean `\($0)`?" } ?? "see Get-Verb for those there are"),
                            at: value.position)
                        return
                    }
                    operation.verb = verb
                case .noun: operation.noun = mapping.name(value, key.rawValue, &diagnostics) ?? operation.noun
                case .pipelineParameter: operation.pipelineParameter = text() ?? operation.pipelineParameter
                case .select: operation.select = text() ?? operation.select
                case .wholeTypes: operation.wholeTypes.formUnion(mapping.names(value, key.rawValue, &diagnostics))
                case .parameters:
                    for (name, text) in mapping.nameMap(value, key.rawValue, &diagnostics) {
                        operation.parameters[name] = text
                    }
                }
            }
            overrides.operations[name] = operation
        }
    }

    private static func commonParameters(
        _ node: SourceNode, _ mapping: CheckedMapping, _ diagnostics: inout DiagnosticCollector
    ) -> [PowerShellOverrides.CommonParameter] {
        guard node.kind == .array else {
            diagnostics.error("`commonParameters` must be a list, not \(node.yamlKind)", at: node.position)
            return []
        }
        return node.elements.map { element in
            var parameter = PowerShellOverrides.CommonParameter()
            mapping.read(element, of: "a common parameter", as: CommonParameterKey.self, &diagnostics) {
                key, value, diagnostics in
                switch key {
                case .name: parameter.name = mapping.name(value, key.rawValue, &diagnostics) ?? ""
                case .type: parameter.type = mapping.string(value, key.rawValue, &diagnostics) ?? ""
                case .documentation: parameter.documentation = mapping.names(value, key.rawValue, &diagnostics)
                case .acceptsValue: parameter.acceptsValue = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
                case .aliases: parameter.aliases = mapping.names(value, key.rawValue, &diagnostics)
                }
            }
            if parameter.name.isEmpty || parameter.type.isEmpty {
                diagnostics.error("a common parameter has no `name` or no `type`; add it", at: element.position)
            }
            return parameter
        }
    }
}

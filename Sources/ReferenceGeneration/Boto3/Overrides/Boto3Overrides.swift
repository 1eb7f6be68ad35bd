import ModelReaders
import ServiceModel

/// What override files say of a service in boto3. The schema stands at the head of `Resources/reference/boto3.yaml`.
struct Boto3Overrides: Sendable {
    /// The name that a client is made by.
    var name: String?
    private var operations: [String: Boto3OperationCustomization] = [:]

    /// The key for what is said of every operation.
    private static let everyOperation = "*"

    private enum FileKey: String, CaseIterable { case services }
    private enum ServiceKey: String, CaseIterable { case name, operations }
    private enum OperationKey: String, CaseIterable { case hidden, parameters, response }
    private enum MemberKey: String, CaseIterable {
        case hidden, added, autopopulated, name, type, value, documentation, note
    }

    init(_ overrides: ReferenceOverrides, of service: ReferenceService, diagnostics: inout DiagnosticCollector) {
        for document in overrides.documents where !document.root.isNull {
            var services: SourceNode?
            CheckedMapping().read(document.root, of: "the file", as: FileKey.self, &diagnostics) { _, value, _ in
                services = value
            }
            for (key, value) in Boto3Overrides.entries(services, "services", &diagnostics) where key == service.sdkID {
                read(value, named: key, &diagnostics)
            }
        }
    }

    /// What is said of an operation, and of every operation.
    func customization(of operation: String) -> Boto3OperationCustomization {
        let common = operations[Boto3Overrides.everyOperation] ?? Boto3OperationCustomization()
        return operations[operation].map { $0.overriding(common) } ?? common
    }

    /// The entries of a mapping; reports what is none.
    private static func entries(
        _ node: SourceNode?, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(key: String, value: SourceNode)] {
        guard let node else { return [] }
        guard node.kind == .object else {
            diagnostics.error("`\(key)` must be a mapping, not \(node.yamlKind); write {A: B}", at: node.position)
            return []
        }
        return node.entries.compactMap { name, value in name.string.map { ($0, value) } }
    }

    private mutating func read(_ node: SourceNode, named name: String, _ diagnostics: inout DiagnosticCollector) {
        let mapping = CheckedMapping()
        var read = self
        mapping.read(node, of: "`\(name)`", as: ServiceKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .name:
                read.name = Boto3Overrides.serviceName(value, &diagnostics) ?? read.name
            case .operations:
                for (operation, value) in Boto3Overrides.entries(value, key.rawValue, &diagnostics) {
                    let customization = Boto3Overrides.operation(value, named: operation, &diagnostics)
                    let earlier = read.operations[operation] ?? Boto3OperationCustomization()
                    read.operations[operation] = customization.overriding(earlier)
                }
            }
        }
        self = read
    }

    /// A name that is part of paths: letters, digits, hyphens and underscores.
    private static func serviceName(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let name = CheckedMapping().string(node, "name", &diagnostics) else { return nil }
        if !name.isEmpty, name.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x5F }) { return name }
        diagnostics.error(
            "`\(name)` is no name of a service; use letters, digits, hyphens and underscores", at: node.position)
        return nil
    }

    private static func operation(
        _ node: SourceNode, named name: String, _ diagnostics: inout DiagnosticCollector
    ) -> Boto3OperationCustomization {
        var result = Boto3OperationCustomization()
        CheckedMapping().read(node, of: "`\(name)`", as: OperationKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .hidden: result.isHidden = CheckedMapping().boolean(value, key.rawValue, &diagnostics) ?? false
            case .parameters: result.parameters = members(value, key.rawValue, &diagnostics)
            case .response: result.response = members(value, key.rawValue, &diagnostics)
            }
        }
        return result
    }

    private static func members(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [String: Boto3Customization] {
        var result: [String: Boto3Customization] = [:]
        for (name, value) in entries(node, key, &diagnostics) {
            result[name] = member(value, named: name, &diagnostics)
        }
        return result
    }

    private static func member(
        _ node: SourceNode, named name: String, _ diagnostics: inout DiagnosticCollector
    ) -> Boto3Customization {
        let mapping = CheckedMapping()
        var result = Boto3Customization()
        mapping.read(node, of: "`\(name)`", as: MemberKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .hidden: result.isHidden = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
            case .added: result.isAdded = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
            case .autopopulated: result.isAutopopulated = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
            case .name: result.name = mapping.name(value, key.rawValue, &diagnostics)
            case .type: result.type = line(value, key.rawValue, &diagnostics)
            case .value: result.value = line(value, key.rawValue, &diagnostics)
            case .documentation: result.documentation = line(value, key.rawValue, &diagnostics)
            case .note: result.note = line(value, key.rawValue, &diagnostics)
            }
        }
        return result
    }

    /// A text of one line of reStructuredText.
    private static func line(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> String? {
        CheckedMapping().string(node, key, &diagnostics).map(PythonLiteral.escapingControls)
    }
}

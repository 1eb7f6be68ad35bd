import ModelReaders
import ServiceModel

/// What override files say of a service's classes. The schema stands at the head of `Resources/reference/ios.yaml`.
struct IOSOverrides: Sendable {
    var title: String?
    var prefix: String?
    var properties: [String: String] = [:]
    var shapes: [String: String] = [:]
    /// Names of enumerations' values, by the enumeration's name in the model and the value.
    var values: [String: [String: String]] = [:]

    private enum FileKey: String, CaseIterable { case all, aws, services }

    private enum ServiceKey: String, CaseIterable { case title, prefix, properties, shapes, values }

    /// What the files say of a service: for every service, then for those of AWS if it is one, then for itself.
    init(_ overrides: ReferenceOverrides, of service: ReferenceService, diagnostics: inout DiagnosticCollector) {
        for document in overrides.documents where !document.root.isNull {
            // Whatever their order in the file, what is said of one service wins.
            var parts: [FileKey: SourceNode] = [:]
            CheckedMapping().read(document.root, of: "the file", as: FileKey.self, &diagnostics) { key, value, _ in
                parts[key] = value
            }
            if let all = parts[.all] { read(all, named: "`all`", &diagnostics) }
            if let aws = parts[.aws], service.isOfAWS { read(aws, named: "`aws`", &diagnostics) }
            guard let services = parts[.services] else { continue }
            guard services.kind == .object else {
                diagnostics.error(
                    "`services` must be a mapping, not \(services.yamlKind); its keys are names of services",
                    at: services.position)
                continue
            }
            if let own = services.value(forKey: service.sdkID) { read(own, named: "`\(service.sdkID)`", &diagnostics) }
        }
    }

    private mutating func read(_ node: SourceNode, named name: String, _ diagnostics: inout DiagnosticCollector) {
        let mapping = CheckedMapping()
        var read = self
        mapping.read(node, of: name, as: ServiceKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .title: read.title = mapping.string(value, key.rawValue, &diagnostics) ?? read.title
            case .prefix: read.prefix = mapping.name(value, key.rawValue, &diagnostics) ?? read.prefix
            case .properties:
                for (name, text) in mapping.nameMap(value, key.rawValue, &diagnostics) { read.properties[name] = text }
            case .shapes:
                for (name, text) in mapping.nameMap(value, key.rawValue, &diagnostics) { read.shapes[name] = text }
            case .values:
                guard value.kind == .object else {
                    diagnostics.error(
                        "`values` must be a mapping, not \(value.yamlKind); its keys are names of enumerations",
                        at: value.position)
                    return
                }
                for (enumeration, names) in value.entries {
                    guard let enumeration = enumeration.string else { continue }
                    for (name, text) in mapping.nameMap(names, enumeration, &diagnostics) {
                        read.values[enumeration, default: [:]][name] = text
                    }
                }
            }
        }
        self = read
    }
}

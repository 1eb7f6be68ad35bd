import ModelReaders
package import ServiceModel
import SwiftGeneration

/// Reads a ``Configuration``. Everything unknown or of a wrong type is an error at its place.
package struct ConfigurationReader {
    private let mapping = CheckedMapping()
    private let folder: String

    private init(folder: String) {
        self.folder = folder
    }

    /// Reads a configuration file.
    ///
    /// - Returns: the configuration, or `nil` after reporting errors.
    package static func read(_ path: String, diagnostics: inout DiagnosticCollector) -> Configuration? {
        do throws(FileError) {
            return parse(try readFile(path), path: path, diagnostics: &diagnostics)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }

    /// Reads the text of a configuration file.
    ///
    /// - Parameter path: where the text is from; paths in it are relative to that file's folder.
    /// - Returns: the configuration, or `nil` after reporting errors.
    package static func parse(
        _ contents: [UInt8], path: String, diagnostics: inout DiagnosticCollector
    ) -> Configuration? {
        let file = diagnostics.sources.add(SourceFile(path: path, contents: contents))
        guard let document = SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics) else {
            return nil
        }
        let reader = ConfigurationReader(folder: Path.folder(of: path))
        var configuration = reader.configuration(document.root, &diagnostics)
        configuration.path = path
        return diagnostics.hasErrors ? nil : configuration
    }

    private func configuration(_ root: SourceNode, _ diagnostics: inout DiagnosticCollector) -> Configuration {
        var configuration = Configuration()
        mapping.read(root, of: "the configuration", as: ConfigurationKeys.File.self, &diagnostics) {
            key, value, diagnostics in
            switch key {
            case .services: configuration.services = services(value, &diagnostics)
            case .access: configuration.access = access(value, &diagnostics)
            case .documentation: configuration.documentation = documentation(value, &diagnostics)
            case .output: configuration.output = path(value, key.rawValue, &diagnostics)
            case .templates: configuration.templates = path(value, key.rawValue, &diagnostics)
            }
        }
        return configuration
    }

    private func services(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> [Configuration.Service] {
        guard node.kind == .array else {
            diagnostics.error(
                "`services` must be a list, not \(node.yamlKind); begin each service with `- model:`", at: node.position
            )
            return []
        }
        if node.count == 0 {
            diagnostics.error("`services` is empty; begin each service with `- model:`", at: node.position)
        }
        var services: [Configuration.Service] = []
        for element in node.elements { services.append(service(element, &diagnostics)) }
        return services
    }

    private func service(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> Configuration.Service {
        var service = Configuration.Service()
        mapping.read(node, of: "a service", as: ConfigurationKeys.Service.self, &diagnostics) {
            key, value, diagnostics in
            let name = key.rawValue
            let place = diagnostics.sources.location(of: value.position)
            switch key {
            case .model: service.modelPaths = modelPaths(value, &diagnostics)
            case .service:
                service.service = mapping.string(value, name, &diagnostics)
                service.places.service = place
            case .operations: service.operations = operations(value, &diagnostics)
            case .name:
                service.name = mapping.typeName(value, name, &diagnostics)
                service.places.clientName = place
            case .namespace:
                service.namespace = mapping.typeName(value, name, &diagnostics)
                service.places.namespace = place
            case .wireProtocol:
                service.wireProtocol = wireProtocol(value, &diagnostics)
                service.places.wireProtocol = place
            case .access: service.access = access(value, &diagnostics)
            case .renames: readRenames(value, into: &service, &diagnostics)
            case .overloads: service.overloads = mapping.boolean(value, name, &diagnostics)
            case .conformances:
                service.conformances = mapping.values(value, name, "conformance", &diagnostics)
            case .documentation: service.documentation = documentation(value, &diagnostics)
            }
        }
        if node.kind == .object, node["model"] == nil {
            diagnostics.error("the service has no `model`; name its file or folder", at: node.position)
        }
        return service
    }

    private func modelPaths(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> [String] {
        if node.kind != .array { return path(node, "model", &diagnostics).map { [$0] } ?? [] }
        if node.count == 0 {
            diagnostics.error("`model` is empty; name the model's file or folder", at: node.position)
        }
        var paths: [String] = []
        for element in node.elements {
            if let path = path(element, "model", &diagnostics) { paths.append(path) }
        }
        return paths
    }

    /// A list of what to keep, or a mapping that says what to keep and what to drop.
    private func operations(
        _ node: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> OperationSelection {
        guard node.kind == .object else {
            return OperationSelection(
                kept: patterns(node, "operations", "name operations, or leave it out to keep all", &diagnostics))
        }
        var selection: OperationSelection = []
        mapping.read(node, of: "`operations`", as: ConfigurationKeys.Operations.self, &diagnostics) {
            key, value, diagnostics in
            switch key {
            case .keep:
                selection.kept = patterns(value, "keep", "name operations, or leave it out to keep all", &diagnostics)
            case .drop:
                selection.dropped = patterns(value, "drop", "name operations, or leave it out", &diagnostics)
            }
        }
        return selection
    }

    private func patterns(
        _ node: SourceNode, _ key: String, _ advice: String, _ diagnostics: inout DiagnosticCollector
    ) -> [OperationPattern] {
        mapping.strings(node, key, whereEmpty: advice, &diagnostics).map { OperationPattern($0.text, at: $0.location) }
    }

    private func documentation(
        _ node: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> Configuration.Documentation {
        var documentation = Configuration.Documentation()
        mapping.read(node, of: "`documentation`", as: ConfigurationKeys.Documentation.self, &diagnostics) {
            key, value, diagnostics in
            switch key {
            case .comments: documentation.comments = mapping.boolean(value, key.rawValue, &diagnostics)
            case .catalog: documentation.catalog = mapping.boolean(value, key.rawValue, &diagnostics)
            }
        }
        return documentation
    }

    private func readRenames(
        _ node: SourceNode, into service: inout Configuration.Service, _ diagnostics: inout DiagnosticCollector
    ) {
        guard node.kind == .object else {
            diagnostics.error(
                "`renames` must be a mapping, not \(node.yamlKind); write { ShapeName: SwiftName }", at: node.position)
            return
        }
        for (key, value) in node.entries {
            guard let name = key.string, let newName = mapping.identifier(value, name, &diagnostics) else { continue }
            service.renames[name] = newName
            service.places.renames[name] = diagnostics.sources.location(of: key.position)
        }
    }

    private func access(
        _ node: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> SwiftOptions.AccessLevel? {
        mapping.value(node, "access", "access level", &diagnostics)
    }

    private func wireProtocol(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let name = mapping.string(node, "protocol", &diagnostics) else { return nil }
        guard let problem = WireProtocol.problem(withName: name) else { return name }
        diagnostics.error(problem, at: node.position)
        return nil
    }

    private func path(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let path = mapping.string(node, key, &diagnostics) else { return nil }
        guard !path.isEmpty, !path.utf8.contains(0) else {
            diagnostics.error("`\(key)` is not a path; name a file or folder", at: node.position)
            return nil
        }
        return Path.resolve(path, from: folder)
    }
}

import ModelReaders
package import ServiceModel
import SwiftGeneration

/// Reads a ``Configuration``. Everything unknown or of a wrong type is an error at its place.
package struct ConfigurationReader {
    private var mapping = CheckedMapping()
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
        var reader = ConfigurationReader(folder: Path.folder(of: path))
        let configuration = reader.configuration(document.root, &diagnostics)
        return diagnostics.hasErrors ? nil : configuration
    }

    private mutating func configuration(
        _ root: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> Configuration {
        var configuration = Configuration()
        let keys = ["services", "access", "output", "templates"]
        mapping.read(root, of: "the configuration", keys: keys, &diagnostics) { key, value, diagnostics in
            switch key {
            case "services": configuration.services = services(value, &diagnostics)
            case "access": configuration.access = access(value, &diagnostics)
            case "output": configuration.output = path(value, key, &diagnostics)
            default: configuration.templates = path(value, key, &diagnostics)
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
        let keys = ["model", "service", "operations", "name", "renames", "overloads"]
        mapping.read(node, of: "a service", keys: keys, &diagnostics) { key, value, diagnostics in
            switch key {
            case "model": service.modelPaths = modelPaths(value, &diagnostics)
            case "service": service.service = mapping.string(value, key, &diagnostics)
            case "operations":
                if value.kind == .array, value.count == 0 {
                    diagnostics.error(
                        "`operations` is empty; name operations, or leave it out to keep all", at: value.position)
                }
                for (name, location) in mapping.strings(value, key, &diagnostics) {
                    service.operations.append(name)
                    service.operationLocations[name] = location
                }
            case "name": service.name = mapping.clientName(value, key, &diagnostics)
            case "renames": readRenames(value, into: &service, &diagnostics)
            default: service.overloads = mapping.boolean(value, key, &diagnostics)
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
            service.renameLocations[name] = diagnostics.sources.location(of: key.position)
        }
    }

    private func access(
        _ node: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> SwiftOptions.AccessLevel? {
        guard let text = mapping.string(node, "access", &diagnostics) else { return nil }
        if let access = SwiftOptions.AccessLevel(rawValue: text) { return access }
        let levels = SwiftOptions.AccessLevel.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        diagnostics.error("unknown access level `\(text)`; use one of \(levels)", at: node.position)
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

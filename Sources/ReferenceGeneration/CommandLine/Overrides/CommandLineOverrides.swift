import ModelReaders
package import ServiceModel

/// What no rule can know of command lines: names, and arguments that differ from the model.
///
/// Its files are described at the head of `Resources/reference/cli.yaml`.
package struct CommandLineOverrides: Sendable {
    /// Names of services' commands by the names that SDKs know the services by.
    package private(set) var serviceNames: [String: String] = [:]
    private var services: [String: CommandCustomization] = [:]

    private enum FileKey: String, CaseIterable { case serviceRename, services }

    private enum ServiceKey: String, CaseIterable { case argumentRename, alias, unwrapFlags, remove, commands }

    private enum CommandKey: String, CaseIterable {
        case argumentRename, hide, remove, optional, alias, plainElements, omitMembers, lift, add, replaceBy, output
    }

    private enum ArgumentKey: String, CaseIterable {
        case name, type, documentation, `required`, positional, group
    }

    private let mapping = CheckedMapping()

    /// Reads the files, and reports what is wrong in them. What a later file says is added to what earlier ones say, and wins
    /// over it.
    package init(_ overrides: ReferenceOverrides, diagnostics: inout DiagnosticCollector) {
        for document in overrides.documents { read(document.root, &diagnostics) }
    }

    /// The customization of a service's commands, by the name of the service's command.
    package subscript(service: String) -> CommandCustomization { services[service] ?? CommandCustomization() }

    private mutating func read(_ root: SourceNode, _ diagnostics: inout DiagnosticCollector) {
        if root.isNull { return }
        var names: [String: String] = [:]
        var found: [(String, SourceNode)] = []
        mapping.read(root, of: "an override file of cli", as: FileKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .serviceRename:
                for (name, command) in entries(value, key.rawValue, &diagnostics) {
                    names[name] = commandName(command, name, &diagnostics)
                }
            case .services: found = entries(value, key.rawValue, &diagnostics)
            }
        }
        serviceNames.merge(names) { $1 }
        for (name, node) in found {
            var customization = self[name]
            read(node, into: &customization, &diagnostics)
            services[name] = customization
        }
    }

    private func read(
        _ node: SourceNode, into customization: inout CommandCustomization, _ diagnostics: inout DiagnosticCollector
    ) {
        mapping.read(node, of: "a service", as: ServiceKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .argumentRename:
                add(value, key.rawValue, to: &customization.renamedArguments, &diagnostics)
            case .alias: add(value, key.rawValue, to: &customization.aliases, &diagnostics)
            case .unwrapFlags:
                if let isTrue = mapping.boolean(value, key.rawValue, &diagnostics) {
                    customization.unwrapsFlags = isTrue
                }
            case .remove:
                customization.removedCommands.formUnion(list(value, key.rawValue, &diagnostics))
            case .commands:
                for (name, node) in entries(value, key.rawValue, &diagnostics) {
                    var command = customization.commands[name] ?? SingleCommandCustomization()
                    read(node, into: &command, &diagnostics)
                    customization.commands[name] = command
                }
            }
        }
    }

    private func read(
        _ node: SourceNode, into command: inout SingleCommandCustomization, _ diagnostics: inout DiagnosticCollector
    ) {
        mapping.read(node, of: "a command", as: CommandKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .argumentRename: add(value, key.rawValue, to: &command.renamedArguments, &diagnostics)
            case .alias: add(value, key.rawValue, to: &command.aliases, &diagnostics)
            case .hide: command.hiddenArguments.formUnion(list(value, key.rawValue, &diagnostics))
            case .remove: command.removedArguments.formUnion(list(value, key.rawValue, &diagnostics))
            case .optional: command.optionalArguments.formUnion(list(value, key.rawValue, &diagnostics))
            case .plainElements: command.plainElements.formUnion(list(value, key.rawValue, &diagnostics))
            case .omitMembers:
                for (argument, members) in entries(value, key.rawValue, &diagnostics) {
                    command.omittedMembers[argument, default: []].formUnion(list(members, argument, &diagnostics))
                }
            case .lift:
                for (argument, members) in entries(value, key.rawValue, &diagnostics) {
                    for (member, name) in entries(members, argument, &diagnostics) {
                        guard let name = commandName(name, member, &diagnostics) else { continue }
                        command.liftedMembers.append(LiftedMember(argument: argument, member: member, name: name))
                    }
                }
            case .add:
                guard value.kind == .array else {
                    diagnostics.error("`add` must be a list, not \(value.yamlKind)", at: value.position)
                    return
                }
                for element in value.elements {
                    if let argument = argument(element, &diagnostics) { command.addedArguments.append(argument) }
                }
            case .replaceBy:
                command.replacements = list(value, key.rawValue, &diagnostics)
            case .output:
                command.hasOutput = mapping.boolean(value, key.rawValue, &diagnostics) ?? true
            }
        }
    }

    private func argument(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> CommandArgument? {
        var name: String?
        var argument = CommandArgument(name: "", typeName: "string", documentation: .html(""))
        mapping.read(node, of: "an argument", as: ArgumentKey.self, &diagnostics) { key, value, diagnostics in
            switch key {
            case .name: name = commandName(value, key.rawValue, &diagnostics)
            case .type: argument.typeName = commandName(value, key.rawValue, &diagnostics) ?? "string"
            case .documentation:
                argument.documentation = .html(mapping.string(value, key.rawValue, &diagnostics) ?? "")
            case .required: argument.isRequired = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
            case .positional: argument.isPositional = mapping.boolean(value, key.rawValue, &diagnostics) ?? false
            case .group: argument.group = mapping.string(value, key.rawValue, &diagnostics)
            }
        }
        guard let name else {
            if node.kind == .object, node["name"] == nil {
                diagnostics.error("the argument has no `name`; add it", at: node.position)
            }
            return nil
        }
        argument.name = name
        return argument
    }

    // MARK: Values

    private func entries(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(String, SourceNode)] {
        guard node.kind == .object else {
            diagnostics.error("`\(key)` must be a mapping, not \(node.yamlKind)", at: node.position)
            return []
        }
        return node.entries.compactMap { name, value in name.string.map { ($0, value) } }
    }

    private func add(
        _ node: SourceNode, _ key: String, to names: inout ArgumentNames, _ diagnostics: inout DiagnosticCollector
    ) {
        for (name, value) in entries(node, key, &diagnostics) {
            if let newName = commandName(value, name, &diagnostics) { names.set(name, to: newName) }
        }
    }

    private func list(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> [String] {
        mapping.texts(node, key, whereEmpty: "leave it out", &diagnostics)
    }

    /// A name that a command or an argument can have: it is part of paths and of lines of a page.
    private func commandName(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> String? {
        guard let name = mapping.string(node, key, &diagnostics) else { return nil }
        let isValid =
            !name.isEmpty
            && name.utf8.enumerated().allSatisfy { index, byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
                case UInt8(ascii: "-"), UInt8(ascii: "."): index > 0
                default: false
                }
            }
        guard isValid else {
            diagnostics.error(
                "`\(name)` is no name of a command; use letters, digits, hyphens and dots, beginning with a letter",
                at: node.position)
            return nil
        }
        return name
    }
}

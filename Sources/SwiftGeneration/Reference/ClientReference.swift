package import ServiceModel

/// What a generated client declares, for pages that tell of it: the methods of its operations, and its types.
///
/// It says of the client that ``SwiftGenerator`` writes for the same service and options. Names and declarations are as they
/// stand in Swift, without the access level and without documentation, which is the pages' to write.
package struct ClientReference: Sendable {
    package let clientName: String
    /// The enumeration of the service's errors.
    package let errorName: String
    /// What a file begins with to use the client: imports, and how a client is made.
    package let setup: String
    /// Groups of operations by what they are about, `Item operations`, with places in ``operations``.
    package let groups: [(title: String, operations: [Int])]
    /// In the service's order.
    package let operations: [MethodReference]
    /// In the service's order.
    package let types: [TypeReference]

    /// Plans the client; `nil` after reporting why there is none.
    package init?(_ service: Service, options: SwiftOptions, diagnostics: inout DiagnosticCollector) {
        var module = GeneratedModule(services: [options])
        guard
            let context = PlanningContext.make(
                service, options: options, in: &module.declarations, diagnostics: &diagnostics)
        else { return nil }
        let planner = ClientPlanner(context: context)
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        let moduleName = options.moduleName ?? context.clientPrefix
        let links = CatalogLinks(context: context, moduleName: moduleName)
        let setup = CatalogSetupView(context: context, links: links, moduleName: moduleName)
        clientName = links.clientName
        errorName = "\(context.clientPrefix)Error"
        self.setup =
            "\(setup.imports)\n\nlet client = \(setup.clientName)(ClientConfiguration(\(setup.configuration)))"
        groups = OperationGroups(context.service).groups.map {
            (ClientReference.title(of: $0), $0.operations)
        }
        let entries = CatalogOperations(context: context, methodNames: planner.methods)
        let methods = MethodReferences(context: context, entries: entries)
        operations = entries.entries.map { methods.reference($0) }
        let types = TypeReferences(context: context)
        self.types = context.service.shapes.compactMap { types.reference($0) }
    }

    /// A group's title with the word "operations", before which a noun is in the singular.
    private static func title(of group: OperationGroup) -> String {
        var words = group.title.split(separator: " ").map(String.init)
        guard let last = words.last, last.lowercased() != "operations" else { return group.title }
        let singular = OperationNoun.singular(last.lowercased())
        // As the name spells it, but for the ending.
        let shared = zip(last.lowercased(), singular).prefix { $0 == $1 }.count
        words[words.count - 1] = String(last.prefix(shared)) + singular.dropFirst(shared)
        return words.joined(separator: " ") + " operations"
    }
}

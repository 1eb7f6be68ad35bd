import ServiceModel

/// The operations of a catalog with the methods that the client has for each.
struct CatalogOperations {
    struct Entry {
        let operation: ServiceOperation
        let methodName: String
        let input: PlannedStructure?
        let takesInput: CatalogLinks.Method
        let takesMembers: CatalogLinks.Method?
        let pages: CatalogLinks.Method?
        let items: CatalogLinks.Method?

        var methods: [CatalogLinks.Method] { [takesInput, takesMembers, pages, items].compactMap { $0 } }
    }

    /// In the service's order.
    let entries: [Entry]

    init(context: PlanningContext, methodNames: [String]) {
        let paginators = PaginatorViews(context: context)
        entries = zip(context.service.operations, methodNames).map { operation, name in
            let input = operation.input.flatMap { context.structure($0.id) }
            let type = input?.name ?? ""
            func method(_ name: String, _ labels: [String]) -> CatalogLinks.Method {
                CatalogLinks.Method(name: name, labels: labels, inputType: type)
            }
            let hasMembers = context.options.memberOverloads && input.map { !$0.members.isEmpty } == true
            let paginator = paginators.view(operation, methodName: name)
            return Entry(
                operation: operation, methodName: name, input: input,
                takesInput: method(name, input == nil ? [] : ["_"]),
                takesMembers: hasMembers ? input.map { method(name, $0.initializerOrder.map(\.name)) } : nil,
                pages: paginator.map { method($0.pagesName, ["_"]) },
                items: paginator.flatMap { $0.itemsName.isEmpty ? nil : method($0.itemsName, ["_"]) })
        }
    }
}

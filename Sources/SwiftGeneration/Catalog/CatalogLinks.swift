import ServiceModel

/// The links that the pages of a catalog have: to symbols of the module and to each other.
final class CatalogLinks {
    private let context: PlanningContext
    private let moduleName: String
    /// How often a method's path is taken: DocC asks for more where two methods have one path.
    private var counts: [String: Int] = [:]

    init(context: PlanningContext, moduleName: String) {
        self.context = context
        self.moduleName = moduleName
    }

    // MARK: Types

    /// A type's path, from the module. In a namespace the type's name has a dot.
    func path(_ typeName: String) -> String {
        let parts = typeName.split(separator: ".")
        let path = parts.joined(separator: "/")
        // A type that has its module's name would be taken for the module.
        return parts.first.map(String.init) == moduleName ? "\(moduleName)/\(path)" : path
    }

    func type(_ typeName: String) -> CatalogLinkView { CatalogLinkView(link: "``\(path(typeName))``") }

    func type(_ id: ShapeID) -> CatalogLinkView {
        let path = context.names.link(id)
        // So would a namespace.
        let isInModule = path.split(separator: "/").count > 1 && path.hasPrefix("\(moduleName)/")
        return isInModule ? CatalogLinkView(link: "``\(moduleName)/\(path)``") : type(path)
    }

    var client: CatalogLinkView { type(clientName) }
    var clientName: String { "\(context.clientPrefix)Client" }

    // MARK: Methods

    /// A method of the client.
    struct Method {
        let name: String
        let labels: [String]
        /// The type that tells the method from another of the same name and labels.
        let inputType: String

        var path: String { "\(name)(\(labels.map { $0 + ":" }.joined()))" }
    }

    /// Notes a method that the client has, before links are made.
    func note(_ method: Method) { counts[method.path, default: 0] += 1 }

    func method(_ method: Method) -> CatalogLinkView {
        let distinction =
            counts[method.path, default: 0] > 1 ? "-(\(method.inputType.split(separator: ".").last ?? ""))" : ""
        return CatalogLinkView(link: "``\(path(clientName))/\(method.path)\(distinction)``")
    }

    // MARK: Articles

    func article(_ fileName: String) -> CatalogLinkView { CatalogLinkView(link: "<doc:\(fileName)>") }
}

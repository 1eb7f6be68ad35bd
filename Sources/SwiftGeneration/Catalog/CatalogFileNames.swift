/// The names of a catalog's files, without extension. DocC makes addresses of those of articles, where they must differ from
/// the names of types: each has a `-`.
struct CatalogFileNames {
    let landing: String
    let client: String
    let calling: String
    let errors: String
    let pages: String
    let types: String
    /// In the order of the groups.
    let groups: [String]

    init(_ context: PlanningContext, _ groups: [OperationGroup]) {
        // Files of several clients stand in one folder.
        let prefix = context.options.sharesModule ? "\(context.clientPrefix)-" : ""
        landing = context.options.sharesModule ? prefix + "Client" : "Landing"
        client = prefix + "Topics"
        calling = prefix + "Calling-the-service"
        errors = prefix + "Handling-errors"
        pages = prefix + "Reading-pages"
        types = prefix + "Shared-types"
        var taken: Set<String> = []
        self.groups = groups.map { group in
            var words = group.title.split(separator: " ").map(String.init)
            if words.last?.lowercased() != "operations" { words.append("operations") }
            let wanted = prefix + (words.count == 1 ? ["All"] + words : words).joined(separator: "-")
            var name = wanted
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(wanted)-\(number)"
                number += 1
            }
            return name
        }
    }
}

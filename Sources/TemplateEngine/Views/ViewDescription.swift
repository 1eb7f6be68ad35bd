/// The view types that templates for `root` may reach, each once, `root` first, in the order of their fields.
package func reachableViewTypes(from root: any ViewModel.Type) -> [ViewType] {
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
    var types: [any ViewModel.Type] = [root]
    var viewTypes: [ViewType] = []
    var next = 0
    while next < types.count {
        let viewType = types[next].viewType
        viewTypes.append(viewType)
        for field in viewType.fields {
            switch field.kind {
            case .text, .flag: break
            case .view(let type), .views(let type):
                if seen.insert(ObjectIdentifier(type)).inserted { types.append(type) }
            }
        }
        next += 1
    }
    return viewTypes
}

/// A listing in Markdown of the view types that templates for `root` may reach, with their fields and what these are for.
///
/// For example:
///
///     ## Structure (version 1)
///
///     A structure of the service.
///
///     - `name`: a text. Its name in Swift.
///     - `members`: a list of Member. In the model's order.
package func describe(_ root: any ViewModel.Type) -> String {
    var listing = ""
    for viewType in reachableViewTypes(from: root) {
        if !listing.isEmpty { listing += "\n" }
        listing += "## " + viewType.name
        if let version = viewType.version { listing += " (version \(version))" }
        listing += "\n\n"
        if !viewType.documentation.isEmpty { listing += viewType.documentation + "\n\n" }
        for field in viewType.fields {
            listing += "- `\(field.name)`: \(field.kind)."
            if !field.documentation.isEmpty { listing += " " + field.documentation }
            listing += "\n"
        }
    }
    return listing
}

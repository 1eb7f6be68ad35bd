/// The view types that templates for `roots` may reach, each once, the roots first, in the order of their fields.
package func reachableViewTypes(from roots: [any ViewModel.Type]) -> [ViewType] {
    var seen: Set<ObjectIdentifier> = []
    var types: [any ViewModel.Type] = []
    for root in roots where seen.insert(ObjectIdentifier(root)).inserted { types.append(root) }
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

/// A listing in Markdown of the view types that templates for `roots` may reach, with their fields and what these are for.
///
/// For example:
///
///     ## Structure (version 1)
///
///     A structure of the service.
///
///     - `name`: a text. Its name in Swift.
///     - `members`: a list of Member. In the model's order.
///
/// - Parameter heading: What begins the line with a type's name.
package func describe(_ roots: [any ViewModel.Type], heading: String = "##") -> String {
    var listing = ""
    for viewType in reachableViewTypes(from: roots) {
        if !listing.isEmpty { listing += "\n" }
        listing += heading + " " + viewType.name
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

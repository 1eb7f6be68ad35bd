import ServiceModel

/// Which pages a service has, and where: one for each operation's request, then one for each other class and enumeration.
struct IOSPagePlan {
    private let planner: IOSPlanner
    private(set) var pages: [ReferencePage] = []
    /// Where shapes have their pages, from the folder of the service's pages.
    private(set) var places: [ShapeID: String] = [:]
    private var uniquePlaces = UniqueNames(matchesCase: false)

    init(_ planner: IOSPlanner) { self.planner = planner }

    mutating func addOperations() {
        for operation in planner.service.service.operations {
            let name =
                operation.input.map(planner.types.typeName) ?? planner.names.typeName("\(operation.name)Request")
            var place = "Classes/\(name)"
            if uniquePlaces.isTaken(place) { place += "-\(operation.name)" }
            let text = planner.service.documentation(of: operation.shape.traits)
            add(
                place, title: name, group: "Operations", summary: planner.service.summary(of: text),
                .operation(operation))
            if let input = operation.input, places[input.id] == nil { places[input.id] = pages.last.map(relativePlace) }
        }
    }

    mutating func addShapes() {
        var classes: [ReferencePage] = []
        for entry in planner.service.service.shapes where places[entry.shape.id] == nil {
            let folder: String
            let group: String
            switch entry.shape.kind {
            case .structure, .union: (folder, group) = ("Classes", "Classes")
            case .enum, .intEnum: (folder, group) = ("Enums", "Enumerations")
            default: continue
            }
            if entry.shape.traits.has(.unitType) { continue }
            let name = planner.names.typeName(entry.name)
            let text = planner.service.documentation(of: entry.shape.traits)
            add(
                "\(folder)/\(name)", title: name, group: group, summary: planner.service.summary(of: text),
                .shape(entry))
            places[entry.shape.id] = pages.last.map(relativePlace)
            if group == "Classes", let page = pages.popLast() { classes.append(page) }
        }
        // Enumerations stand behind classes.
        let firstEnumeration = pages.firstIndex { $0.group == "Enumerations" } ?? pages.endIndex
        pages.insert(contentsOf: classes, at: firstEnumeration)
    }

    private mutating func add(
        _ place: String, title: String, group: String, summary: String, _ subject: ReferencePage.Subject
    ) {
        let unique = uniquePlaces.unique(place, separator: "-")
        pages.append(
            ReferencePage(
                path: "\(planner.service.folderName)/\(unique)", title: title, group: group, summary: summary,
                subject: subject))
    }

    private func relativePlace(_ page: ReferencePage) -> String {
        String(page.path.dropFirst(planner.service.folderName.count + 1))
    }
}

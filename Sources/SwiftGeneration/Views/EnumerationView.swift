import TemplateEngine

/// An open enumeration.
final class EnumerationView: ViewModel {
    let documentation: String
    let access: String
    let name: String
    let conformances: String
    let rawType: String
    let cases: [CaseView]
    let allCases: String

    init(
        documentation: String,
        access: String,
        name: String,
        conformances: String,
        rawType: String,
        cases: [CaseView],
        allCases: String
    ) {
        self.documentation = documentation
        self.access = access
        self.name = name
        self.conformances = conformances
        self.rawType = rawType
        self.cases = cases
        self.allCases = allCases
    }

    static let viewType = ViewType(
        "Enumeration", version: 1, documentation: "An open enumeration.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("name", .text, "The Swift type's name."),
            ViewField("conformances", .text, "The protocols, separated by commas."),
            ViewField("rawType", .text, "The raw value's type."),
            ViewField("cases", .views(CaseView.self), "The known values."),
            ViewField("allCases", .text, "The expression of all known values."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(access)
        case 2: .text(name)
        case 3: .text(conformances)
        case 4: .text(rawType)
        case 5: .views(cases)
        default: .text(allCases)
        }
    }
}

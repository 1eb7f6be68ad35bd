import Documentation
import ServiceModel
import TemplateEngine

/// The pages of a service's classes and enumerations, in the form of AWS SDK for iOS.
///
/// An operation's page is that of its request. An operation that takes nothing has an empty request; one that shares its input
/// with another has a page of its own all the same.
struct IOSPages: ReferencePageWriting {
    let pages: [ReferencePage]
    let indexPath: String
    private let planner: IOSPlanner
    private let template: CompiledTemplate<IOSPageView>
    /// Where shapes have their pages, from the folder of the service's pages.
    private let places: [ShapeID: String]

    /// - Throws: `TemplateErrors` where a template is not right.
    init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        let overrides = IOSOverrides(environment.overrides, of: service, diagnostics: &diagnostics)
        planner = IOSPlanner(service, overrides: overrides)
        template = try environment.templates.template(
            named: "reference/ios/html", for: IOSPageView.self, escaping: .html)
        indexPath = "\(service.folderName)/index"
        var plan = IOSPagePlan(planner)
        plan.addOperations()
        plan.addShapes()
        pages = plan.pages
        places = plan.places
    }

    var serviceTitle: String { planner.title }

    var serviceDescription: String { planner.service.html(of: planner.service.service.shape.traits) }

    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        try template.render(view(of: page), into: &output)
    }

    var textStyle: PlainTextStyle { PlainTextStyle(bullet: "•", underlinesHeadings: false) }

    private func view(of page: ReferencePage) -> IOSPageView {
        switch page.subject {
        case .operation(let operation):
            guard let input = operation.input else { return emptyClass(page.title) }
            return classView(page.title, input, required: [])
        case .shape(let entry) where entry.shape.kind == .enum || entry.shape.kind == .intEnum:
            return enumerationView(page.title, entry.shape)
        case .shape(let entry):
            return classView(page.title, entry.shape, required: planner.requiredMembers(of: entry))
        }
    }

    // MARK: Classes

    private func emptyClass(_ name: String) -> IOSPageView {
        IOSPageView(
            name: name, objectiveC: "@interface \(name)", swift: "class \(name)", documentation: "",
            requiredParameters: "", items: [])
    }

    private func classView(_ name: String, _ shape: Shape, required: [String]) -> IOSPageView {
        IOSPageView(
            name: name, objectiveC: "@interface \(name)", swift: "class \(name)",
            documentation: documentation(of: shape.traits), requiredParameters: required.joined(separator: ", "),
            items: planner.properties(of: shape).map(item))
    }

    private func item(_ property: IOSPlanner.Property) -> IOSItemView {
        let type = property.type
        let objectiveC = html(type.objectiveC, of: type.target)
        let swift = html(type.swift, of: type.target)
        var text = documentation(of: property.member.traits)
        if text.isEmpty, let target = planner.service.model[property.member.target] {
            text = documentation(of: target.traits)
        }
        let declarations: (objectiveC: String, swift: String) =
            switch type.kind {
            case .object: ("(nonatomic, strong) \(objectiveC) *_Nullable", "\(swift)?")
            case .any: ("(nonatomic, strong) \(objectiveC) _Nullable", "\(swift)?")
            case .enumeration: ("(nonatomic) \(objectiveC)", swift)
            }
        return IOSItemView(
            name: property.name, documentation: text,
            objectiveC: "@property \(declarations.objectiveC) \(property.name);",
            swift: "var \(property.name): \(declarations.swift) { get set }")
    }

    /// A type with a link to the page of the shape in it.
    private func html(_ spelling: IOSType.Spelling, of target: ShapeID?) -> String {
        let name = DocumentationHTML.escape(spelling.name)
        let place = target.flatMap { places[$0] }
        // Pages lie in folders of the service's folder.
        let linked = place.map { "<a href=\"../\($0).html\">\(name)</a>" } ?? name
        return DocumentationHTML.escape(spelling.before) + linked + DocumentationHTML.escape(spelling.after)
    }

    // MARK: Enumerations

    private func enumerationView(_ name: String, _ shape: Shape) -> IOSPageView {
        let items = planner.cases(of: shape).enumerated().map { index, entry in
            IOSItemView(
                name: name + entry.name.name,
                documentation: textOrUndocumented(entry.member.map { documentation(of: $0.traits) } ?? ""),
                objectiveC: name + entry.name.name, swift: "case \(entry.name.swiftName) = \(index)")
        }
        return IOSPageView(
            name: name, objectiveC: "enum \(name) : NSInteger {}", swift: "enum \(name) : Int",
            documentation: textOrUndocumented(documentation(of: shape.traits)), requiredParameters: "", items: items)
    }

    private func textOrUndocumented(_ html: String) -> String { html.isEmpty ? "<p>Undocumented</p>" : html }

    private func documentation(of traits: Traits) -> String {
        SmartPunctuation.applied(to: planner.service.html(of: traits, under: 1))
    }
}

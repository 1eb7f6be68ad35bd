import TemplateEngine

/// The page of an operation in the Swift reference.
struct SwiftOperationView: ViewModel {
    var name: String
    var deprecation: String
    var documentation: String
    var declarations: [SwiftExampleView]
    var inputType: String
    var parameters: [SwiftMemberView]
    var outputType: String
    var results: [SwiftMemberView]
    var pageDeclarations: [SwiftExampleView]
    var pageExample: String
    var errorName: String
    var errors: [SwiftMemberView]
    var examples: [SwiftExampleView]
    var origin: String

    static let viewType = ViewType(
        "SwiftOperation", version: 1, documentation: "An operation as methods of the client.",
        fields: [
            ViewField("name", .text, "The method's name."),
            ViewField(
                "deprecation", .text, "What the model says of its deprecation; empty where it is not deprecated."),
            ViewField("documentation", .text, "The documentation, in HTML."),
            ViewField("declarations", .views(SwiftExampleView.self), "The methods that call the operation."),
            ViewField("inputType", .text, "The input's type, in HTML; empty where there is none."),
            ViewField("parameters", .views(SwiftMemberView.self), "The members of the input."),
            ViewField("outputType", .text, "The output's type, in HTML; empty where there is none."),
            ViewField("results", .views(SwiftMemberView.self), "The members of the output."),
            ViewField("pageDeclarations", .views(SwiftExampleView.self), "The methods that ask for all pages."),
            ViewField("pageExample", .text, "How pages are read; empty where there are none."),
            ViewField("errorName", .text, "The enumeration of the service's errors."),
            ViewField("errors", .views(SwiftMemberView.self), "The errors that the operation names."),
            ViewField("examples", .views(SwiftExampleView.self), "Calls."),
            ViewField("hasSeveralExamples", .flag, "Whether there are several calls."),
            ViewField("origin", .text, "The operation's shape id."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(deprecation)
        case 2: .text(documentation)
        case 3: .views(declarations)
        case 4: .text(inputType)
        case 5: .views(parameters)
        case 6: .text(outputType)
        case 7: .views(results)
        case 8: .views(pageDeclarations)
        case 9: .text(pageExample)
        case 10: .text(errorName)
        case 11: .views(errors)
        case 12: .views(examples)
        case 13: .flag(examples.count > 1)
        default: .text(origin)
        }
    }
}

/// A piece of Swift on a page of the Swift reference.
struct SwiftExampleView: ViewModel {
    var title = ""
    var documentation = ""
    var code: String

    static let viewType = ViewType(
        "SwiftExample", version: 1, documentation: "A piece of Swift.",
        fields: [
            ViewField("title", .text, "What it shows; empty where nothing says so."),
            ViewField("documentation", .text, "What is to be said of it, in HTML."),
            ViewField("code", .text, "The code."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(title)
        case 1: .text(documentation)
        default: .text(code)
        }
    }
}

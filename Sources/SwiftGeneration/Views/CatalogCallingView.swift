import TemplateEngine

/// The article about calls.
final class CatalogCallingView: ViewModel {
    let header: FileHeaderView
    let setup: CatalogSetupView
    let inputCall: String
    let membersCall: String
    let errorsLink: String

    init(
        header: FileHeaderView,
        setup: CatalogSetupView,
        inputCall: String,
        membersCall: String,
        errorsLink: String
    ) {
        self.header = header
        self.setup = setup
        self.inputCall = inputCall
        self.membersCall = membersCall
        self.errorsLink = errorsLink
    }

    static let viewType = ViewType(
        "CatalogCalling", version: 1, documentation: "The article about calls.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("setup", .view(CatalogSetupView.self), "How a client is made."),
            ViewField(
                "inputCall", .text,
                "An example that builds the input first; empty where no operation takes any."),
            ViewField(
                "membersCall", .text,
                "The same call with the members as arguments; empty where there are no such methods."),
            ViewField("errorsLink", .text, "The link to the article about errors."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .view(setup)
        case 2: .text(inputCall)
        case 3: .text(membersCall)
        default: .text(errorsLink)
        }
    }
}

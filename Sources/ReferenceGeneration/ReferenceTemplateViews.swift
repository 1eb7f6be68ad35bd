import TemplateEngine

/// What the templates of reference pages see: for those who write templates of their own.
package enum ReferenceTemplateViews {
    /// Each template, the view that it gets, and whether the program renders it itself; else another template includes it.
    private static let entries: [(name: String, view: any ViewModel.Type, isPage: Bool)] = [
        ("reference/boto3/html", Boto3MethodContentView.self, true),
        ("reference/boto3/rst", Boto3MethodView.self, true),
        ("reference/cli/html", CommandPageView.self, true),
        ("reference/cli/index", CommandIndexView.self, true),
        ("reference/cli/rst", CommandPageView.self, true),
        ("reference/ios/html", IOSPageView.self, true),
        ("reference/powershell/html", CmdletPageView.self, true),
        ("reference/powershell/parameter", CmdletParameterView.self, false),
        ("reference/r/Rd", RFunctionView.self, true),
        ("reference/r/html", RFunctionView.self, true),
        ("reference/r/service", RServiceView.self, true),
        ("reference/site/page", SitePageView.self, true),
        ("reference/site/script", SitePageView.self, false),
        ("reference/site/style", SitePageView.self, false),
        ("reference/site/theme", SitePageView.self, false),
        ("reference/swift/deprecation", SwiftOperationView.self, false),
        ("reference/swift/member", SwiftMemberView.self, false),
        ("reference/swift/operation", SwiftOperationView.self, true),
        ("reference/swift/type", SwiftTypeView.self, true),
    ]

    /// The names of all templates.
    package static var names: [String] { entries.map(\.name) }

    /// What there is to know of templates and view types, as Markdown.
    ///
    /// - Parameter heading: What begins a heading.
    package static func description(heading: String = "##") -> String {
        var text = "\(heading) Templates of reference pages\n\n| Template | View | |\n|---|---|---|\n"
        for entry in entries {
            let use = entry.isPage ? "rendered by the generator" : "a partial of others"
            text += "| `\(entry.name)` | \(entry.view.viewType.name) | \(use) |\n"
        }
        return text + "\n" + describe(entries.map(\.view), heading: heading)
    }
}

/// For whom Markdown is written.
enum MarkdownDialect {
    /// Swift-DocC, in documentation comments and articles: asides, no code spans between several back-quotes, dashes
    /// made of hyphens, Doxygen's commands.
    case docC

    /// CommonMark with GitHub's tables.
    case gitHub

    /// What stands at an aside's beginning.
    func asideLabel(_ kind: DocumentationNode.Kind) -> StaticString {
        switch (self, kind) {
        case (.docC, .tip): "Tip:"
        case (.docC, .important): "Important:"
        case (.docC, .warning): "Warning:"
        case (.docC, _): "Note:"
        case (.gitHub, .note): "**Note:**"
        case (.gitHub, .tip): "**Tip:**"
        case (.gitHub, .important): "**Important:**"
        case (.gitHub, .warning): "**Warning:**"
        case (.gitHub, _): ""
        }
    }

    /// The level of the highest heading that a text may have: DocC sets two levels of its own around a comment.
    var highestHeadingLevel: Int {
        self == .docC ? 3 : 1
    }
}

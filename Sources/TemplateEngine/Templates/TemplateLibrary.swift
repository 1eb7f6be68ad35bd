/// The templates by name: those that come with the program, some replaced by a user's.
package struct TemplateLibrary: Sendable {
    /// The templates by their names, such as `swift/structure`.
    let sources: [String: TemplateSource]

    /// The overrides that replace no embedded template and that no override includes: they are never rendered, and so most
    /// likely misnamed.
    package let unusedOverrides: [TemplateSource]

    /// A library of `embedded` templates, of which each with the name of one of `overrides` is replaced by that.
    ///
    /// - Throws: `TemplateErrors` when two templates of the same list have the same name.
    package init(embedded: [TemplateSource], overrides: [TemplateSource] = []) throws(TemplateErrors) {
        var errors: [TemplateError] = []
        let base = Self.byName(embedded, errors: &errors)
        let replacements = Self.byName(overrides, errors: &errors)
        if !errors.isEmpty { throw TemplateErrors(errors) }
        sources = base.merging(replacements) { _, replacement in replacement }
        let additions = overrides.filter { base[$0.name] == nil }
        let included = additions.isEmpty ? [] : Self.partials(of: overrides)
        unusedOverrides = additions.filter { !included.contains($0.name) }
    }

    /// The names that partials of these templates may have.
    private static func partials(of sources: [TemplateSource]) -> Set<String> {
        var names: Set<String> = []
        for source in sources {
            var parser = TemplateParser(source)
            var pending = parser.parse()
            while let node = pending.popLast() {
                switch node {
                case .text, .variable: break
                case .section(let section): pending += section.children
                case .partial(let partial): names.formUnion(Self.names(of: partial.name, includedBy: source.name))
                }
            }
        }
        return names
    }

    /// The names that a partial may have: in the folder of what includes it, else from the library's root.
    static func names(of partial: String, includedBy includer: String) -> [String] {
        guard let slash = includer.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [partial] }
        return [includer[...slash] + partial, partial]
    }

    private static func byName(
        _ sources: [TemplateSource], errors: inout [TemplateError]
    ) -> [String: TemplateSource] {
        var byName: [String: TemplateSource] = [:]
        for source in sources {
            if let other = byName.updateValue(source, forKey: source.name) {
                let message = "`\(source.name)` is also the name of \(other.path); rename one of them"
                errors.append(TemplateError(path: source.path, line: 1, column: 1, message: message))
            }
        }
        return byName
    }

    /// The template `name`, checked against the view type it is to render, with everything it includes.
    ///
    /// - Throws: `TemplateErrors` with everything wrong in the template and its partials: in their syntax, in names that
    ///   no view in scope has, in tags of the wrong kind, also where no view would ever render them.
    package func template<Root: ViewModel>(
        named name: String, for root: Root.Type, escaping: TemplateEscaping = .none
    ) throws(TemplateErrors) -> CompiledTemplate<Root> {
        var binder = Binder(library: self, escaping: escaping)
        return CompiledTemplate(program: try binder.bind(name, to: root))
    }
}

/// The templates by name: those that come with the program, some replaced by a user's.
package struct TemplateLibrary: Sendable {
    /// The templates by their names, such as `swift/structure`.
    let sources: [String: TemplateSource]

    /// The overrides that replace no embedded template. They may be a user's own partials, or misnamed.
    package let additions: [TemplateSource]

    /// A library of `embedded` templates, of which each with the name of one of `overrides` is replaced by that.
    ///
    /// - Throws: `TemplateErrors` when two templates of the same list have the same name.
    package init(embedded: [TemplateSource], overrides: [TemplateSource] = []) throws(TemplateErrors) {
        var errors: [TemplateError] = []
        let base = Self.byName(embedded, errors: &errors)
        let replacements = Self.byName(overrides, errors: &errors)
        if !errors.isEmpty { throw TemplateErrors(errors) }
        sources = base.merging(replacements) { _, replacement in replacement }
        additions = overrides.filter { base[$0.name] == nil }
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

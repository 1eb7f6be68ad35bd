import TemplateEngine

/// Binds templates to view models. All are bound before any error is thrown, so that all errors are told.
struct TemplateBinder {
    let templates: TemplateLibrary
    private(set) var errors: [TemplateError] = []

    init(_ templates: TemplateLibrary) {
        self.templates = templates
    }

    /// Binds one template; `nil` after adding what is wrong in it, where that was not found in another one already.
    mutating func bind<View: ViewModel>(_ name: String, _ view: View.Type) -> CompiledTemplate<View>? {
        do throws(TemplateErrors) {
            return try templates.template(named: name, for: view)
        } catch {
            for error in error.errors where !errors.contains(where: { $0.isAtPlace(of: error) }) {
                errors.append(error)
            }
            return nil
        }
    }
}

package import SwiftGeneration
package import TemplateEngine

/// What formats are made with besides a service.
package struct ReferenceEnvironment: Sendable {
    /// The templates, a user's among them. Those of a format are in `reference/<format>/`, those of the pages' frame in
    /// `reference/site/`.
    package let templates: TemplateLibrary
    /// What no rule can know: see ``ReferenceOverrides``.
    package let overrides: ReferenceOverrides
    /// A text that comes with the program, such as hyphenation patterns, by its path in `Resources/`; `nil` where there is
    /// none.
    package let resource: @Sendable (_ path: String) -> String?
    /// What the user chooses about generated Swift, so that pages tell of the client as it is.
    package let swiftOptions: SwiftOptions

    package init(
        templates: TemplateLibrary, overrides: ReferenceOverrides, swiftOptions: SwiftOptions = SwiftOptions(),
        resource: @escaping @Sendable (String) -> String?
    ) {
        self.templates = templates
        self.overrides = overrides
        self.swiftOptions = swiftOptions
        self.resource = resource
    }
}

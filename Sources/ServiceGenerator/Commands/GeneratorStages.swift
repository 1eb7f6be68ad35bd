package import ServiceModel
package import TemplateEngine

/// The stages that commands put together, so that tests can put others in their place.
package struct GeneratorStages: Sendable {
    package var loader: any ModelLoading
    /// Makes the stage that generates, from the templates to render.
    package var makeGenerator: @Sendable (TemplateLibrary) throws(TemplateErrors) -> any ModelGenerating
    package var describer: any ServiceDescribing
    /// The templates that come with the program.
    package var embeddedTemplates: @Sendable () -> [TemplateSource]
    /// A text of the program's folder Resources, by its path there; `nil` where there is none.
    package var resource: @Sendable (String) -> String?
    package var generatedMark: GeneratedMark
    /// The shapes of traits that models use without defining them.
    package var library: ShapeLibrary

    package init(
        loader: any ModelLoading,
        makeGenerator: @escaping @Sendable (TemplateLibrary) throws(TemplateErrors) -> any ModelGenerating,
        describer: any ServiceDescribing, embeddedTemplates: @escaping @Sendable () -> [TemplateSource],
        resource: @escaping @Sendable (String) -> String? = { _ in nil }, generatedMark: GeneratedMark,
        library: ShapeLibrary = ShapeLibrary { _ in [] }
    ) {
        self.loader = loader
        self.makeGenerator = makeGenerator
        self.describer = describer
        self.embeddedTemplates = embeddedTemplates
        self.resource = resource
        self.generatedMark = generatedMark
        self.library = library
    }
}

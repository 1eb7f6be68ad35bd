import Documentation
import ServiceModel

extension ReferenceService {
    /// A documentation text of the model as HTML, empty where it says nothing.
    ///
    /// - Parameter headingLevel: The level of the heading that it stands under.
    func html(_ text: String, under headingLevel: Int = 1) -> String {
        text.isEmpty ? "" : DocumentationHTML.render(text, format: format(of: text), headingLevel: headingLevel)
    }

    /// The documentation of a shape or member as HTML.
    func html(of traits: Traits, under headingLevel: Int = 1) -> String {
        html(documentation(of: traits), under: headingLevel)
    }

    /// The folder of the service's pages: the name that SDKs know it by, in words of small letters: `auto-scaling`.
    var folderName: String {
        let words = sdkID.utf8.split(whereSeparator: { !$0.isLetterOrDigit })
        // Some name in any case: a model may give what holds neither letters nor digits.
        if words.isEmpty { return service.shape.id.name.lowercased() }
        return words.map { String(decoding: $0.map(\.lowerCased), as: UTF8.self) }.joined(separator: "-")
    }
}

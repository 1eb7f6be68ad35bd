/// The language in which a model's documentation text is written.
package enum DocumentationFormat: Sendable {
    /// HTML, as in AWS models: white space is collapsed outside `pre`, and sloppy markup is accepted.
    case html

    /// CommonMark, as in Smithy's `documentation` trait, in which HTML may be embedded.
    case commonMark

    /// The format of one text of a model.
    ///
    /// - Parameter isHTML: Whether every text of the model is HTML, as in AWS models; else a text is HTML when it begins
    ///   with a tag, as in the Smithy models of AWS.
    package init(of text: String, isHTML: Bool) {
        self = isHTML || DocumentationFormat.beginsWithTag(text) ? .html : .commonMark
    }

    private static func beginsWithTag(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            default: return byte == UInt8(ascii: "<")
            }
        }
        return false
    }
}

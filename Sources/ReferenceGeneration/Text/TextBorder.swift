/// The line over and under a title in reStructuredText.
enum TextBorder {
    /// As many asterisks as a title of ASCII has letters.
    static func text(under title: String) -> String {
        String(decoding: repeatElement(UInt8(ascii: "*"), count: title.utf8.count), as: UTF8.self)
    }
}

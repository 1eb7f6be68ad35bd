extension XMLWriter {
    /// Writes text in an element, with references where it needs them.
    @inline(__always)
    mutating func putText(_ text: String) {
        put(text, inAttribute: false)
    }

    /// Writes the value of an attribute, without the quotes.
    mutating func putAttributeText(_ text: String) {
        put(text, inAttribute: true)
    }

    private mutating func put(_ text: String, inAttribute: Bool) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { put($0, inAttribute) }
        guard isDone == nil else { return }
        // Text that is not stored as UTF-8.
        var copy = text
        copy.withUTF8 { put($0, inAttribute) }
    }

    private mutating func put(_ text: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool) {
        guard let bytes = text.baseAddress else { return }
        var written = 0
        for position in 0..<text.count where Self.mayNeedReference(bytes[position]) {
            guard let (reference, length) = Self.reference(text, position, inAttribute) else { continue }
            put(bytes + written, position - written)
            putWord(reference)
            written = position + length
        }
        put(bytes + written, text.count - written)
    }

    /// Whether a byte begins a character that is not always written as it is.
    @inline(__always)
    private static func mayNeedReference(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2
    }

    /// The reference for a character, and how many bytes it stands for; `nil` where none is needed.
    ///
    /// Readers take other ends of lines than a line feed for one, and white space in attributes for spaces.
    private static func reference(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ inAttribute: Bool
    ) -> (StaticString, Int)? {
        switch text[position] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): inAttribute ? ("&quot;", 1) : nil
        case 0x09: inAttribute ? ("&#x9;", 1) : nil
        case 0x0A: inAttribute ? ("&#xA;", 1) : nil
        case 0xC2: position + 1 < text.count && text[position + 1] == 0x85 ? ("&#x85;", 2) : nil
        case 0xE2:
            position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0xA8
                ? ("&#x2028;", 3) : nil
        case 0..<0x20: (controls[Int(text[position])], 1)
        default: nil
        }
    }

    /// The references for control characters. XML 1.0 has no notation for most of them; this is that of XML 1.1.
    private static let controls: [StaticString] = [
        "&#x0;", "&#x1;", "&#x2;", "&#x3;", "&#x4;", "&#x5;", "&#x6;", "&#x7;", "&#x8;", "&#x9;", "&#xA;", "&#xB;",
        "&#xC;", "&#xD;", "&#xE;", "&#xF;", "&#x10;", "&#x11;", "&#x12;", "&#x13;", "&#x14;", "&#x15;", "&#x16;",
        "&#x17;", "&#x18;", "&#x19;", "&#x1A;", "&#x1B;", "&#x1C;", "&#x1D;", "&#x1E;", "&#x1F;",
    ]
}

/// The text with `&`, `<`, `>`, `"` and `'` as character references, for content and for quoted attributes.
func escapedForHTML(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
        var escaped: [UInt8] = []
        var copied = 0
        for index in 0..<bytes.count {
            let reference: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            escaped.append(contentsOf: bytes[copied..<index])
            escaped.append(
                contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            copied = index + 1
        }
        if copied == 0 { return nil }
        escaped.append(contentsOf: bytes[copied...])
        return String(decoding: escaped, as: UTF8.self)
    } ?? text
}

import Foundation

/// The body that an official test gives for a message, and how it is compared.
package enum MessageBody: Sendable {
    case json(String)
    case xml(String)
    /// `application/x-www-form-urlencoded`.
    case form(String)
    /// CBOR in base64.
    case cbor(base64: String)
    /// Anything else, byte by byte.
    case text(String)
    case bytes([UInt8])

    /// The bytes on the wire.
    var bytes: [UInt8] {
        switch self {
        case .json(let text), .xml(let text), .form(let text), .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        case .cbor(let text): Array(Data(base64Encoded: text) ?? Data())
        }
    }

    /// What differs in a body that was sent; of formats with several ways to write one thing, only what it means counts.
    func differences(in sent: [UInt8]) -> [String] {
        let expected = bytes
        if sent == expected { return [] }
        let isSame: Bool
        switch self {
        case .json: isSame = Self.isSame(JSONContent(sent), JSONContent(expected))
        case .xml: isSame = Self.isSame(XMLContent.read(sent), XMLContent.read(expected))
        case .form: isSame = Self.pairs(sent) == Self.pairs(expected)
        case .cbor: isSame = Self.isSame(CBORContent(sent), CBORContent(expected))
        case .text, .bytes: isSame = false
        }
        return isSame ? [] : ["body: \(shown(sent)) instead of \(shown(expected))"]
    }

    /// Two bodies that cannot be read are not the same.
    private static func isSame<Content: Equatable>(_ left: Content?, _ right: Content?) -> Bool {
        left != nil && left == right
    }

    /// The pairs of a form, whose order says nothing.
    private static func pairs(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: { $0 == "&" || $0 == "\n" }).map(String.init)
            .sorted()
    }

    private func shown(_ bytes: [UInt8]) -> String {
        if case .cbor = self { return CBORContent(bytes).map { "\($0)" } ?? "\(bytes)" }
        return String(validating: bytes, as: UTF8.self).map { "\"\($0)\"" } ?? "\(bytes)"
    }
}

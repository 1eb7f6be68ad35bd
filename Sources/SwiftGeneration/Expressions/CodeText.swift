/// Text of generated code while it is put together of many small pieces, for which appending to a `String` takes several
/// times as long.
struct CodeText {
    private var bytes: [UInt8] = []

    init() {}

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The text as it is so far.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    static func += (text: inout CodeText, piece: String) {
        var piece = piece
        piece.withUTF8 { text.bytes.append(contentsOf: $0) }
    }
}

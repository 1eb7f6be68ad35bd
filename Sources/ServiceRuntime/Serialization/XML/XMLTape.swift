/// The elements of one XML document in the order of the text, as entries of equal size; built by ``XMLTapeBuilder``.
///
/// An element is one entry, then its attributes, an entry each, then the elements in it. Text is kept for elements
/// without elements in them, and for attributes: its references are resolved in the copy of the document that the tape
/// owns.
final class XMLTape {
    /// An element or an attribute.
    struct Entry {
        /// Where the name starts: an element's without its prefix, an attribute's with it.
        var name: UInt32
        var nameLength: UInt16
        /// The number of attributes that follow.
        var attributes: UInt16
        var hash: UInt32
        /// The entry after the element and all in it. While an element is open: the one around it.
        var next: UInt32
        var text: UInt32
        var textLength: UInt32
        /// One bit for each value that the highest six bits of the hashes of the names of the elements in it have.
        var filter: UInt64
    }

    /// The empty element that stands for an absent one.
    static let absent = 0
    /// What holds the outermost element.
    static let document = 1
    /// The outermost element; an empty one where there is none.
    static let root = 2

    /// The document, its text without references, and ``padding`` zero bytes.
    let bytes: UnsafeMutablePointer<UInt8>
    private(set) var entries: UnsafeMutablePointer<Entry>
    private(set) var capacity: Int
    /// The first error met while reading values.
    var failure: DeserializationError?

    /// Zero bytes after the document: words may be loaded from any place in it, and its end needs no check.
    static let padding = 16

    init(_ document: UnsafeRawBufferPointer) {
        bytes = .allocate(capacity: document.count + Self.padding)
        if let start = document.baseAddress {
            UnsafeMutableRawPointer(bytes).copyMemory(from: start, byteCount: document.count)
        }
        (bytes + document.count).initialize(repeating: 0, count: Self.padding)
        capacity = document.count / 32 + 8
        entries = .allocate(capacity: capacity)
        entries.initialize(to: Self.empty(next: 1))
        clear()
    }

    deinit {
        bytes.deallocate()
        entries.deallocate()
    }

    /// Makes an empty element the outermost, as that of an empty document and of one that is malformed.
    func clear() {
        (entries + Self.document).initialize(to: Self.empty(next: 3))
        (entries + Self.root).initialize(to: Self.empty(next: 3))
    }

    private static func empty(next: UInt32) -> Entry {
        Entry(name: 0, nameLength: 0, attributes: 0, hash: 0, next: next, text: 0, textLength: 0, filter: 0)
    }

    /// Doubles the room for entries.
    func grow(count: Int) {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = larger
        capacity *= 2
    }

    /// The first element in an element, or the entry after it.
    @inline(__always)
    static func firstChild(_ element: Int, _ entries: UnsafeMutablePointer<Entry>) -> Int {
        element + 1 + Int(entries[element].attributes)
    }

    /// The name of an entry.
    func name(_ entry: Int) -> String {
        let entry = entries[entry]
        return String(
            decoding: UnsafeBufferPointer(start: bytes + Int(entry.name), count: Int(entry.nameLength)), as: UTF8.self)
    }
}

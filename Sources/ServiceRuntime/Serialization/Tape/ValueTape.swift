/// The values of one text of JSON or CBOR in the order of the text, as entries of equal size; built by
/// ``JSONTapeBuilder`` and ``CBORTapeBuilder``.
///
/// - A scalar is one entry.
/// - An array is one entry, then its elements.
/// - An object is one entry, one more for its filter, then for every member an entry for the key and the value.
///
/// Two constants come first: an empty object and a `null`, which stand for what is absent. Strings are unescaped, or
/// joined of parts, in the copy of the text that the tape owns.
final class ValueTape {
    /// What an entry is.
    enum Kind {
        static let null: UInt32 = 0
        static let `false`: UInt32 = 1
        static let `true`: UInt32 = 2
        /// A number without fraction and exponent.
        static let integer: UInt32 = 3
        /// JSON: a number with one of them. CBOR: a floating-point number.
        static let decimal: UInt32 = 4
        static let string: UInt32 = 5
        static let array: UInt32 = 6
        static let object: UInt32 = 7
        static let key: UInt32 = 8
        /// The second entry of an object.
        static let filter: UInt32 = 9
        /// CBOR: bytes.
        static let bytes: UInt32 = 10
        /// CBOR: bytes that are the digits of an integer, and of one that is -1 less these.
        static let positiveBigInteger: UInt32 = 11
        static let negativeBigInteger: UInt32 = 12
        /// CBOR: an array of an exponent and the integer that the power of ten is multiplied by.
        static let decimalFraction: UInt32 = 13
    }

    /// A value, a key, or an object's filter.
    struct Entry {
        /// Where the text of the value starts: for strings and keys after what marks them. Filter: its low half.
        var offset: UInt32
        /// The text's length; the number of elements or members. Filter: its high half.
        var length: UInt32
        /// The entry after the value. Key: its hash. Filter: where the object's key table starts, plus one; 0 without.
        var next: UInt32
        var kind: UInt32
    }

    /// The empty object that stands for an absent structure.
    static let emptyObject = 0
    /// The `null` that stands for an absent value.
    static let absent = 2
    /// The value of the whole text.
    static let root = 3

    /// The text, its strings in one piece, and ``padding`` zero bytes.
    let bytes: UnsafeMutablePointer<UInt8>
    private(set) var entries: UnsafeMutablePointer<Entry>
    private(set) var capacity: Int
    /// Tables that find keys of large objects by hash; see ``KeyTable``.
    var keyTables: [UInt32] = []
    /// The first error met while reading values.
    var failure: DeserializationError?

    /// Zero bytes after the text: words may be loaded from any place in it, and its end needs no check.
    static let padding = 16

    /// The longest text: offsets and entries are counted by 32 bits, and a byte makes two entries at most.
    static let largestText = 1 << 31 - 16

    /// The tape of a text that is too long.
    static var tooLarge: ValueTape {
        let tape = ValueTape(UnsafeRawBufferPointer(start: nil, count: 0))
        tape.failure = DeserializationError(.tooLarge, path: "", offset: 0)
        return tape
    }

    init(_ text: UnsafeRawBufferPointer) {
        bytes = .allocate(capacity: text.count + Self.padding)
        if let start = text.baseAddress {
            UnsafeMutableRawPointer(bytes).copyMemory(from: start, byteCount: text.count)
        }
        (bytes + text.count).initialize(repeating: 0, count: Self.padding)
        capacity = text.count / 10 + 16
        entries = .allocate(capacity: capacity)
        let empty = Entry(offset: 0, length: 0, next: 2, kind: Kind.object)
        let filter = Entry(offset: 0, length: 0, next: 0, kind: Kind.filter)
        let null = Entry(offset: 0, length: 0, next: 3, kind: Kind.null)
        entries.initialize(to: empty)
        (entries + 1).initialize(to: filter)
        (entries + Self.absent).initialize(to: null)
        setRoot(empty)
    }

    deinit {
        bytes.deallocate()
        entries.deallocate()
    }

    /// Makes an empty object the value of the whole text, as that of an empty text and of one that is malformed.
    func clear() {
        setRoot(Entry(offset: 0, length: 0, next: 5, kind: Kind.object))
    }

    private func setRoot(_ entry: Entry) {
        (entries + Self.root).initialize(to: entry)
        (entries + Self.root).pointee.next = 5
        (entries + Self.root + 1).initialize(to: Entry(offset: 0, length: 0, next: 0, kind: Kind.filter))
    }

    /// Doubles the room for entries.
    func grow(count: Int) {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = larger
        capacity *= 2
    }
}

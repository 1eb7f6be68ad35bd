/// What every data item begins with (RFC 8949 section 3): its kind, and an argument of up to eight bytes.
struct CBORHead: Equatable {
    /// The kinds of items, by the three highest bits of the first byte.
    enum Major: UInt8 {
        case unsigned, negative, bytes, text, list, map, tag, simple
    }

    /// What the five lower bits of the first byte say.
    enum Information {
        static let oneByte: UInt8 = 24
        static let twoBytes: UInt8 = 25
        static let fourBytes: UInt8 = 26
        static let eightBytes: UInt8 = 27
        static let indefinite: UInt8 = 31
    }

    /// The items of one byte that the protocol uses.
    enum Byte {
        static let `false`: UInt8 = 0xF4
        static let `true`: UInt8 = 0xF5
        static let null: UInt8 = 0xF6
        static let undefined: UInt8 = 0xF7
        /// The end of an item of indefinite length.
        static let `break`: UInt8 = 0xFF
    }

    /// The tags that the protocol uses (RFC 8949 section 3.4).
    enum Tag {
        static let epochTime: UInt64 = 1
        static let positiveBigInteger: UInt64 = 2
        static let negativeBigInteger: UInt64 = 3
        static let decimalFraction: UInt64 = 4
    }

    var major: Major
    var information: UInt8
    /// The value, length, number or bits; 0 where the length is indefinite.
    var argument: UInt64

    /// Whether the item goes on up to a break.
    var isIndefinite: Bool { information == Information.indefinite }

    /// The length of the longest head.
    static let maximumLength = 9

    /// Reads a head and moves behind it; `nil`, after moving to the error, where there is none.
    @inline(__always)
    static func read(_ position: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) -> CBORHead? {
        guard position < end, let major = Major(rawValue: position.pointee >> 5) else { return nil }
        let information = position.pointee & 0x1F
        switch information {
        case ..<Information.oneByte:
            position += 1
            return CBORHead(major: major, information: information, argument: UInt64(information))
        case Information.oneByte...Information.eightBytes:
            let width = 1 << Int(information - Information.oneByte)
            guard end - position > width else {
                position = end
                return nil
            }
            let argument = argument(at: position)
            position += 1 + width
            return CBORHead(major: major, information: information, argument: argument)
        case Information.indefinite where major != .unsigned && major != .negative && major != .tag:
            position += 1
            return CBORHead(major: major, information: information, argument: 0)
        default:
            return nil
        }
    }

    /// The argument of the definite head at a place, all of whose bytes are there.
    @inline(__always)
    static func argument(at position: UnsafePointer<UInt8>) -> UInt64 {
        let information = position.pointee & 0x1F
        guard information >= Information.oneByte else { return UInt64(information) }
        let width = 1 << Int(information - Information.oneByte)
        var argument: UInt64 = 0
        for index in 1...width { argument = argument << 8 | UInt64(position[index]) }
        return argument
    }
}

/// The order of names, in which capitals do not count and an underscore is before letters and digits.
enum ParameterOrder {
    static func isBefore(_ left: String, _ right: String) -> Bool {
        var other = right.utf8.makeIterator()
        for byte in left.utf8 {
            guard let otherByte = other.next() else { return false }
            let (rank, otherRank) = (rank(of: byte), ParameterOrder.rank(of: otherByte))
            if rank != otherRank { return rank < otherRank }
        }
        if other.next() != nil { return true }
        // Names that are the same but for capitals.
        return left > right
    }

    private static func rank(of byte: UInt8) -> UInt8 { byte == UInt8(ascii: "_") ? 0 : byte.lowerCased }
}

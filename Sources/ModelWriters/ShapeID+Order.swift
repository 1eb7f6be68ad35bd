import ServiceModel

extension ShapeID {
    /// Whether the id comes before another one where case matters only between ids that are otherwise the same, as in the
    /// lists of services, resources and operations.
    func precedes(_ other: ShapeID) -> Bool {
        var (left, right) = (absolute.utf8.makeIterator(), other.absolute.utf8.makeIterator())
        while true {
            switch (left.next(), right.next()) {
            case (nil, nil): return absolute < other.absolute
            case (nil, _): return true
            case (_, nil): return false
            case (let byte?, let otherByte?):
                let (byte, otherByte) = (Self.lowercase(byte), Self.lowercase(otherByte))
                if byte != otherByte { return byte < otherByte }
            }
        }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: byte
        }
    }
}

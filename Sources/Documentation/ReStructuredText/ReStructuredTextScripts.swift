/// Finds addresses in a text that docutils would make links of and that would run a script.
///
/// The texts of services have none; others are written so that they are text. Whitespace within an address is ignored, as
/// docutils does it, and what stands between an address' parts in the source is no longer there in what was written.
package enum ReStructuredTextScripts {
    /// Makes text of such addresses in a page.
    package static func escape(in page: inout [UInt8]) {
        let escaped = page.withUnsafeBufferPointer { bytes -> [UInt8]? in
            let places = escapes(in: bytes)
            return places.isEmpty ? nil : escaping(bytes, at: places)
        }
        if let escaped { page = escaped }
    }

    /// How much white space may stand between the letters of a scheme.
    private static let spaceLimit = 64

    /// The places before which a backslash must be put, in order: the colon that ends a scheme, and the `<` before it.
    static func escapes(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        guard let base = bytes.baseAddress else { return places }
        var index = 0
        while let colon = base.index(of: 0x3A, from: index, to: bytes.count) {
            index = colon + 1
            guard colon > 0, bytes[colon - 1] | 0x20 == 0x74 || bytes[colon - 1] <= 0x20 else { continue }
            guard
                let start = startOfScheme("javascript", in: bytes, endingAt: colon)
                    ?? startOfScheme("vbscript", in: bytes, endingAt: colon)
            else { continue }
            if start > 0, bytes[start - 1] == 0x3C { places.append(start - 1) }
            places.append(colon)
        }
        return places
    }

    /// Where a scheme begins that ends at a place, with white space between its letters or without.
    static func startOfScheme(
        _ scheme: StaticString, in bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int
    ) -> Int? {
        var index = end
        var left = scheme.utf8CodeUnitCount
        var spaces = 0
        while left > 0 {
            guard index > 0 else { return nil }
            index -= 1
            if bytes[index] == 0x20 || bytes[index] == 0x0A {
                spaces += 1
                if spaces > spaceLimit { return nil }
                continue
            }
            left -= 1
            guard bytes[index].lowercasedASCII == scheme.utf8Start[left] else { return nil }
        }
        return index
    }

    /// Bytes with a backslash before each of these places.
    static func escaping(_ bytes: UnsafeBufferPointer<UInt8>, at places: [Int]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + places.count)
        var start = 0
        for place in places {
            result += bytes[start..<place]
            result.append(0x5C)
            start = place
        }
        result += bytes[start...]
        return result
    }
}

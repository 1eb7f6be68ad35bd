/// Members of maps in the order of their keys. Dictionaries give them in an order that changes from run to run; the
/// members' bytes are put in order after they were written, which costs less than to sort strings before.
extension JSONWriter {
    /// The places where a map's members start.
    struct MapEntries {
        fileprivate var starts: UnsafeMutableBufferPointer<Int>
        fileprivate var count = 0
    }

    /// Writes an object; the closure writes `count` members, each after ``putMapKey(_:_:)``.
    mutating func putMap(_ count: Int, _ write: (inout JSONWriter, inout MapEntries) -> Void) {
        open(UInt8(ascii: "{"))
        withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { starts in
            var entries = MapEntries(starts: starts)
            write(&self, &entries)
            if entries.count > 1 { sort(UnsafeMutableBufferPointer(rebasing: starts[..<entries.count])) }
        }
        close(UInt8(ascii: "}"))
    }

    /// Writes the key of a map's next member.
    @inline(__always)
    mutating func putMapKey(_ key: String, _ entries: inout MapEntries) {
        if entries.count < entries.starts.count {
            entries.starts.initializeElement(at: entries.count, to: count)
            entries.count += 1
        }
        putString(key, then: UInt8(ascii: ":"))
    }

    /// Puts the members that start at the given places, up to the end of what is written, in the order of their keys.
    private mutating func sort(_ starts: UnsafeMutableBufferPointer<Int>) {
        let first = starts[0]
        let length = count - first
        // The copy is read; the members go back into the buffer.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { copy in
            guard let copy = copy.baseAddress else { return }
            copy.initialize(from: start + first, count: length)
            withUnsafeTemporaryAllocation(of: (start: Int, end: Int).self, capacity: starts.count) { members in
                for index in 0..<starts.count {
                    let end = index + 1 < starts.count ? starts[index + 1] : count
                    let member = (start: starts[index] - first, end: end - first)
                    // By insertion while there are few; they are sorted below when there are many.
                    var place = index
                    if starts.count <= Self.mostByInsertion {
                        while place > 0, Self.precedes(copy, member, members[place - 1]) {
                            members.initializeElement(at: place, to: members[place - 1])
                            place -= 1
                        }
                    }
                    members.initializeElement(at: place, to: member)
                }
                if starts.count > Self.mostByInsertion {
                    var members = members
                    members.sort { Self.precedes(copy, $0, $1) }
                }
                var output = start + first
                for member in members {
                    output.update(from: copy + member.start, count: member.end - member.start)
                    output += member.end - member.start
                }
            }
        }
    }

    private static var mostByInsertion: Int { 16 }

    /// Whether a member's text comes before another's. Their keys differ, so that the values never count.
    @inline(__always)
    private static func precedes(
        _ bytes: UnsafeMutablePointer<UInt8>, _ left: (start: Int, end: Int), _ right: (start: Int, end: Int)
    ) -> Bool {
        // The first byte is the quote.
        var (a, b) = (left.start + 1, right.start + 1)
        while a + 8 <= left.end, b + 8 <= right.end {
            let (first, second) = (ByteOperations.load8(bytes + a), ByteOperations.load8(bytes + b))
            if first != second { return first.byteSwapped < second.byteSwapped }
            a += 8
            b += 8
        }
        while a < left.end, b < right.end {
            if bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
            a += 1
            b += 1
        }
        return left.end - left.start < right.end - right.start
    }
}

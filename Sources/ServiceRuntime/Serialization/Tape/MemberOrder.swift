/// Members of maps in the order of their keys' bytes. Dictionaries give them in an order that changes from run to run; the
/// members' bytes are put in order after they were written, which costs less than to sort strings before.
struct MemberOrder {
    private let starts: UnsafeMutableBufferPointer<Int>
    private var count = 0

    /// Has room for the places where a number of members start.
    init(_ starts: UnsafeMutableBufferPointer<Int>) {
        self.starts = starts
    }

    /// Notes that a member starts at a place.
    @inline(__always)
    mutating func append(_ start: Int) {
        guard count < starts.count else { return }
        starts.initializeElement(at: count, to: start)
        count += 1
    }

    /// Puts the members that were noted, the last of which ends at `end`, in order.
    func sort(_ bytes: UnsafeMutablePointer<UInt8>, end: Int) {
        Self.sort(UnsafeMutableBufferPointer(rebasing: starts[..<count]), in: bytes, count: end)
    }

    /// Puts the members that start at the given places, up to `count`, in the order of their keys.
    private static func sort(
        _ starts: UnsafeMutableBufferPointer<Int>, in bytes: UnsafeMutablePointer<UInt8>, count: Int
    ) {
        guard starts.count > 1 else { return }
        let first = starts[0]
        let length = count - first
        // The copy is read; the members go back into the buffer.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { copy in
            guard let copy = copy.baseAddress else { return }
            copy.initialize(from: bytes + first, count: length)
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
                var output = bytes + first
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
        var (a, b) = (left.start, right.start)
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

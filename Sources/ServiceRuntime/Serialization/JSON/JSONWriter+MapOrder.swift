extension JSONWriter {
    /// Writes an object; the closure writes `count` members, each after ``putMapKey(_:_:)``.
    mutating func putMap(_ count: Int, _ write: (inout JSONWriter, inout MemberOrder) -> Void) {
        open(UInt8(ascii: "{"))
        withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { starts in
            var order = MemberOrder(starts)
            write(&self, &order)
            order.sort(start, end: self.count)
        }
        close(UInt8(ascii: "}"))
    }

    /// Writes the key of a map's next member.
    @inline(__always)
    mutating func putMapKey(_ key: String, _ order: inout MemberOrder) {
        order.append(count)
        putString(key, then: UInt8(ascii: ":"))
    }
}

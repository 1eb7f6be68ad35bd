/// Finds the members of a large object by hash: made when a key of such an object is first not found in its place.
///
/// A table has twice as many slots as the object has members, rounded up to a power of two. A slot holds a key's entry,
/// or 0; keys whose slot is taken are in the next free one.
enum JSONKeyTable {
    /// The most members that are looked through one by one.
    static let largestWithout = 16

    /// Makes the table of an object.
    ///
    /// - Returns: Where it starts in the tape's tables.
    @inline(never)
    static func make(_ tape: JSONTape, object: Int) -> Int {
        let entries = tape.entries
        let mask = slotMask(Int(entries[object].length))
        let start = tape.keyTables.count
        tape.keyTables.append(contentsOf: repeatElement(0, count: mask + 1))
        tape.keyTables.withUnsafeMutableBufferPointer { tables in
            var key = object + 2
            let end = Int(entries[object].next)
            while key < end {
                var slot = Int(entries[key].next) & mask
                while tables[start + slot] != 0 { slot = (slot + 1) & mask }
                tables[start + slot] = UInt32(truncatingIfNeeded: key)
                key = Int(entries[key + 1].next)
            }
        }
        entries[object + 1].next = UInt32(truncatingIfNeeded: start + 1)
        return start
    }

    /// The entry of a key; `nil` when the object has no such member.
    static func find(_ tape: JSONTape, object: Int, key: StaticString, hash: UInt32) -> Int? {
        let entries = tape.entries
        let existing = Int(entries[object + 1].next)
        let start = existing != 0 ? existing - 1 : make(tape, object: object)
        let mask = slotMask(Int(entries[object].length))
        return tape.keyTables.withUnsafeBufferPointer { tables in
            var slot = Int(hash) & mask
            while case let found = Int(tables[start + slot]), found != 0 {
                if entries[found].next == hash, tape.isKey(found, key) { return found }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    private static func slotMask(_ count: Int) -> Int {
        1 << (Int.bitWidth - (count * 2 - 1).leadingZeroBitCount) - 1
    }
}

extension JSONTape {
    /// Whether the key at an entry is the given one.
    @inline(__always)
    func isKey(_ entry: Int, _ key: StaticString) -> Bool {
        let found = entries[entry]
        let count = key.utf8CodeUnitCount
        return Int(found.length) == count && ByteOperations.areEqual(bytes + Int(found.offset), key.utf8Start, count)
    }
}

/// Finds the members of a large object by hash: made when a key of such an object is first not found in its place.
///
/// A table has twice as many slots as the object has members, rounded up to a power of two. A slot holds a key's entry,
/// or 0; keys whose slot is taken are in the next free one.
enum KeyTable {
    /// The most members that are looked through one by one.
    static let largestWithout = 16

    /// Makes the table of an object and notes where it starts in the object's filter entry.
    ///
    /// A service could choose keys whose hashes agree, for which a table would take quadratic time: such an object gets
    /// none.
    @inline(never)
    static func make(_ tape: ValueTape, object: Int) {
        let entries = tape.entries
        let count = Int(entries[object].length)
        let mask = slotMask(count)
        var probesLeft = count * 16
        var table = [UInt32](repeating: 0, count: mask + 1)
        var key = object + 2
        while key < Int(entries[object].next), probesLeft > 0 {
            var slot = Int(entries[key].next) & mask
            while table[slot] != 0, probesLeft > 0 {
                slot = (slot + 1) & mask
                probesLeft -= 1
            }
            table[slot] = UInt32(truncatingIfNeeded: key)
            key = Int(entries[key + 1].next)
        }
        guard probesLeft > 0 else {
            entries[object + 1].next = none
            return
        }
        entries[object + 1].next = UInt32(truncatingIfNeeded: tape.keyTables.count + 1)
        tape.keyTables.append(contentsOf: table)
    }

    /// What stands in place of the start for an object that gets no table.
    private static let none = UInt32.max

    /// Whether a large object's keys are found by table, which is made when there is none yet.
    static func isUsable(_ tape: ValueTape, object: Int) -> Bool {
        if tape.entries[object + 1].next == 0 { make(tape, object: object) }
        return tape.entries[object + 1].next != none
    }

    /// The entry of a key in an object with a table; `nil` when the object has no such member.
    static func find(_ tape: ValueTape, object: Int, key: StaticString, hash: UInt32) -> Int? {
        let entries = tape.entries
        let start = Int(entries[object + 1].next) - 1
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

extension ValueTape {
    /// Whether the key at an entry is the given one.
    @inline(__always)
    func isKey(_ entry: Int, _ key: StaticString) -> Bool {
        let found = entries[entry]
        let count = key.utf8CodeUnitCount
        return Int(found.length) == count && ByteOperations.areEqual(bytes + Int(found.offset), key.utf8Start, count)
    }
}

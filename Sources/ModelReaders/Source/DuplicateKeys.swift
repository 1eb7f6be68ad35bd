import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds keys that an object has more than once.
struct DuplicateKeys: ~Copyable {
    /// Objects of up to so many entries are compared pair by pair.
    private static let pairwiseLimit = 12
    private var slots: UnsafeMutablePointer<Int32>?
    private var slotCapacity = 0

    init() {}

    deinit { slots?.deallocate() }

    /// Returns the tape index of the first key that repeats an earlier one of a closed object, or `nil`.
    mutating func first(
        in object: Int, of tape: UnsafeMutablePointer<SourceDocument.Entry>, text: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        let count = Int(tape[object].text)
        if count < 2 { return nil }
        return count <= DuplicateKeys.pairwiseLimit
            ? pairwise(object, tape, text) : hashed(object, count, tape, text)
    }

    private func pairwise(
        _ object: Int, _ tape: UnsafeMutablePointer<SourceDocument.Entry>, _ text: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        let end = Int(tape[object].extent)
        var key = DuplicateKeys.keyAfter(object + 1, tape)
        while key < end {
            let length = tape[key].extent
            let bytes = text + Int(tape[key].text)
            var earlier = object + 1
            while earlier < key {
                if tape[earlier].extent == length, memcmp(text + Int(tape[earlier].text), bytes, Int(length)) == 0 {
                    return key
                }
                earlier = DuplicateKeys.keyAfter(earlier, tape)
            }
            key = DuplicateKeys.keyAfter(key, tape)
        }
        return nil
    }

    /// Open addressing over the keys' hashes (FNV-1a of at most the last 16 bytes and the length).
    private mutating func hashed(
        _ object: Int, _ count: Int, _ tape: UnsafeMutablePointer<SourceDocument.Entry>,
        _ text: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        var size = 32
        while size < count &* 2 { size &*= 2 }
        let slots = clearedSlots(size)
        let end = Int(tape[object].extent)
        var key = object + 1
        while key < end {
            let length = Int(tape[key].extent)
            let bytes = text + Int(tape[key].text)
            var hash = UInt32(truncatingIfNeeded: length) ^ 0x811C_9DC5
            var index = length > 16 ? length &- 16 : 0
            while index < length {
                hash = (hash ^ UInt32(truncatingIfNeeded: bytes[index])) &* 0x0100_0193
                index &+= 1
            }
            var slot = Int(hash ^ (hash >> 15)) & (size &- 1)
            while slots[slot] != 0 {
                let earlier = Int(slots[slot])
                if Int(tape[earlier].extent) == length, memcmp(text + Int(tape[earlier].text), bytes, length) == 0 {
                    return key
                }
                slot = (slot &+ 1) & (size &- 1)
            }
            slots[slot] = Int32(truncatingIfNeeded: key)
            key = DuplicateKeys.keyAfter(key, tape)
        }
        return nil
    }

    private mutating func clearedSlots(_ size: Int) -> UnsafeMutablePointer<Int32> {
        if let slots, slotCapacity >= size {
            slots.update(repeating: 0, count: size)
            return slots
        }
        slots?.deallocate()
        let fresh = UnsafeMutablePointer<Int32>.allocate(capacity: size)
        fresh.initialize(repeating: 0, count: size)
        slots = fresh
        slotCapacity = size
        return fresh
    }

    private static func keyAfter(_ key: Int, _ tape: UnsafeMutablePointer<SourceDocument.Entry>) -> Int {
        tape[key + 1].kind.rawValue >= SourceNode.Kind.array.rawValue ? Int(tape[key + 1].extent) : key &+ 2
    }
}

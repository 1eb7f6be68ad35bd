/// Tells of most keys that an object does not have them: one bit for each value of the highest six bits of a key's hash.
enum KeyFilter {
    /// Notes that an object has a key.
    @inline(__always)
    static func insert(_ hash: UInt32, _ filter: inout ValueTape.Entry) {
        let bit: UInt32 = 1 << (hash >> 26 & 31)
        if hash >> 31 == 0 {
            filter.offset |= bit
        } else {
            filter.length |= bit
        }
    }

    /// Whether an object may have a key.
    @inline(__always)
    static func mayContain(_ hash: UInt32, _ filter: ValueTape.Entry) -> Bool {
        (hash >> 31 == 0 ? filter.offset : filter.length) & 1 << (hash >> 26 & 31) != 0
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Text in UTF-8 that is put together of many small pieces, for which appending to an array or a `String` takes several
/// times as long.
package struct TextBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    package private(set) var count = 0

    /// - Parameter capacity: For how many bytes there is room before the buffer grows.
    package init(capacity: Int = 0) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    package mutating func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil {
            var text = text
            text.withUTF8 { append($0) }
        }
    }

    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        if count &+ bytes.count > capacity { grow(by: bytes.count) }
        memcpy(base + count, start, bytes.count)
        count &+= bytes.count
    }

    private mutating func grow(by addition: Int) {
        capacity = max(capacity * 2, count + addition)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        memcpy(larger, base, count)
        base.deallocate()
        base = larger
    }

    /// The text as it is so far.
    package var string: String {
        String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
    }

    /// Moves the bytes to the end of an array.
    package mutating func move(to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
        count = 0
    }
}

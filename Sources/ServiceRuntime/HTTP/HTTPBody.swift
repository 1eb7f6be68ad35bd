internal import Synchronization

/// The bytes of a request's or response's body, as a sequence of chunks that arrive over time.
///
/// A body made of bytes can be read any number of times. A body made of a sequence is read once, unless it says that it
/// can be read again; a second reading fails with ``ClientError/bodyAlreadyConsumed``. Chunks are asked for one by one, so
/// that a slow reader holds up the sender and memory stays bounded.
///
/// For example:
/// ```swift
/// for try await chunk in output.body {
///     try file.write(contentsOf: chunk)
/// }
/// ```
public struct HTTPBody: AsyncSequence, Sendable {
    /// One chunk of the body, never empty.
    public typealias Element = [UInt8]

    /// The bytes where the whole body is at hand, which saves a reader the copying.
    public let bytes: [UInt8]?
    /// The length in bytes where it is known ahead.
    public let length: Int64?
    /// Whether the body can be read more than once, as sending a request again needs it.
    public let isReplayable: Bool
    private let start: @Sendable () throws -> Iterator

    /// A body of bytes at hand.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        length = Int64(bytes.count)
        isReplayable = true
        start = { Iterator(bytes: bytes) }
    }

    /// A body of the bytes of a blob.
    public init(_ blob: Blob) {
        self.init(blob.bytes)
    }

    /// A body of text in UTF-8.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// A body of the chunks of a sequence.
    /// - Parameters:
    ///   - chunks: The sequence. Empty chunks are left out.
    ///   - length: The sum of the chunks' sizes in bytes where it is known. Some services require it, and a sequence that
    ///     gives more or fewer bytes fails the request.
    ///   - isReplayable: Whether the sequence gives the same chunks each time it is iterated, so that the request can be
    ///     sent again.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Int64? = nil, isReplayable: Bool = false
    ) where Chunks.Element: Sequence<UInt8> {
        bytes = nil
        self.length = length
        self.isReplayable = isReplayable
        let usage = isReplayable ? nil : SingleUse()
        start = {
            try usage?.begin()
            var iterator = chunks.makeAsyncIterator()
            return Iterator {
                while let chunk = try await iterator.next() {
                    let bytes = Array(chunk)
                    if !bytes.isEmpty { return bytes }
                }
                return nil
            }
        }
    }

    /// A body whose reading began: the bytes that were read and not used, and what follows them.
    init(_ bytes: [UInt8], followedBy rest: sending Iterator) {
        self.bytes = nil
        length = nil
        isReplayable = false
        let rest = Mutex<Iterator?>(rest)
        start = {
            guard var rest = rest.withLock({ $0.take() }) else { throw ClientError.bodyAlreadyConsumed }
            var bytes = bytes
            return Iterator {
                if bytes.isEmpty { return try await rest.next() }
                defer { bytes = [] }
                return bytes
            }
        }
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        do {
            return try start()
        } catch {
            return Iterator { throw error }
        }
    }

    /// Reads the whole body into memory.
    /// - Parameter limit: The most bytes that are accepted; nothing more than one chunk beyond it is read.
    /// - Throws: ``ClientError/responseTooLarge(limit:)`` where the body is longer, ``ClientError/bodyAlreadyConsumed``, or
    ///   what the source of the body throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let length, length > Int64(limit) { throw ClientError.responseTooLarge(limit: limit) }
        if let bytes { return bytes }
        var collected: [UInt8] = []
        // A length that is only announced makes no memory of its own: at most a mebibyte is set aside ahead.
        if let length { collected.reserveCapacity(Int(Swift.min(length, 1 << 20))) }
        for try await chunk in self {
            guard collected.count + chunk.count <= limit else { throw ClientError.responseTooLarge(limit: limit) }
            if collected.isEmpty, length == nil { collected = chunk } else { collected.append(contentsOf: chunk) }
        }
        return collected
    }

    /// Reads the chunks of a body one after another.
    public struct Iterator: AsyncIteratorProtocol {
        private var bytes: [UInt8]?
        private let read: (() async throws -> [UInt8]?)?

        init(bytes: [UInt8]) {
            self.bytes = bytes.isEmpty ? nil : bytes
            read = nil
        }

        init(_ read: @escaping () async throws -> [UInt8]?) {
            bytes = nil
            self.read = read
        }

        /// The next chunk, or `nil` at the end.
        /// - Throws: What the source of the body throws, for example ``ClientError/transport(_:)`` when the connection broke.
        public mutating func next() async throws -> [UInt8]? {
            if let read { return try await read() }
            defer { bytes = nil }
            return bytes
        }
    }
}

extension HTTPBody: ExpressibleByStringLiteral {
    /// A body of text in UTF-8.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension HTTPBody: CustomStringConvertible {
    /// What the body is, not its content.
    public var description: String {
        length.map { "HTTPBody(\($0) bytes)" } ?? "HTTPBody(stream)"
    }
}

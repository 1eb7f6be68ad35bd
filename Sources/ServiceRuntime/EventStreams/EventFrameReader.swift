#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Reads the frame of one message. Source: Amazon Event Stream specification.
struct EventFrameReader {
    private let bytes: [UInt8]
    private let start: Int
    private let streamOffset: Int
    private let number: Int
    /// Where the next byte is read.
    private(set) var position: Int

    /// - Parameters:
    ///   - position: Where the frame begins.
    ///   - streamOffset: How many bytes came before the first of these, for errors.
    ///   - number: The number of the message, for errors.
    init(_ bytes: [UInt8], from position: Int, streamOffset: Int, number: Int) {
        self.bytes = bytes
        start = position
        self.position = position
        self.streamOffset = streamOffset
        self.number = number
    }

    /// The message, or `nil` where the frame is not there in full.
    mutating func message() throws(DeserializationError) -> EventMessage? {
        guard bytes.count - start >= EventMessageLimits.prelude else { return nil }
        let length = Int(integer(UInt32.self))
        let headersLength = Int(integer(UInt32.self))
        guard integer(UInt32.self) == check(start..<start + 8) else {
            throw error("the checksum of the lengths is wrong")
        }
        guard headersLength <= EventMessageLimits.headers,
            length >= headersLength + EventMessageLimits.overhead,
            length <= headersLength + EventMessageLimits.overhead + EventMessageLimits.payload
        else { throw error("the lengths are not those of a message") }
        guard bytes.count - start >= length else { return nil }
        let end = start + length
        let payloadStart = position + headersLength
        position = end - 4
        guard integer(UInt32.self) == check(start..<end - 4) else {
            throw error("the checksum is wrong")
        }
        position = start + EventMessageLimits.prelude
        let headers = try headers(until: payloadStart)
        position = end
        return EventMessage(headers: headers, payload: Blob(Array(bytes[payloadStart..<end - 4])))
    }

    // MARK: Headers

    private mutating func headers(until end: Int) throws(DeserializationError) -> [EventHeader] {
        var headers: [EventHeader] = []
        var names: Set<String> = []
        while position < end {
            let nameLength = Int(bytes[position])
            position += 1
            guard nameLength > 0 else { throw error("a header has no name") }
            let name = try text(nameLength, until: end)
            guard names.insert(name).inserted else { throw error("there are two headers of one name") }
            headers.append(EventHeader(name, try value(until: end)))
        }
        return headers
    }

    private mutating func value(until end: Int) throws(DeserializationError) -> EventHeaderValue {
        try require(1, until: end)
        let type = bytes[position]
        position += 1
        switch type {
        case 0: return .boolean(true)
        case 1: return .boolean(false)
        case 2: return .byte(Int8(bitPattern: try integer(UInt8.self, until: end)))
        case 3: return .short(Int16(bitPattern: try integer(UInt16.self, until: end)))
        case 4: return .integer(Int32(bitPattern: try integer(UInt32.self, until: end)))
        case 5: return .long(Int64(bitPattern: try integer(UInt64.self, until: end)))
        case 6:
            let length = try valueLength(until: end)
            try require(length, until: end)
            defer { position += length }
            return .blob(Blob(Array(bytes[position..<position + length])))
        case 7: return .string(try text(try valueLength(until: end), until: end))
        case 8:
            let milliseconds = Int64(bitPattern: try integer(UInt64.self, until: end))
            return .timestamp(Timestamp(epochSeconds: Double(milliseconds) / 1000))
        case 9:
            try require(16, until: end)
            defer { position += 16 }
            return .uuid(
                bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(fromByteOffset: position, as: uuid_t.self)) })
        default:
            throw error("a header has the type \(type), which does not exist")
        }
    }

    private mutating func valueLength(until end: Int) throws(DeserializationError) -> Int {
        Int(try integer(UInt16.self, until: end))
    }

    private mutating func text(_ length: Int, until end: Int) throws(DeserializationError) -> String {
        try require(length, until: end)
        guard let text = String(validating: bytes[position..<position + length], as: UTF8.self) else {
            throw error("a header's text is not UTF-8")
        }
        position += length
        return text
    }

    // MARK: Bytes

    private mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type, until end: Int
    ) throws(DeserializationError) -> Value {
        try require(MemoryLayout<Value>.size, until: end)
        return integer(type)
    }

    /// The next integer, which is known to be there.
    private mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_ type: Value.Type) -> Value {
        defer { position += MemoryLayout<Value>.size }
        return bytes.withUnsafeBytes { Value(bigEndian: $0.loadUnaligned(fromByteOffset: position, as: type)) }
    }

    private func require(_ count: Int, until end: Int) throws(DeserializationError) {
        guard end - position >= count else { throw error("a header is longer than the headers") }
    }

    private func check(_ range: Range<Int>) -> UInt32 {
        bytes.withUnsafeBytes { CRC32.value(of: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    private func error(_ text: String) -> DeserializationError {
        DeserializationError(.malformed(text), path: "event \(number)", offset: streamOffset + position)
    }
}

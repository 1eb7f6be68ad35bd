#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension EventMessage {
    /// The bytes of the message's frame.
    /// - Throws: ``EventEncodingError`` where a header or the whole is too long.
    public func encoded() throws(EventEncodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(EventMessageLimits.overhead + 64 * headers.count + payload.count)
        bytes.append(contentsOf: [UInt8](repeating: 0, count: EventMessageLimits.prelude))
        for header in headers { try header.append(to: &bytes) }
        let headersLength = bytes.count - EventMessageLimits.prelude
        guard headersLength <= EventMessageLimits.headers else { throw EventEncodingError(.headersTooLong) }
        guard payload.count <= EventMessageLimits.payload else { throw EventEncodingError(.payloadTooLong) }
        bytes.append(contentsOf: payload.bytes)
        bytes.set(UInt32(bytes.count + 4), at: 0)
        bytes.set(UInt32(headersLength), at: 4)
        bytes.set(bytes.check(..<8), at: 8)
        bytes.append(bigEndian: bytes.check(..<bytes.count))
        return bytes
    }
}

extension EventHeader {
    /// The bytes of the header alone.
    func append(to bytes: inout [UInt8]) throws(EventEncodingError) {
        let name = name.utf8
        guard !name.isEmpty, name.count <= EventMessageLimits.name else {
            throw EventEncodingError(.invalidName(self.name))
        }
        bytes.append(UInt8(name.count))
        bytes.append(contentsOf: name)
        switch value {
        case .boolean(let value): bytes.append(value ? 0 : 1)
        case .byte(let value): bytes += [2, UInt8(bitPattern: value)]
        case .short(let value):
            bytes.append(3)
            bytes.append(bigEndian: UInt16(bitPattern: value))
        case .integer(let value):
            bytes.append(4)
            bytes.append(bigEndian: UInt32(bitPattern: value))
        case .long(let value):
            bytes.append(5)
            bytes.append(bigEndian: UInt64(bitPattern: value))
        case .blob(let value): try append(value.bytes, type: 6, to: &bytes)
        case .string(let value): try append(Array(value.utf8), type: 7, to: &bytes)
        case .timestamp(let value):
            guard let milliseconds = Int64(exactly: (value.timeIntervalSince1970 * 1000).rounded()) else {
                throw EventEncodingError(.timestampOutOfRange(self.name))
            }
            bytes.append(8)
            bytes.append(bigEndian: UInt64(bitPattern: milliseconds))
        case .uuid(let value):
            bytes.append(9)
            withUnsafeBytes(of: value.uuid) { bytes.append(contentsOf: $0) }
        }
    }

    private func append(_ value: [UInt8], type: UInt8, to bytes: inout [UInt8]) throws(EventEncodingError) {
        guard value.count <= EventMessageLimits.value else { throw EventEncodingError(.valueTooLong(name)) }
        bytes.append(type)
        bytes.append(bigEndian: UInt16(value.count))
        bytes.append(contentsOf: value)
    }
}

/// Why a message cannot be sent.
public struct EventEncodingError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Problem: Hashable {
        case invalidName(String)
        case valueTooLong(String)
        case integerOutOfRange(String)
        case timestampOutOfRange(String)
        case headersTooLong
        case payloadTooLong
    }

    let problem: Problem

    init(_ problem: Problem) {
        self.problem = problem
    }

    /// The reason in words.
    public var description: String {
        switch problem {
        case .invalidName(let name):
            "an event's header has a name of 1 to \(EventMessageLimits.name) bytes, not \"\(name.prefix(40))\""
        case .valueTooLong(let name):
            "the event's header \(name) has more than \(EventMessageLimits.value) bytes"
        case .integerOutOfRange(let name):
            "the number in the event's header \(name) does not fit in 32 bits"
        case .timestampOutOfRange(let name):
            "the moment in the event's header \(name) is too far away"
        case .headersTooLong:
            "the event's headers have more than \(EventMessageLimits.headers) bytes together"
        case .payloadTooLong:
            "the event's payload has more than \(EventMessageLimits.payload) bytes"
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }

    fileprivate mutating func set(_ value: UInt32, at index: Int) {
        Swift.withUnsafeBytes(of: value.bigEndian) { replaceSubrange(index..<index + 4, with: $0) }
    }

    fileprivate func check(_ range: PartialRangeUpTo<Int>) -> UInt32 {
        withUnsafeBytes { CRC32.value(of: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}

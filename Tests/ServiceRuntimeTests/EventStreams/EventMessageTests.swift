import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A message with a header of every type.
let fullMessage = EventMessage(
    headers: [
        EventHeader("true", .boolean(true)), EventHeader("false", .boolean(false)), EventHeader("byte", .byte(-2)),
        EventHeader("short", .short(-300)), EventHeader("integer", .integer(-70_000)),
        EventHeader("long", .long(-5_000_000_000)), EventHeader("blob", .blob([1, 2, 3])),
        EventHeader("string", .string("ü€😀")), EventHeader("timestamp", .timestamp(Date(timeIntervalSince1970: 1.125))),
        EventHeader("uuid", .uuid(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)))),
    ],
    payload: "payload")

@Suite struct EventMessageTests {
    private func bytes(_ base64: String) throws -> [UInt8] {
        try #require(Blob(base64Encoded: base64)).bytes
    }

    // The frames of the official case HeadersAndImplicitPayloadOutput and of two that botocore's tests have.
    private let event =
        "AAAAjQAAAGxoUIY5DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAGWhlYWRlcnNBbmRJbXBsaWNpdFBheWxvYWQNOmNvbnRlbnQtdHlwZQcAEGFwcGxpY2F0aW9uL2pzb24GaGVhZGVyBwADZm9veyJwYXlsb2FkIjoiYmFyIn15lZtT"
    private let empty: [UInt8] = [0, 0, 0, 0x10, 0, 0, 0, 0, 0x05, 0xC2, 0x48, 0xEB, 0x7D, 0x98, 0xC8, 0xFF]

    @Test("a frame is read, and written as it was")
    func knownFrame() throws {
        let message = try EventMessage(encoded: bytes(event))
        #expect(
            message
                == EventMessage(
                    event: "headersAndImplicitPayload", headers: [EventHeader("header", .string("foo"))],
                    contentType: "application/json", payload: #"{"payload":"bar"}"#))
        #expect(try message.encoded() == bytes(event))
        #expect(try EventMessage().encoded() == empty)
        #expect(try EventMessage(encoded: empty) == EventMessage())
    }

    @Test("headers of every type are read as they were written")
    func everyType() throws {
        #expect(try EventMessage(encoded: fullMessage.encoded()) == fullMessage)
    }

    @Test("messages are taken from chunks of any size", arguments: [1, 2, 3, 7, 64, 10_000])
    func chunks(_ size: Int) throws {
        let messages = [
            fullMessage, EventMessage(), EventMessage(event: "e", payload: Blob(Array(repeating: 7, count: 500))),
        ]
        let bytes = try messages.flatMap { try $0.encoded() }
        var decoder = EventMessageDecoder()
        var taken: [EventMessage] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            decoder.append(Array(bytes[start..<min(bytes.count, start + size)]))
            while let message = try decoder.next() { taken.append(message) }
        }
        try decoder.finish()
        #expect(taken == messages)
    }

    @Test("damage is found by the checksums before lengths are believed")
    func checksums() throws {
        let good = try fullMessage.encoded()
        for place in good.indices {
            var bad = good
            bad[place] ^= 0x10
            #expect(throws: DeserializationError.self) { try EventMessage(encoded: bad) }
        }
        // The wrong lengths' own checksum says so at once: no more bytes are waited for.
        var decoder = EventMessageDecoder()
        decoder.append([0x7F, 0, 0, 0x10, 0, 0, 0, 0, 0x05, 0xC2, 0x48, 0xEB])
        #expect(
            throws: DeserializationError(
                .malformed("the checksum of the lengths is wrong"), path: "event 0", offset: 12)
        ) { try decoder.next() }
    }

    @Test(
        "lengths that no message has are errors, however right their checksum",
        arguments: [(15, 0), (16, 1), (200_000, 140_000), (25_165_841, 0), (Int(UInt32.max), 0), (16, Int(UInt32.max))])
    func lengths(_ length: Int, _ headersLength: Int) throws {
        var prelude: [UInt8] = []
        for value in [length, headersLength] {
            withUnsafeBytes(of: UInt32(value).bigEndian) { prelude.append(contentsOf: $0) }
        }
        withUnsafeBytes(of: CRC32.value(of: prelude).bigEndian) { prelude.append(contentsOf: $0) }
        var decoder = EventMessageDecoder()
        decoder.append(prelude)
        #expect(
            throws: DeserializationError(
                .malformed("the lengths are not those of a message"), path: "event 0", offset: 12)
        ) { try decoder.next() }
    }

    @Test("a stream that ends within a message is an error that says where")
    func truncated() throws {
        var decoder = EventMessageDecoder()
        decoder.append(try fullMessage.encoded() + empty.prefix(9))
        #expect(try decoder.next() == fullMessage)
        #expect(try decoder.next() == nil)
        let error = #expect(throws: DeserializationError.self) { try decoder.finish() }
        #expect(error?.path == "event 1")
    }

    @Test(
        "headers that are broken are errors",
        arguments: [
            ([0, 0], "a header has no name"), ([1, 65], "a header is longer than the headers"),
            ([1, 65, 10], "a header has the type 10, which does not exist"),
            ([1, 65, 7, 0, 9, 65], "a header is longer than the headers"),
            ([1, 65, 5, 0, 0], "a header is longer than the headers"),
            ([1, 65, 9, 0], "a header is longer than the headers"),
            ([1, 65, 7, 0, 1, 0xFF], "a header's text is not UTF-8"),
            ([1, 65, 0, 1, 65, 1], "there are two headers of one name"),
        ] as [([UInt8], String)])
    func brokenHeaders(_ headers: [UInt8], _ problem: String) throws {
        var frame: [UInt8] = []
        for value in [headers.count + 16, headers.count] {
            withUnsafeBytes(of: UInt32(value).bigEndian) { frame.append(contentsOf: $0) }
        }
        withUnsafeBytes(of: CRC32.value(of: frame).bigEndian) { frame.append(contentsOf: $0) }
        frame += headers
        withUnsafeBytes(of: CRC32.value(of: frame).bigEndian) { frame.append(contentsOf: $0) }
        let error = #expect(throws: DeserializationError.self) { try EventMessage(encoded: frame) }
        #expect(error?.problem == .malformed(problem))
    }

    @Test("what is too long for a frame is refused before it is sent")
    func limits() {
        func refused(_ message: EventMessage) -> String? {
            do {
                _ = try message.encoded()
                return nil
            } catch {
                return "\(error)"
            }
        }
        let long = String(repeating: "x", count: 40_000)
        #expect(refused(EventMessage(headers: [EventHeader("", .byte(1))]))?.contains("name of 1 to 255") == true)
        #expect(refused(EventMessage(headers: [EventHeader(long, .byte(1))]))?.contains("name of 1 to 255") == true)
        #expect(
            refused(EventMessage(headers: [EventHeader("h", .string(long))]))?.contains("h has more than 32767") == true
        )
        #expect(refused(EventMessage(headers: [EventHeader("h", .timestamp(.distantFuture + 1e300))])) != nil)
        let headers = (0..<5).map { EventHeader("h\($0)", .blob(Blob(Array(repeating: 0, count: 32_000)))) }
        #expect(refused(EventMessage(headers: headers))?.contains("131072 bytes together") == true)
        #expect(
            refused(EventMessage(payload: Blob(Array(repeating: 0, count: 24 << 20 | 1))))?.contains("payload") == true)
    }

    @Test("printing a message shows no values")
    func printing() {
        let message = EventMessage(
            event: "note", headers: [EventHeader("secret", .string("s3cret"))], payload: "hidden")
        #expect("\(message)" == "EventMessage(event note, <6 bytes>)")
    }
}

/// Takes event messages out of bytes that arrive in chunks of any size.
///
/// A message is taken once it is there in full and its checksums are right. Lengths are believed, and bytes collected for
/// them, only after the checksum ahead of the headers, and never beyond what the format allows.
struct EventMessageDecoder {
    private var buffer: [UInt8] = []
    /// Where in the buffer the next message begins.
    private var position = 0
    /// How many bytes of the stream came before the buffer.
    private var consumed = 0
    /// How many messages were taken.
    private(set) var count = 0

    /// Adds the next bytes of the stream.
    mutating func append(_ chunk: [UInt8]) {
        consumed += position
        if position == buffer.count {
            buffer = chunk
        } else {
            buffer.removeSubrange(..<position)
            buffer.append(contentsOf: chunk)
        }
        position = 0
    }

    /// The next message, or `nil` where more bytes are needed.
    /// - Throws: What is wrong in the bytes; nothing can be taken after that.
    mutating func next() throws(DeserializationError) -> EventMessage? {
        var reader = EventFrameReader(buffer, from: position, streamOffset: consumed, number: count)
        guard let message = try reader.message() else { return nil }
        position = reader.position
        count += 1
        return message
    }

    /// Says that the stream is over.
    /// - Throws: Where it ends within a message.
    func finish() throws(DeserializationError) {
        guard position == buffer.count else {
            throw DeserializationError(
                .malformed("the stream ends within a message"), path: "event \(count)", offset: consumed + buffer.count)
        }
    }

    /// What is left of the bytes: the part of the next message that is there.
    var remainder: ArraySlice<UInt8> { buffer[position...] }
}

extension EventMessage {
    /// Reads the one message that some bytes are.
    /// - Throws: ``DeserializationError`` where they are not exactly one.
    public init(encoded bytes: [UInt8]) throws(DeserializationError) {
        let messages = try EventMessage.messages(in: bytes)
        guard messages.count == 1 else {
            throw DeserializationError(.malformed("\(messages.count) messages instead of one"), path: "", offset: 0)
        }
        self = messages[0]
    }

    /// Reads all messages of a body.
    /// - Throws: ``DeserializationError`` for the first that is broken.
    public static func messages(in bytes: [UInt8]) throws(DeserializationError) -> [EventMessage] {
        var decoder = EventMessageDecoder()
        decoder.append(bytes)
        var messages: [EventMessage] = []
        while let message = try decoder.next() { messages.append(message) }
        try decoder.finish()
        return messages
    }
}

extension Blob: Codable {
    /// Reads base64 text (RFC 4648 section 4, padded).
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let blob = Blob(base64Encoded: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "the text is not base64")
        }
        self = blob
    }

    /// Writes base64 text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(base64EncodedString)
    }
}

internal import Crypto
internal import HTTPTypes

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Signs the messages of an event stream, each together with the signature before it.
///
/// A message's frame becomes the payload of another message, whose headers are the time and the signature.
/// Source: AWS Signature Version 4, "Signing event stream messages".
struct EventSigner: Sendable {
    private let signer: SignatureV4Signer
    private let credentials: Credentials
    private let clock: @Sendable () -> Date
    private var previousSignature: String

    /// - Parameter seedSignature: The signature of the request, in hexadecimal.
    init(
        _ signer: SignatureV4Signer, credentials: Credentials, seedSignature: String,
        clock: @escaping @Sendable () -> Date
    ) {
        self.signer = signer
        self.credentials = credentials
        self.clock = clock
        previousSignature = seedSignature
    }

    /// The frame of the message that carries a frame with its signature.
    /// - Parameter frame: The frame; empty for the end of the stream.
    mutating func sign(_ frame: [UInt8]) throws(EventEncodingError) -> [UInt8] {
        let now = clock()
        let date = EventHeader(
            EventMessage.Name.date, .timestamp(Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))))
        let signature = try signature(of: frame, date: date, at: SigningDate(now))
        previousSignature = signature.withUnsafeBytes { hexadecimal(of: $0) }
        let message = EventMessage(
            headers: [date, EventHeader(EventMessage.Name.chunkSignature, .blob(Blob(signature)))],
            payload: Blob(frame))
        return try message.encoded()
    }

    private func signature(
        of frame: [UInt8], date: EventHeader, at signingDate: SigningDate
    ) throws(EventEncodingError) -> [UInt8] {
        var headers: [UInt8] = []
        try date.append(to: &headers)
        let scope = SigningScope(day: signingDate.day, region: signer.region, service: signer.service)
        let lines = [
            "\(SignatureV4Signer.algorithm)-PAYLOAD", signingDate.timestamp, scope.text, previousSignature,
            headers.withUnsafeBytes { sha256Hexadecimal(of: $0) }, frame.withUnsafeBytes { sha256Hexadecimal(of: $0) },
        ]
        let key = signer.keys.key(secretAccessKey: credentials.secretAccessKey, scope: scope)
        let code = HMAC<SHA256>.authenticationCode(for: Array(lines.joined(separator: "\n").utf8), using: key)
        return Array(code)
    }
}

extension SignatureV4Signer {
    /// Signs a request whose body is a stream of event messages.
    /// - Parameter clock: Tells the time that each message is signed at.
    /// - Returns: What signs the messages, beginning with the request's own signature.
    func signEventStream(
        _ request: inout HTTPRequest, at date: Date, clock: @escaping @Sendable () -> Date
    ) async throws -> EventSigner {
        // The same credentials for the request and all of its messages, also where others come meanwhile.
        let credentials = try await credentials.credentials()
        let signature = try signature(for: &request, payload: .eventStream, at: date, with: credentials)
        return EventSigner(self, credentials: credentials, seedSignature: signature, clock: clock)
    }
}

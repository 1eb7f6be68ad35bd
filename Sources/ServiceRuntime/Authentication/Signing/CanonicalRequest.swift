internal import HTTPTypes

/// The one form of a request that both ends hash: method, path, query, headers and the payload's hash, a line each.
///
/// See "Create a signed AWS API request", step 1, in AWS's IAM user guide.
struct CanonicalRequest {
    /// The whole text.
    let bytes: [UInt8]
    /// The names of the headers it covers, separated by semicolons.
    let signedHeaders: String

    /// - Throws: ``SigningError/missingHost``.
    init(
        _ request: HTTPRequest, payloadHash: String, options: SignatureV4Signer.Options
    ) throws(SigningError) {
        let target = Array((request.path ?? "/").utf8)
        let pathEnd = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        let query = target[min(pathEnd + 1, target.endIndex)...]
        let headers = try CanonicalHeaders(request)
        let lineBreak = UInt8(ascii: "\n")

        var text: [UInt8] = []
        text.reserveCapacity(
            target.count + headers.lines.count + headers.names.utf8.count + payloadHash.utf8.count + 64)
        text.append(contentsOf: request.method.rawValue.utf8)
        text.append(lineBreak)
        text.append(contentsOf: CanonicalPath.make(target[..<pathEnd], options: options))
        text.append(lineBreak)
        text.append(contentsOf: CanonicalQuery.make(query))
        text.append(lineBreak)
        text.append(contentsOf: headers.lines)
        text.append(lineBreak)
        text.append(contentsOf: headers.names.utf8)
        text.append(lineBreak)
        text.append(contentsOf: payloadHash.utf8)
        bytes = text
        signedHeaders = headers.names
    }

    /// The whole text as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its SHA-256 in hexadecimal.
    var hash: String { bytes.withUnsafeBytes { sha256Hexadecimal(of: $0) } }
}

/// The path of a canonical request.
enum CanonicalPath {
    /// - Parameter path: The path as it is sent, percent-encoded, without a query.
    static func make(_ path: ArraySlice<UInt8>, options: SignatureV4Signer.Options) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(path.count + 16)
        let normalized = options.normalizesPath ? normalize(path) : path
        if options.encodesPathTwice {
            SigningEncoding.encode(normalized, keepingSlashes: true, into: &output)
        } else {
            SigningEncoding.canonicalize(normalized, keepingSlashes: true, into: &output)
        }
        if output.first != UInt8(ascii: "/") { output.insert(UInt8(ascii: "/"), at: 0) }
        return output
    }

    /// Removes empty segments, `.` and `..` (RFC 3986, section 5.2.4, and repeated slashes besides).
    private static func normalize(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var segments: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: slash) {
            if segment.elementsEqual(CollectionOfOne(dot)) { continue }
            if segment.elementsEqual([dot, dot]) {
                _ = segments.popLast()
            } else {
                segments.append(segment)
            }
        }
        var output: [UInt8] = []
        output.reserveCapacity(path.count + 1)
        for segment in segments {
            output.append(slash)
            output.append(contentsOf: segment)
        }
        if output.isEmpty || path.last == slash { output.append(slash) }
        return output[...]
    }
}

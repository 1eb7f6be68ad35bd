import Foundation

/// Tells in what a request differs from the one that botocore sends, apart from what may differ.
enum RequestComparison {
    /// Header fields that belong to an HTTP client or to a moment, not to the request's meaning.
    private static let incidental: Set<String> = [
        "accept", "accept-encoding", "amz-sdk-invocation-id", "amz-sdk-request", "authorization", "connection",
        "content-length", "host", "transfer-encoding", "user-agent", "x-amz-content-sha256", "x-amz-date",
    ]

    /// The differences in words, none where the requests mean the same.
    static func differences(_ request: RecordedRequest, _ reference: ReferenceRequest) -> [String] {
        var differences: [String] = []
        func compare<Value: Equatable>(_ part: String, _ value: Value, _ expected: Value) {
            if value != expected { differences.append("\(part): \(value), but botocore sends \(expected)") }
        }
        compare("method", request.method, reference.method)
        compare("path", request.path, reference.path)
        compare("query", pairs(request.query), pairs(reference.query))
        var headers = meaningful(request.headers)
        let expected = meaningful(reference.headers)
        // For bytes botocore names no media type, which is the same as the most general one.
        if expected["content-type"] == nil, headers["content-type"] == ["application/octet-stream"] {
            headers["content-type"] = nil
        }
        compare("headers", headers, expected)
        if let json = reference.body.json {
            if request.body.json != json {
                differences.append("body: \(text(request.body)), but botocore sends \(text(reference.body))")
            }
        } else {
            compare("body", text(request.body), text(reference.body))
        }
        return differences
    }

    private static func pairs(_ query: String) -> [String] {
        query.split(separator: "&").map(String.init).sorted()
    }

    private static func meaningful(_ headers: [[String]]) -> [String: [String]] {
        let kept = headers.map { ($0[0].lowercased(), $0[1]) }.filter { !incidental.contains($0.0) }
        return Dictionary(grouping: kept, by: \.0).mapValues { $0.map(\.1) }
    }

    private static func text(_ body: Data) -> String { String(decoding: body, as: UTF8.self) }
}

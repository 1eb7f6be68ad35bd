import Foundation

/// A request as the recording server received it.
struct RecordedRequest: Decodable, Sendable {
    /// What botocore makes of a request's signature.
    struct Signature: Decodable, Sendable {
        /// What is wrong; `nil` for a valid signature.
        let problem: String?
        let accessKey: String?
        let service: String?
        let region: String?
        let signedHeaders: [String]
    }

    let method: String
    /// The path as it was sent, with its percent encoding.
    let path: String
    /// The query as it was sent.
    let query: String
    /// Names and values in the order in which they were sent.
    let headers: [[String]]
    let body: Data
    let signature: Signature

    /// The value of a header field; `nil` where it is absent or there is more than one.
    func header(_ name: String) -> String? {
        let values = headers.filter { $0[0].lowercased() == name }
        return values.count == 1 ? values[0][1] : nil
    }
}

/// A request as botocore would send it.
struct ReferenceRequest: Decodable, Sendable {
    let method: String
    let path: String
    let query: String
    let headers: [[String]]
    let body: Data
}

extension Data {
    /// The body as JSON; `nil` where it is none.
    var json: NSDictionary? { try? JSONSerialization.jsonObject(with: self) as? NSDictionary }

    /// A member of the body that is a text.
    func member(_ name: String) -> String? { json?[name] as? String }
}

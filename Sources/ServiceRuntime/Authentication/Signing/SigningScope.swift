/// Where and on which day a signature is valid.
struct SigningScope: Hashable {
    /// For example `20150830`.
    let day: String
    let region: String
    let service: String

    /// For example `20150830/us-east-1/iam/aws4_request`.
    var text: String { "\(day)/\(region)/\(service)/aws4_request" }
}

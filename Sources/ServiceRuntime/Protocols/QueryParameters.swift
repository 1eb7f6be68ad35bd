/// The bodies of requests of the query protocols, `aws.protocols#awsQuery` and `aws.protocols#ec2Query`: which operation and
/// which version of the interface, then the input's members. Source: Smithy AWS query protocol, "Request serialization".
enum QueryParameters {
    /// The body of a request, which is there also where an operation takes nothing.
    static func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent {
        var bytes: [UInt8] = []
        append("Action=", request.operation.name, to: &bytes)
        append("&Version=", service.version, to: &bytes)
        if case .serialized(let parameters) = request.payload { bytes += parameters }
        return RequestContent(body: .bytes(bytes), contentType: "application/x-www-form-urlencoded")
    }

    private static func append(_ key: String, _ value: String, to bytes: inout [UInt8]) {
        bytes += key.utf8
        for byte in value.utf8 { PercentEncoding.append(byte, to: &bytes) }
    }
}

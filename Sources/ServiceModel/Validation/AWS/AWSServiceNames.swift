/// What a service is called in AWS.
///
/// Source: Smithy 2.0, "aws.api#service trait".
struct AWSServiceNames {
    let sdkID: String?
    /// What ARNs of the service have after the partition.
    let arnNamespace: String
    /// What CloudTrail calls the service.
    let eventSource: String
    let cloudWatchNamespace: String?

    /// The names of a service; `nil` where it is none of AWS.
    init?(_ service: Shape) {
        guard let value = service.traits[.awsService] else { return nil }
        sdkID = value["sdkId"]?.string
        let namespace = value["arnNamespace"]?.string ?? service.id.name.lowercased()
        arnNamespace = namespace
        eventSource = value["cloudTrailEventSource"]?.string ?? Self.eventSource(of: namespace)
        cloudWatchNamespace = value["cloudWatchNamespace"]?.string
    }

    static func eventSource(of arnNamespace: String) -> String { "\(arnNamespace).amazonaws.com" }
}

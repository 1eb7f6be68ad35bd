/// Members that say how an answer is fetched rather than what it is.
///
/// Source: the configuration of AWS Tools for PowerShell.
enum MetadataNames {
    /// Of inputs: their parameters stand behind all others.
    static let inputs: Set<String> = [
        "NextToken", "NextPageToken", "PageToken", "Marker", "NextMarker", "ETag", "Owner", "MaxRecords", "MaxResults",
        "MaxItems", "PageSize", "Limit", "PaginationToken", "ClientToken",
    ]

    /// Of outputs: a cmdlet never returns one of these alone.
    static let outputs: Set<String> = [
        "NextToken", "NextPageToken", "PageToken", "Marker", "NextMarker", "ETag", "IsTruncated", "HasMoreResults",
        "Owner",
        "Headers", "MaxRecords", "MaxResults", "MaxItems", "Limit", "PaginationToken", "ClientToken", "RequestId",
    ]
}

import ServiceModel

/// What is special about Amazon S3 on the wire and stands in no AWS model file. Source: the Smithy traits of S3's own model.
enum S3Customizations {
    static func isS3(_ metadata: AWSMetadata) -> Bool { metadata.sdkID == "S3" }

    /// `GetBucketLocation` answers with its member as the outermost element.
    static func addTraits(toOperation name: String, _ traits: inout Traits) {
        if name == "GetBucketLocation" { traits.set(.s3UnwrappedXmlOutput, .emptyObject) }
    }
}

import Testing

@testable import ReferenceGeneration

struct CommandNameTests {
    @Test(
        "names become words with hyphens between them",
        arguments: [
            ("CreateQueue", "create-queue"), ("KMSKeyId", "kms-key-id"), ("TapeARNs", "tape-arns"),
            ("ListWebACLs", "list-web-acls"), ("ARNs", "-arns"), ("S3Bucket", "s3-bucket"),
            ("EC2TagSet", "ec2-tag-set"), ("Ipv6Address", "ipv6-address"), ("IPv6Address", "i-pv6-address"),
            ("codeSha256", "code-sha256"), ("name", "name"), ("A", "a"), ("aBcdEfg", "a-bcd-efg"),
            ("CreateCachediSCSIVolume", "create-cached-iscsi-volume"), ("already-so", "already-so"),
            ("is", "is"), ("_Private", "_-private"),
        ])
    func names(name: String, command: String) {
        #expect(CommandName.hyphenated(name) == command)
    }
}

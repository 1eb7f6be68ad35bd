import Testing

@testable import ReferenceGeneration

@Suite("Names for iOS")
struct IOSNameTests {
    private let names = IOSNames(
        prefix: "AWSX",
        properties: [
            "Delete": "remove", "Description": "detail", "Id": "identifier", "Protocol": "protocols", "Type": "types",
        ],
        shapes: ["Type": "Types"])

    @Test(
        "of properties",
        arguments: [
            ("ClientToken", "clientToken"), ("clientToken", "clientToken"), ("KMSKeyId", "KMSKeyId"), ("ETag", "ETag"),
            ("Description", "detail"), ("description", "detail"), ("Id", "identifier"), ("Type", "types"),
            ("Protocol", "protocols"), ("Delete", "remove"), ("S3Key", "s3Key"), ("X", "x"),
            ("CopySource", "replicateSource"), ("Copyright", "copyright"), ("NewPassword", "latestPassword"),
            ("Newsletter", "newsletter"), ("Default", "defaultValue"), ("class", "classValue"),
        ])
    func properties(_ member: String, _ property: String) {
        #expect(names.propertyName(member) == property)
    }

    @Test(
        "of types",
        arguments: [
            ("ContactFlow", "AWSXContactFlow"), ("contactFlow", "AWSXContactFlow"), ("Type", "AWSXTypes"),
            ("CopyObjectRequest", "AWSXReplicateObjectRequest"), ("Copyright", "AWSXCopyright"),
        ])
    func types(_ shape: String, _ type: String) {
        #expect(names.typeName(shape) == type)
    }

    @Test(
        "of an enumeration's values",
        arguments: [
            ("ENTIRE_PAST_SESSION", "EntirePastSession"), ("LT", "LT"), ("GE", "GE"), ("IN", "IN"), ("NE", "NE"),
            ("GT", "GT"), ("IN_PROGRESS", "InProgress"), ("aws:kms", "AwsKms"), ("AES256", "AES256"),
            ("BZIP2", "Bzip2"),
            ("us-west-1", "USWest1"), ("us-gov-east-1", "USGovEast1"), ("on-demand-1", "OnDemand1"), ("", "Blank"),
            ("EU", "EU"), ("Linux/UNIX", "LinuxUNIX"), ("default-vpc", "DefaultVPC"), ("VPC_SUBNET", "VpcSubnet"),
            ("https", "HTTPS"), ("nodejs10.x", "Nodejs10X"), ("s3:ObjectCreated:*", "S3ObjectCreated"),
            ("SASL_SCRAM_512_AUTH", "SaslScram512Auth"), ("SubnetOutOfIPAddresses", "SubnetOutOfIPAddresses"),
        ])
    func values(_ value: String, _ name: String) {
        #expect(EnumerationCases.name(of: value) == name)
    }

    @Test(
        "of values in Swift",
        arguments: [
            ("EntirePastSession", "entirePastSession"), ("LT", "lt"), ("USWest1", "usWest1"),
            ("HTTPServer", "httpServer"),
            ("A", "a"), ("Default", "`default`"), ("10Gb", "_10Gb"),
        ])
    func swift(_ name: String, _ swiftName: String) {
        #expect(EnumerationCases.swiftName(of: name) == swiftName)
    }

    @Test("of cases are never the same, and the first is Unknown")
    func unique() {
        let cases = EnumerationCases.cases(of: ["a-b", "a_b", "UNKNOWN", "*", "<>"], given: ["<>": "NotEqual"])
        #expect(cases.map(\.name) == ["Unknown", "AB", "AB2", "Unknown2", "Value4", "NotEqual"])
    }
}

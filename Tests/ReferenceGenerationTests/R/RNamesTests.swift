import Testing

@testable import ReferenceGeneration

@Suite("Names of R functions")
struct RNamesTests {
    @Test(
        "an operation's words are those that begin with one capital, and what is between them",
        arguments: [
            ("CreateQueue", "create_queue"), ("GetMetricDataV2", "get_metric_data_v2"), ("ListHITs", "list_hi_ts"),
            ("DescribeDBInstances", "describe_db_instances"), ("GetSMSAttributes", "get_sms_attributes"),
            ("PutBucketACL", "put_bucket_acl"), ("ping", "ping"), ("Get_Item__V1", "get_item_v1"), ("X", "x"),
        ])
    func operations(name: String, expected: String) {
        #expect(RNames.snakeCase(name) == expected)
    }

    @Test(
        "an AWS service's prefix is its short name without the vendor, or what overrides say",
        arguments: [
            (#""serviceAbbreviation": "Amazon S3", "serviceFullName": "Amazon Simple Storage Service""#, "s3"),
            (#""serviceFullName": "AWS Key Management Service""#, "keymanagementservice"),
            (#""serviceFullName": "Elastic Load Balancing""#, "elb"),
            (#""serviceAbbreviation": "Elastic Load Balancing v2", "serviceFullName": "x""#, "elbv2"),
            (#""serviceFullName": "AWS Cost and Usage Report Service""#, "costandusagereportservice"),
        ])
    func services(metadata: String, expected: String) throws {
        let model = """
            {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "x", "protocol": "json", "jsonVersion": "1.1",
              "targetPrefix": "X", "serviceId": "X", "signatureVersion": "v4", "uid": "x-2020-01-01", \(metadata)},
             "operations": {"GetIt": {"name": "GetIt", "http": {"method": "POST", "requestUri": "/"}}}, "shapes": {}}
            """
        let pages = try ReferencePages(model, .r, .rd)
        #expect(pages.generator.pages.map(\.path) == ["\(expected)/\(expected)_get_it"])
    }

    @Test("operations whose names become one are told apart")
    func taken() throws {
        let model = """
            {"smithy": "2.0", "shapes": {
            "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#GetItem"}, {"target": "a#Get_Item"}],
                "traits": {"aws.protocols#awsJson1_0": {}}},
            "a#GetItem": {"type": "operation"}, "a#Get_Item": {"type": "operation"}}}
            """
        #expect(try ReferencePages(model, .r, .rd).generator.pages.map(\.path) == ["s/s_get_item", "s/s_get_item_2"])
    }

    @Test("a name is quoted where R would not read it as one")
    func quoted() {
        #expect(RNames.quoted("Name") == "Name")
        #expect(RNames.quoted("function") == "`function`")
        #expect(RNames.quoted(":v`1") == "`:v'1`")
    }

    @Test("a title is the first sentence, in lines of 72 characters")
    func titles() {
        let words = Array(repeating: "word", count: 20).joined(separator: " ")
        #expect(RTitle.lines(words).map(\.count) == [69, 29])
        #expect(RTitle.lines(String(repeating: "a", count: 100) + " b").map(\.count) == [100, 1])
        #expect(RTitle.lines("") == [])
    }
}

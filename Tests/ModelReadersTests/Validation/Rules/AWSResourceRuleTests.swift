import Testing

/// Rules of ARNs and tags are told where they are broken, and nowhere else.
@Suite("Rules of AWS' resources")
struct AWSResourceRuleTests {
    private static func arn(_ arn: String, identifiers: String = "id: String") -> [String] {
        RuleEvents.of(
            """
            @aws.api#service(sdkId: "Foo")
            service S { version: "1", resources: [R] }
            @aws.api#arn(\(arn))
            resource R { identifiers: { \(identifiers) } }
            """)
    }

    @Test("the template of an ARN has a place for each identifier")
    func templates() {
        #expect(Self.arn("template: \"r/{id}\"") == [])
        #expect(Self.arn("template: \"r/{id}/{}\"") == [])
        #expect(Self.arn("template: \"r\"") == ["error ArnTemplate a#R"])
        #expect(Self.arn("template: \"r/{id}/{other}\"") == ["error ArnTemplate a#R"])
        #expect(Self.arn("template: \"r/{other}\"") == ["error ArnTemplate a#R", "error ArnTemplate a#R"])
        #expect(Self.arn("template: \"r/{i d}\"") == ["error ArnTemplate a#R"])
    }

    @Test("only an absolute ARN has a delimiter of its own")
    func delimiters() {
        #expect(
            Self.arn("template: \"r/{id}\", resourceDelimiter: \"/\"").filter { $0.contains("ArnTrait") }
                == ["error ArnTrait a#R"])
        #expect(Self.arn("template: \"{id}\", absolute: true, resourceDelimiter: \"/\"") == [])
    }

    // MARK: Tags

    private static let names = [
        "TaggableResource", "TagEnabledService", "ServiceTagging", "TagResourcePropertyName", "TagResourcePropertyType",
    ]

    /// A service whose operations for tags take an ARN.
    private static func tagged(
        service: String = "@aws.api#tagEnabled", resource: String = "@aws.api#taggable",
        arn: String = "@aws.api#arn(template: \"r/{id}\")",
        operations: String = "TagResource, UntagResource, ListTagsForResource",
        tags: String = "tags: Tags", more: String = ""
    ) -> [String] {
        RuleEvents.of(
            """
            \(service)
            service S { version: "1", resources: [R], operations: [\(operations)] }
            \(resource) \(arn)
            resource R { identifiers: { id: String }, properties: { tags: Tags, other: String }, update: U }
            operation U {
                input := { @required id: String, other: String, \(more) }
            }
            operation TagResource { input := { arn: String, \(tags) } }
            operation UntagResource { input := { arn: String, tagKeys: Keys } }
            operation ListTagsForResource {
                input := { arn: String }
                output := { tags: Tags }
            }
            map Tags { key: String, value: String }
            list Keys { member: String }
            """, only: names)
    }

    @Test("a service that has tags has the operations for them")
    func services() {
        #expect(Self.tagged() == [])
        #expect(
            Self.tagged(operations: "TagResource, UntagResource")
                == [
                    "error TaggableResource a#R", "warning ServiceTagging a#S", "warning TagEnabledService a#S",
                ])
        #expect(
            Self.tagged(tags: "words: Tags")
                == ["danger ServiceTagging a#S", "error TaggableResource a#R", "warning TagEnabledService a#S"])
        #expect(
            Self.tagged(service: "@aws.api#tagEnabled(disableDefaultOperations: true)", tags: "words: Tags")
                == ["danger ServiceTagging a#S", "error TaggableResource a#R"])
    }

    @Test("resources and their service both say that there are tags")
    func both() {
        #expect(Self.tagged(resource: "") == ["error TagEnabledService a#S", "warning TaggableResource a#R"])
        #expect(
            Self.tagged(service: "") == ["error TaggableResource a#R", "warning TaggableResource a#S"])
        #expect(Self.tagged(service: "", resource: "") == [])
    }

    @Test("operations for tags of any resource need an ARN")
    func arns() {
        #expect(Self.tagged(arn: "") == ["error TaggableResource a#R"])
    }

    @Test("what changes a resource does not change its tags")
    func updates() {
        let resource = "@aws.api#taggable(property: \"tags\")"
        #expect(Self.tagged(resource: resource) == [])
        #expect(Self.tagged(resource: resource, more: "tags: Tags") == ["danger TaggableResource a#U"])
    }

    @Test("the property of tags is called so, and holds them")
    func properties() {
        #expect(
            Self.tagged(resource: "@aws.api#taggable(property: \"other\")")
                == [
                    "danger TaggableResource a#U", "error TagResourcePropertyType a#R",
                    "warning TagResourcePropertyName a#R",
                ])
    }

    @Test("a resource may have operations of its own for its tags")
    func ownOperations() {
        func events(_ property: String) -> [String] {
            RuleEvents.of(
                """
                @aws.api#tagEnabled(disableDefaultOperations: true)
                service S { version: "1", resources: [R] }
                @aws.api#taggable(\(property) apiConfig: { tagApi: T, untagApi: U, listTagsApi: L })
                resource R { identifiers: { id: String }, properties: { tags: Tags }, operations: [T, U, L] }
                operation T { input := { @required id: String, tags: Tags } }
                operation U { input := { @required id: String, @notProperty tagKeys: Keys } }
                operation L {
                    input := { @required id: String }
                    output := { tags: Tags }
                }
                list Tags { member: Tag }
                structure Tag { key: String, value: String }
                list Keys { member: String }
                """, only: ["TaggableResource"])
        }
        #expect(events("property: \"tags\",") == [])
        #expect(events("") == ["error TaggableResource a#R"])
    }
}

import Connect
import Foundation

extension WireCase {
    /// Operations of Connect: every place of a request that it uses.
    static let connect: [WireCase] = [
        WireCase(
            "labels and a body", "connect", "CreatePersistentContactAssociation",
            """
            {"InstanceId": "i-1", "InitialContactId": "c-1", "RehydrationType": "FROM_SEGMENT",
             "SourceContactId": "c-0", "ClientToken": "token"}
            """
        ) {
            _ = try await ConnectClient($0).createPersistentContactAssociation(
                instanceID: "i-1", initialContactID: "c-1", rehydrationType: .fromSegment, sourceContactID: "c-0",
                clientToken: "token")
        },
        WireCase(
            "a client token without the trait is not filled in", "connect", "CreatePersistentContactAssociation",
            """
            {"InstanceId": "i-1", "InitialContactId": "c-1", "RehydrationType": "ENTIRE_PAST_SESSION",
             "SourceContactId": "c-0"}
            """
        ) {
            _ = try await ConnectClient($0).createPersistentContactAssociation(
                instanceID: "i-1", initialContactID: "c-1", rehydrationType: .entirePastSession, sourceContactID: "c-0")
        },
        WireCase(
            "a label that has to be escaped", "connect", "DescribeUser",
            #"{"InstanceId": "a b/c?d=é%20+&;:@", "UserId": "~u-._"}"#
        ) {
            _ = try await ConnectClient($0).describeUser(userID: "~u-._", instanceID: "a b/c?d=é%20+&;:@")
        },
        WireCase(
            "query parameters", "connect", "ListUsers",
            #"{"InstanceId": "i-1", "NextToken": "a+/ =&ü", "MaxResults": 7}"#
        ) {
            _ = try await ConnectClient($0).listUsers(instanceID: "i-1", nextToken: "a+/ =&ü", maxResults: 7)
        },
        WireCase(
            "a list in the query", "connect", "UntagResource",
            #"{"resourceArn": "arn:aws:connect:eu-west-1:1:instance/i-1", "tagKeys": ["b", "a c", "b"]}"#
        ) {
            try await ConnectClient($0).untagResource(
                resourceARN: "arn:aws:connect:eu-west-1:1:instance/i-1", tagKeys: ["b", "a c", "b"])
        },
        WireCase(
            "a map in the body", "connect", "TagResource",
            #"{"resourceArn": "arn:aws:connect:eu-west-1:1:instance/i-1", "tags": {"k\"1": "v\n1", "ключ": "😀"}}"#
        ) {
            try await ConnectClient($0).tagResource(
                resourceARN: "arn:aws:connect:eu-west-1:1:instance/i-1", tags: ["k\"1": "v\n1", "ключ": "😀"])
        },
        WireCase(
            "maps of structures, a timestamp and a token", "connect", "StartTaskContact",
            """
            {"InstanceId": "i-1", "Name": "n", "ContactFlowId": "f-1", "ClientToken": "token",
             "ScheduledTime": 1767225600, "Attributes": {"a": ""},
             "References": {"r": {"Value": "https://example.com", "Type": "URL"}},
             "SegmentAttributes": {"connect:Subtype": {"ValueString": "connect:Task"},
                                   "nested": {"ValueMap": {"x": {"ValueInteger": 3}}}}}
            """
        ) {
            _ = try await ConnectClient($0).startTaskContact(
                instanceID: "i-1", name: "n", contactFlowID: "f-1", attributes: ["a": ""],
                references: ["r": Reference(type: .url, value: "https://example.com")], clientToken: "token",
                scheduledTime: Date(timeIntervalSince1970: 1_767_225_600),
                segmentAttributes: [
                    "connect:Subtype": SegmentAttributeValue(valueString: "connect:Task"),
                    "nested": SegmentAttributeValue(valueMap: ["x": SegmentAttributeValue(valueInteger: 3)]),
                ])
        },
        WireCase(
            "a recursive structure", "connect", "SearchUsers",
            """
            {"InstanceId": "i-1", "MaxResults": 2, "SearchCriteria": {"OrConditions": [
                {"AndConditions": [{"StringCondition":
                    {"FieldName": "Username", "Value": "a", "ComparisonType": "STARTS_WITH"}}]},
                {"AndConditions": []}]}}
            """
        ) {
            let condition = UserSearchCriteria(
                stringCondition: StringCondition(fieldName: "Username", value: "a", comparisonType: .startsWith))
            _ = try await ConnectClient($0).searchUsers(
                instanceID: "i-1", maxResults: 2,
                searchCriteria: UserSearchCriteria(
                    orConditions: [
                        UserSearchCriteria(andConditions: [condition]), UserSearchCriteria(andConditions: []),
                    ]))
        },
        WireCase(
            "recursive unions", "connect", "CreateEvaluationForm",
            """
            {"InstanceId": "i-1", "Title": "t", "ClientToken": "token", "AsDraft": true, "Items": [
                {"Section": {"Title": "s", "RefId": "s1", "Weight": 12.5, "Items": [
                    {"Question": {"Title": "q", "RefId": "q1", "QuestionType": "NUMERIC",
                                  "QuestionTypeProperties": {"Numeric": {"MinValue": 0, "MaxValue": 10}}}}]}}]}
            """
        ) {
            let question = EvaluationFormQuestion(
                title: "q", refID: "q1", questionType: .numeric,
                questionTypeProperties: .numeric(EvaluationFormNumericQuestionProperties(minValue: 0, maxValue: 10)))
            let section = EvaluationFormSection(title: "s", refID: "s1", items: [.question(question)], weight: 12.5)
            _ = try await ConnectClient($0).createEvaluationForm(
                instanceID: "i-1", title: "t", items: [.section(section)], clientToken: "token", asDraft: true)
        },
        WireCase(
            "timestamps, doubles and lists of structures", "connect", "GetMetricDataV2",
            """
            {"ResourceArn": "arn:aws:connect:eu-west-1:1:instance/i-1", "StartTime": 1767225600, "EndTime": 1767229200,
             "Filters": [{"FilterKey": "QUEUE", "FilterValues": ["q-1"]}],
             "Metrics": [{"Name": "SERVICE_LEVEL", "Threshold": [{"Comparison": "LT", "ThresholdValue": 60.5}]}]}
            """
        ) {
            _ = try await ConnectClient($0).getMetricDataV2(
                resourceARN: "arn:aws:connect:eu-west-1:1:instance/i-1",
                startTime: Date(timeIntervalSince1970: 1_767_225_600),
                endTime: Date(timeIntervalSince1970: 1_767_229_200),
                filters: [FilterV2(filterKey: "QUEUE", filterValues: ["q-1"])],
                metrics: [
                    MetricV2(name: "SERVICE_LEVEL", threshold: [ThresholdV2(comparison: "LT", thresholdValue: 60.5)])
                ])
        },
    ]
}

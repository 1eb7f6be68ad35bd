import DynamoDB
import Foundation
import KMS
import Lambda
import SQS
import ServiceRuntime

extension WireCase {
    /// Operations of services with other protocols and other places for a body.
    static let others: [WireCase] = [
        WireCase(
            "headers, a query parameter and bytes as the body", "lambda", "Invoke",
            """
            {"FunctionName": "f", "InvocationType": "RequestResponse", "LogType": "Tail", "Qualifier": "v 1",
             "Payload": {"$blob": "eyJhIjoxfQ=="}}
            """
        ) {
            _ = try await LambdaClient($0).invoke(
                functionName: "f", invocationType: .requestResponse, logType: .tail, payload: #"{"a":1}"#,
                qualifier: "v 1")
        },
        WireCase(
            "spaces in a header field, which count once in a signature", "lambda", "Invoke",
            #"{"FunctionName": "f", "ClientContext": "a  b   c"}"#
        ) {
            _ = try await LambdaClient($0).invoke(functionName: "f", clientContext: "a  b   c")
        },
        WireCase("no body where none is given", "lambda", "Invoke", #"{"FunctionName": "f"}"#) {
            _ = try await LambdaClient($0).invoke(functionName: "f")
        },
        WireCase("a label with colons", "lambda", "GetFunction", #"{"FunctionName": "arn:aws:lambda:eu-west-1:1:f"}"#) {
            _ = try await LambdaClient($0).getFunction(functionName: "arn:aws:lambda:eu-west-1:1:f")
        },
        WireCase(
            "a blob in a structure", "lambda", "CreateFunction",
            """
            {"FunctionName": "f", "Role": "arn:aws:iam::123456789012:role/r", "Runtime": "provided.al2023",
             "Code": {"ZipFile": {"$blob": "AP/+"}}, "Architectures": ["arm64"], "Publish": false}
            """
        ) {
            _ = try await LambdaClient($0).createFunction(
                functionName: "f", role: "arn:aws:iam::123456789012:role/r",
                code: FunctionCode(zipFile: [0x00, 0xFF, 0xFE]),
                runtime: .providedAl2023, publish: false, architectures: [.arm64])
        },
        WireCase("no members at all", "lambda", "GetAccountSettings", "{}") {
            _ = try await LambdaClient($0).getAccountSettings(GetAccountSettingsRequest())
        },
        WireCase(
            "nested values", "dynamodb", "PutItem",
            """
            {"TableName": "t", "Item": {"id": {"S": "1"}, "l": {"L": [{"N": "1.5"}, {"NULL": true}]},
             "m": {"M": {"b": {"B": {"$blob": "AAEC"}}, "f": {"BOOL": false}}}}, "ReturnValues": "ALL_OLD"}
            """
        ) {
            _ = try await DynamoDBClient($0).putItem(
                tableName: "t",
                item: [
                    "id": AttributeValue(s: "1"),
                    "l": AttributeValue(l: [AttributeValue(n: "1.5"), AttributeValue(null: true)]),
                    "m": AttributeValue(m: ["b": AttributeValue(b: [0, 1, 2]), "f": AttributeValue(bool: false)]),
                ], returnValues: .allOld)
        },
        WireCase("an empty input", "dynamodb", "ListTables", "{}") {
            _ = try await DynamoDBClient($0).listTables(ListTablesInput())
        },
        WireCase(
            "awsJson1.1", "kms", "Encrypt",
            #"{"KeyId": "k", "Plaintext": {"$blob": "c2VjcmV0"}, "EncryptionContext": {"a": "b"}}"#
        ) {
            _ = try await KMSClient($0).encrypt(keyID: "k", plaintext: "secret", encryptionContext: ["a": "b"])
        },
        WireCase(
            "a map with an enumeration as key", "sqs", "CreateQueue",
            #"{"QueueName": "q", "Attributes": {"VisibilityTimeout": "30"}, "tags": {"a": "b"}}"#
        ) {
            _ = try await SQSClient($0).createQueue(
                queueName: "q", attributes: [.visibilityTimeout: "30"], tags: ["a": "b"])
        },
    ]
}

import ServiceGenerator
import TestSupport
import Testing

/// What is generated from an AWS model is generated from it in any other form too, byte for byte.
@Suite(
    .enabled(if: Botocore.installed != nil, "Python has no botocore; `pip install botocore==1.43.11` brings the models")
)
struct AWSConversionTests {
    /// Services of all protocols, of one and of several, with event streams, paginators, waiters, examples and rules.
    private static let services = [
        "apigateway", "athena", "autoscaling", "batch", "cloudfront", "cloudwatch", "connect", "dynamodb", "ec2",
        "elbv2",
        "glacier", "iam", "iot-data", "kinesis", "kms", "lambda", "lex-models", "logs", "polly", "route53", "s3",
        "sesv2", "sns",
        "sqs", "ssm", "sts",
    ]

    let temporary = TemporaryFolder()

    private static func folder(of service: String) throws -> String {
        try #require(Botocore.installed?.modelFolders.last { $0.contains("/data/\(service)/") })
    }

    private func generate(_ model: String, into name: String) throws -> [String: String] {
        var arguments = GenerateArguments()
        arguments.models = [model]
        arguments.output = temporary.at(name)
        var console = RecordingConsole()
        let outcome = try GenerateRun(arguments, stages: .standard).run(console: &console)
        #expect(outcome == .success, "\(console.reported.prefix(5))")
        var files: [String: String] = [:]
        for path in temporary.files(in: name) { files[path] = temporary.read("\(name)/\(path)") }
        return files
    }

    private func expectSame(_ service: String, in form: ModelForm) throws {
        let folder = try Self.folder(of: service)
        var arguments = ConvertArguments(form: form)
        arguments.models = [folder]
        arguments.output = temporary.at("model")
        var console = RecordingConsole()
        let outcome = try ConvertRun(arguments, stages: .standard).run(console: &console)
        #expect(outcome == .success, "\(console.reported.prefix(5))")
        let expected = try generate(folder, into: "direct")
        let actual = try generate(temporary.at("model"), into: "converted")
        #expect(!expected.isEmpty)
        #expect(expected.keys.sorted() == actual.keys.sorted())
        for (path, text) in expected where actual[path] != text {
            Issue.record("\(path) of \(service) differs after a conversion to \(form.rawValue)")
        }
    }

    @Test("The client of a model written as Smithy IDL is the model's own", arguments: services)
    func smithy(service: String) throws {
        try expectSame(service, in: .smithy)
    }

    @Test(
        "The client of a model written as JSON or YAML is the model's own", arguments: ["dynamodb", "s3", "sqs"],
        [ModelForm.json, .yaml])
    func documents(service: String, form: ModelForm) throws {
        try expectSame(service, in: form)
    }
}

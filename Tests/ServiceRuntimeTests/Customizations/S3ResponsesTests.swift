import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct S3ResponsesTests {
    private let service = ServiceDescription(
        name: "S3", wireProtocol: .restJSON1, signingName: "s3", endpointPrefix: "s3", customization: .s3)

    private func call(_ response: MockResponse, _ method: String = "GET") async throws -> MockTransport {
        let transport = MockTransport([response])
        let _: NoOutput = try await TestService.core(service, transport).execute(.init("Op", method), Unit())
        return transport
    }

    @Test(
        "an error in a successful response is an error",
        arguments: [
            "<Error><Code>SlowDown</Code></Error>",
            "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n  \n<Error xmlns=\"x\"><Code>SlowDown</Code></Error>",
            "<Error/>",
        ])
    func errorInSuccess(body: String) async throws {
        await #expect {
            _ = try await call(MockResponse(body: HTTPBody(body)))
        } throws: {
            ($0 as? TestError)?.details.httpStatus == 500
        }
    }

    @Test("other bodies are results", arguments: ["<CopyObjectResult/>", "<Errors/>", "", "<?xml", "<ErrorDocument>"])
    func results(body: String) async throws {
        _ = try await call(MockResponse(body: HTTPBody(body)))
        #expect(!S3Responses.isError(Array(body.utf8)))
    }

    @Test(
        "an answer without a body is named by its status",
        arguments: [(404, "NotFound"), (403, "Forbidden"), (400, "BadRequest"), (412, "PreconditionFailed")])
    func emptyErrors(status: Int, name: String) async throws {
        await #expect {
            _ = try await call(MockResponse(status: status), "HEAD")
        } throws: {
            ($0 as? TestError)?.details.code == name
        }
    }

    private struct Location: OperationOutput {
        var constraint: String?

        init(from response: inout ResponseReader) {
            constraint = response.xml.stringIfPresent("LocationConstraint")
        }
    }

    @Test(
        "a bucket's location is the outermost element itself",
        arguments: [
            (
                "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">us-west-2</LocationConstraint>",
                "us-west-2"
            ),
            ("<LocationConstraint/>", ""), ("<Other>us-west-2</Other>", nil), ("", nil),
        ] as [(String, String?)])
    func location(body: String, expected: String?) async throws {
        let service = ServiceDescription(
            name: "S3", wireProtocol: .restXML, signingName: "s3", endpointPrefix: "s3", customization: .s3)
        let operation = OperationDescription(
            "GetBucketLocation", "GET", "/{Bucket}?location", options: .unwrappedXMLOutput)
        let transport = MockTransport([MockResponse(body: HTTPBody(body))])
        let input = AnyInput { $0.label("Bucket", "mybucket") }
        let output: Location = try await TestService.core(service, transport).execute(operation, input)
        #expect(output.constraint == expected)
    }

    @Test("an error in a successful response and one without a body are known by their codes")
    func xmlErrors() async throws {
        let service = ServiceDescription(
            name: "S3", wireProtocol: .restXML, signingName: "s3", endpointPrefix: "s3", customization: .s3)
        for (response, code, status) in [
            (MockResponse(body: "<Error><Code>SlowDown</Code><Message>m</Message></Error>"), "SlowDown", 500),
            (MockResponse(status: 404), "NotFound", 404),
            (MockResponse(status: 404, body: "<Error><Code>NoSuchKey</Code></Error>"), "NoSuchKey", 404),
        ] {
            await #expect {
                let _: NoOutput = try await TestService.core(service, MockTransport([response]))
                    .execute(.init("CopyObject", "PUT"), Unit())
            } throws: {
                guard let details = ($0 as? TestError)?.details else { return false }
                return details.code == code && details.httpStatus == status
            }
        }
    }

    @Test("a date of expiry that is no date is left out, any other is a mistake")
    func expires() throws {
        var fields: HTTPFields = [:]
        fields.set("Expires", "0")
        fields.set("Last-Modified", "0")
        var response = ResponseReader(
            ReceivedResponse(head: HTTPResponse(status: .ok, headerFields: fields), content: .bytes([])))
        #expect(response.timestampHeaderIfPresent("Expires", .httpDate) == nil)
        #expect(response.firstFailure == nil)
        #expect(response.timestampHeaderIfPresent("Last-Modified", .httpDate) == nil)
        #expect(response.firstFailure != nil)
    }
}

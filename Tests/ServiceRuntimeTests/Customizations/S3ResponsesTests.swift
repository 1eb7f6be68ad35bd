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

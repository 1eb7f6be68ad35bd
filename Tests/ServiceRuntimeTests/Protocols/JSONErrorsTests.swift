import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite struct JSONErrorsTests {
    private let service = ServiceDescription(name: "Test", wireProtocol: .restJSON1, usesAWSEndpoints: false)

    private func answer(_ body: String, status: Int = 400, _ fields: [(String, String)] = []) throws -> ErrorAnswer {
        var head = HTTPResponse(status: .init(code: status))
        for (name, value) in fields { head.headerFields[try #require(HTTPField.Name(name))] = value }
        return RESTJSON1().error(head, body: Array(body.utf8), service: service)
    }

    @Test(
        "a code loses its namespace and its URI",
        arguments: [
            ("Gone", "Gone"), ("a.b#Gone", "Gone"), ("Gone:http://example.com/x#y", "Gone"),
            ("a#Gone:http://x", "Gone"),
            (" Gone ", "Gone"), ("", "UnknownError"), ("#", "UnknownError"),
        ])
    func sanitize(code: String, name: String) {
        #expect(JSONErrors.sanitize(code) == name)
    }

    @Test("the header wins over the body; a code that is no text is passed over")
    func sources() throws {
        #expect(try answer(#"{"__type": "Body"}"#, [("X-Amzn-ErrorType", "Header")]).shapeName == "Header")
        #expect(try answer(#"{"code": 5, "Code": "C"}"#).shapeName == "C")
        #expect(try answer(#"{"nested": {"code": "N"}}"#).shapeName == "UnknownError")
    }

    @Test("messages and request ids are found under each of their names")
    func details() throws {
        for name in ["message", "Message", "errorMessage"] {
            #expect(try answer("{\"\(name)\": \"m\"}").details.message == "m")
        }
        for name in ["x-amzn-requestid", "x-amz-request-id", "X-Amzn-Request-Id"] {
            #expect(try answer("{}", [(name, "r")]).details.requestID == "r")
        }
    }

    @Test("a body that is no JSON is kept, and the error still one", arguments: ["<html>", "", "[1]", "{", "\u{0}"])
    func otherBodies(body: String) throws {
        let answer = try answer(body, status: 502)
        #expect(answer.shapeName == "UnknownError")
        #expect(answer.details.body == Array(body.utf8))
        #expect(answer.details.isRetryable)
        #expect(!answer.details.isThrottling)
    }

    @Test("throttling is told by code or status, also by the code of an older protocol")
    func throttling() throws {
        #expect(try answer(#"{"code": "ThrottlingException"}"#).details.isThrottling)
        #expect(try answer("{}", status: 429).details.isThrottling)
        #expect(try !answer(#"{"code": "ValidationException"}"#).details.isRetryable)
    }

    @Test("printing an error shows code, status, message and request id, not the body")
    func printing() throws {
        let error = UnmodeledError(
            try answer(#"{"code": "Gone", "message": "m", "secret": "s3cret"}"#, [("x-amzn-requestid", "r")]).details)
        #expect(error.description == "Gone (HTTP 400, request r): m")
    }
}

import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite("Errors in XML")
struct XMLErrorsTests {
    private let service = ServiceDescription(
        name: "Test", wireProtocol: .restXML, usesAWSEndpoints: false, throttlingErrors: ["Busy"])

    private func answer(_ body: String, status: Int = 400, _ fields: HTTPFields = [:]) -> ErrorAnswer {
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        return RESTXML().error(head, body: Array(body.utf8), service: service)
    }

    @Test(
        "code, message and request id are found in each form that services use",
        arguments: [
            "<ErrorResponse xmlns='u'><Error><Code>C</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>",
            "<Error><Code>C</Code><Message>m</Message><RequestId>r</RequestId><HostId>h</HostId></Error>",
            "<Response><Errors><Error><Code>C</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>",
            "<e:ErrorResponse><e:Error><e:Code> a#C </e:Code><e:message>m</e:message></e:Error><RequestId>r</RequestId></e:ErrorResponse>",
        ])
    func forms(_ body: String) {
        let answer = answer(body)
        #expect(answer.shapeName == "C")
        #expect(answer.details.code == "C")
        #expect(answer.details.message == "m")
        #expect(answer.details.requestID == "r")
        #expect(answer.details.body == Array(body.utf8))
    }

    @Test("the request id of the header comes before that of the body")
    func requestID() throws {
        let name = try #require(HTTPField.Name("x-amz-request-id"))
        #expect(answer("<Error><RequestId>b</RequestId></Error>", [name: "h"]).details.requestID == "h")
    }

    @Test(
        "a body that makes no sense is an error without a name",
        arguments: ["", "x", "<a>", "<html/>", "<!DOCTYPE e><e/>"])
    func unknown(_ body: String) {
        #expect(answer(body).shapeName == "UnknownError")
        #expect(answer(body).details.message == nil)
    }

    @Test("what the model and the codes of services say of retries counts")
    func retries() {
        #expect(answer("<Error><Code>Busy</Code></Error>").details.isThrottling)
        #expect(answer("<Error><Code>SlowDown</Code></Error>", status: 503).details.isRetryable)
        #expect(!answer("<Error><Code>NoSuchKey</Code></Error>", status: 404).details.isRetryable)
    }
}

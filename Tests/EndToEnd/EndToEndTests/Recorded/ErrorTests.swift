import Connect
import Foundation
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// Errors that the service answers.
    @Suite struct ErrorTests {
        /// The six errors of `CreatePersistentContactAssociation` and the statuses that their model gives them.
        private static let modeledErrors = [
            ("InvalidRequestException", 400), ("InvalidParameterException", 400), ("ResourceNotFoundException", 404),
            ("AccessDeniedException", 403), ("ThrottlingException", 429), ("InternalServiceException", 500),
        ]

        /// The places in which an answer may name an error.
        enum Place: CaseIterable, Sendable {
            case header, headerWithNamespaceAndAddress, type, code

            func answer(_ code: String, status: Int) -> ScriptedAnswer {
                var answer = ScriptedAnswer(
                    status: status,
                    headers: [["content-type", "application/json"], ["x-amzn-requestid", "request-7"]],
                    body: #"{"Message": "because"}"#)
                switch self {
                case .header:
                    answer.headers.append(["x-amzn-errortype", code])
                case .headerWithNamespaceAndAddress:
                    answer.headers.append([
                        "X-Amzn-ErrorType", "com.amazonaws.connect#\(code):http://internal.example/",
                    ])
                case .type:
                    answer.body = #"{"__type": "com.amazonaws.connect#\#(code)", "Message": "because"}"#
                case .code:
                    answer.body = #"{"code": "\#(code)", "Message": "because"}"#
                }
                return answer
            }
        }

        @Test("each modelled error is thrown as its Swift type", arguments: modeledErrors, Place.allCases)
        func modeled(_ error: (code: String, status: Int), _ place: Place) async throws {
            let server = try await RecordingServer.answering(place.answer(error.code, status: error.status))
            let thrown = try #require(await failure(ConnectClient(server.configuration)))
            let type: String
            let message: String?
            switch thrown {
            case .invalidRequestException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            case .invalidParameterException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            case .resourceNotFoundException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            case .accessDeniedException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            case .throttlingException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            case .internalServiceException(let error): (type, message) = ("\(Swift.type(of: error))", error.message)
            default: (type, message) = ("\(thrown)", nil)
            }
            #expect(type == error.code)
            #expect(message == "because")
            #expect(thrown.code == error.code)
            #expect(thrown.message == "because")
            #expect(thrown.requestID == "request-7")
            #expect(thrown.details.httpStatus == error.status)
            #expect(thrown.details.isThrottling == (error.code == "ThrottlingException"))
            #expect(thrown.retryable == ["ThrottlingException", "InternalServiceException"].contains(error.code))
        }

        @Test("the members of an error are read")
        func members() async throws {
            var answer = ScriptedAnswer.error("InvalidRequestException", status: 400)
            answer.body = """
                {"Message": "too long", "Reason": {"AttachedFileInvalidRequestExceptionReason": "INVALID_FILE_SIZE"}}
                """
            let server = try await RecordingServer.answering(answer)
            let thrown = await failure(ConnectClient(server.configuration))
            guard case .invalidRequestException(let error)? = thrown,
                case .attachedFileInvalidRequestExceptionReason(let reason)? = error.reason
            else {
                Issue.record("\(String(describing: thrown))")
                return
            }
            #expect(error.message == "too long")
            #expect(reason == .invalidFileSize)
        }

        @Test("an error that the model does not know keeps its body", arguments: Place.allCases)
        func unmodeled(_ place: Place) async throws {
            var answer = place.answer("QuotaOfTheFutureException", status: 418)
            answer.body = answer.body.replacing("}", with: #", "Remedy": [1, 2]}"#)
            let server = try await RecordingServer.answering(answer)
            let thrown = await failure(ConnectClient(server.configuration))
            guard case .unmodeled(let error)? = thrown else {
                Issue.record("\(String(describing: thrown))")
                return
            }
            #expect(error.code == "QuotaOfTheFutureException")
            #expect(error.message == "because")
            #expect(error.requestID == "request-7")
            #expect(error.details.httpStatus == 418)
            #expect(String(decoding: error.details.body, as: UTF8.self) == answer.body)
        }

        @Test("the page of a proxy is an unmodelled error with its status and body")
        func notJSON() async throws {
            let page = "<html><body>Bad gateway</body></html>"
            let server = try await RecordingServer.answering(
                ScriptedAnswer(status: 502, headers: [["content-type", "text/html"]], body: page))
            let thrown = await failure(ConnectClient(server.configuration))
            guard case .unmodeled(let error)? = thrown else {
                Issue.record("\(String(describing: thrown))")
                return
            }
            #expect(error.details.httpStatus == 502)
            #expect(error.details.body == Array(page.utf8))
            #expect(error.retryable)
        }

        private func failure(_ client: ConnectClient) async -> ConnectError? {
            await #expect(throws: ConnectError.self) {
                try await client.createPersistentContactAssociation(
                    instanceID: "i-1", initialContactID: "c-1", rehydrationType: .fromSegment, sourceContactID: "c-0")
            }
        }
    }
}

import HTTPTypes
package import ServiceRuntime
import ServiceTesting

/// A response that an official test gives to a client. Source: Smithy 2.0, "HTTP response tests".
package struct GivenResponse: Sendable {
    package var code: Int
    package var headers: [String: String]
    package var body: MessageBody
    package var settings: ClientSettings

    package init(
        code: Int, headers: [String: String] = [:], body: MessageBody = .text(""),
        settings: ClientSettings = ClientSettings()
    ) {
        self.code = code
        self.headers = headers
        self.body = body
        self.settings = settings
    }

    /// What differs in the output that a call makes of the response.
    package func differences(
        from expected: InspectedValue, _ call: (ClientConfiguration) async throws -> some Inspectable
    ) async -> [String] {
        do {
            let output = try await call(configuration()).inspected.resolved()
            return output.differences(from: expected)
        } catch {
            return ["the call threw \(error)"]
        }
    }

    /// What differs in the error that a call makes of the response.
    /// - Parameters:
    ///   - expected: The members of the error.
    ///   - errorCode: The code by which the error is known; `nil` where the test names none.
    ///   - call: Calls an operation that may end so.
    ///   - error: The error that is expected, where a failure is that.
    package func differences<Failure: ServiceError>(
        from expected: InspectedValue, errorCode: String? = nil,
        _ call: (ClientConfiguration) async throws -> some Inspectable,
        error: (Failure) -> (some Inspectable)?
    ) async -> [String] {
        do {
            _ = try await call(configuration())
            return ["the call threw nothing"]
        } catch let failure as Failure {
            guard let thrown = error(failure) else { return ["the call threw another error: \(failure)"] }
            var found: [String] = []
            if let errorCode, failure.code != errorCode {
                found.append("code: \(failure.code) instead of \(errorCode)")
            }
            if failure.details.httpStatus != code {
                found.append("status: \(failure.details.httpStatus) instead of \(code)")
            }
            return found + thrown.inspected.differences(from: expected, at: "error")
        } catch {
            return ["the call threw \(error)"]
        }
    }

    /// The configuration of a client that gets the response.
    func configuration() -> ClientConfiguration {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let response = MockResponse(status: code, headers: fields, body: HTTPBody(body.bytes))
        return settings.configuration(for: MockTransport([response]), host: nil)
    }
}

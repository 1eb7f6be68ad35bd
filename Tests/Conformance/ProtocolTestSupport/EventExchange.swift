import HTTPTypes
package import ServiceRuntime
import ServiceTesting

/// What an official test says of the messages of a call that streams events. Source: Smithy 2.0, "Event stream tests".
package struct EventExchange: Sendable {
    package var initialRequest: ExpectedRequest?
    package var sent: [TestedMessage]
    package var initialResponse: GivenResponse
    package var received: [TestedMessage]

    package init(
        initialRequest: ExpectedRequest? = nil, sent: [TestedMessage] = [],
        initialResponse: GivenResponse = GivenResponse(code: 200), received: [TestedMessage] = []
    ) {
        self.initialRequest = initialRequest
        self.sent = sent
        self.initialResponse = initialResponse
        self.received = received
    }

    /// What differs in what a call sends, and in what it makes of what it receives.
    package func differences(
        from expected: InspectedValue, _ call: (ClientConfiguration) async throws -> some Inspectable
    ) async -> [String] {
        do {
            let (output, found) = try await outcome(of: call)
            return found + (try output.get()).differences(from: expected)
        } catch {
            return ["the call threw \(error)"]
        }
    }

    /// What differs in what a call sends, whatever becomes of it: the test says nothing of a response that it could read.
    package func differencesInRequest(
        _ call: (ClientConfiguration) async throws -> some Inspectable
    ) async -> [String] {
        do {
            return try await outcome(of: call).1
        } catch {
            return ["the messages cannot be looked at: \(error)"]
        }
    }

    /// What differs where a call is to fail: before the events, or within them.
    /// - Parameter failure: The error that is expected; `nil` for any.
    package func differences<Failure: ServiceError>(
        from failure: ExpectedFailure<Failure>?, _ call: (ClientConfiguration) async throws -> some Inspectable
    ) async -> [String] {
        do {
            let (output, found) = try await outcome(of: call)
            switch output {
            case .success(let value): return found + ["the call threw nothing and gave \(value)"]
            case .failure(let error): return found + (failure?.differences(in: error) ?? [])
            }
        } catch {
            return ["the messages cannot be looked at: \(error)"]
        }
    }

    private func outcome(
        of call: (ClientConfiguration) async throws -> some Inspectable
    ) async throws -> (Result<InspectedValue, any Error>, [String]) {
        let transport = MockTransport([try response()])
        let output: Result<InspectedValue, any Error>
        do {
            output = .success(try await call(ClientConfiguration(testing: transport)).inspected.resolved())
        } catch {
            output = .failure(error)
        }
        guard let request = transport.requests.first, transport.requests.count == 1 else {
            return (output, ["\(transport.requests.count) requests instead of one"])
        }
        var found = initialRequest?.differences(in: request) ?? []
        if !sent.isEmpty {
            let messages = try request.eventMessages
            if messages.count != sent.count { found.append("\(messages.count) messages instead of \(sent.count)") }
            for (number, pair) in zip(messages, sent).enumerated() {
                found += pair.1.differences(in: pair.0).map { "message \(number): \($0)" }
            }
        }
        return (output, found)
    }

    private func response() throws -> MockResponse {
        var fields = HTTPFields()
        for (name, value) in initialResponse.headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let body = try initialResponse.body.bytes + received.flatMap { try $0.bytes }
        return MockResponse(status: initialResponse.code, headers: fields, body: HTTPBody(body))
    }
}

/// An error of a service that a test expects.
package struct ExpectedFailure<Failure: ServiceError> {
    private let members: InspectedValue?
    private let error: (Failure) -> InspectedValue?

    /// - Parameters:
    ///   - members: The error's members; `nil` where the test says nothing of them.
    ///   - error: Takes the error apart where it is the one that is expected.
    package init(members: InspectedValue?, _ error: @escaping (Failure) -> InspectedValue?) {
        self.members = members
        self.error = error
    }

    func differences(in thrown: any Error) -> [String] {
        guard let failure = thrown as? Failure, let value = error(failure) else {
            return ["the call threw another error: \(thrown)"]
        }
        return members.map { value.differences(from: $0, at: "error") } ?? []
    }
}

public import HTTPTypes
public import ServiceRuntime
internal import Synchronization

/// A transport that answers from a script and remembers what was sent, for tests of code that uses a generated client.
///
/// For example:
/// ```swift
/// let transport = MockTransport([.json(#"{"TableNames": ["Orders"]}"#)])
/// let client = DynamoDBClient(ClientConfiguration(testing: transport))
/// let output = try await client.listTables()
/// #expect(output.tableNames == ["Orders"])
/// #expect(transport.exchanges.first?.request.bodyText == "{}")
/// ```
/// The answers are given in order, one for each request. A request beyond the last answer fails, which says how many there
/// were. Nothing touches the network.
public final class MockTransport: HTTPTransport {
    private struct State {
        var answers: [MockResponse]
        var exchanges: [RecordedExchange] = []
    }

    private let state: Mutex<State>
    private let answer: (@Sendable (RecordedRequest) async throws -> MockResponse)?
    private let streamingAnswer: (@Sendable (HTTPRequest, HTTPBody) async throws -> MockResponse)?

    /// Creates a transport that gives these answers, one after another.
    public init(_ answers: [MockResponse] = []) {
        state = Mutex(State(answers: answers))
        answer = nil
        streamingAnswer = nil
    }

    /// Creates a transport whose answers a closure makes, which may also throw or wait.
    public init(_ answer: @escaping @Sendable (RecordedRequest) async throws -> MockResponse) {
        state = Mutex(State(answers: []))
        self.answer = answer
        streamingAnswer = nil
    }

    /// Creates a transport whose answers a closure makes while the request's body is still on its way, as services do that
    /// send and receive events at once.
    ///
    /// For example, this one sends every chunk back as it comes:
    /// ```swift
    /// let transport = MockTransport(streaming: { _, body in MockResponse(body: body) })
    /// ```
    /// - Parameter answer: Takes the head of a request and its body, which can be read once. What is read of it is recorded.
    public init(streaming answer: @escaping @Sendable (HTTPRequest, HTTPBody) async throws -> MockResponse) {
        state = Mutex(State(answers: []))
        self.answer = nil
        streamingAnswer = answer
    }

    /// Adds an answer after the others.
    public func append(_ response: MockResponse) {
        state.withLock { $0.answers.append(response) }
    }

    /// What was sent and answered so far, in the order of sending.
    public var exchanges: [RecordedExchange] {
        state.withLock { $0.exchanges }
    }

    /// The requests that were sent so far.
    public var requests: [RecordedRequest] {
        exchanges.map(\.request)
    }

    /// Records a request and gives the next answer.
    /// - Throws: What the answer says, or a `TransportError` where there is no answer left.
    public func send(
        _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> HTTPTransportResponse {
        if let streamingAnswer { return try await answer(request, body, streamingAnswer) }
        var content: [UInt8] = []
        if let body {
            for try await chunk in body { content += chunk }
        }
        let recorded = RecordedRequest(head: request, body: content)
        let index = state.withLock { state in
            state.exchanges.append(RecordedExchange(request: recorded, response: nil))
            return state.exchanges.count - 1
        }
        let response = try await next(recorded, number: index + 1)
        state.withLock { $0.exchanges[index].response = response }
        return try await response.received()
    }

    private func answer(
        _ request: HTTPRequest, _ body: HTTPBody?,
        _ answer: @Sendable (HTTPRequest, HTTPBody) async throws -> MockResponse
    ) async throws -> HTTPTransportResponse {
        let index = state.withLock { state in
            state.exchanges.append(RecordedExchange(request: RecordedRequest(head: request), response: nil))
            return state.exchanges.count - 1
        }
        let recorded = (body ?? HTTPBody([])).map { chunk in
            self.state.withLock { $0.exchanges[index].request.body += chunk }
            return chunk
        }
        let response = try await answer(request, HTTPBody(recorded))
        state.withLock { $0.exchanges[index].response = response }
        return try await response.received()
    }

    private func next(_ request: RecordedRequest, number: Int) async throws -> MockResponse {
        if let answer { return try await answer(request) }
        let next = state.withLock { $0.answers.isEmpty ? nil : $0.answers.removeFirst() }
        guard let next else {
            throw TransportError(.other, "the mock transport has no answer for request number \(number)")
        }
        return next
    }
}

import HTTPTypes
package import ServiceRuntime
import ServiceTesting

/// What an official test says of a request. Source: Smithy 2.0, "HTTP request tests".
package struct ExpectedRequest: Sendable {
    package var method: String
    /// The path without the query.
    package var uri: String
    /// The host that the client is configured with, perhaps with a path behind it.
    package var host: String?
    package var resolvedHost: String?
    /// `name=value`, in the order of each name's values.
    package var queryParams: [String]
    package var forbidQueryParams: [String]
    package var requireQueryParams: [String]
    package var headers: [String: String]
    package var forbidHeaders: [String]
    package var requireHeaders: [String]
    /// `nil` where the test says nothing of the body.
    package var body: MessageBody?
    package var settings: ClientSettings

    package init(
        method: String, uri: String, host: String? = nil, resolvedHost: String? = nil, queryParams: [String] = [],
        forbidQueryParams: [String] = [], requireQueryParams: [String] = [], headers: [String: String] = [:],
        forbidHeaders: [String] = [], requireHeaders: [String] = [], body: MessageBody? = nil,
        settings: ClientSettings = ClientSettings()
    ) {
        self.method = method
        self.uri = uri
        self.host = host
        self.resolvedHost = resolvedHost
        self.queryParams = queryParams
        self.forbidQueryParams = forbidQueryParams
        self.requireQueryParams = requireQueryParams
        self.headers = headers
        self.forbidHeaders = forbidHeaders
        self.requireHeaders = requireHeaders
        self.body = body
        self.settings = settings
    }

    /// Why the transport answers nothing: the request is all that is looked at.
    private struct RequestIsEnough: Error {}

    /// What differs in the request that a call sends.
    package func differences(_ call: (ClientConfiguration) async throws -> Void) async -> [String] {
        let transport = MockTransport { _ in throw RequestIsEnough() }
        var failure: (any Error)?
        do {
            try await call(settings.configuration(for: transport, host: host))
        } catch {
            failure = error
        }
        let requests = transport.requests
        guard let request = requests.first, requests.count == 1 else {
            let reason = failure.map { ": \($0)" } ?? ""
            return ["\(requests.count) requests instead of one\(reason)"]
        }
        return differences(in: request)
    }

    /// What differs in a request.
    func differences(in request: RecordedRequest) -> [String] {
        var found: [String] = []
        if request.method != method { found.append("method: \(request.method) instead of \(method)") }
        if request.path != uri { found.append("path: \(request.path) instead of \(uri)") }
        let wanted = (resolvedHost ?? host).map { String($0.prefix { $0 != "/" }) }
        if let wanted, request.head.authority != wanted {
            found.append("host: \(request.head.authority ?? "none") instead of \(wanted)")
        }
        return found + queryDifferences(in: request) + headerDifferences(in: request)
            + (body?.differences(in: request.body) ?? [])
    }

    private func queryDifferences(in request: RecordedRequest) -> [String] {
        var found: [String] = []
        let sent = Dictionary(grouping: request.query) { $0.prefix { $0 != "=" } }
        for (name, values) in Dictionary(grouping: queryParams, by: { $0.prefix { $0 != "=" } }).sorted(by: {
            $0.key < $1.key
        })
        where sent[name] != values {
            found.append("query: \(sent[name] ?? []) instead of \(values)")
        }
        // The tests name all that a client sends, and what it must not send besides.
        let known = Set(
            queryParams.map { $0.prefix { $0 != "=" } } + (requireQueryParams + forbidQueryParams).map { $0[...] })
        for name in sent.keys.sorted() where !known.contains(name) { found.append("query: \(name) is not expected") }
        for name in forbidQueryParams where sent[name[...]] != nil { found.append("query: \(name) is forbidden") }
        for name in requireQueryParams where sent[name[...]] == nil { found.append("query: \(name) is missing") }
        return found
    }

    private func headerDifferences(in request: RecordedRequest) -> [String] {
        var found: [String] = []
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) where request.header(name) != value {
            found.append(
                "header \(name): \(request.header(name).map { "\"\($0)\"" } ?? "none") instead of \"\(value)\"")
        }
        for name in forbidHeaders where request.header(name) != nil { found.append("header \(name) is forbidden") }
        for name in requireHeaders where request.header(name) == nil { found.append("header \(name) is missing") }
        return found
    }
}

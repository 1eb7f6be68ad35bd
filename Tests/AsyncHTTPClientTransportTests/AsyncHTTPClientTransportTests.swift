#if AsyncHTTPClient
    import AsyncHTTPClient
    import AsyncHTTPClientTransport
    import HTTPTypes
    import NIOCore
    import ServiceRuntime
    import ServiceTesting
    import Synchronization
    import Testing

    @Suite(.serialized, .timeLimit(.minutes(10))) struct AsyncHTTPClientTransportTests {
        private let transport = AsyncHTTPClientTransport()

        private func request(
            _ server: LoopbackServer, _ path: String, _ method: HTTPRequest.Method = .get, _ fields: HTTPFields = [:]
        ) -> HTTPRequest {
            HTTPRequest(
                method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path, headerFields: fields)
        }

        private func header(_ name: String, _ response: HTTPTransportResponse) -> String? {
            HTTPField.Name(name).flatMap { response.head.headerFields[$0] }
        }

        @Test("method, path, query, headers and body arrive as they were given")
        func echo() async throws {
            try await LoopbackServer.run { server in
                let path = "/echo/a%2Fb/%C3%A9//x?q=1&flag&r=%20"
                var fields: HTTPFields = [.contentType: "text/plain", .contentLength: "5"]
                fields.append(HTTPField(name: .accept, value: "a"))
                let response = try await transport.send(
                    request(server, path, .put, fields), body: HTTPBody("hello"), timeout: .seconds(20))
                #expect(response.head.status == .ok)
                #expect(header("x-method", response) == "PUT")
                #expect(header("x-uri", response) == path)
                #expect(header("x-length", response) == "5")
                #expect(header("x-sent-content-type", response) == "text/plain")
                #expect(header("x-sent-accept", response) == "a")
                #expect(header("x-sent-host", response) == "127.0.0.1:\(server.port)")
                #expect(try await response.body.collect(upTo: 10) == Array("hello".utf8))
            }
        }

        @Test("the response arrives while the request goes on, each chunk as it is sent")
        func bothWays() async throws {
            try await LoopbackServer.run { server in
                let (chunks, sender) = AsyncStream<[UInt8]>.makeStream()
                sender.yield([0])
                let response = try await transport.send(
                    request(server, "/echo", .post), body: HTTPBody(chunks), timeout: .seconds(20))
                var answers: [UInt8] = []
                for try await chunk in response.body {
                    answers += chunk
                    // The next one goes out only when this one has come back.
                    if answers.count < 5 { sender.yield([UInt8(answers.count)]) } else { sender.finish() }
                }
                #expect(answers == [0, 1, 2, 3, 4])
            }
        }

        @Test("a response may end before the request does")
        func responseEndsFirst() async throws {
            try await LoopbackServer.run { server in
                let (chunks, sender) = AsyncStream<[UInt8]>.makeStream()
                sender.yield([0])
                let response = try await transport.send(
                    request(server, "/declared/3", .post), body: HTTPBody(chunks), timeout: .seconds(20))
                #expect(try await response.body.collect(upTo: 10).count == 3)
                sender.finish()
            }
        }

        @Test("a request without a body has none")
        func noBody() async throws {
            try await LoopbackServer.run { server in
                let response = try await transport.send(request(server, "/echo"), body: nil, timeout: .seconds(20))
                #expect(header("x-length", response) == "none")
                #expect(try await response.body.collect(upTo: 10).isEmpty)
            }
        }

        @Test("redirects are not followed")
        func redirect() async throws {
            try await LoopbackServer.run { server in
                let response = try await transport.send(request(server, "/redirect"), body: nil, timeout: .seconds(20))
                #expect(response.head.status == .found)
                _ = try await response.body.collect(upTo: 10)
            }
        }

        @Test("connections are kept and used again")
        func keepAlive() async throws {
            try await LoopbackServer.run { server in
                for _ in 0..<5 {
                    let response = try await transport.send(
                        request(server, "/echo", .post), body: HTTPBody("x"), timeout: .seconds(20))
                    _ = try await response.body.collect(upTo: 10)
                }
                #expect(server.connections.withLock { $0 } == 1)
            }
        }

        @Test("a response streams in bounded memory: the server is held up while nobody reads")
        func downloadBackPressure() async throws {
            try await LoopbackServer.run { server in
                let size = 50 << 20
                let response = try await transport.send(request(server, "/large/50"), body: nil, timeout: .seconds(20))
                try await Task.sleep(for: .milliseconds(300))
                // What the kernel's buffers and the connection's hold, a small part of the whole.
                #expect(server.bytesWritten.withLock { $0 } < size / 3)
                var count = 0
                for try await chunk in response.body { count += chunk.count }
                #expect(count == size)
            }
        }

        @Test("a request streams as fast as the server reads, with and without a length", arguments: [true, false])
        func upload(hasLength: Bool) async throws {
            try await LoopbackServer.run { server in
                let chunks = Chunks(count: 160)
                let body = HTTPBody(chunks, length: hasLength ? 160 << 16 : nil)
                let response = try await transport.send(
                    request(server, "/echo", .put), body: body, timeout: .seconds(60))
                var count = 0
                for try await chunk in response.body { count += chunk.count }
                #expect(count == 160 << 16)
                #expect(header("x-length", response) == (hasLength ? "\(160 << 16)" : "none"))
            }
        }

        @Test("a sequence that fails fails the request")
        func failingUpload() async throws {
            try await LoopbackServer.run { server in
                let body = HTTPBody(AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: SomeError()) })
                await #expect(throws: (any Error).self) {
                    let response = try await transport.send(
                        request(server, "/echo", .put), body: body, timeout: .seconds(20))
                    _ = try await response.body.collect(upTo: 10)
                }
            }
        }

        @Test("no answer in time is a timeout")
        func timeout() async throws {
            try await LoopbackServer.run { server in
                await #expect {
                    _ = try await transport.send(request(server, "/silent"), body: nil, timeout: .milliseconds(50))
                } throws: {
                    if case ClientError.timeout(.milliseconds(50)) = $0 { true } else { false }
                }
            }
        }

        @Test(
            "a cancelled request ends at once, before the head and within the body", arguments: ["/silent", "/stalled"])
        func cancellation(path: String) async throws {
            try await LoopbackServer.run { server in
                let request = request(server, path)
                let task = Task { [transport] in
                    let response = try await transport.send(request, body: nil, timeout: .seconds(60))
                    _ = try await response.body.collect(upTo: 10)
                }
                try await Task.sleep(for: .milliseconds(100))
                let start = ContinuousClock.now
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(ContinuousClock.now - start < .seconds(50))
            }
        }

        @Test("a port where nobody listens is a failed connection")
        func refused() async throws {
            let port = try await LoopbackServer.run { $0.port }
            let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/")
            // A client of its own, since the shared one goes on trying to connect for ten seconds.
            var configuration = HTTPClient.Configuration()
            configuration.timeout.connect = .milliseconds(300)
            let client = HTTPClient(configuration: configuration)
            await #expect {
                _ = try await AsyncHTTPClientTransport(client).send(request, body: nil, timeout: .seconds(20))
            } throws: {
                ($0 as? TransportError)?.kind == .connectionFailed
            }
            try await client.shutdown()
        }

        @Test("a response that breaks off is a closed connection")
        func broken() async throws {
            try await LoopbackServer.run { server in
                await #expect {
                    let response = try await transport.send(
                        request(server, "/broken"), body: nil, timeout: .seconds(20))
                    _ = try await response.body.collect(upTo: 10)
                } throws: {
                    ($0 as? TransportError)?.kind == .connectionClosed
                }
            }
        }

        @Test(
            "a client refuses a response that is too large without reading it",
            arguments: ["/declared/2000", "/large/50"])
        func tooLarge(path: String) async throws {
            try await LoopbackServer.run { server in
                var configuration = ClientConfiguration(transport: transport, endpoint: server.url, retryPolicy: .never)
                configuration.maximumResponseSize = 1000
                let service = ServiceDescription(name: "Test", wireProtocol: .restJSON1, usesAWSEndpoints: false)
                let core = ServiceClientCore<AnyServiceError>(service, configuration)
                await #expect {
                    let _: Unit = try await core.execute(.init("Op", "GET", path), Unit())
                } throws: {
                    if case ClientError.responseTooLarge(limit: 1000) = $0 { true } else { false }
                }
                #expect(server.bytesWritten.withLock { $0 } < 20 << 20)
            }
        }

        private struct SomeError: Error {}

        private struct AnyServiceError: ServiceError {
            let details: ServiceErrorDetails
            static func decode(
                _ code: String, _ details: ServiceErrorDetails, _ response: inout ResponseReader
            ) -> Self {
                Self(details: details)
            }
        }

        private struct Chunks: AsyncSequence, Sendable {
            let count: Int

            struct Iterator: AsyncIteratorProtocol {
                var remaining: Int
                mutating func next() async -> [UInt8]? {
                    if remaining == 0 { return nil }
                    remaining -= 1
                    return [UInt8](repeating: 0x62, count: 1 << 16)
                }
            }

            func makeAsyncIterator() -> Iterator { Iterator(remaining: count) }
        }
    }
#endif

#if AsyncHTTPClient
    import AsyncHTTPClientTransport
    import ServiceRuntime
    import Synchronization
    import Testing

    /// Large bodies through a whole call, with checksums and signatures.
    @Suite(.serialized, .timeLimit(.minutes(10))) struct StreamingTests {
        private static let size = 256 << 20
        /// What may be on its way at a time: the buffers of both ends and of the system between them.
        private static let bound = 32 << 20

        private let upload = OperationDescription(
            "Upload", "PUT", "/discard", options: .streamingInput,
            checksum: .init(algorithmHeader: "x-amz-sdk-checksum-algorithm"))

        private func core(_ server: LoopbackServer) -> ServiceClientCore<AnyFailure> {
            let service = ServiceDescription(
                name: "Objects", wireProtocol: .restJSON1, signingName: "s3", endpointPrefix: "s3")
            let configuration = ClientConfiguration(
                transport: .asyncHTTPClient, region: "us-east-1", endpoint: server.url,
                credentials: .static(accessKeyID: "key", secretAccessKey: "secret"), retryPolicy: .never,
                environment: [:])
            return ServiceClientCore(service, configuration)
        }

        @Test("256 MiB are sent with little of them in memory at a time, each chunk signed and a checksum behind them")
        func largeUpload() async throws {
            try await LoopbackServer.run { server in
                let largest = Mutex(0)
                let source = Source(count: Self.size >> 16) { sent in
                    let inFlight = sent - server.bytesRead.withLock { $0 }
                    largest.withLock { $0 = Swift.max($0, inFlight) }
                }
                let body = HTTPBody(source, length: Int64(Self.size))
                let _: Unit = try await core(server).execute(upload, StreamInput(body: body))
                #expect(largest.withLock { $0 } < Self.bound)
                let received = server.bytesRead.withLock { $0 }
                // 4096 chunks with their lengths and signatures, the last chunk and the trailer.
                #expect(received > Self.size + 4096 * 80)
                #expect(received < Self.size + 4096 * 100)
            }
        }

        @Test("256 MiB are received with little of them in memory at a time, and are checked")
        func largeDownload() async throws {
            try await LoopbackServer.run { server in
                let download = OperationDescription(
                    "Download", "GET", "/large/256/Es+juw==", options: .streamingOutput,
                    checksum: .init(modeHeader: "x-amz-checksum-mode", responseAlgorithms: "CRC32"))
                let output: StreamedOutput = try await core(server).execute(download, Unit())
                var (count, largest) = (0, 0)
                for try await chunk in output.body {
                    count += chunk.count
                    largest = max(largest, server.bytesWritten.withLock { $0 } - count)
                }
                #expect(largest < Self.bound)
                #expect(count == Self.size)

                let damaged = OperationDescription(
                    "Download", "GET", "/large/1/AAAAAA==", options: .streamingOutput, checksum: download.checksum)
                let other: StreamedOutput = try await core(server).execute(damaged, Unit())
                await #expect {
                    for try await _ in other.body {}
                } throws: {
                    if case ClientError.checksumMismatch("CRC32", "AAAAAA==", _) = $0 { true } else { false }
                }
            }
        }

        @Test("a server that does not read holds up who sends, until it reads")
        func slowServer() async throws {
            try await LoopbackServer.run { server in
                let sent = Mutex(0)
                let source = Source(count: Self.size >> 16) { count in sent.withLock { $0 = count } }
                let paused = OperationDescription("Upload", "PUT", "/paused", options: .streamingInput)
                async let call: Unit = core(server).execute(
                    paused, StreamInput(body: HTTPBody(source, length: Int64(Self.size))))
                try await settled { sent.withLock { $0 } }
                let held = sent.withLock { $0 }
                #expect(held > 0)
                #expect(held < Self.bound)
                try await server.resume()
                _ = try await call
                #expect(server.bytesRead.withLock { $0 } == Self.size)
            }
        }

        @Test("a cancelled upload ends at once, also where the server does not read, and lets go of its source")
        func cancelledUpload() async throws {
            try await LoopbackServer.run { server in
                let sent = Mutex(0)
                let source = Source(count: Self.size >> 16) { count in sent.withLock { $0 = count } }
                let paused = OperationDescription("Upload", "PUT", "/paused", options: .streamingInput)
                let core = core(server)
                let task = Task {
                    let _: Unit = try await core.execute(
                        paused, StreamInput(body: HTTPBody(source, length: Int64(Self.size))))
                }
                try await settled { sent.withLock { $0 } }
                let held = sent.withLock { $0 }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                try await server.resume()
                try await eventually { server.closedConnections.withLock { $0 } == 1 }
                #expect(sent.withLock { $0 } <= held + (1 << 20))
            }
        }

        @Test("a download that is given up ends the sending")
        func abandonedDownload() async throws {
            try await LoopbackServer.run { server in
                let download = OperationDescription("Download", "GET", "/large/256", options: .streamingOutput)
                let core = core(server)
                let task = Task {
                    let output: StreamedOutput = try await core.execute(download, Unit())
                    for try await _ in output.body { try await Task.sleep(for: .seconds(60)) }
                }
                try await settled { server.bytesWritten.withLock { $0 } }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                try await eventually { server.closedConnections.withLock { $0 } == 1 }
                #expect(server.bytesWritten.withLock { $0 } < Self.bound)
            }
        }

        // MARK: Waiting

        /// Waits until a number above zero stays the same.
        private func settled(_ number: () -> Int) async throws {
            var last = 0
            for _ in 0..<200 {
                try await Task.sleep(for: .milliseconds(200))
                let current = number()
                if current > 0, current == last { return }
                last = current
            }
            Issue.record("it never came to rest")
        }

        private func eventually(_ condition: () -> Bool) async throws {
            for _ in 0..<300 {
                if condition() { return }
                try await Task.sleep(for: .milliseconds(100))
            }
            Issue.record("it never came about")
        }

        // MARK: Types

        /// Chunks of 64 KiB, each made when it is asked for.
        private struct Source: AsyncSequence, Sendable {
            let count: Int
            let report: @Sendable (Int) -> Void

            struct Iterator: AsyncIteratorProtocol {
                let chunk = [UInt8](repeating: 0x61, count: 1 << 16)
                var remaining: Int
                var sent = 0
                let report: @Sendable (Int) -> Void

                mutating func next() async -> [UInt8]? {
                    if remaining == 0 { return nil }
                    remaining -= 1
                    sent += chunk.count
                    report(sent)
                    return chunk
                }
            }

            func makeAsyncIterator() -> Iterator { Iterator(remaining: count, report: report) }
        }

        private struct StreamInput: OperationInput {
            let body: HTTPBody
            func write(to request: inout RequestWriter) { request.payload(stream: body) }
        }

        private struct StreamedOutput: OperationOutput {
            let body: HTTPBody
            init(from response: inout ResponseReader) { body = response.body }
        }

        private struct AnyFailure: ServiceError {
            let details: ServiceErrorDetails
            static func decode(
                _ code: String, _ details: ServiceErrorDetails, _ response: inout ResponseReader
            ) -> Self {
                Self(details: details)
            }
        }
    }
#endif

#if AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    import Synchronization

    /// A server on a free port of this machine, whose answers depend on the path.
    ///
    /// - `/echo` answers with the request's head in header fields and its body as body, chunk by chunk.
    /// - `/large/N` answers with N mebibytes in chunks; `/large/N/C` announces the CRC-32 C of them.
    /// - `/discard` reads a body and answers with an empty object; `/paused` waits for ``resume()`` before it reads.
    /// - `/declared/N` announces N bytes and sends them.
    /// - `/broken` announces ten bytes, sends three and closes.
    /// - `/redirect` points elsewhere.
    /// - `/silent` never answers; `/stalled` sends a head and then nothing.
    final class LoopbackServer: Sendable {
        private let channel: any Channel
        /// How many connections were accepted.
        let connections = Mutex(0)
        /// How many bytes `/large` has handed to the connection so far.
        let bytesWritten = Mutex(0)
        /// How many bytes of bodies have arrived at `/discard` and `/paused`.
        let bytesRead = Mutex(0)
        /// How many connections have ended.
        let closedConnections = Mutex(0)
        private let paused = Mutex<(any Channel)?>(nil)

        var port: Int { channel.localAddress?.port ?? 0 }
        var url: String { "http://127.0.0.1:\(port)" }

        private init(channel: any Channel) { self.channel = channel }

        /// Lets `/paused` read what is sent to it.
        func resume() async throws {
            try await paused.withLock { $0 }?.setOption(.autoRead, value: true).get()
        }

        /// Starts a server for as long as `body` runs.
        @discardableResult
        static func run<Result>(_ body: (LoopbackServer) async throws -> Result) async throws -> Result {
            let current = Mutex<LoopbackServer?>(nil)
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.writeBufferWaterMark, value: .init(low: 32 << 10, high: 64 << 10))
                .childChannelInitializer { child in
                    let server = current.withLock { $0 }
                    server?.connections.withLock { $0 += 1 }
                    return child.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                        guard let server else { return }
                        try child.pipeline.syncOperations.addHandler(Handler(server))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            let server = LoopbackServer(channel: channel)
            current.withLock { $0 = server }
            do {
                let result = try await body(server)
                try await channel.close()
                return result
            } catch {
                try await channel.close()
                throw error
            }
        }

        private final class Handler: ChannelInboundHandler {
            typealias InboundIn = HTTPServerRequestPart
            typealias OutboundOut = HTTPServerResponsePart

            private let server: LoopbackServer
            private var isEcho = false
            private var discards = false
            private var remaining = 0
            /// Writing may say at once that more can be written.
            private var isWriting = false

            init(_ server: LoopbackServer) { self.server = server }

            func channelRead(context: ChannelHandlerContext, data: NIOAny) {
                switch unwrapInboundIn(data) {
                case .head(let head): begin(context, head)
                case .body(let bytes):
                    if discards { server.bytesRead.withLock { $0 += bytes.readableBytes } }
                    if isEcho { context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil) }
                case .end:
                    if isEcho { end(context) }
                    if discards {
                        start(context, .ok, ["content-length": "2"])
                        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: "{}")))), promise: nil)
                        end(context)
                    }
                }
            }

            func channelInactive(context: ChannelHandlerContext) {
                remaining = 0
                server.closedConnections.withLock { $0 += 1 }
                context.fireChannelInactive()
            }

            func channelWritabilityChanged(context: ChannelHandlerContext) {
                if remaining > 0, !isWriting { writeMore(context) }
            }

            private func begin(_ context: ChannelHandlerContext, _ head: HTTPRequestHead) {
                let parts = head.uri.split(separator: "/")
                let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
                isEcho = false
                discards = ["discard", "paused"].contains(parts.first)
                switch parts.first {
                case "large":
                    remaining = number << 20
                    start(context, .ok, parts.count > 2 ? ["x-amz-checksum-crc32": String(parts[2])] : [:])
                    writeMore(context)
                case "discard": break
                case "paused":
                    server.paused.withLock { $0 = context.channel }
                    context.channel.setOption(.autoRead, value: false).whenFailure { _ in }
                case "declared":
                    start(context, .ok, ["content-length": "\(number)"])
                    write(context, number)
                    end(context)
                case "broken":
                    start(context, .ok, ["content-length": "10"])
                    write(context, 3)
                    context.flush()
                    context.close(promise: nil)
                case "redirect":
                    start(context, .found, ["location": "/echo", "content-length": "0"])
                    end(context)
                case "silent": break
                case "stalled":
                    start(context, .ok, ["content-length": "10"])
                    context.flush()
                default:
                    isEcho = true
                    var fields = HTTPHeaders()
                    fields.add(name: "x-method", value: head.method.rawValue)
                    fields.add(name: "x-uri", value: head.uri)
                    fields.add(name: "x-length", value: head.headers.first(name: "content-length") ?? "none")
                    for (name, value) in head.headers { fields.add(name: "x-sent-\(name)", value: value) }
                    start(context, .ok, fields)
                }
            }

            private func start(
                _ context: ChannelHandlerContext, _ status: HTTPResponseStatus, _ fields: HTTPHeaders = [:]
            ) {
                let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
                context.write(wrapOutboundOut(.head(head)), promise: nil)
            }

            private func write(_ context: ChannelHandlerContext, _ count: Int) {
                let bytes = ByteBuffer(repeating: 0x61, count: count)
                context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
            }

            private func writeMore(_ context: ChannelHandlerContext) {
                isWriting = true
                defer { isWriting = false }
                while remaining > 0, context.channel.isWritable {
                    let count = min(remaining, 64 << 10)
                    remaining -= count
                    server.bytesWritten.withLock { $0 += count }
                    write(context, count)
                    context.flush()
                }
                if remaining == 0, context.channel.isActive { end(context) }
            }

            private func end(_ context: ChannelHandlerContext) {
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
    }
#endif

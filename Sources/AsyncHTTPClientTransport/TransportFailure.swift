#if AsyncHTTPClient
    internal import AsyncHTTPClient
    internal import NIOCore
    internal import NIOHTTP1
    internal import NIOPosix
    internal import NIOSSL
    internal import ServiceRuntime

    #if canImport(Darwin)
        internal import Darwin
    #elseif canImport(Musl)
        internal import Musl
    #elseif canImport(Android)
        internal import Android
    #else
        internal import Glibc
    #endif

    /// Brings the errors of async-http-client and SwiftNIO to the ones that a client knows.
    enum TransportFailure {
        /// - Parameter timeout: The time that was allowed, for errors that say it is over.
        static func error(_ error: any Error, timeout: Duration?) -> any Error {
            if Task.isCancelled { return CancellationError() }
            switch error {
            case is CancellationError, is ClientError, is TransportError:
                return error
            case let error as HTTPClientError:
                return known(error, timeout: timeout)
            case is NIOConnectionError, is ChannelError:
                return TransportError(.connectionFailed, "no connection: \(error)", underlying: error)
            case is NIOSSLError, is BoringSSLError:
                return TransportError(.securityFailure, "no secure connection: \(error)", underlying: error)
            case let failure as IOError:
                return unconnectedCodes.contains(failure.errnoCode)
                    ? TransportError(.connectionFailed, "no connection: \(error)", underlying: error)
                    : TransportError(.connectionClosed, "the connection broke: \(error)", underlying: error)
            case HTTPParserError.invalidEOFState:
                return TransportError(.connectionClosed, "the connection ended within the response", underlying: error)
            default:
                return TransportError(.other, "\(error)", underlying: error)
            }
        }

        /// What the system says where no connection comes about.
        private static let unconnectedCodes: Set<CInt> = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL]

        private static func known(_ error: HTTPClientError, timeout: Duration?) -> any Error {
            switch error {
            case .deadlineExceeded:
                return timeout.map { ClientError.timeout($0) as any Error }
                    ?? TransportError(.connectionClosed, "the deadline is over", underlying: error)
            case .cancelled, .requestStreamCancelled:
                return TransportError(.connectionClosed, "the request was given up", underlying: error)
            case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout:
                return TransportError(.connectionFailed, "no connection in time: \(error)", underlying: error)
            case .tlsHandshakeTimeout:
                return TransportError(.securityFailure, "no secure connection in time", underlying: error)
            case .remoteConnectionClosed, .readTimeout, .writeTimeout, .uncleanShutdown:
                return TransportError(.connectionClosed, "the connection ended early: \(error)", underlying: error)
            default:
                return TransportError(.other, "\(error)", underlying: error)
            }
        }
    }
#endif

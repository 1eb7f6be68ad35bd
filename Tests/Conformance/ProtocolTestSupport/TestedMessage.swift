import Foundation
package import ServiceRuntime

/// A message of an event stream as an official test describes it: one that is received, or one that is to be sent.
package struct TestedMessage: Sendable {
    package var headers: [String: EventHeaderValue]
    package var forbidHeaders: [String]
    package var requireHeaders: [String]
    /// `nil` where the test says nothing of the payload.
    package var body: MessageBody?
    /// The whole frame in base64, where the test gives it.
    package var base64: String?

    package init(
        headers: [String: EventHeaderValue] = [:], forbidHeaders: [String] = [], requireHeaders: [String] = [],
        body: MessageBody? = nil, base64: String? = nil
    ) {
        self.headers = headers
        self.forbidHeaders = forbidHeaders
        self.requireHeaders = requireHeaders
        self.body = body
        self.base64 = base64
    }

    /// The frame, for a client to receive.
    var bytes: [UInt8] {
        get throws {
            if let base64 { return Array(Data(base64Encoded: base64) ?? Data()) }
            let headers = headers.sorted { $0.key < $1.key }.map { EventHeader($0.key, $0.value) }
            return try EventMessage(headers: headers, payload: Blob(body?.bytes ?? [])).encoded()
        }
    }

    /// What differs in a message that a client sent.
    func differences(in message: EventMessage) -> [String] {
        var found: [String] = []
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) where message[name] != value {
            found.append("header \(name): \(message[name].map { "\($0)" } ?? "none") instead of \(value)")
        }
        for name in forbidHeaders where message[name] != nil { found.append("header \(name) is forbidden") }
        for name in requireHeaders where message[name] == nil { found.append("header \(name) is missing") }
        return found + (body?.differences(in: message.payload.bytes) ?? [])
    }
}

extension EventHeaderValue {
    /// The bytes that a text in base64 stands for.
    package static func base64(_ text: String) -> EventHeaderValue {
        .blob(Blob(Data(base64Encoded: text) ?? Data()))
    }
}

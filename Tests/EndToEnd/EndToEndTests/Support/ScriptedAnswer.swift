/// An answer that the recording server is to give.
struct ScriptedAnswer: Encodable, Sendable {
    /// The status.
    var status = 200
    /// Header fields, each a name and a value.
    var headers: [[String]] = [["content-type", "application/json"]]
    /// The body.
    var body = "{}"
    /// Seconds to wait before the head.
    var delay = 0.0
    /// Seconds to wait between the head and the body.
    var bodyDelay = 0.0
    /// Whether to end the connection in place of an answer.
    var close = false
    /// Whether to take an unsigned request.
    var anonymous = false
}

extension ScriptedAnswer {
    /// A success with this body.
    static func json(_ body: String) -> Self { Self(body: body) }

    /// An error with its code in the header and a message.
    static func error(_ code: String, status: Int, message: String = "no") -> Self {
        Self(
            status: status,
            headers: [
                ["content-type", "application/json"], ["x-amzn-errortype", code], ["x-amzn-requestid", "request-1"],
            ],
            body: #"{"Message": "\#(message)"}"#)
    }
}

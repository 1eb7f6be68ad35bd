/// How the responses of Amazon S3 depart from the common course.
enum S3Responses {
    /// Whether a response whose status is one of success tells of an error.
    ///
    /// Operations that take long, such as CopyObject, begin to answer before they know how they will end.
    static func isError(_ body: [UInt8]) -> Bool {
        var rest = body[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop(while: isSpace)
        if rest.starts(with: "<?xml".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...].drop(while: isSpace)
        }
        guard rest.starts(with: "<Error".utf8) else { return false }
        rest = rest.dropFirst("<Error".utf8.count)
        return rest.first.map { isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? false
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// The name of an error without a body, such as every answer to HEAD, by its status; `nil` where that has none.
    static func errorName(of status: Int) -> String? {
        switch status {
        case 301: "PermanentRedirect"
        case 304: "NotModified"
        case 307: "TemporaryRedirect"
        case 400: "BadRequest"
        case 403: "Forbidden"
        case 404: "NotFound"
        case 405: "MethodNotAllowed"
        case 409: "Conflict"
        case 412: "PreconditionFailed"
        case 416: "InvalidRange"
        case 500: "InternalError"
        case 503: "ServiceUnavailable"
        default: nil
        }
    }
}

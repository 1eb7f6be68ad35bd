/// Bytes of a service that could not be understood: what was wrong, and where.
public struct DeserializationError: Error, Sendable, Hashable {
    /// What was wrong.
    public enum Problem: Sendable, Hashable {
        /// The bytes break the format's grammar; the text says how, for example `expected ':' after a key`.
        case malformed(String, format: Format = .json)
        /// A value is of another type than the model says, for example expected `a string`, found `a number`.
        case unexpectedType(expected: String, found: String)
        /// A number is too large or has a fraction where the model allows none; the type is the one wanted.
        case numberOutOfRange(type: String)
        /// A text is not in the format that the model says, for example `a base64 text` or `a date-time timestamp`.
        case invalidText(expected: String)
        /// Values are nested deeper than the limit.
        case tooDeep(limit: Int)
        /// There are more bytes than a reader can address.
        case tooLarge
    }

    /// What the bytes were read as.
    public enum Format: String, Sendable, Hashable {
        /// JSON (RFC 8259).
        case json = "JSON"
        /// XML 1.0.
        case xml = "XML"
        /// CBOR (RFC 8949).
        case cbor = "CBOR"
    }

    /// What was wrong.
    public var problem: Problem

    /// The place in the value, for example `Items[3].Name`; empty for the whole.
    public var path: String

    /// The place in the bytes, from 0.
    public var offset: Int

    /// Describes a problem at a place.
    public init(_ problem: Problem, path: String, offset: Int) {
        self.problem = problem
        self.path = path
        self.offset = offset
    }
}

extension DeserializationError: CustomStringConvertible {
    /// One line with the problem and the place, for example
    /// `expected a string at Items[3].Name, found a number (byte 123)`.
    public var description: String {
        let place = path.isEmpty ? "" : " at \(path)"
        let problem =
            switch problem {
            case .malformed(let text, let format): "malformed \(format.rawValue)\(place): \(text)"
            case .unexpectedType(let expected, let found): "expected \(expected)\(place), found \(found)"
            case .numberOutOfRange(let type): "the number\(place) is no valid \(type)"
            case .invalidText(let expected): "the text\(place) is not \(expected)"
            case .tooDeep(let limit): "values\(place) are nested deeper than \(limit) levels"
            case .tooLarge: "there are more than 2 GB"
            }
        return "\(problem) (byte \(offset))"
    }
}

/// Why a shared configuration or credentials file could not be read. No error repeats what stands in the file.
public enum SharedConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A line that is neither a section, a setting nor a comment; lines are counted from 1.
    case malformedLine(path: String, line: Int, reason: String)
    /// The file is there, but cannot be read.
    case unreadable(path: String)

    /// The place and the reason.
    public var description: String {
        switch self {
        case .malformedLine(let path, let line, let reason): "\(path):\(line): \(reason)"
        case .unreadable(let path): "\(path): the file cannot be read"
        }
    }
}

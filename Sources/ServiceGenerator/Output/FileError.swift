package import ServiceModel

/// Something that the file system refused.
package struct FileError: Error, Hashable, CustomStringConvertible {
    package enum Action: String, Sendable {
        case read, write, create, list, replace, delete

        fileprivate var participle: String {
            switch self {
            case .read: "read"
            case .write: "written"
            case .create: "created"
            case .list: "listed"
            case .replace: "replaced"
            case .delete: "deleted"
            }
        }

        fileprivate var advice: String {
            switch self {
            case .read, .list: "check the path and who may read it"
            case .write, .create, .delete: "check the path and who may write it"
            case .replace: "remove it, or name another output folder"
            }
        }
    }

    package let action: Action
    package let path: String
    /// What the system said.
    package let reason: String

    package init(_ action: Action, path: String, reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
    }

    init(_ action: Action, path: String, number: Int32) {
        self.init(action, path: path, reason: describeError(number))
    }

    package var description: String { "cannot \(action.rawValue) \(path): \(reason)" }

    /// The error as it is shown, at the start of the file or folder.
    package var diagnostic: Diagnostic {
        var message = "it cannot be \(action.participle), \(reason)"
        // Some reasons say what to do.
        if !reason.contains("; ") { message += "; \(action.advice)" }
        return Diagnostic(.error, message, at: SourceLocation(path: path, line: 1, column: 1))
    }
}

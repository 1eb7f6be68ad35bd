/// Something that the file system refused.
package struct FileError: Error, Hashable, CustomStringConvertible {
    package enum Action: String, Sendable {
        case read, write, create, list, replace
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
}

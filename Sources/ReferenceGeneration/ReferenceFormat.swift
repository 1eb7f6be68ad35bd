/// The reference whose form pages have.
package enum ReferenceFormat: String, CaseIterable, Sendable {
    /// AWS CLI: one page for each command.
    case cli
    /// boto3, AWS' SDK for Python: one page for each method.
    case boto3
    /// AWS Tools for PowerShell: one page for each cmdlet.
    case powershell
    /// AWS SDK for iOS: one page for each class and enumeration.
    case ios
    /// paws, AWS' SDK for R: one page for each function.
    case r
    /// The client that this program generates: one page for each method and type.
    case swift

    /// Whom the reference is for: a language, or a way to call.
    package var language: String {
        switch self {
        case .cli: "Command line"
        case .boto3: "Python"
        case .powershell: "PowerShell"
        case .ios: "iOS"
        case .r: "R"
        case .swift: "Swift"
        }
    }

    /// The forms that only this format has.
    package var ownForms: [ReferenceForm] {
        switch self {
        case .cli: [.rst, .man]
        case .boto3: [.rst]
        case .r: [.rd]
        case .powershell, .ios, .swift: []
        }
    }

    /// The forms that pages of this format can have.
    package var forms: [ReferenceForm] { ownForms + [.text, .markdown, .html] }
}

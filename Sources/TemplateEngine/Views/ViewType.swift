/// What the templates may know of a view model: its name and its fields, in the order of their slots.
package struct ViewType: Sendable {
    /// The name under which errors and listings speak of it, such as `Structure`.
    package let name: String

    /// The version of the set of fields, where templates written by users may depend on it.
    package let version: Int?

    /// What it stands for, in Markdown.
    package let documentation: String

    /// The fields; the index of each is its slot.
    package let fields: [ViewField]

    package init(_ name: String, version: Int? = nil, documentation: String, fields: [ViewField]) {
        self.name = name
        self.version = version
        self.documentation = documentation
        self.fields = fields
    }
}

/// One field of a view model.
package struct ViewField: Sendable {
    /// The name that templates use: letters, digits and underscores, the first not a digit.
    package let name: String

    /// What its values are.
    package let kind: Kind

    /// What it is for, in Markdown.
    package let documentation: String

    package init(_ name: String, _ kind: Kind, _ documentation: String) {
        self.name = name
        self.kind = kind
        self.documentation = documentation
    }

    /// What the values of a field are. View types are named by metatype, so that they may refer to each other.
    package enum Kind: Sendable {
        /// `ViewValue.text`.
        case text

        /// `ViewValue.flag`.
        case flag

        /// `ViewValue.view`: another view model, which may be absent.
        case view(any ViewModel.Type)

        /// `ViewValue.views`: a list of view models of one type.
        case views(any ViewModel.Type)
    }
}

extension ViewField.Kind: CustomStringConvertible {
    /// In words, as in `a list of Member`.
    package var description: String {
        switch self {
        case .text: "a text"
        case .flag: "a flag"
        case .view(let type): "a view, \(type.viewType.name)"
        case .views(let type): "a list of \(type.viewType.name)"
        }
    }
}

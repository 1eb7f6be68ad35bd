import ServiceModel

/// One argument of a command.
package struct CommandArgument: Sendable {
    /// A text on an argument.
    package enum Documentation: Sendable {
        /// As the model has it.
        case model(String)
        /// Of this program: CommonMark, of which only paragraphs and code in single back-quotes are used.
        case plain(String)
        /// Of this program or of an override file: HTML.
        case html(String)
    }

    /// The name without hyphens before it.
    package var name: String
    /// Whether it is known by its place on the command line, and not by its name.
    package var isPositional = false
    package var isRequired = false
    /// Whether it is there and help does not tell of it.
    package var isHidden = false
    /// What the help calls the type.
    package var typeName: String
    package var documentation: Documentation
    /// What the arguments of a pair share, such as `--flag` and `--no-flag`, one of which may be given.
    package var group: String?
    /// The shape of what is given; `nil` for arguments that are not the operation's.
    package var value: CommandValue?
    /// The member of the input that the argument sets; `nil` for arguments that are not the operation's.
    package var member: String?
    /// The value that a flag sets; `nil` for all else.
    package var flag: Bool?

    package init(
        name: String, typeName: String, documentation: Documentation, isRequired: Bool = false,
        isPositional: Bool = false
    ) {
        self.name = name
        self.typeName = typeName
        self.documentation = documentation
        self.isRequired = isRequired
        self.isPositional = isPositional
    }

    /// The argument that sets a member of the input.
    package init(_ value: CommandValue) {
        name = CommandName.hyphenated(value.name)
        if let member = value.member {
            isRequired = member.traits.has(.required) && !member.traits.has(.idempotencyToken)
        }
        typeName = value.kind.rawValue
        documentation = .model(value.documentation)
        self.value = value
        member = value.name
    }

    /// How the argument is written on a command line.
    package var option: String { isPositional ? name : "--\(name)" }

    /// What the help calls the type of the value.
    package var displayedTypeName: String {
        guard let value, value.isJSONHeader || value.isDocument || value.isStreamingBlob || value.isTaggedUnion else {
            return typeName
        }
        return value.typeName
    }

    /// The name of the type is that of a scalar's kind.
    package var isScalar: Bool {
        guard let kind = CommandValue.Kind(rawValue: typeName) else { return false }
        return kind.isScalar
    }
}

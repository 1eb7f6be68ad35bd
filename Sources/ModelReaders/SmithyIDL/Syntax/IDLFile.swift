import ServiceModel

/// One file of Smithy IDL as it is written: no name is resolved, nothing is looked up in other files.
///
/// Names can only be resolved once every file of a model has been parsed, since a file may use what another one defines.
/// Source: Smithy 2.0, "Smithy IDL".
struct IDLFile: Sendable {
    /// 1.0 where the file does not say.
    var version = SmithyVersion.one
    /// What the names of inline inputs end with.
    var operationInputSuffix = "Input"
    /// What the names of inline outputs end with.
    var operationOutputSuffix = "Output"
    var metadata: [IDLEntry] = []
    /// `nil` in a file that defines no shape.
    var namespace: String?
    var uses: [IDLName] = []
    var shapes: [IDLShape] = []
    var applications: [IDLApplication] = []
    /// The unquoted shape ids in values of statements that could not be read to their end, which are wrong or right all
    /// the same.
    var discardedIDs: [IDLName] = []

    init() {}
}

/// A shape id as it is written: `Name`, `namespace#Name` or either with `$member`.
struct IDLName: Sendable {
    var text: String
    var position: SourcePosition

    init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

/// A value as it is written: what an unquoted text means depends on the shapes of all files.
struct IDLNode: Sendable {
    enum Value: Sendable {
        case null
        case boolean(Bool)
        /// The number as it is written, but for leading zeros, which JSON does not have.
        case number(String)
        case string(String)
        /// A text without quotes that is no keyword: a shape id, to be resolved.
        case shapeID(String)
        case array([IDLNode])
        case object([IDLEntry])
    }

    var value: Value
    var position: SourcePosition

    init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }
}

/// A key and its value: of an object, or a metadata statement.
struct IDLEntry: Sendable {
    var key: String
    var keyPosition: SourcePosition
    var value: IDLNode

    init(_ key: String, at keyPosition: SourcePosition, _ value: IDLNode) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}

/// A trait applied to a shape or a member. A documentation comment is a `smithy.api#documentation`.
struct IDLTrait: Sendable {
    var name: IDLName
    /// `nil` where nothing but the name is written, or empty parentheses: what that means depends on the trait.
    var value: IDLNode?
    /// Where `@`, or the first `///`, stands.
    var position: SourcePosition
}

/// Traits applied from outside: an `apply` statement or block.
struct IDLApplication: Sendable {
    var target: IDLName
    var traits: [IDLTrait]
    /// Where `apply` stands.
    var position: SourcePosition
}

/// A shape statement, or the inline input or output of an operation.
struct IDLShape: Sendable {
    /// What the statement begins with: a shape's kind, or 1.0's `set`.
    enum Keyword: Equatable, Sendable {
        case kind(ShapeKind)
        case set
    }

    var keyword: Keyword
    /// The simple name; of an inline structure the one that the operation's name and the suffix give.
    var name: IDLName
    var traits: [IDLTrait]
    /// The shape ids in `with [ … ]`.
    var mixins: [IDLName] = []
    /// The resource in `for …`, whose identifiers and properties members may be elided to.
    var resource: IDLName?
    var members: [IDLMember] = []
    /// The body of a service or a resource.
    var body: IDLNode?
    /// The body of an operation.
    var operation: IDLOperation?
    /// Where the statement begins: its keyword, after the traits.
    var position: SourcePosition
}

/// A member of a shape.
struct IDLMember: Sendable {
    enum Target: Sendable {
        case name(IDLName)
        /// `$member`: the target is a resource's or a mixin's.
        case elided
        /// A member of an enum has none.
        case none
    }

    var name: String
    var target: Target
    var traits: [IDLTrait]
    /// What stands after `=`: a default, or an enum member's value.
    var value: IDLNode?
    /// Where the name, or its `$`, stands.
    var position: SourcePosition
}

/// What the body of an operation says.
struct IDLOperation: Sendable {
    indirect enum Structure: Sendable {
        case target(IDLName)
        case inline(IDLShape)
    }

    var input: Structure?
    var output: Structure?
    var errors: [IDLName] = []
}

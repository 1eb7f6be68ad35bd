/// An expression that finds shapes in a model, parsed.
///
/// Source: Smithy 2.0, "Selectors".
struct Selector: Sendable {
    /// What the shapes pass through, one step after the other.
    private(set) var steps: [Step] = []
    /// Whether a step keeps shapes in a variable.
    private(set) var setsVariables = false

    mutating func append(_ step: Step) {
        steps.append(step)
        if case .setVariable = step { setsVariables = true }
    }

    init(steps: [Step] = []) {
        for step in steps { append(step) }
    }

    indirect enum Step: Sendable {
        /// Lets shapes of some kinds through.
        case kinds(KindSet)
        case attribute(Comparison)
        /// Lets shapes through for which a value, or any value of a projection, meets all of the comparisons.
        case scoped(path: [Key], [Comparison])
        /// Goes to neighbours; `isReverse` to the shapes whose neighbour a shape is.
        case neighbors(Relationships, isReverse: Bool)
        /// Goes to neighbours of neighbours to any distance.
        case reach(isReverse: Bool)
        /// `:test`: lets shapes through that one of the selectors yields something for.
        case test([Selector])
        /// `:is`: yields what each of the selectors yields.
        case each([Selector])
        case not(Selector)
        /// `:in`: lets shapes through that are among those that the selector yields.
        case contained(Selector)
        /// `:root`: yields what the selector yields for the whole model.
        case root(Root)
        case topdown(qualifier: Selector, disqualifier: Selector?)
        /// `:recursive`: follows the selector to any distance.
        case recursive(Selector)
        case setVariable(String, Selector)
        case getVariable(String)
        /// A function that nobody knows yields nothing.
        case nothing
    }

    /// What is evaluated once for a model, wherever it is met.
    final class Root: Sendable {
        let selector: Selector

        init(_ selector: Selector) {
            self.selector = selector
        }
    }

    /// A segment of a path into an attribute.
    enum Key: Sendable, Equatable {
        case name(String)
        /// `(keys)`, `(values)`, `(length)`, `(first)`.
        case function(String)
    }

    /// A value of a comparison: written there, or found by a path from the attribute in scope.
    enum Operand: Sendable {
        case text(String)
        case path([Key])
    }

    struct Comparison: Sendable {
        var left: Operand
        /// `nil` where nothing but existence is asked for.
        var comparator: Comparator?
        /// The values one of which must be met.
        var right: [Operand] = []
        var ignoresCase = false
    }

    enum Comparator: String, Sendable {
        case equal = "="
        case notEqual = "!="
        case startsWith = "^="
        case endsWith = "$="
        case contains = "*="
        case exists = "?="
        case greater = ">"
        case greaterOrEqual = ">="
        case less = "<"
        case lessOrEqual = "<="
        case projectionEqual = "{=}"
        case projectionNotEqual = "{!=}"
        case subset = "{<}"
        case properSubset = "{<<}"
    }
}

extension Selector {
    /// Whether every shape that comes out is the one that went in.
    var isFilter: Bool { steps.allSatisfy(\.isFilter) }

    /// Whether the selector yields nothing for a member, as its first step tells.
    var refusesMembers: Bool { steps.first?.refusesMembers ?? false }
}

extension Selector.Step {
    var isFilter: Bool {
        switch self {
        case .kinds, .attribute, .scoped, .test, .not, .contained, .nothing: true
        case .each(let selectors): selectors.allSatisfy(\.isFilter)
        default: false
        }
    }

    var refusesMembers: Bool {
        switch self {
        case .kinds(let kinds): !kinds.contains(.member)
        case .each(let selectors), .test(let selectors): selectors.allSatisfy(\.refusesMembers)
        default: false
        }
    }
}

/// The kinds of edges between shapes. Source: Smithy 2.0, "Selectors", "Relationships".
struct Relationships: OptionSet, Sendable {
    let rawValue: UInt32

    static let operation = Relationships(rawValue: 1 << 0)
    static let resource = Relationships(rawValue: 1 << 1)
    static let error = Relationships(rawValue: 1 << 2)
    static let identifier = Relationships(rawValue: 1 << 3)
    static let property = Relationships(rawValue: 1 << 4)
    static let instanceOperation = Relationships(rawValue: 1 << 5)
    static let collectionOperation = Relationships(rawValue: 1 << 6)
    static let create = Relationships(rawValue: 1 << 7)
    static let put = Relationships(rawValue: 1 << 8)
    static let read = Relationships(rawValue: 1 << 9)
    static let update = Relationships(rawValue: 1 << 10)
    static let delete = Relationships(rawValue: 1 << 11)
    static let list = Relationships(rawValue: 1 << 12)
    static let input = Relationships(rawValue: 1 << 13)
    static let output = Relationships(rawValue: 1 << 14)
    static let member = Relationships(rawValue: 1 << 15)
    /// From a member to the shape that it targets: no selector can name it.
    static let target = Relationships(rawValue: 1 << 16)
    static let mixin = Relationships(rawValue: 1 << 17)
    /// From an operation or a resource to the services and resources that hold it.
    static let bound = Relationships(rawValue: 1 << 18)
    /// From a shape to the shapes that define its traits; followed where it is named only.
    static let trait = Relationships(rawValue: 1 << 19)

    /// What `>` and `<` follow.
    static let unnamed = Relationships(rawValue: (1 << 19) - 1)
    /// What `~>` follows: nothing that leads back up.
    static let downward: Relationships = unnamed.subtracting(.bound)

    /// The relationship of a name; nothing where there is none.
    init(named name: String) { self = Relationships.named[name] ?? [] }

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private static let named: [String: Relationships] = [
        "operation": .operation, "resource": .resource, "error": .error, "identifier": .identifier,
        "property": .property, "instanceOperation": .instanceOperation, "collectionOperation": .collectionOperation,
        "create": .create, "put": .put, "read": .read, "update": .update, "delete": .delete, "list": .list,
        "input": .input, "output": .output, "member": .member, "mixin": .mixin, "bound": .bound, "trait": .trait,
    ]
}

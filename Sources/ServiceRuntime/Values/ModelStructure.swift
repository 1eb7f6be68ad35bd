/// A value of a model's structure or union that prints its members with the sensitive ones left out.
///
/// Its text is `TypeName(memberA: "x", memberB: <redacted>)` for a structure, members that are `nil` left out, and
/// `TypeName.caseName(value)` for a union. Nothing is generated for each type: the members are found by reflection. Only errors
/// and types that have sensitive members conform; of others Swift prints everything, and asks these for their own text
/// wherever they are inside.
///
/// `dump` and debuggers look at storage itself, which Swift does not let a type replace by a part of its own
/// reflection: they show sensitive members.
///
/// It prints by `debugDescription`, which `print` and interpolation take where there is nothing else, and not by a property
/// `description`: many models have a member of that name, which would be printed alone then.
public protocol ModelStructure: Sendable, CustomDebugStringConvertible {
    /// The names of the properties, or of the union's cases, that are never printed (Smithy's `sensitive` trait);
    /// `["*"]` when the whole shape is sensitive.
    static var sensitiveMembers: [String] { get }
}

extension ModelStructure {
    /// No sensitive members.
    public static var sensitiveMembers: [String] { [] }

    /// The value with its members, sensitive ones redacted.
    public var debugDescription: String {
        ModelPrinter.text(of: self)
    }
}

import ServiceModel

/// A member as boto3's reference sees it: the shape that it targets, with what the member says of it.
struct Boto3Member {
    /// What stands for a shape where its type does not say what Python gives or takes.
    enum Special {
        case document, jsonHeader, streamingInput, streamingOutput, eventStream
    }

    /// The name in the model; nil for elements of lists and for values.
    var name: String?
    let shape: Shape
    /// The text of the member, else that of its shape; empty where there is none.
    let documentation: String
    var isRequired = false
    let isIdempotencyToken: Bool
    let special: Special?
}

/// Whether a page's part is about what is sent or what is received.
enum Boto3Direction {
    case request, response
}

/// Finds what members of a service are in Python.
struct Boto3Members {
    let service: ReferenceService
    /// The names of the parameters that a method takes beyond the model, each a text.
    var added: [String] = []

    /// What is said of the output, where the operation names it.
    var outputDocumentation: String?

    /// An operation's input or output.
    func root(_ shape: Shape) -> Boto3Member {
        Boto3Member(
            name: nil, shape: shape, documentation: outputDocumentation ?? service.documentation(of: shape.traits),
            isIdempotencyToken: false, special: nil)
    }

    /// The members of a structure or union.
    ///
    /// - Parameter direction: Set for an operation's own input or output, where bodies may be streams.
    func members(of shape: Shape, outermost direction: Boto3Direction? = nil) -> [Boto3Member] {
        let members = shape.members.compactMap { member(of: $0, outermost: direction, isNamed: true) }
        return direction == .request ? members + added.map(addedMember) : members
    }

    private func addedMember(_ name: String) -> Boto3Member {
        let shape = Shape(
            id: ShapeID(namespace: Prelude.namespace, name: "String"), kind: .string, position: .none)
        return Boto3Member(name: name, shape: shape, documentation: "", isIdempotencyToken: false, special: nil)
    }

    /// The element of a list, or the key or value of a map.
    func part(_ name: String, of shape: Shape) -> Boto3Member? {
        shape.member(named: name).flatMap { member(of: $0, outermost: nil, isNamed: false) }
    }

    private func member(of member: Member, outermost direction: Boto3Direction?, isNamed: Bool) -> Boto3Member? {
        guard let shape = service.model[member.target] else { return nil }
        var documentation = service.documentation(of: member.traits)
        if documentation.isEmpty { documentation = service.documentation(of: shape.traits) }
        return Boto3Member(
            name: isNamed ? member.name : nil, shape: shape, documentation: documentation,
            isRequired: isNamed && member.traits.has(.required),
            isIdempotencyToken: member.traits.has(.idempotencyToken),
            special: special(member, shape, outermost: direction))
    }

    private func special(_ member: Member, _ shape: Shape, outermost direction: Boto3Direction?) -> Boto3Member.Special?
    {
        if shape.kind == .document { return .document }
        if member.traits.has(.httpHeader), shape.kind == .string,
            shape.traits.string(.mediaType) == "application/json"
        {
            return .jsonHeader
        }
        guard let direction else { return nil }
        if shape.isEventStream { return direction == .response ? .eventStream : nil }
        let isBody = member.traits.has(.httpPayload) || shape.traits.has(.streaming)
        guard shape.kind == .blob, isBody else { return nil }
        return direction == .request ? .streamingInput : .streamingOutput
    }
}

extension Boto3Member {
    /// What the documentation calls the type.
    var typeName: String {
        switch special {
        case .document: ":ref:`document<document>`"
        case .jsonHeader: "JSON serializable"
        case .streamingInput: "bytes or seekable file-like object"
        case .streamingOutput: ":class:`.StreamingBody`"
        case .eventStream: ":class:`.EventStream`"
        case nil: plainTypeName
        }
    }

    /// The name of the type without markup.
    var plainTypeText: String {
        switch special {
        case .document: "document"
        case .streamingOutput: "StreamingBody"
        case .eventStream: "EventStream"
        default: typeName
        }
    }

    private var plainTypeName: String {
        switch shape.kind {
        case .blob: "bytes"
        case .boolean: "boolean"
        case .byte, .short, .integer, .long, .intEnum, .bigInteger: "integer"
        case .double, .float, .bigDecimal: "float"
        case .string, .enum: "string"
        case .timestamp: "datetime"
        case .document: "document"
        case .list: "list"
        case .map, .structure, .union: "dict"
        case .service, .resource, .operation: "dict"
        }
    }

    /// What stands for a value that holds no others, in an example of the syntax.
    var exampleValue: String {
        switch special {
        case .document, .jsonHeader: "{...}|[...]|123|123.4|'string'|True|None"
        case .streamingInput: "b'bytes'|file"
        case .streamingOutput: "StreamingBody()"
        case .eventStream: "EventStream()"
        case nil: plainExampleValue
        }
    }

    private var plainExampleValue: String {
        switch shape.kind {
        case .double: "123.0"
        case .byte, .short, .integer, .long, .intEnum, .bigInteger: "123"
        case .string: "'string'"
        case .enum: enumeration
        case .blob: "b'bytes'"
        case .boolean: "True|False"
        case .list: "[...]"
        case .map, .structure, .union: "{...}"
        case .timestamp: "datetime(2015, 1, 1)"
        default: "..."
        }
    }

    private var enumeration: String {
        shape.members
            .map { "'\(PythonLiteral.escapingControls($0.traits.string(.enumValue) ?? $0.name))'" }
            .joined(separator: "|")
    }

    /// The names of the members of a union, of which a value has one.
    var unionMembers: [String]? {
        shape.kind == .union && !shape.isEventStream ? shape.members.map(\.name) : nil
    }
}

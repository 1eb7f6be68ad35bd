import ServiceModel

/// A member as boto3's reference sees it: the shape that it targets, with what the member says of it.
struct Boto3Member: Sendable {
    /// What stands for a shape where its type does not say what Python gives or takes.
    enum Special {
        case document, jsonHeader, streamingInput, streamingOutput, eventStream
    }

    /// The name in the model; nil for elements of lists and for values.
    var name: String?
    let shape: Shape
    /// The place of the shape among those of the service: two members of one shape have the same.
    let place: Int
    /// The text of the member, else that of its shape; empty where there is none.
    let documentation: String
    var isRequired = false
    var isIdempotencyToken = false
    /// Whether the member may be the body of a message.
    var isBody = false
    var special: Special?
}

/// Whether a page's part is about what is sent or what is received.
enum Boto3Direction: Int {
    case request, response
}

/// Finds what members of a service are in Python.
struct Boto3Members: Sendable {
    let service: ReferenceService
    private let graph: ShapeGraph<Boto3Member>
    /// What pages have in common.
    let shared = SharedTexts()
    /// The names of the parameters that a method takes beyond the model, each a text.
    var added: [String] = []

    /// What is said of the output, where the operation names it.
    var outputDocumentation: String?

    init(_ service: ReferenceService) {
        self.service = service
        graph = ShapeGraph(service.service) { member, target, place, outer in
            Boto3Members.part(member, target, place, of: outer, service)
        }
    }

    private static func part(
        _ member: Member, _ target: Shape, _ place: Int, of outer: Shape, _ service: ReferenceService
    ) -> Boto3Member {
        let isNamed = outer.kind != .list && outer.kind != .map
        var documentation = service.documentation(of: member.traits)
        if documentation.isEmpty { documentation = service.documentation(of: target.traits) }
        return Boto3Member(
            name: isNamed ? member.name : nil, shape: target, place: place, documentation: documentation,
            isRequired: isNamed && member.traits.has(.required),
            isIdempotencyToken: member.traits.has(.idempotencyToken),
            isBody: member.traits.has(.httpPayload) || target.traits.has(.streaming), special: special(member, target))
    }

    private static func special(_ member: Member, _ shape: Shape) -> Boto3Member.Special? {
        if shape.kind == .document { return .document }
        let isHeader = member.traits.has(.httpHeader) && shape.kind == .string
        return isHeader && shape.traits.string(.mediaType) == "application/json" ? .jsonHeader : nil
    }

    /// An operation's input or output.
    func root(_ shape: Shape) -> Boto3Member {
        Boto3Member(
            shape: shape, place: graph.place(of: shape.id) ?? Self.nowhere,
            documentation: outputDocumentation ?? service.documentation(of: shape.traits))
    }

    /// The place of shapes that the service does not have.
    private static let nowhere = -1

    /// The members of a structure or union.
    ///
    /// - Parameter direction: Set for an operation's own input or output, where bodies may be streams.
    func members(of member: Boto3Member, outermost direction: Boto3Direction? = nil) -> [Boto3Member] {
        let members = parts(of: member)
        guard let direction else { return members }
        return members.map { outermost($0, direction) } + (direction == .request ? added.map(addedMember) : [])
    }

    /// The element of a list, or the key and the value of a map.
    func parts(of member: Boto3Member) -> [Boto3Member] {
        member.place == Self.nowhere ? [] : graph.parts(at: member.place)
    }

    /// Whether what the member is made of is part of something else too, and is worth keeping.
    func isShared(_ member: Boto3Member) -> Bool {
        guard member.place != Self.nowhere, graph.isShared(member.place) else { return false }
        return member.shape.kind == .enum || !graph.parts(at: member.place).isEmpty
    }

    private func addedMember(_ name: String) -> Boto3Member {
        let shape = Shape(
            id: ShapeID(namespace: Prelude.namespace, name: "String"), kind: .string, position: .none)
        return Boto3Member(name: name, shape: shape, place: Self.nowhere, documentation: "")
    }

    private func outermost(_ member: Boto3Member, _ direction: Boto3Direction) -> Boto3Member {
        var member = member
        if member.special != nil { return member }
        if member.shape.isEventStream {
            member.special = direction == .response ? .eventStream : nil
        } else if member.shape.kind == .blob, member.isBody {
            member.special = direction == .request ? .streamingInput : .streamingOutput
        }
        return member
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

    /// What stands for a value that holds no others and is none of a few, in an example of the syntax.
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
        case .blob: "b'bytes'"
        case .boolean: "True|False"
        case .list: "[...]"
        case .map, .structure, .union: "{...}"
        case .timestamp: "datetime(2015, 1, 1)"
        default: "..."
        }
    }

    /// The names of the members of a union, of which a value has one.
    var unionMembers: [String]? {
        shape.kind == .union && !shape.isEventStream ? shape.members.map(\.name) : nil
    }
}

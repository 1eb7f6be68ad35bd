import ServiceModel
import TemplateEngine

/// A structure that users build: a plain Swift structure.
final class StructureView: ViewModel {
    private let structure: PlannedStructure
    private let isCodable: Bool
    private let hasHTTPBindings: Bool
    private let encodable: String
    private let writer: String
    private let reader: String
    let documentation: String
    let access: String
    let name: String
    let conformances: String
    let properties: [PropertyView]
    let parameters: String
    let assignments: String
    let sensitiveMembers: String
    let requestStatements: String
    let bodyType: String
    let bodyStatements: String
    let encodes: Bool
    let encodeStatements: String
    let decodes: Bool
    let decodeStatements: String
    let readsResponse: Bool
    let responseStatements: String
    let isError: Bool
    let detailsExpression: String
    let event: EventView?

    init(
        structure: PlannedStructure,
        isCodable: Bool,
        hasHTTPBindings: Bool,
        encodable: String,
        writer: String,
        reader: String,
        documentation: String,
        access: String,
        name: String,
        conformances: String,
        properties: [PropertyView],
        parameters: String,
        assignments: String,
        sensitiveMembers: String,
        requestStatements: String,
        bodyType: String,
        bodyStatements: String,
        encodes: Bool,
        encodeStatements: String,
        decodes: Bool,
        decodeStatements: String,
        readsResponse: Bool,
        responseStatements: String,
        isError: Bool,
        detailsExpression: String,
        event: EventView?
    ) {
        self.structure = structure
        self.isCodable = isCodable
        self.hasHTTPBindings = hasHTTPBindings
        self.encodable = encodable
        self.writer = writer
        self.reader = reader
        self.documentation = documentation
        self.access = access
        self.name = name
        self.conformances = conformances
        self.properties = properties
        self.parameters = parameters
        self.assignments = assignments
        self.sensitiveMembers = sensitiveMembers
        self.requestStatements = requestStatements
        self.bodyType = bodyType
        self.bodyStatements = bodyStatements
        self.encodes = encodes
        self.encodeStatements = encodeStatements
        self.decodes = decodes
        self.decodeStatements = decodeStatements
        self.readsResponse = readsResponse
        self.responseStatements = responseStatements
        self.isError = isError
        self.detailsExpression = detailsExpression
        self.event = event
    }

    static let viewType = ViewType(
        "Structure", version: 1, documentation: "A structure that users build: a plain Swift structure.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("name", .text, "The Swift type's name."),
            ViewField("conformances", .text, "The protocols of the runtime, separated by commas."),
            ViewField("properties", .views(PropertyView.self), "The members."),
            ViewField(
                "parameters", .text, "The initializer's parameters, one a line with commas; empty without members."),
            ViewField("assignments", .text, "The initializer's assignments."),
            ViewField(
                "sensitiveMembers", .text, "The array literal of the properties that are never printed; empty for none."
            ),
            ViewField(
                "requestStatements", .text,
                "What binds an operation's input to an HTTP request; empty for structures that are no input."),
            ViewField(
                "bodyType", .text,
                "The name of the nested type that encodes the body's members alone; empty where the structure itself does."
            ),
            ViewField("bodyStatements", .text, "What that nested type encodes."),
            ViewField("encodes", .flag, "Whether the structure is written into a body."),
            ViewField("encodeStatements", .text, "What writes the members into a body."),
            ViewField("decodes", .flag, "Whether the structure is read from a body too."),
            ViewField("decodeStatements", .text, "What reads the members from a body."),
            ViewField("readsResponse", .flag, "Whether the structure is an operation's output too."),
            ViewField("responseStatements", .text, "What reads the members from an HTTP response."),
            ViewField("isInput", .flag, "Whether the structure is an operation's input."),
            ViewField("isReceived", .flag, "Whether the structure is, or is part of, what a service answers too."),
            ViewField("hasBodyMembers", .flag, "Whether any member is bound to the body of an HTTP message."),
            ViewField(
                "hasOtherMembers", .flag,
                "Whether any member is bound to another part of an HTTP message, or is its whole body."),
            ViewField("hasHTTPBindings", .flag, "Whether the protocol binds members to other parts of HTTP messages."),
            ViewField(
                "codedMembers", .views(PropertyView.self),
                "The members that are in a body: those bound to the body, or all where the structure is inside others too."
            ),
            ViewField(
                "members", .views(ParameterView.self),
                "The initializer's parameters, required ones first: what `parameters` lists."),
            ViewField(
                "isCodable", .flag,
                "Whether the structure is to be coded by its members' keys, since the user asks for `Codable`."),
            ViewField("encodable", .text, "The protocol of the runtime that what is written into a body conforms to."),
            ViewField("writer", .text, "The runtime's type that writes a body in the protocol's format."),
            ViewField("reader", .text, "The runtime's type that reads a body in the protocol's format."),
            ViewField("isError", .flag, "Whether the structure is an error."),
            ViewField("detailsExpression", .text, "What an error keeps of the details that every error has."),
            ViewField(
                "event", .view(EventView.self), "How the structure travels as an event; absent where it never does."),
        ])

    private var codedMembers: [PropertyView] {
        if structure.usage.contains(.nested) { return properties }
        return zip(structure.members, properties).filter { $0.0.binding == .body }.map(\.1)
    }

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(access)
        case 2: .text(name)
        case 3: .text(conformances)
        case 4: .views(properties)
        case 5: .text(parameters)
        case 6: .text(assignments)
        case 7: .text(sensitiveMembers)
        case 8: .text(requestStatements)
        case 9: .text(bodyType)
        case 10: .text(bodyStatements)
        case 11: .flag(encodes)
        case 12: .text(encodeStatements)
        case 13: .flag(decodes)
        case 14: .text(decodeStatements)
        case 15: .flag(readsResponse)
        case 16: .text(responseStatements)
        case 17: .flag(structure.usage.contains(.operationInput))
        case 18: .flag(structure.usage.contains(.received))
        case 19: .flag(structure.hasBodyMembers)
        case 20: .flag(structure.hasOtherMembers)
        case 21: .flag(hasHTTPBindings)
        case 22: .views(codedMembers)
        case 23: .views(structure.initializerOrder.map(ParameterView.init))
        case 24: .flag(isCodable)
        case 25: .text(encodable)
        case 26: .text(writer)
        case 27: .text(reader)
        case 28: .flag(isError)
        case 29: .text(detailsExpression)
        default: .view(event)
        }
    }
}

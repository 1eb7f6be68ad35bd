import ServiceModel
import TemplateEngine

/// A structure that users only receive: a façade over one shared object.
final class FacadeView: ViewModel {
    private let structure: PlannedStructure
    private let isCodable: Bool
    private let hasHTTPBindings: Bool
    private let reader: String
    let documentation: String
    let access: String
    let name: String
    let conformances: String
    let isError: Bool
    let detailsExpression: String
    let properties: [PropertyView]
    let storageType: String
    let sensitiveMembers: String
    let decodes: Bool
    let decodedElements: String
    let decodeStatements: String
    let readsResponse: Bool
    let responseElements: String
    let responseStatements: String
    let event: EventView?

    init(
        structure: PlannedStructure,
        isCodable: Bool,
        hasHTTPBindings: Bool,
        reader: String,
        documentation: String,
        access: String,
        name: String,
        conformances: String,
        isError: Bool,
        detailsExpression: String,
        properties: [PropertyView],
        storageType: String,
        sensitiveMembers: String,
        decodes: Bool,
        decodedElements: String,
        decodeStatements: String,
        readsResponse: Bool,
        responseElements: String,
        responseStatements: String,
        event: EventView?
    ) {
        self.structure = structure
        self.isCodable = isCodable
        self.hasHTTPBindings = hasHTTPBindings
        self.reader = reader
        self.documentation = documentation
        self.access = access
        self.name = name
        self.conformances = conformances
        self.isError = isError
        self.detailsExpression = detailsExpression
        self.properties = properties
        self.storageType = storageType
        self.sensitiveMembers = sensitiveMembers
        self.decodes = decodes
        self.decodedElements = decodedElements
        self.decodeStatements = decodeStatements
        self.readsResponse = readsResponse
        self.responseElements = responseElements
        self.responseStatements = responseStatements
        self.event = event
    }

    static let viewType = ViewType(
        "Facade", version: 1, documentation: "A structure that users only receive: a façade over one shared object.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("name", .text, "The Swift type's name."),
            ViewField("conformances", .text, "The protocols of the runtime, separated by commas."),
            ViewField("isError", .flag, "Whether the structure is an error."),
            ViewField("detailsExpression", .text, "What an error keeps of the details that every error has."),
            ViewField("properties", .views(PropertyView.self), "The members."),
            ViewField(
                "storageType", .text,
                "The elements of the tuple that holds the members; empty where there is none, or where the structure stores them itself."
            ),
            ViewField(
                "sensitiveMembers", .text, "The array literal of the properties that are never printed; empty for none."
            ),
            ViewField("decodes", .flag, "Whether the structure is read from a body."),
            ViewField("decodedElements", .text, "The tuple's elements, each read from a body."),
            ViewField("readsResponse", .flag, "Whether the structure is an operation's output or an error."),
            ViewField("responseElements", .text, "The tuple's elements, each read from an HTTP response."),
            ViewField("hasBodyMembers", .flag, "Whether any member is bound to the body of an HTTP message."),
            ViewField(
                "hasOtherMembers", .flag,
                "Whether any member is bound to another part of an HTTP message, or is its whole body."
            ),
            ViewField("hasHTTPBindings", .flag, "Whether the protocol binds members to other parts of HTTP messages."),
            ViewField(
                "codedMembers", .views(PropertyView.self),
                "The members that are in a body: those bound to the body, or all where the structure is inside others too."
            ),
            ViewField(
                "isCodable", .flag,
                "Whether the structure is to be coded by its members' keys, since the user asks for `Codable`."),
            ViewField(
                "decodeStatements", .text,
                "What reads the members from a body where the structure stores them itself, since the user asks for conformances."
            ),
            ViewField("responseStatements", .text, "The same from an HTTP response."),
            ViewField("reader", .text, "The runtime's type that reads a body in the protocol's format."),
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
        case 4: .flag(isError)
        case 5: .text(detailsExpression)
        case 6: .views(properties)
        case 7: .text(storageType)
        case 8: .text(sensitiveMembers)
        case 9: .flag(decodes)
        case 10: .text(decodedElements)
        case 11: .flag(readsResponse)
        case 12: .text(responseElements)
        case 13: .flag(structure.hasBodyMembers)
        case 14: .flag(structure.hasOtherMembers)
        case 15: .flag(hasHTTPBindings)
        case 16: .views(codedMembers)
        case 17: .flag(isCodable)
        case 18: .text(decodeStatements)
        case 19: .text(responseStatements)
        case 20: .text(reader)
        default: .view(event)
        }
    }
}

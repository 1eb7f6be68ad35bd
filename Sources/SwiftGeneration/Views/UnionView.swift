import TemplateEngine

/// A union.
final class UnionView: ViewModel {
    let documentation: String
    let access: String
    let name: String
    let modifiers: String
    let conformances: String
    let cases: [CaseView]
    let sensitiveMembers: String
    let encodes: Bool
    let encodeCases: String
    let decodes: Bool
    let decodeCases: String
    let isCodable: Bool
    let writer: String
    let reader: String
    let sendsEvents: Bool
    let writeEventCases: String
    let receivesEvents: Bool
    let readEventCases: String
    let failureCases: String
    let errorName: String

    init(
        documentation: String,
        access: String,
        name: String,
        modifiers: String,
        conformances: String,
        cases: [CaseView],
        sensitiveMembers: String,
        encodes: Bool,
        encodeCases: String,
        decodes: Bool,
        decodeCases: String,
        isCodable: Bool,
        writer: String,
        reader: String,
        sendsEvents: Bool = false,
        writeEventCases: String = "",
        receivesEvents: Bool = false,
        readEventCases: String = "",
        failureCases: String = "",
        errorName: String = ""
    ) {
        self.documentation = documentation
        self.access = access
        self.name = name
        self.modifiers = modifiers
        self.conformances = conformances
        self.cases = cases
        self.sensitiveMembers = sensitiveMembers
        self.encodes = encodes
        self.encodeCases = encodeCases
        self.decodes = decodes
        self.decodeCases = decodeCases
        self.isCodable = isCodable
        self.writer = writer
        self.reader = reader
        self.sendsEvents = sendsEvents
        self.writeEventCases = writeEventCases
        self.receivesEvents = receivesEvents
        self.readEventCases = readEventCases
        self.failureCases = failureCases
        self.errorName = errorName
    }

    static let viewType = ViewType(
        "Union", version: 1, documentation: "A union.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("name", .text, "The Swift type's name."),
            ViewField(
                "modifiers", .text, "`indirect` with a space behind it, where a value can contain another; else empty."),
            ViewField("conformances", .text, "The protocols of the runtime, separated by commas."),
            ViewField("cases", .views(CaseView.self), "The members."),
            ViewField(
                "sensitiveMembers", .text,
                "The array literal of the cases whose values are never printed; empty for none."),
            ViewField("encodes", .flag, "Whether the union is written."),
            ViewField("encodeCases", .text, "The cases of the `switch` that writes it."),
            ViewField("decodes", .flag, "Whether the union is read."),
            ViewField("decodeCases", .text, "The cases of the `switch` that reads it."),
            ViewField(
                "isCodable", .flag,
                "Whether the union is to be coded by its cases' literals, since the user asks for `Codable`."),
            ViewField("writer", .text, "The runtime's type that writes a body in the protocol's format."),
            ViewField("reader", .text, "The runtime's type that reads a body in the protocol's format."),
            ViewField("sendsEvents", .flag, "Whether the members are events that are sent."),
            ViewField("writeEventCases", .text, "The cases of the `switch` that writes an event."),
            ViewField("receivesEvents", .flag, "Whether the members are events that are received."),
            ViewField("readEventCases", .text, "The cases of the `switch` that reads an event."),
            ViewField(
                "failureCases", .text, "The cases of the `switch` that reads the error which ends a stream of events."),
            ViewField("errorName", .text, "The enumeration of the service's errors."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(access)
        case 2: .text(name)
        case 3: .text(modifiers)
        case 4: .text(conformances)
        case 5: .views(cases)
        case 6: .text(sensitiveMembers)
        case 7: .flag(encodes)
        case 8: .text(encodeCases)
        case 9: .flag(decodes)
        case 10: .text(decodeCases)
        case 11: .flag(isCodable)
        case 12: .text(writer)
        case 13: .text(reader)
        case 14: .flag(sendsEvents)
        case 15: .text(writeEventCases)
        case 16: .flag(receivesEvents)
        case 17: .text(readEventCases)
        case 18: .text(failureCases)
        default: .text(errorName)
        }
    }
}

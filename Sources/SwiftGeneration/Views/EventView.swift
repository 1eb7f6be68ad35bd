import TemplateEngine

/// A structure as an event: how it travels in a message of an event stream.
final class EventView: ViewModel {
    let structure: String
    let writeStatements: String
    let bodyType: String
    let bodyStatements: String
    let encodable: String
    let writer: String
    let reads: Bool
    let readElements: String
    let readStatements: String

    init(
        structure: String, writeStatements: String, bodyType: String, bodyStatements: String, encodable: String,
        writer: String, reads: Bool, readElements: String, readStatements: String
    ) {
        self.structure = structure
        self.writeStatements = writeStatements
        self.bodyType = bodyType
        self.bodyStatements = bodyStatements
        self.encodable = encodable
        self.writer = writer
        self.reads = reads
        self.readElements = readElements
        self.readStatements = readStatements
    }

    static let viewType = ViewType(
        "Event", version: 1,
        documentation: "A structure as an event: how it travels in a message of an event stream.",
        fields: [
            ViewField("structure", .text, "The structure's Swift type."),
            ViewField(
                "writeStatements", .text,
                "What writes the event's headers and payload; empty where the event is only received."),
            ViewField(
                "eventBodyType", .text,
                "The name of the nested type that encodes the payload's members alone; empty where the structure itself does."
            ),
            ViewField("eventBodyStatements", .text, "What that nested type encodes."),
            ViewField("eventEncodable", .text, "The protocol of the runtime that the nested type conforms to."),
            ViewField("eventWriter", .text, "The runtime's type that writes a payload in the protocol's format."),
            ViewField("readsEvent", .flag, "Whether the event is received."),
            ViewField(
                "eventElements", .text,
                "The elements of the tuple that a received structure keeps its members in, each read from the message; empty where it stores them itself."
            ),
            ViewField("eventStatements", .text, "What reads the members where the structure stores them itself."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(structure)
        case 1: .text(writeStatements)
        case 2: .text(bodyType)
        case 3: .text(bodyStatements)
        case 4: .text(encodable)
        case 5: .text(writer)
        case 6: .flag(reads)
        case 7: .text(readElements)
        default: .text(readStatements)
        }
    }
}

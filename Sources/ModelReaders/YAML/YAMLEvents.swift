internal import CLibYAML

/// The events of libyaml, with byte offsets.
///
/// The text that it is given must stay valid as long as events are asked for.
struct YAMLEvents: ~Copyable {
    struct Event {
        enum Kind {
            case streamEnd, documentStart, scalar, alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd, other
        }

        var kind: Kind
        /// Where the event begins, in bytes from the start of the file.
        var offset: Int
        /// A scalar's text, valid until the next event.
        var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        /// What a scalar's tag says that it is; `nil` without a tag.
        var taggedKind: SourceNode.Kind?
        /// Whether a scalar is plain and untagged.
        var isPlain = false
        /// The anchor of a value, or the name of an alias.
        var anchor: String?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private var positions: YAMLPositions
    /// The length of a byte order mark before the text.
    private let start: Int

    init(_ source: UnsafeBufferPointer<UInt8>, start: Int) throws(YAMLError) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        positions = YAMLPositions(source)
        self.start = start
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLError(message: "there is not enough memory to read YAML; free some", offset: 0)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        // An empty buffer has no address of its own, and libyaml takes none for a mistake.
        yaml_parser_set_input_string(parser, source.baseAddress ?? Self.nothing.utf8Start, source.count)
    }

    deinit {
        yaml_event_delete(event)
        event.deallocate()
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    private static let nothing: StaticString = ""

    mutating func next() throws(YAMLError) -> Event {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw error() }
        let offset = start + positions.offset(ofCharacter: event.pointee.start_mark.index)
        var result = Event(kind: .other, offset: offset)
        switch event.pointee.type {
        case YAML_STREAM_END_EVENT: result.kind = .streamEnd
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        case YAML_ALIAS_EVENT:
            result.kind = .alias
            result.anchor = Self.string(event.pointee.data.alias.anchor)
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.anchor = Self.string(event.pointee.data.sequence_start.anchor)
            try YAMLTag.check(Self.string(event.pointee.data.sequence_start.tag), is: "seq", at: offset)
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.anchor = Self.string(event.pointee.data.mapping_start.anchor)
            try YAMLTag.check(Self.string(event.pointee.data.mapping_start.tag), is: "map", at: offset)
        case YAML_SCALAR_EVENT:
            result.kind = .scalar
            let scalar = event.pointee.data.scalar
            result.text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            result.anchor = Self.string(scalar.anchor)
            result.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
            if let tag = Self.string(scalar.tag) {
                result.taggedKind = try YAMLTag.kind(tag, of: result.text, at: offset)
            }
        default:
            break
        }
        return result
    }

    private mutating func error() -> YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown error"
        let message = "this is not valid YAML, \(problem); correct it here or just before"
        switch parser.pointee.error {
        case YAML_READER_ERROR:
            return YAMLError(message: message, offset: start + parser.pointee.problem_offset)
        case YAML_MEMORY_ERROR:
            return YAMLError(message: "there is not enough memory to read YAML; free some", offset: 0)
        default:
            return YAMLError(
                message: message, offset: start + positions.offset(ofCharacter: parser.pointee.problem_mark.index))
        }
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: UnsafePointer($0)) }
    }
}

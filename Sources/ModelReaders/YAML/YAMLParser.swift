internal import CLibYAML

/// Writes the events of libyaml to a tape.
///
/// Aliases and merge keys copy what they name. How much they may copy is bounded, so that a small file cannot become a
/// large model, and so is the depth of what comes out.
struct YAMLParser {
    /// How many values aliases and merge keys may add to a document, all together.
    static let expansionLimit = 1_000_000
    /// How many findings are told.
    static let findingLimit = 100

    /// A container that is still open.
    struct Frame {
        /// The index of the container's entry.
        var index: Int
        var isMapping: Bool
        var expectsKey: Bool
        var count = 0
        /// The greatest depth below the container, itself included.
        var depth = 1
        var anchor: String?
        var place: YAMLStringPlace
        /// The index of the entry of the key that waits for its value.
        var key = -1
        var hasMergeKey = false
    }

    private(set) var findings: [YAMLFinding] = []
    var tape: [SourceDocument.Entry] = []
    /// The text of scalars and keys, one after the other.
    var text: [UInt8] = []
    var frames: [Frame] = []
    private var anchors = YAMLAnchors()
    private var duplicateKeys = YAMLDuplicateKeys()
    private let contents: [UInt8]
    private let file: UInt32

    init(_ contents: [UInt8], file: UInt32) throws(YAMLError) {
        guard contents.count < Int(Int32.max) - 64 else {
            throw YAMLError(message: "the file is larger than 2 GiB; split it", offset: 0)
        }
        if contents.starts(with: [0xFF, 0xFE]) || contents.starts(with: [0xFE, 0xFF]) {
            throw YAMLError(message: "the file is UTF-16; save it as UTF-8", offset: 0)
        }
        self.contents = contents
        self.file = file
        text.reserveCapacity(contents.count + 16)
        tape.reserveCapacity(contents.count / 16 + 16)
    }

    mutating func parse() throws(YAMLError) -> SourceDocument {
        let contents = contents
        var failure: YAMLError?
        contents.withUnsafeBufferPointer { buffer in
            do throws(YAMLError) {
                try readEvents(of: buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return document()
    }

    private func document() -> SourceDocument {
        let entries = UnsafeMutablePointer<SourceDocument.Entry>.allocate(capacity: tape.count)
        tape.withUnsafeBufferPointer { entries.update(from: $0.baseAddress ?? UnsafePointer(entries), count: $0.count) }
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 1)
        text.withUnsafeBufferPointer { bytes.update(from: $0.baseAddress ?? UnsafePointer(bytes), count: $0.count) }
        bytes[text.count] = 0
        return SourceDocument(file: file, tape: entries, entryCount: tape.count, text: bytes)
    }

    private mutating func readEvents(of buffer: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
        let hasMark = buffer.starts(with: [0xEF, 0xBB, 0xBF])
        let start = hasMark ? 3 : 0
        let source = UnsafeBufferPointer(rebasing: buffer[start...])
        var events = try YAMLEvents(source, start: start)
        var documents = 0
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd:
                if documents == 0 { throw YAMLError(message: "the file holds no YAML document; add one", offset: 0) }
                return
            case .documentStart:
                documents += 1
                if documents > 1 {
                    throw YAMLError(
                        message: "a second YAML document begins here; a model is one document", offset: event.offset)
                }
            case .scalar:
                try addScalar(event)
            case .alias:
                try addAlias(event)
            case .sequenceStart, .mappingStart:
                try open(event)
            case .sequenceEnd, .mappingEnd:
                try close()
            case .other:
                break
            }
        }
    }

    // MARK: Scalars

    private mutating func addScalar(_ event: YAMLEvents.Event) throws(YAMLError) {
        let start = text.count
        text.append(contentsOf: event.text)
        if let last = frames.indices.last, frames[last].isMapping, frames[last].expectsKey {
            let isMerge = event.isPlain && event.text.elementsEqual("<<".utf8)
            if isMerge { frames[last].hasMergeKey = true }
            frames[last].key = tape.count
            frames[last].expectsKey = false
            // A merge key is told from a quoted key `<<` by its kind until its mapping is closed.
            append(isMerge ? .null : .string, offset: event.offset, text: start, length: event.text.count)
            if let anchor = event.anchor { anchors.define(anchor, tape[(tape.count - 1)...], depth: 0) }
            return
        }
        var kind = SourceNode.Kind.string
        if let tagged = event.taggedKind {
            kind = tagged
        } else if event.isPlain {
            kind = YAMLScalar.kind(event.text)
            if kind == .number || kind == .boolean {
                if isStringPlace() { kind = .string }
            } else if kind == .string, YAMLScalar.isAmbiguous(event.text), findings.count < Self.findingLimit {
                findings.append(
                    YAMLFinding(
                        kind: .ambiguousScalar, text: String(decoding: event.text, as: UTF8.self), offset: event.offset)
                )
            }
        }
        append(kind, offset: event.offset, text: start, length: event.text.count)
        if let anchor = event.anchor { anchors.define(anchor, tape[(tape.count - 1)...], depth: 0) }
        finishValue(depth: 0)
    }

    private func isStringPlace() -> Bool {
        guard let frame = frames.last else { return false }
        if !frame.isMapping { return frame.place == .enumeration }
        return withKey(of: frame) { frame.place.holdsString(key: $0) }
    }

    private func withKey<Result>(of frame: Frame, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let key = tape[frame.key]
        return text.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[Int(key.text)..<Int(key.text + key.extent)]))
        }
    }

    private mutating func append(_ kind: SourceNode.Kind, offset: Int, text: Int, length: Int) {
        tape.append(
            SourceDocument.Entry(
                offset: UInt32(truncatingIfNeeded: offset), text: UInt32(truncatingIfNeeded: text),
                extent: UInt32(truncatingIfNeeded: length), kind: kind))
    }

    /// Counts a value of the innermost container, which has containers `depth` deep in it.
    private mutating func finishValue(depth: Int) {
        guard let last = frames.indices.last else { return }
        frames[last].count += 1
        frames[last].expectsKey = frames[last].isMapping
        frames[last].depth = max(frames[last].depth, depth + 1)
    }

    // MARK: Containers

    private mutating func open(_ event: YAMLEvents.Event) throws(YAMLError) {
        if let frame = frames.last, frame.isMapping, frame.expectsKey {
            throw nonScalarKey(event)
        }
        guard frames.count < SourceTape.maximumDepth else {
            throw tooDeep(event)
        }
        let isMapping = event.kind == .mappingStart
        var place = YAMLStringPlace.root
        if let frame = frames.last {
            place = frame.isMapping ? withKey(of: frame) { frame.place.inner(key: $0) } : .elsewhere
        }
        frames.append(
            Frame(index: tape.count, isMapping: isMapping, expectsKey: isMapping, anchor: event.anchor, place: place))
        append(isMapping ? .object : .array, offset: event.offset, text: 0, length: 0)
    }

    private mutating func close() throws(YAMLError) {
        guard var frame = frames.popLast() else { return }
        if frame.hasMergeKey { try expandMergeKeys(of: &frame) }
        tape[frame.index].text = UInt32(truncatingIfNeeded: frame.count)
        tape[frame.index].extent = UInt32(truncatingIfNeeded: tape.count)
        if frame.isMapping, let key = duplicateKeys.first(in: frame.index, of: &tape, text: &text) {
            let entry = tape[key]
            if findings.count < Self.findingLimit {
                let name = text[Int(entry.text)..<Int(entry.text + entry.extent)]
                findings.append(
                    YAMLFinding(
                        kind: .repeatedKey, text: String(decoding: name, as: UTF8.self), offset: Int(entry.offset)))
            }
        }
        if let anchor = frame.anchor {
            try anchors.count(tape.count - frame.index, at: Int(tape[frame.index].offset))
            anchors.define(anchor, tape[frame.index...], depth: frame.depth)
        }
        finishValue(depth: frame.depth)
    }

    // MARK: Aliases

    private mutating func addAlias(_ event: YAMLEvents.Event) throws(YAMLError) {
        let name = event.anchor ?? ""
        if frames.contains(where: { $0.anchor == name }) {
            throw YAMLError(
                message: "the alias `*\(name)` stands inside of what it names; break the circle", offset: event.offset)
        }
        guard let anchor = anchors[name] else {
            throw YAMLError(
                message: "the alias `*\(name)` names nothing; define `&\(name)` before, or quote it if it is text",
                offset: event.offset)
        }
        guard frames.count + anchor.depth <= SourceTape.maximumDepth else {
            throw tooDeep(event)
        }
        try anchors.count(anchor.entries.count, at: event.offset)
        if let last = frames.indices.last, frames[last].isMapping, frames[last].expectsKey {
            guard anchor.entries.count == 1, anchor.depth == 0 else {
                throw nonScalarKey(event)
            }
            frames[last].key = tape.count
            frames[last].expectsKey = false
            let entry = anchor.entries[0]
            append(.string, offset: event.offset, text: Int(entry.text), length: Int(entry.extent))
            return
        }
        let start = tape.count
        tape.append(contentsOf: anchor.entries)
        for index in start..<tape.count where tape[index].kind.rawValue >= SourceNode.Kind.array.rawValue {
            tape[index].extent += UInt32(truncatingIfNeeded: start)
        }
        finishValue(depth: anchor.depth)
    }

    private func nonScalarKey(_ event: YAMLEvents.Event) -> YAMLError {
        YAMLError(message: "a key is a mapping or a sequence; write a scalar", offset: event.offset)
    }

    private func tooDeep(_ event: YAMLEvents.Event) -> YAMLError {
        YAMLError(
            message: "values are nested more than \(SourceTape.maximumDepth) levels deep; flatten them",
            offset: event.offset)
    }

    /// Counts what a merge key copies.
    mutating func countExpansion(_ count: Int, at offset: Int) throws(YAMLError) {
        try anchors.count(count, at: offset)
    }
}

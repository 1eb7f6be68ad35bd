/// Tells models from the other files that have their endings, by the keys of the outermost object.
///
/// Reading ends with the key that decides, which is near the start of most models: no model is parsed twice.
enum ModelRecognition {
    /// Whether the file at a path is a model, or is meant to be one: a file that cannot be read, or that is broken and
    /// names a model's keys, counts too, so that its reader says what is wrong with it.
    static func isModel(_ path: String) -> Bool {
        guard let syntax = Syntax(path: path) else { return false }
        if syntax == .smithyIDL { return true }
        guard var contents = try? FileAccess.read(path, limit: ModelLoader.sizeLimit) else { return true }
        if Gzip.isCompressed(contents) {
            guard let decompressed = try? Gzip.decompress(contents, limit: ModelLoader.sizeLimit) else { return true }
            contents = decompressed
        }
        return contents.withUnsafeBufferPointer { bytes in
            syntax == .json ? isJSONModel(bytes) : isYAMLModel(bytes)
        }
    }

    private static func isJSONModel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var keys = ModelKeys()
        var scanner = JSONKeyScanner(bytes)
        while let key = scanner.next() {
            keys.see(key)
            if keys.areOfModel { return true }
        }
        return scanner.isBroken && ModelKeys(mentionedIn: bytes).areOfModel
    }

    private static func isYAMLModel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var keys = ModelKeys()
        do throws(YAMLError) {
            var events = try YAMLEvents(bytes, start: 0)
            var depth = 0
            var isKey = true
            while true {
                let event = try events.next()
                switch event.kind {
                case .streamEnd: return false
                case .mappingStart, .sequenceStart:
                    if depth == 0, event.kind == .sequenceStart { return false }
                    depth += 1
                case .mappingEnd, .sequenceEnd:
                    depth -= 1
                    if depth == 1 { isKey.toggle() }
                case .scalar, .alias:
                    guard depth == 1 else { continue }
                    if isKey, event.kind == .scalar { keys.see(event.text) }
                    isKey.toggle()
                case .documentStart, .other: continue
                }
                if keys.areOfModel { return true }
            }
        } catch {
            return ModelKeys(mentionedIn: bytes).areOfModel
        }
    }
}

/// Which of the keys that make a model have been seen.
private struct ModelKeys {
    private var smithy = false
    private var metadata = false
    private var contents = false

    init() {}

    /// Looks for the keys anywhere in a text that cannot be parsed.
    init(mentionedIn text: UnsafeBufferPointer<UInt8>) {
        smithy = ModelKeys.mentions(text, "smithy")
        metadata = ModelKeys.mentions(text, "metadata")
        contents = ModelKeys.mentions(text, "operations") || ModelKeys.mentions(text, "shapes")
    }

    /// A Smithy model's, or an AWS model's (see ``AWSModelReader/recognizes(_:)``).
    var areOfModel: Bool { smithy || (metadata && contents) }

    mutating func see(_ key: UnsafeBufferPointer<UInt8>) {
        if key.elementsEqual("smithy".utf8) { smithy = true }
        if key.elementsEqual("metadata".utf8) { metadata = true }
        if key.elementsEqual("operations".utf8) || key.elementsEqual("shapes".utf8) { contents = true }
    }

    private static func mentions(_ text: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        return text.indices.dropLast(word.count - 1).contains { start in
            text[start] == word[0] && text[start..<start + word.count].elementsEqual(word)
        }
    }
}

/// Finds the keys of a JSON text's outermost object, passing over everything else.
private struct JSONKeyScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0
    /// Whether a value comes next: a colon was the last byte that says something.
    private var isValueNext = false
    /// Whether the text ended within a string or an object.
    private(set) var isBroken = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0, byte == UInt8(ascii: "[") { return nil }
                depth += 1
                isValueNext = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                guard let string = string() else { break }
                if depth == 1, !isValueNext { return string }
                isValueNext = false
            case UInt8(ascii: ":"): isValueNext = true
            case UInt8(ascii: ","): isValueNext = false
            default: break
            }
        }
        isBroken = isBroken || depth != 0
        return nil
    }

    /// The string that begins here, as it is written; `nil` where the text ends within it.
    private mutating func string() -> UnsafeBufferPointer<UInt8>? {
        let start = index
        while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
            index = quote + 1
            var backslashes = 0
            while quote - backslashes > start, bytes[quote - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
            if backslashes.isMultiple(of: 2) { return UnsafeBufferPointer(rebasing: bytes[start..<quote]) }
        }
        index = bytes.count
        isBroken = true
        return nil
    }
}

import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The values of one object of an AWS model by key, collected in one pass over the object.
///
/// An instance is loaded again and again; it is a class so that what it holds can be read while the reader changes.
final class AWSFields {
    private let document: SourceDocument
    private let table = AWSKeyTable.shared
    /// The tape index of each key's value, or -1.
    private let values: UnsafeMutablePointer<Int32>
    private static let capacity = AWSKey.allCases.count
    /// How many different keys were found that this reader knows.
    @exclusivity(unchecked) private var knownCount = 0
    /// The tape index of the object that was loaded.
    @exclusivity(unchecked) private var object: Int32 = 0
    /// Keys that no AWS model has, of the last object.
    @exclusivity(unchecked) private(set) var unknownKeys: [SourceNode] = []

    init(_ document: SourceDocument) {
        self.document = document
        values = .allocate(capacity: AWSFields.capacity)
        values.initialize(repeating: -1, count: AWSFields.capacity)
    }

    deinit { values.deallocate() }

    /// The object that was loaded.
    var node: SourceNode { SourceNode(document: document, index: object) }

    var position: SourcePosition { node.position }

    /// Collects the values of an object, forgetting those of the last. The object is of this document.
    func load(_ node: SourceNode) {
        object = node.index
        if !unknownKeys.isEmpty { unknownKeys = [] }
        let values = values
        memset(values, 0xFF, AWSFields.capacity &* 4)
        let tape = document.tape
        let text = document.text
        let table = table
        var known = 0
        let entry = tape[Int(node.index)]
        if entry.kind == .object {
            let end = Int(entry.extent)
            var current = Int(node.index) &+ 1
            while current < end {
                let key = tape[current]
                let value = tape[current &+ 1]
                let found = table.find(text + Int(key.text), Int(key.extent))
                if found >= 0 {
                    if values[found] < 0 {
                        values[found] = Int32(truncatingIfNeeded: current &+ 1)
                        known &+= 1
                    }
                } else if found == AWSKeyTable.unknown {
                    unknownKeys.append(SourceNode(document: document, index: Int32(truncatingIfNeeded: current)))
                }
                current = value.kind.rawValue >= SourceNode.Kind.array.rawValue ? Int(value.extent) : current &+ 2
            }
        }
        knownCount = known
    }

    func has(_ key: AWSKey) -> Bool { values[Int(key.rawValue)] >= 0 }

    subscript(key: AWSKey) -> SourceNode? {
        let index = values[Int(key.rawValue)]
        return index < 0 ? nil : SourceNode(document: document, index: index)
    }

    /// The text of a key with its position, where it is a string. The way of most strings, so without a node.
    func text(_ key: AWSKey) -> Node? {
        let index = values[Int(key.rawValue)]
        guard index >= 0 else { return nil }
        let entry = document.tape[Int(index)]
        guard entry.kind == .string else { return nil }
        let bytes = UnsafeBufferPointer(start: document.text + Int(entry.text), count: Int(entry.extent))
        return .string(
            String(decoding: bytes, as: UTF8.self), at: SourcePosition(file: document.file, offset: entry.offset))
    }

    /// Whether no known keys but these are there.
    func hasOnly(_ first: AWSKey, _ second: AWSKey) -> Bool {
        knownCount == (has(first) ? 1 : 0) + (has(second) ? 1 : 0)
    }
}

extension AWSFields {
    /// The text of a key, or `nil` where it is absent or, after reporting it, no string.
    func string(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let node = self[key] else { return nil }
        if let text = node.string { return text }
        AWSFields.reportType(key, node, "a string", &diagnostics)
        return nil
    }

    /// The text of a key with its position, as a trait's value.
    func stringNode(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> Node? {
        guard let node = self[key] else { return nil }
        if node.kind == .string { return text(key) }
        AWSFields.reportType(key, node, "a string", &diagnostics)
        return nil
    }

    /// Whether a key is there and true.
    func flag(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> Bool {
        guard let node = self[key] else { return false }
        if let value = node.boolean { return value }
        AWSFields.reportType(key, node, "true or false", &diagnostics)
        return false
    }

    func integer(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> Int? {
        guard let node = self[key] else { return nil }
        if let value = node.integer { return value }
        AWSFields.reportType(key, node, "a whole number", &diagnostics)
        return nil
    }

    func number(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> Node? {
        guard let node = self[key] else { return nil }
        if node.kind == .number { return node.node() }
        AWSFields.reportType(key, node, "a number", &diagnostics)
        return nil
    }

    func object(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> SourceNode? {
        guard let node = self[key] else { return nil }
        if node.kind == .object { return node }
        AWSFields.reportType(key, node, "an object", &diagnostics)
        return nil
    }

    func array(_ key: AWSKey, _ diagnostics: inout DiagnosticCollector) -> SourceNode? {
        guard let node = self[key] else { return nil }
        if node.kind == .array { return node }
        AWSFields.reportType(key, node, "an array", &diagnostics)
        return nil
    }

    static func reportType(
        _ key: AWSKey, _ node: SourceNode, _ expected: StaticString, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.error("`\(key.name)` holds \(node.kindWithArticle); it must be \(expected)", at: node.position)
    }
}

extension SourceNode {
    /// What kind of value this is, with its article: "an object".
    var kindWithArticle: String {
        switch kind {
        case .null: "null"
        case .array, .object: "an \(kindName)"
        default: "a \(kindName)"
        }
    }
}

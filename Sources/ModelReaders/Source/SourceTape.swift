import ServiceModel

/// A tape under construction: what parsers write values to, in the order of the source.
struct SourceTape: ~Copyable {
    private(set) var entries: UnsafeMutablePointer<SourceDocument.Entry>
    private(set) var count = 0
    private var capacity: Int
    /// The index of the innermost open container, or -1.
    private(set) var container = -1
    /// How many containers are open.
    private(set) var depth = 0
    private var ownsEntries = true

    /// How deep values may nest, in containers.
    static let maximumDepth = 1000

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        entries = .allocate(capacity: self.capacity)
    }

    deinit {
        if ownsEntries { entries.deallocate() }
    }

    var isInObject: Bool { container >= 0 && entries[container].kind == .object }

    /// Appends a scalar or a key, whose text stands in the document's text.
    mutating func appendScalar(_ kind: SourceNode.Kind, offset: Int, text: Int, length: Int) {
        if count == capacity { grow() }
        entries[count] = SourceDocument.Entry(
            offset: UInt32(truncatingIfNeeded: offset), text: UInt32(truncatingIfNeeded: text),
            extent: UInt32(truncatingIfNeeded: length), kind: kind)
        count &+= 1
    }

    /// Opens an array or an object. Until it is closed, its extent holds the container around it.
    mutating func open(_ kind: SourceNode.Kind, offset: Int) {
        if count == capacity { grow() }
        entries[count] = SourceDocument.Entry(
            offset: UInt32(truncatingIfNeeded: offset), text: 0,
            extent: UInt32(bitPattern: Int32(truncatingIfNeeded: container)), kind: kind)
        container = count
        count &+= 1
        depth &+= 1
    }

    /// Counts one child of the innermost container, if one is open.
    mutating func countChild() {
        if container >= 0 { entries[container].text &+= 1 }
    }

    /// Closes the innermost container and returns its index.
    @discardableResult
    mutating func close() -> Int {
        let closed = container
        container = Int(Int32(bitPattern: entries[closed].extent))
        entries[closed].extent = UInt32(truncatingIfNeeded: count)
        depth &-= 1
        return closed
    }

    /// The document, which takes over the text.
    consuming func finish(file: UInt32, text: UnsafeMutablePointer<UInt8>) -> SourceDocument {
        ownsEntries = false
        return SourceDocument(file: file, tape: entries, entryCount: count, text: text)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<SourceDocument.Entry>.allocate(capacity: capacity * 2)
        larger.update(from: entries, count: count)
        entries.deallocate()
        entries = larger
        capacity *= 2
    }
}

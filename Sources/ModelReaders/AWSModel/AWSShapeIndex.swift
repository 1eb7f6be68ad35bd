import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The shapes of an AWS model by name, with what members must know of the shapes they target.
final class AWSShapeIndex {
    final class Shape {
        let id: ShapeID
        let kind: ShapeKind
        /// The name, a key of `shapes`.
        let key: SourceNode
        let definition: SourceNode
        let isFlattened: Bool
        let isStreaming: Bool
        /// Whether the definition has a `locationName` of its own.
        let hasLocationName: Bool
        /// How operations use the shape, where they do.
        @exclusivity(unchecked) var use: AWSShapeUse?

        init(
            id: ShapeID, kind: ShapeKind, key: SourceNode, definition: SourceNode, isFlattened: Bool, isStreaming: Bool,
            hasLocationName: Bool
        ) {
            self.id = id
            self.kind = kind
            self.key = key
            self.definition = definition
            self.isFlattened = isFlattened
            self.isStreaming = isStreaming
            self.hasLocationName = hasLocationName
        }
    }

    private let document: SourceDocument
    @exclusivity(unchecked) private(set) var shapes: [Shape] = []
    private let slots: UnsafeMutablePointer<Int32>
    private let mask: Int

    init(_ document: SourceDocument, capacity: Int) {
        self.document = document
        var size = 32
        while size < capacity * 2 { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: -1, count: size)
        mask = size - 1
        shapes.reserveCapacity(capacity)
    }

    deinit { slots.deallocate() }

    func add(_ shape: Shape) {
        let slot = slot(of: shape.key)
        guard slots[slot] < 0 else { return }
        slots[slot] = Int32(truncatingIfNeeded: shapes.count)
        shapes.append(shape)
    }

    /// The shape that a string names, or `nil`.
    subscript(name: SourceNode) -> Shape? {
        let index = Int(slots[slot(of: name)])
        return index < 0 ? nil : shapes[index]
    }

    /// Whether the model defines a shape with a name.
    func contains(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return false }
            return slots[slot(of: start, bytes.count)] >= 0
        }
    }

    private func slot(of name: SourceNode) -> Int {
        let entry = name.entry
        return slot(of: document.text + Int(entry.text), Int(entry.extent))
    }

    /// The slot that holds a name, or the free one where it belongs.
    private func slot(of bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var hash = UInt32(truncatingIfNeeded: length) ^ 0x811C_9DC5
        var index = 0
        while index < length {
            hash = (hash ^ UInt32(truncatingIfNeeded: bytes[index])) &* 0x0100_0193
            index &+= 1
        }
        var slot = Int(hash ^ (hash &>> 15)) & mask
        while slots[slot] >= 0 {
            let other = shapes[Int(slots[slot])].key.entry
            if Int(other.extent) == length, memcmp(document.text + Int(other.text), bytes, length) == 0 { return slot }
            slot = (slot &+ 1) & mask
        }
        return slot
    }
}

/// What references of operations add to a shape.
struct AWSShapeUse {
    /// Whether it is an error of an operation.
    var isError = false
    /// The reference with the attributes of an input or an error.
    var reference: SourceNode?
}

extension SourceNode {
    /// Whether a string is a Smithy identifier. Builds no string.
    var isIdentifier: Bool {
        let entry = entry
        guard entry.kind == .string, entry.extent > 0 else { return false }
        let bytes = document.text + Int(entry.text)
        if bytes[0] >= 0x30, bytes[0] <= 0x39 { return false }
        var hasLetterOrDigit = false
        var index = 0
        while index < Int(entry.extent) {
            let byte = bytes[index]
            let lowered = byte | 0x20
            // Letters and digits; then the underscore.
            if lowered >= 0x61 && lowered <= 0x7A || byte >= 0x30 && byte <= 0x39 {
                hasLetterOrDigit = true
            } else if byte != 0x5F {
                return false
            }
            index &+= 1
        }
        return hasLetterOrDigit
    }
}

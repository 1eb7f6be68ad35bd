/// The traits of a shape or a member, in the order in which they were applied.
///
/// Traits that this project reads are ``KnownTrait``s: whether one is there is one bit, so that asking for an absent trait,
/// the commonest question of all, costs nothing. All others are kept under their id.
package struct Traits: Sendable {
    package struct Entry: Sendable {
        package var id: ShapeID
        package var value: Node
        /// The known trait, or `nil`.
        package fileprivate(set) var known: KnownTrait?
    }

    package private(set) var entries: [Entry] = []
    fileprivate var lowBits: UInt64 = 0
    fileprivate var highBits: UInt64 = 0

    package init() {}

    package init(_ values: [(KnownTrait, Node)]) {
        for (trait, value) in values { set(trait, value) }
    }

    package var isEmpty: Bool { entries.isEmpty }

    package func has(_ trait: KnownTrait) -> Bool {
        let raw = trait.rawValue
        return raw < 64 ? lowBits & (1 << UInt64(raw)) != 0 : highBits & (1 << UInt64(raw - 64)) != 0
    }

    /// Whether there is a trait that is no ``KnownTrait``.
    package var hasUnknown: Bool { lowBits.nonzeroBitCount + highBits.nonzeroBitCount < entries.count }

    package subscript(trait: KnownTrait) -> Node? {
        guard has(trait) else { return nil }
        for entry in entries where entry.known == trait { return entry.value }
        return nil
    }

    package subscript(id: ShapeID) -> Node? {
        for entry in entries where entry.id == id { return entry.value }
        return nil
    }

    /// The text of a trait whose value is a string.
    package func string(_ trait: KnownTrait) -> String? { self[trait]?.string }

    /// Sets a trait, replacing its value.
    package mutating func set(_ trait: KnownTrait, _ value: Node) {
        if has(trait), let index = entries.firstIndex(where: { $0.known == trait }) {
            entries[index].value = value
            return
        }
        append(Entry(id: trait.id, value: value, known: trait))
    }

    /// Sets a trait by its id, replacing its value.
    package mutating func set(_ id: ShapeID, _ value: Node) {
        if let trait = KnownTrait(id: id) {
            set(trait, value)
        } else if let index = entries.firstIndex(where: { $0.id == id }) {
            entries[index].value = value
        } else {
            append(Entry(id: id, value: value, known: nil))
        }
    }

    /// Changes a trait's value in place. Returns whether the trait is there.
    package mutating func update(_ id: ShapeID, _ change: (inout Node) -> Void) -> Bool {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return false }
        change(&entries[index].value)
        return true
    }

    package mutating func remove(_ trait: KnownTrait) {
        guard has(trait), let index = entries.firstIndex(where: { $0.known == trait }) else { return }
        entries.remove(at: index)
        if trait.rawValue < 64 {
            lowBits &= ~(1 << UInt64(trait.rawValue))
        } else {
            highBits &= ~(1 << UInt64(trait.rawValue - 64))
        }
    }

    private mutating func append(_ entry: Entry) {
        entries.append(entry)
        guard let trait = entry.known else { return }
        if trait.rawValue < 64 {
            lowBits |= 1 << UInt64(trait.rawValue)
        } else {
            highBits |= 1 << UInt64(trait.rawValue - 64)
        }
    }
}

/// Which traits are applied somewhere.
struct TraitTally {
    private var lowBits: UInt64 = 0
    private var highBits: UInt64 = 0
    private var others: Set<ShapeID> = []

    mutating func add(_ traits: Traits) {
        lowBits |= traits.lowBits
        highBits |= traits.highBits
        guard traits.hasUnknown else { return }
        for entry in traits.entries where entry.known == nil { others.insert(entry.id) }
    }

    /// The ids of the traits.
    var ids: Set<ShapeID> {
        var ids = others
        for trait in KnownTrait.allCases {
            let raw = trait.rawValue
            let isApplied = raw < 64 ? lowBits & (1 << UInt64(raw)) != 0 : highBits & (1 << UInt64(raw - 64)) != 0
            if isApplied { ids.insert(trait.id) }
        }
        return ids
    }

    var namespaces: Set<String> { Set(ids.map(\.namespace)) }
}

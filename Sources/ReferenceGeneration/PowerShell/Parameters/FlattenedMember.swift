import ServiceModel
import SwiftGeneration

/// A member of an operation's input, or of a structure inside it, that is a parameter of its own.
struct FlattenedMember: Sendable {
    /// The names of the members that lead to it, its own last, as .NET has them.
    let path: [String]
    let member: Member
    /// Whether the member, and each that leads to it, is required.
    let isRequired: Bool
    /// Whether the member, or one that leads to it, is deprecated.
    let isDeprecated: Bool

    /// The whole path as one name: `Tag_Key`.
    var fullName: String { path.joined(separator: "_") }
    var leafName: String { path.last ?? "" }
    var isOfInput: Bool { path.count == 1 }
}

/// Which structures become parameters for their members, and which stay one parameter.
///
/// A structure stays whole where its members would be no parameters of use: where it contains itself, where it holds more than a
/// few hundred members, and where an override says so. Lists, maps, documents and streams always stay whole.
struct MemberFlattening: Sendable {
    /// How many parameters one structure may become.
    static let leafLimit = 250
    /// How deep structures may lie in each other.
    static let depthLimit = 12

    private let model: Model
    /// The structures that are taken apart.
    private let taken: Set<ShapeID>

    /// - Parameter isWhole: Whether an override says that a structure stays whole.
    init(_ service: Service, isWhole: (ShapeID) -> Bool) {
        model = service.model
        let recursion = Recursion(service)
        var extents: [ShapeID: Extent] = [:]
        for entry in service.shapes where entry.usage.contains(.sent) && entry.shape.isStructure {
            MemberFlattening.measure(entry.shape, in: service.model, into: &extents) {
                !recursion.isRecursive($0) && !isWhole($0)
            }
        }
        taken = Set(extents.filter { $0.value.isTakenApart }.keys)
    }

    /// The parameters of an input's members, in the model's order.
    func members(of input: Shape) -> [FlattenedMember] {
        var found: [FlattenedMember] = []
        for member in input.members { append(member, path: [], isRequired: true, isDeprecated: false, to: &found) }
        return found
    }

    // No deeper than `depthLimit`.
    private func append(
        _ member: Member, path: [String], isRequired: Bool, isDeprecated: Bool, to found: inout [FlattenedMember]
    ) {
        let path = path + [member.name.withUpperCaseFirst]
        let isRequired = isRequired && member.traits.has(.required)
        let isDeprecated = isDeprecated || member.traits.has(.deprecated)
        guard taken.contains(member.target), let target = model[member.target] else {
            found.append(
                FlattenedMember(path: path, member: member, isRequired: isRequired, isDeprecated: isDeprecated))
            return
        }
        for inner in target.members {
            append(inner, path: path, isRequired: isRequired, isDeprecated: isDeprecated, to: &found)
        }
    }

    // MARK: Measuring

    /// How much a structure becomes where it is taken apart.
    private struct Extent {
        var leafCount = 0
        /// How many structures lie in each other, this one included.
        var depth = 1
        var mayBeTakenApart: Bool

        var isTakenApart: Bool {
            mayBeTakenApart && leafCount > 0 && leafCount <= MemberFlattening.leafLimit
                && depth <= MemberFlattening.depthLimit
        }
    }

    /// Measures a structure and those in it, each once, innermost first.
    private static func measure(
        _ start: Shape, in model: Model, into extents: inout [ShapeID: Extent], mayTakeApart: (ShapeID) -> Bool
    ) {
        guard extents[start.id] == nil else { return }
        var pending: [(shape: Shape, next: Int, extent: Extent)] = []
        func enter(_ shape: Shape) {
            pending.append((shape, 0, Extent(mayBeTakenApart: mayTakeApart(shape.id))))
            // Whoever comes back to a structure that contains itself finds it whole.
            extents[shape.id] = Extent(mayBeTakenApart: false)
        }
        enter(start)
        while let (shape, next, _) = pending.last {
            let last = pending.count - 1
            guard next < shape.members.count else {
                extents[shape.id] = pending.removeLast().extent
                continue
            }
            pending[last].next += 1
            let member = shape.members[next]
            guard let target = model[member.target], target.isStructure else {
                pending[last].extent.leafCount += 1
                continue
            }
            guard let inner = extents[target.id] else {
                pending[last].next -= 1
                enter(target)
                continue
            }
            if inner.isTakenApart {
                pending[last].extent.leafCount += inner.leafCount
                pending[last].extent.depth = max(pending[last].extent.depth, inner.depth + 1)
            } else {
                pending[last].extent.leafCount += 1
            }
        }
    }
}

extension Shape {
    /// Whether members are held in place: a structure or a union, but none that stands for nothing, and no stream of events.
    fileprivate var isStructure: Bool {
        (kind == .structure || kind == .union) && !traits.has(.unitType) && !traits.has(.streaming)
    }
}

import ServiceModel

/// Gives shapes the members, traits and properties of the mixins that they use.
///
/// Members of mixins come first, depth first and left to right; a member that is defined again keeps its place. Of
/// traits, the nearest wins: the shape's own, then those of the later mixin, of the earlier one, of the mixins of
/// mixins. Source: Smithy 2.0, "Mixins".
struct MixinResolution {
    /// How many members and traits mixins may bring in one model: shapes that use large mixins multiply the text of a
    /// model, and nobody writes so many.
    private static let inheritanceLimit = 1_000_000

    /// What the files say.
    private(set) var definitions: [ShapeDefinition]
    /// The shapes with everything that they take over.
    private(set) var shapes: [Shape]
    private let indices: [ShapeID: Int]
    private let elisions: [Int: Elision]
    private var inherited = 0

    init(_ definitions: [ShapeDefinition], indices: [ShapeID: Int], elisions: [Int: Elision]) {
        self.definitions = definitions
        self.indices = indices
        self.elisions = elisions
        shapes = definitions.map(\.shape)
    }

    mutating func resolve(_ diagnostics: inout DiagnosticCollector) {
        let order = MixinOrder(definitions, indices: indices)
        for index in elisions.keys.sorted() where definitions[index].mixins.isEmpty {
            resolve(index, order.circular, &diagnostics)
        }
        for index in order.order {
            if order.circular.contains(index) { reportCircle(index, order.circular, &diagnostics) }
            resolve(index, order.circular, &diagnostics)
            guard inherited <= Self.inheritanceLimit else {
                diagnostics.report(
                    .error,
                    "the mixins of this model bring more than \(Self.inheritanceLimit) members and traits, counted for "
                        + "each shape that uses them; use smaller ones",
                    at: definitions[index].shape.position, of: definitions[index].shape.id)
                return
            }
        }
    }

    private func reportCircle(
        _ index: Int, _ circular: Set<Int>, _ diagnostics: inout DiagnosticCollector
    ) {
        let definition = definitions[index]
        let others = definition.mixins.filter { reference in
            indices[reference.id].map(circular.contains) ?? false
        }
        diagnostics.report(
            .error,
            "`\(definition.shape.id)` uses itself by way of its mixins "
                + "\(others.map { "`\($0.id)`" }.joined(separator: ", ")); break the circle",
            at: others.first?.position ?? definition.shape.position, of: definition.shape.id)
    }

    private mutating func resolve(
        _ index: Int, _ circular: Set<Int>, _ diagnostics: inout DiagnosticCollector
    ) {
        let definition = definitions[index]
        var members = InheritedMembers(definition.shape, elision: elisions[index])
        members.resolveResource(in: self.definitions, indices, &diagnostics)
        var result = definition.shape
        result.members = []
        result.traits = Traits()
        result.properties = definition.shape.properties.emptied
        result.mixins = definition.mixins.map(\.id)
        for mixinIndex in usableMixins(of: definition, &diagnostics)
        where !(circular.contains(index) && circular.contains(mixinIndex)) {
            let mixin = shapes[mixinIndex]
            inherited += mixin.members.count + mixin.traits.entries.count + mixin.referenceCount
            if inherited > Self.inheritanceLimit { return }
            Self.addTraits(of: mixin, to: &result)
            members.add(mixin, &diagnostics)
            Self.addProperties(of: mixin, to: &result)
        }
        TraitMerging.override(&result.traits, with: definition.shape.traits)
        Self.addProperties(of: definition.shape, to: &result)
        members.addOwn(definition.inheritedMemberTraits, &diagnostics)
        result.members = members.members
        shapes[index] = result
        definitions[index].shape.members = members.introduced
        definitions[index].inheritedMemberTraits = members.inheritedMemberTraits
    }

    /// The members that a further definition of a shape gives it.
    mutating func members(of definition: ShapeDefinition, _ elision: Elision?) -> [Member] {
        // What is wrong with it is wrong with the first definition too, or the two differ.
        var unreported = DiagnosticCollector.forChecks(of: SourceMap())
        var members = InheritedMembers(definition.shape, elision: elision)
        members.resolveResource(in: definitions, indices, &unreported)
        for index in usableMixins(of: definition, &unreported) {
            inherited += shapes[index].members.count
            if inherited > Self.inheritanceLimit { break }
            members.add(shapes[index], &unreported)
        }
        members.addOwn([:], &unreported)
        return members.members
    }

    /// The mixins that a shape may use; why it may not use the others is reported.
    private func usableMixins(
        of definition: ShapeDefinition, _ diagnostics: inout DiagnosticCollector
    ) -> [Int] {
        let shape = definition.shape
        var usable: [Int] = []
        var otherKinds: [ShapeID] = []
        for reference in definition.mixins {
            guard let index = indices[reference.id] else {
                diagnostics.report(
                    .error,
                    "Cannot apply mixin to \(shape.id): \(reference.id) not found; define it, or remove it",
                    at: reference.position, of: shape.id)
                continue
            }
            let mixin = definitions[index].shape
            if mixin.kind != shape.kind {
                otherKinds.append(reference.id)
            } else if !mixin.traits.has(.mixin) {
                diagnostics.report(
                    .error,
                    "`\(shape.id)` uses `\(reference.id)` as a mixin; mark it with the trait `smithy.api#mixin`",
                    at: reference.position, of: shape.id)
            } else {
                usable.append(index)
            }
        }
        if !otherKinds.isEmpty {
            diagnostics.report(
                .error,
                "Mixins may only be mixed into shapes of the same type. The following mixins were applied to the "
                    + "\(shape.kind.rawValue) shape `\(shape.id)` which are not \(shape.kind.rawValue) shapes: "
                    + "[\(otherKinds.map { "`\($0)`" }.joined(separator: ", "))]",
                at: shape.position, of: shape.id)
        }
        return usable
    }

    private static func addTraits(of mixin: Shape, to result: inout Shape) {
        for entry in MixinTraits.inherited(from: mixin) { result.traits.set(entry.id, entry.value) }
    }

    /// Lists are united; what is single, and what has a key, is that of the nearer one.
    private static func addProperties(of nearer: Shape, to result: inout Shape) {
        func unite(_ references: inout [ShapeReference], with more: [ShapeReference]) {
            let present = Set(references.map(\.id))
            references += more.filter { !present.contains($0.id) }
        }
        switch (nearer.properties, result.properties) {
        case (.operation(let nearer), .operation(var properties)):
            properties.input = nearer.input
            properties.output = nearer.output
            unite(&properties.errors, with: nearer.errors)
            result.properties = .operation(properties)
        case (.service(let nearer), .service(var properties)):
            if !nearer.version.isEmpty { properties.version = nearer.version }
            unite(&properties.operations, with: nearer.operations)
            unite(&properties.resources, with: nearer.resources)
            unite(&properties.errors, with: nearer.errors)
            properties.rename.merge(nearer.rename) { $1 }
            properties.renamePositions.merge(nearer.renamePositions) { $1 }
            result.properties = .service(properties)
        default:
            result.properties = nearer.properties
        }
    }
}

extension Shape {
    /// How many other shapes the shape's properties name.
    fileprivate var referenceCount: Int {
        switch properties {
        case .operation(let operation): operation.errors.count
        case .service(let service):
            service.operations.count + service.resources.count + service.errors.count + service.rename.count
        default: 0
        }
    }
}

extension Shape.Properties {
    /// Properties of the same kind that name nothing.
    fileprivate var emptied: Shape.Properties {
        switch self {
        case .operation(var operation):
            operation.errors = []
            return .operation(operation)
        case .service: return .service(ServiceProperties(version: ""))
        case .resource, .none: return self
        }
    }
}

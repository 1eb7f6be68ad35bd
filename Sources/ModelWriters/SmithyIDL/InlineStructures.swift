import ServiceModel

/// The inputs and outputs that are written inside their operations, and how their names end.
struct InlineStructures {
    let inputSuffix: String
    let outputSuffix: String
    private var ids: Set<ShapeID> = []

    func contains(_ id: ShapeID) -> Bool { ids.contains(id) }

    /// No structure is inline.
    init() {
        inputSuffix = Self.standardInput
        outputSuffix = Self.standardOutput
    }

    /// - Parameters:
    ///   - shapes: The shapes of one file.
    ///   - uses: How many times the model's operations name each structure.
    init(
        among shapes: [Shape], of model: Model, suffixes: SmithyIDLWriter.Suffixes, coerces: Bool, uses: [ShapeID: Int]
    ) {
        let inputs = Self.own(.input, among: shapes, of: model, coerces: coerces, uses: uses)
        let outputs = Self.own(.output, among: shapes, of: model, coerces: coerces, uses: uses)
        switch suffixes {
        case .standard:
            inputSuffix = Self.standardInput
            outputSuffix = Self.standardOutput
        case .named(let input, let output):
            inputSuffix = input
            outputSuffix = output
        case .inferred:
            inputSuffix = Self.commonest(inputs, or: Self.standardInput)
            outputSuffix = Self.commonest(outputs, or: Self.standardOutput)
        }
        for structure in inputs where structure.suffix == inputSuffix { ids.insert(structure.id) }
        for structure in outputs where structure.suffix == outputSuffix { ids.insert(structure.id) }
    }

    static let standardInput = "Input"
    static let standardOutput = "Output"

    private typealias Candidate = (id: ShapeID, suffix: String)

    /// The structures of the file that one operation alone uses and that carry its name: each with what stands behind it.
    private static func own(
        _ trait: KnownTrait, among shapes: [Shape], of model: Model, coerces: Bool, uses: [ShapeID: Int]
    ) -> [Candidate] {
        var candidates: [Candidate] = []
        let inFile = Set(shapes.map(\.id))
        for shape in shapes {
            guard let operation = shape.operation else { continue }
            let id = trait == .input ? operation.input.id : operation.output.id
            guard uses[id] == 1, inFile.contains(id), id.namespace == shape.id.namespace,
                id.absolute.hasPrefix(shape.id.absolute), let structure = model[id], structure.kind == .structure,
                let own = model.definitions[id]?.shape.traits ?? model[id]?.traits
            else { continue }
            // The trait comes with being inline, without a value.
            let isMarked = own[trait].map { $0.object?.isEmpty == true } ?? coerces
            if isMarked, !own.has(.trait) {
                candidates.append((id, String(id.absolute.dropFirst(shape.id.absolute.count))))
            }
        }
        return candidates
    }

    /// The suffix that most of several structures share.
    private static func commonest(_ candidates: [Candidate], or standard: String) -> String {
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[candidate.suffix, default: 0] += 1 }
        let best = counts.values.max() ?? 0
        if best < 2 || counts[standard] == best { return standard }
        return counts.filter { $0.value == best }.keys.sorted()[0]
    }
}

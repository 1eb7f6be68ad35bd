/// The members that a `paginated` trait names exist, and are what tokens, page sizes and items are.
///
/// Source: Smithy 2.0, "paginated trait".
struct PaginatedTraitValidation {
    /// What a property of the trait names.
    private struct Property {
        let name: String
        let isOfOutput: Bool
        /// Whether a page may lack it: the first has no token to begin with, the last none to go on with.
        let mustBeOptional: Bool
        let kinds: Set<ShapeKind>
        /// Those of the kinds that clients have trouble with.
        let discouraged: Set<ShapeKind>
    }

    private static let event = "PaginatedTrait"

    private static let properties = [
        Property(
            name: "inputToken", isOfOutput: false, mustBeOptional: true, kinds: [.string, .map], discouraged: [.map]),
        Property(
            name: "pageSize", isOfOutput: false, mustBeOptional: false, kinds: [.byte, .short, .integer, .long],
            discouraged: [.byte, .short, .long]),
        Property(
            name: "outputToken", isOfOutput: true, mustBeOptional: true, kinds: [.string, .map], discouraged: [.map]),
        Property(name: "items", isOfOutput: true, mustBeOptional: false, kinds: [.list, .map], discouraged: []),
    ]

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var isWrong: Set<ShapeID> = []
        for index in relations.operations {
            let operation = model.shapes[index]
            guard let value = operation.traits[.paginated] else { continue }
            if check(operation, value, fallback: nil, in: nil, &diagnostics) { isWrong.insert(operation.id) }
        }
        // What an operation leaves out it takes from its service, so that nothing can be said to lack without one.
        for (service, operations) in relations.services(of: model) {
            for operation in operations where !diagnostics.isFull && !isWrong.contains(operation.id) {
                guard let value = operation.traits[.paginated] else { continue }
                check(operation, value, fallback: service.traits[.paginated], in: service, &diagnostics)
            }
        }
    }

    /// Returns whether anything is wrong.
    ///
    /// - Parameter service: The one whose trait completes the operation's; `nil` for the operation by itself.
    @discardableResult
    private func check(
        _ operation: Shape, _ value: Node, fallback: Node?, in service: Shape?,
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let properties = operation.operation, let input = model[properties.input.id],
            let output = model[properties.output.id]
        else { return false }
        var isWrong = false
        for property in Self.properties {
            func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ detail: String = "") {
                isWrong = true
                let place = value[property.name] ?? value
                diagnostics.report(
                    severity, "`\(property.name)` of `\(operation.id)` " + message(),
                    at: place.position == .none ? operation.position : place.position, event: Self.event + detail,
                    of: operation.id)
            }
            guard let path = (value[property.name] ?? fallback?[property.name])?.string else {
                if let service, property.name.hasSuffix("Token") {
                    report(.error, "is said neither by it nor by `\(service.id)`; add it")
                }
                continue
            }
            if !property.isOfOutput, path.utf8.contains(UInt8(ascii: ".")) {
                report(.error, "is the path `\(path)`; name a member of the input")
                continue
            }
            let structure = property.isOfOutput ? output : input
            guard let member = member(at: path, of: structure) else {
                report(
                    .error,
                    "names `\(path)`, which `\(structure.id)` has not; \(MemberAdvice.naming(path, of: structure))")
                continue
            }
            if member.traits.has(.required), property.mustBeOptional {
                report(.error, "names `\(path)`, which is required; make it optional, since not every page has one")
            } else if member.traits.has(.required), property.name == "pageSize", service == nil {
                report(
                    .warning, "names `\(path)`, which is required; make it optional",
                    ".ShouldNotBeRequired.\(property.name)")
            }
            if let kind = model.kind(of: member.target) {
                let expected = property.kinds.subtracting(property.discouraged).map(\.rawValue).sorted()
                if !property.kinds.contains(kind) {
                    report(
                        .error,
                        "names `\(path)`, which is \(kind.withArticle); name a \(expected.joined(separator: " or a "))")
                } else if property.discouraged.contains(kind) {
                    report(
                        .danger,
                        "names `\(path)`, which is \(kind.withArticle); use \(ShapeKind(rawValue: expected[0])?.withArticle ?? "")",
                        ".WrongShapeType.\(property.name)")
                }
            }
            if property.isOfOutput, path.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 {
                report(
                    .warning, "is deep within the output, at `\(path)`; keep it in one structure at most",
                    ".DeeplyNested.\(property.name)")
            }
        }
        return isWrong
    }

    private func member(at path: String, of structure: Shape) -> Member? {
        var current: Shape? = structure
        var found: Member?
        for part in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard let member = current?.member(named: String(Substring(part))) else { return nil }
            found = member
            current = model[member.target]
        }
        return found
    }
}

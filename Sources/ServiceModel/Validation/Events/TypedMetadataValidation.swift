/// Metadata whose key has a type is a value of it, and a key has one type.
///
/// Source: Smithy 2.0, "metadata trait".
enum TypedMetadataValidation {
    /// Keys whose form is Smithy's own matter.
    private static let reserved: Set<String> = ["severityOverrides", "suppressions", "validators"]

    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        var types: [String: [Shape]] = [:]
        for shape in context.model.shapes where shape.traits.hasUnknown {
            guard let key = shape.traits[Self.trait]?["key"]?.string else { continue }
            types[key, default: []].append(shape)
        }
        for (key, shapes) in types.sorted(by: { $0.key < $1.key }) {
            if reserved.contains(key) {
                for shape in shapes {
                    report(
                        shape, "`\(shape.id)` types the metadata `\(key)`, which is Smithy's own; use another key",
                        &diagnostics)
                }
            } else if shapes.count > 1 {
                for shape in shapes {
                    let others = shapes.map(\.id).filter { $0 != shape.id }
                    report(
                        shape,
                        "`\(shape.id)` types the metadata `\(key)`, as \(Listing.of(others)) does; use another key",
                        &diagnostics)
                }
            } else if let entry = context.model.metadata.first(where: { $0.key == key }) {
                var validation = NodeValueValidation(
                    context, subject: "the metadata `\(key)`", owner: nil, event: "TypedMetadata.\(key)")
                validation.zeroRangeSeverity = .warning
                validation.check(entry.value, shapes[0], diagnostics: &diagnostics)
            }
        }
    }

    private static let trait = ShapeID("smithy.api#metadata")

    private static func report(_ shape: Shape, _ message: String, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.report(
            .error, message, at: shape.traits[Self.trait].place(or: shape.position), event: "MetadataTrait",
            of: shape.id)
    }
}

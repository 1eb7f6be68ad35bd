import ServiceModel

/// Sets, which Smithy 1.0 has, are lists in 2.0.
enum SetDeprecation {
    static func warn(of shape: ShapeID, at position: SourcePosition, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.report(
            .warning, "`\(shape)` is a set, which is deprecated; use a list with `smithy.api#uniqueItems`",
            at: position,
            event: "ModelDeprecation", of: shape)
    }
}

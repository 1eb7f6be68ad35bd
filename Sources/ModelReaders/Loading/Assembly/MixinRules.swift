import ServiceModel

/// What mixins may not have.
///
/// Source: Smithy 2.0, "Mixins".
enum MixinRules {
    static func check(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where shape.traits.has(.mixin) { checkProperties(of: shape, &diagnostics) }
    }

    private static func checkProperties(
        of shape: Shape, _ diagnostics: inout DiagnosticCollector
    ) {
        if let operation = shape.operation, operation.input.id != Prelude.unit || operation.output.id != Prelude.unit {
            diagnostics.report(
                .error,
                "Operation shapes with the mixin trait MUST target `smithy.api#Unit` for their input and output. "
                    + "Operation mixin shape `\(shape.id)` defines one or both of these properties.",
                at: shape.position, of: shape.id)
        }
        if let resource = shape.resource, !resource.isEmpty {
            diagnostics.report(
                .error,
                "Resource shapes with the mixin trait may not define any properties. "
                    + "Resource mixin shape `\(shape.id)` defines one or more properties.",
                at: shape.position, of: shape.id)
        }
    }
}

extension ResourceProperties {
    fileprivate var isEmpty: Bool {
        identifiers.isEmpty && properties.isEmpty && allOperations.isEmpty && resources.isEmpty
    }
}

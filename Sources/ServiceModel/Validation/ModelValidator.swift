/// Checks a model of any form by the rules of Smithy 2.0's "Model validation", without those that concern style only.
///
/// Stages build on each other, so that one mistake is not reported in many ways: first that traits are defined, then that ids lead somewhere, that
/// traits and shapes are what they claim to be, then everything else. A stage with an error ends the run.
/// Everything found is reported at the value that is wrong.
package enum ModelValidator {
    /// How much of a model is checked.
    enum Extent: Sendable {
        /// Every rule.
        case everything
        /// What generation relies on: for AWS' own form, which has no Smithy to validate and which its users do not edit.
        case generation

        /// AWS' own form is the one whose documentation is HTML.
        init(_ model: Model) { self = model.documentationIsHTML ? .generation : .everything }
    }

    /// Reports everything that is wrong with a model.
    ///
    /// - Parameter library: Where traits are defined that the model does not define. Without it, and in AWS' own form, traits
    ///   are checked only as far as generation reads them.
    package static func validate(
        _ model: Model, library: ShapeLibrary? = nil, diagnostics: inout DiagnosticCollector
    ) {
        let extent = Extent(model)
        let context = extent == .everything ? library.map { ValidationContext(model, library: $0) } : nil
        var findings = DiagnosticCollector.forChecks(of: diagnostics.sources)
        for stage in [checkTraitDefinitions, checkReferences, checkConsistency, checkOtherRules] {
            stage(model, extent, context, &findings)
            if findings.foundErrors { break }
        }
        for finding in findings.takeFindings() { diagnostics.report(finding) }
    }

    private static func checkTraitDefinitions(
        _ model: Model, _ extent: Extent, _ context: ValidationContext?, _ diagnostics: inout DiagnosticCollector
    ) {
        if let context { TraitUseValidation(context: context).checkDefinitions(diagnostics: &diagnostics) }
    }

    private static func checkReferences(
        _ model: Model, _ extent: Extent, _ context: ValidationContext?, _ diagnostics: inout DiagnosticCollector
    ) {
        for shape in model.shapes where !diagnostics.isFull {
            TargetValidation.check(shape, in: model, extent: extent, diagnostics: &diagnostics)
        }
        if extent == .everything { ResourceCycleValidation.check(model, diagnostics: &diagnostics) }
    }

    private static func checkConsistency(
        _ model: Model, _ extent: Extent, _ context: ValidationContext?, _ diagnostics: inout DiagnosticCollector
    ) {
        if let context { TraitUseValidation(context: context).checkUses(diagnostics: &diagnostics) }
        for shape in model.shapes where !diagnostics.isFull {
            if context == nil { checkTraits(of: shape, diagnostics: &diagnostics) }
            DefaultValidation.check(
                shape, in: model, extent: extent, placesAreChecked: context != nil, diagnostics: &diagnostics)
            if shape.kind == .enum || shape.kind == .intEnum {
                EnumValidation.check(shape, extent: extent, diagnostics: &diagnostics)
            }
        }
        if let context { DefaultConstraintValidation.check(context, diagnostics: &diagnostics) }
        if extent == .everything {
            ShapeIDConflictValidation.check(model, diagnostics: &diagnostics)
            SingleBindingValidation.check(model, diagnostics: &diagnostics)
        }
    }

    private static func checkOtherRules(
        _ model: Model, _ extent: Extent, _ context: ValidationContext?, _ diagnostics: inout DiagnosticCollector
    ) {
        let bindings = HTTPBindingValidation(model: model, extent: extent)
        for shape in model.shapes where !diagnostics.isFull {
            switch shape.kind {
            case .operation:
                OperationValidation.check(shape, in: model, extent: extent, diagnostics: &diagnostics)
                bindings.check(shape, diagnostics: &diagnostics)
            case .service:
                ServiceValidation.check(shape, in: model, extent: extent, diagnostics: &diagnostics)
            case .structure:
                bindings.checkError(shape, diagnostics: &diagnostics)
            default:
                break
            }
        }
        if extent == .everything {
            let validation = SemanticValidation(model, context)
            validation.check(diagnostics: &diagnostics)
            if let context { checkAdvice(context, validation.relations, &diagnostics) }
        }
        if context == nil { PaginationValidation.check(model, diagnostics: &diagnostics) }
    }

    /// What definitions of traits and the model's own metadata ask for.
    private static func checkAdvice(
        _ context: ValidationContext, _ relations: ModelRelations, _ diagnostics: inout DiagnosticCollector
    ) {
        let protocols = ProtocolValidation(context: context)
        for (service, operations) in relations.services(of: context.model) {
            protocols.check(service, operations, diagnostics: &diagnostics)
        }
        AWSValidation(model: context.model, relations: relations).check(diagnostics: &diagnostics)
        ProtocolTestValidation(context: context).check(diagnostics: &diagnostics)
        SmokeTestValidation(context: context, relations: relations).check(diagnostics: &diagnostics)
        BreakingChangeValidation.check(context, diagnostics: &diagnostics)
        TypedMetadataValidation.check(context, diagnostics: &diagnostics)
        ShapeClosureValidation(context: context).check(diagnostics: &diagnostics)
        ExampleValidation.check(context, diagnostics: &diagnostics)
        TraitUseValidation(context: context).warn(diagnostics: &diagnostics)
        DeprecatedShapeValidation.check(context, diagnostics: &diagnostics)
        TraitValidatorsValidation.check(context, diagnostics: &diagnostics)
        MetadataValidation(context: context).check(diagnostics: &diagnostics)
        if context.evaluator.isExhausted {
            diagnostics.warning(
                "the selectors of this model take too long, so that not all of it is checked; write simpler ones",
                at: context.model.shapes.first?.position ?? .none)
        }
    }

    private static func checkTraits(of shape: Shape, diagnostics: inout DiagnosticCollector) {
        if !TraitValueValidation.isPlain(shape.traits) {
            TraitValueValidation.check(shape.traits, diagnostics: &diagnostics)
        }
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            TraitValueValidation.check(shape.members[index].traits, diagnostics: &diagnostics)
        }
    }
}

extension Model {
    /// The kind of a shape of the model or the prelude, without copying the shape.
    func kind(of id: ShapeID) -> ShapeKind? {
        if let index = index(of: id) { return shapes[index].kind }
        return Prelude.shapes[id]?.kind
    }
}

extension ShapeKind {
    /// The kind with its article: "a structure", "an operation".
    var withArticle: String {
        switch self {
        case .operation, .enum, .intEnum, .integer: "an \(rawValue)"
        default: "a \(rawValue)"
        }
    }

    /// Whether members may target shapes of the kind.
    var isData: Bool {
        switch self {
        case .service, .resource, .operation: false
        default: true
        }
    }
}

/// Checks what generation relies on, in a model of any form.
///
/// A model that passes has no reference to a missing shape, no trait value of the wrong type, and HTTP bindings,
/// pagination, enums and defaults that agree with the shapes they name. Everything found is reported at the value
/// that is wrong. The rules are those of Smithy 2.0's "Model validation", without those that concern style only.
package enum ModelValidator {
    /// After so many diagnostics of one model the rest is not looked for: a broken model repeats itself.
    static let diagnosticLimit = 100

    /// Reports everything that is wrong with a model.
    package static func validate(_ model: Model, diagnostics: inout DiagnosticCollector) {
        let start = diagnostics.diagnostics.count
        var unknownTraits = TraitNameValidation()
        for shape in model.shapes {
            TargetValidation.check(shape, in: model, diagnostics: &diagnostics)
            checkTraits(of: shape, in: model, &unknownTraits, diagnostics: &diagnostics)
            DefaultValidation.check(shape, in: model, diagnostics: &diagnostics)
            switch shape.kind {
            case .enum, .intEnum:
                EnumValidation.check(shape, diagnostics: &diagnostics)
            case .operation:
                OperationValidation.check(shape, in: model, diagnostics: &diagnostics)
                HTTPBindingValidation.check(shape, in: model, diagnostics: &diagnostics)
            case .service:
                ServiceValidation.check(shape, in: model, diagnostics: &diagnostics)
            case .structure:
                HTTPBindingValidation.checkError(shape, in: model, diagnostics: &diagnostics)
            default:
                break
            }
            guard diagnostics.diagnostics.count - start < diagnosticLimit else {
                diagnostics.note("further problems of this model are not shown; mend these first", at: shape.position)
                return
            }
        }
        PaginationValidation.check(model, diagnostics: &diagnostics)
    }

    private static func checkTraits(
        of shape: Shape, in model: Model, _ names: inout TraitNameValidation, diagnostics: inout DiagnosticCollector
    ) {
        if !TraitValueValidation.isPlain(shape.traits),
            !TraitValueValidation.check(shape.traits, diagnostics: &diagnostics)
        {
            names.check(shape.traits, of: shape.id.absolute, in: model, diagnostics: &diagnostics)
        }
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            let member = shape.members[index]
            if TraitValueValidation.check(member.traits, diagnostics: &diagnostics) { continue }
            names.check(member.traits, of: "\(shape.id)$\(member.name)", in: model, diagnostics: &diagnostics)
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

/// The rules that only models which people write are held to: AWS' own form cannot break them, or is not asked to keep them.
struct SemanticValidation {
    private let model: Model
    let relations: ModelRelations
    private let context: ValidationContext?

    /// - Parameter context: What the model uses of the library, where it is known.
    init(_ model: Model, _ context: ValidationContext?) {
        self.model = model
        self.context = context
        relations = ModelRelations(model, definitions: context?.model)
    }

    func check(diagnostics: inout DiagnosticCollector) {
        let constraints = ConstraintValidation(model: model)
        let conditions = ConditionValidation(model: model)
        let parameters = ContextParameterValidation(model: model)
        let formats = FormatTraitValidation(model: model)
        let waiters = WaiterValidation(model: model)
        for shape in model.shapes where !diagnostics.isFull {
            constraints.check(shape, diagnostics: &diagnostics)
            conditions.check(shape, diagnostics: &diagnostics)
            formats.check(shape, diagnostics: &diagnostics)
            switch shape.kind {
            case .structure:
                HTTPStructureValidation.check(shape, diagnostics: &diagnostics)
                HTTPSemanticsValidation.checkError(shape, diagnostics: &diagnostics)
            case .union: UnionValidation.check(shape, in: model, diagnostics: &diagnostics)
            case .enum, .intEnum: EnumValidation.checkNames(of: shape, diagnostics: &diagnostics)
            case .operation:
                waiters.check(shape, diagnostics: &diagnostics)
                parameters.check(shape, diagnostics: &diagnostics)
            default: break
            }
        }
        checkServices(waiters, &diagnostics)
        AccessValidation.check(model, diagnostics: &diagnostics)
        RecursionValidation.check(model, diagnostics: &diagnostics)
        StreamingValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        HTTPSemanticsValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        IgnoredBindingValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        OperationStructureValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        if context != nil {
            PaginatedTraitValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        }
        RequestValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        ResourceValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        ResourceReferenceValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
        TopicValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
    }

    private func checkServices(_ waiters: WaiterValidation, _ diagnostics: inout DiagnosticCollector) {
        let closures = ServiceClosureValidation(model: model)
        let authentication = AuthenticationValidation(model: model)
        let rules = RuleParameterValidation(model: model)
        for (service, operations) in relations.services(of: model) {
            CORSValidation.check(service, diagnostics: &diagnostics)
            closures.check(service, operations, diagnostics: &diagnostics)
            authentication.check(service, operations, diagnostics: &diagnostics)
            waiters.check(operations, of: service, diagnostics: &diagnostics)
            rules.check(service, operations, diagnostics: &diagnostics)
            BuiltInParameterValidation.check(service, diagnostics: &diagnostics)
            EndpointTestValidation().check(service, operations, diagnostics: &diagnostics)
        }
    }
}

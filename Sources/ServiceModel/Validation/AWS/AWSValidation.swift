/// The rules of AWS' traits, for all shapes that have them.
struct AWSValidation {
    /// With the traits that the model uses.
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        let arns = ARNValidation(model: model)
        let tags = TaggingValidation(model: model)
        let policies = AccessPolicyValidation(model: model)
        let gateway = GatewayValidation(model: model)
        let codes = ErrorCodeValidation(model: model)
        for (service, operations) in relations.services(of: model) {
            AWSServiceNameValidation.check(service, diagnostics: &diagnostics)
            arns.checkTemplates(of: service, diagnostics: &diagnostics)
            codes.check(service, operations, diagnostics: &diagnostics)
            tags.check(service, diagnostics: &diagnostics)
            policies.check(service, operations, diagnostics: &diagnostics)
            gateway.check(service, diagnostics: &diagnostics)
            EndpointPatternValidation.check(service, diagnostics: &diagnostics)
        }
        let formation = CloudFormationValidation(model: model)
        for shape in model.shapes where shape.kind == .structure && !diagnostics.isFull {
            formation.checkMembers(of: shape, diagnostics: &diagnostics)
        }
        for index in relations.resources {
            arns.check(model.shapes[index], diagnostics: &diagnostics)
            tags.checkProperty(of: model.shapes[index], diagnostics: &diagnostics)
            policies.checkName(of: model.shapes[index], diagnostics: &diagnostics)
            formation.check(model.shapes[index], diagnostics: &diagnostics)
        }
        let checksums = ChecksumValidation(model: model)
        for index in relations.operations where !diagnostics.isFull {
            checksums.check(model.shapes[index], diagnostics: &diagnostics)
            policies.checkAction(of: model.shapes[index], diagnostics: &diagnostics)
        }
        EndpointDiscoveryValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
    }
}

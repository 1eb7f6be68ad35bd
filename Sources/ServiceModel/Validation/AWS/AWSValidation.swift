/// The rules of AWS' traits, for all shapes that have them.
struct AWSValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        let arns = ARNValidation(model: model)
        let tags = TaggingValidation(model: model)
        let codes = ErrorCodeValidation(model: model)
        for (service, operations) in relations.services(of: model) {
            AWSServiceNameValidation.check(service, diagnostics: &diagnostics)
            arns.checkTemplates(of: service, diagnostics: &diagnostics)
            codes.check(service, operations, diagnostics: &diagnostics)
            tags.check(service, diagnostics: &diagnostics)
        }
        for index in relations.resources {
            arns.check(model.shapes[index], diagnostics: &diagnostics)
            tags.checkProperty(of: model.shapes[index], diagnostics: &diagnostics)
        }
        let checksums = ChecksumValidation(model: model)
        for index in relations.operations where !diagnostics.isFull {
            checksums.check(model.shapes[index], diagnostics: &diagnostics)
        }
        EndpointDiscoveryValidation(model: model, relations: relations).check(diagnostics: &diagnostics)
    }
}

/// What rules of endpoints want to know of the caller is known, and what each parameter is for is said.
///
/// Source: Smithy 2.0, "Rules engine built-ins", "AWS rules engine built-ins".
enum BuiltInParameterValidation {
    static let known: Set<String> = [
        "SDK::Endpoint", "AWS::Region", "AWS::UseDualStack", "AWS::UseFIPS", "AWS::Auth::AccountId",
        "AWS::Auth::AccountIdEndpointMode", "AWS::Auth::CredentialScope", "AWS::S3::Accelerate",
        "AWS::S3::DisableMultiRegionAccessPoints", "AWS::S3::ForcePathStyle", "AWS::S3::UseArnRegion",
        "AWS::S3::UseGlobalEndpoint", "AWS::S3Control::UseArnRegion", "AWS::STS::UseGlobalEndpoint",
    ]
    /// Those that not every caller has.
    private static let delicate: Set<String> = [
        "AWS::Auth::AccountId", "AWS::Auth::AccountIdEndpointMode", "AWS::Auth::CredentialScope",
    ]

    static func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        guard let (trait, parameters) = RuleParameter.all(of: service) else { return }
        for parameter in parameters {
            let place = parameter.node.place(or: trait.place(or: service.position))
            func report(_ severity: Diagnostic.Severity, _ problem: String, _ event: String) {
                diagnostics.report(
                    severity, "the parameter `\(parameter.name)` of the rules of `\(service.id)` \(problem)", at: place,
                    event: event, of: service.id)
            }
            if parameter.node["documentation"] == nil {
                report(.warning, "has no `documentation`; say what it is for", "RuleSetParamMissingDocs")
            }
            guard let builtIn = parameter.builtIn else { continue }
            if !known.contains(builtIn) {
                report(
                    .error, "is `\(builtIn)`, which nobody knows; use one of \(known.sorted().joined(separator: ", "))",
                    "RuleSetBuiltIn.RuleSet")
            } else if delicate.contains(builtIn) {
                report(
                    .danger, "is `\(builtIn)`, which not every caller has; see that the rules do without it",
                    "RuleSetAwsBuiltIn.\(builtIn)")
            }
        }
    }
}

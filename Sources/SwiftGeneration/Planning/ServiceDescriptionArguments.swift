import ServiceModel

/// The arguments of the runtime's description of a service.
struct ServiceDescriptionArguments {
    let context: PlanningContext

    var text: String {
        let traits = context.service.shape.traits
        let aws = traits[.awsService]
        var arguments = [
            "name: \(SwiftLiteral.string(aws?["sdkId"]?.string ?? context.clientPrefix))",
            "wireProtocol: .\(context.wireProtocol.rawValue)",
        ]
        if let prefix = context.wireProtocol.targetPrefix(of: context.service.shape) {
            arguments.append("targetPrefix: \(SwiftLiteral.string(prefix))")
        }
        if let signing = traits[.sigv4]?["name"]?.string {
            arguments.append("signingName: \(SwiftLiteral.string(signing))")
        }
        if let prefix = traits.string(.endpointPrefix) ?? aws?["endpointPrefix"]?.string {
            arguments.append("endpointPrefix: \(SwiftLiteral.string(prefix))")
        }
        if let version = context.service.shape.service?.version, !version.isEmpty {
            arguments.append("version: \(SwiftLiteral.string(version))")
        }
        if traits.has(.awsQueryCompatible) { arguments.append("queryCompatible: true") }
        if aws == nil, traits.string(.endpointPrefix) == nil { arguments.append("usesAWSEndpoints: false") }
        let retryable = retryableErrors { _ in true }
        if !retryable.isEmpty { arguments.append("retryableErrors: [\(retryable)]") }
        let throttling = retryableErrors { $0["throttling"]?.boolean == true }
        if !throttling.isEmpty { arguments.append("throttlingErrors: [\(throttling)]") }
        let shape = context.service.shape
        arguments += ServiceCustomization(shape)?.arguments(of: shape) ?? []
        return arguments.joined(separator: ",\n")
    }

    /// The codes of the errors whose `retryable` trait fits, as literals.
    private func retryableErrors(where fits: (Node) -> Bool) -> String {
        var codes: [String] = []
        for entry in context.service.shapes where entry.usage.contains(.error) {
            guard let trait = entry.shape.traits[.retryable], fits(trait) else { continue }
            codes.append(SwiftLiteral.string(context.errorCode(of: entry.shape)))
        }
        return codes.joined(separator: ", ")
    }
}

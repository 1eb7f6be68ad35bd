import ServiceModel

/// What a few services of AWS ask of their clients that no trait of their models says.
enum ServiceCustomization: String {
    case s3 = "S3"
    case glacier = "Glacier"
    case apiGateway = "API Gateway"
    case machineLearning = "Machine Learning"
    case route53 = "Route 53"

    /// What a service asks for; `nil` for nearly all.
    init?(_ service: Shape) {
        guard let id = service.traits[.awsService]?["sdkId"]?.string else { return nil }
        self.init(rawValue: id)
    }

    /// The arguments of the service's description.
    func arguments(of service: Shape) -> [String] {
        switch self {
        case .s3: ["customization: .s3"]
        case .route53: ["customization: .route53"]
        case .apiGateway: [#"headers: ["Accept": "application/json"]"#]
        case .glacier:
            [
                "headers: [\"X-Amz-Glacier-Version\": \(SwiftLiteral.string(service.service?.version ?? ""))]",
                "customization: .glacier",
            ]
        case .machineLearning: []
        }
    }

    /// The name of the member that says where a request goes, for every operation that has it.
    var endpointMember: String? {
        self == .machineLearning ? "PredictEndpoint" : nil
    }
}

package import Documentation
package import ServiceModel

/// A service as reference pages see it: the closure of the chosen operations, and the names that its model gives it.
package final class ReferenceService: Sendable {
    package let service: Service
    /// What the service calls itself: `Amazon Connect Service`.
    package let fullName: String
    /// The short form of ``fullName`` that AWS models have: `Amazon Connect`.
    package let abbreviation: String?
    /// The name that SDKs know the service by, `sdkId` of `aws.api#service`, else the service shape's name.
    package let sdkID: String
    /// The service's version: for AWS, the date of its API.
    package let version: String
    /// What links into AWS' documentation of the API name the service by: `connect-2017-08-08`; `nil` for services that
    /// are not of AWS.
    package let uid: String?
    /// Whether the model says that the service is of AWS.
    package let isOfAWS: Bool
    /// `nil` where the model names none.
    package let endpointPrefix: String?

    package init(_ service: Service) {
        self.service = service
        let traits = service.shape.traits
        let awsService = traits[.awsService]
        isOfAWS = awsService != nil
        sdkID = awsService?["sdkId"]?.string ?? service.shape.id.name
        fullName = traits[.title]?.string ?? service.shape.id.name
        abbreviation = traits[.serviceAbbreviation]?.string
        version = service.shape.service?.version ?? ""
        endpointPrefix = traits[.endpointPrefix]?.string ?? awsService?["endpointPrefix"]?.string
        // Smithy models have no `uid`; those of the AWS models are made so.
        uid =
            traits[.uid]?.string
            ?? (isOfAWS
                ? sdkID.lowercased().split(separator: " ", omittingEmptySubsequences: false).joined(separator: "-")
                    + "-" + version
                : nil)
    }

    package var model: Model { service.model }

    /// The language of a documentation text of the model.
    package func format(of text: String) -> DocumentationFormat {
        DocumentationFormat(of: text, isHTML: model.documentationIsHTML)
    }

    /// What a documentation text says.
    package func tree(of text: String) -> DocumentationTree {
        DocumentationTree(parsing: text, format: format(of: text))
    }

    /// The documentation that the model has of a shape or member, by its traits; empty where it has none.
    ///
    /// White space of HTML is collapsed, as in AWS models, so that pages do not depend on how a model breaks lines.
    package func documentation(of traits: Traits) -> String {
        let text = traits[.documentation]?.string ?? ""
        guard !model.documentationIsHTML, format(of: text) == .html, !text.contains("<pre") else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

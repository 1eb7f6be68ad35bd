/// The traits that this project reads, each with its place in the bits of ``Traits``.
///
/// Sources: Smithy 2.0's prelude, and the trait packages of AWS, protocols, waiters and rules. Those of the namespace
/// `service.generator` carry what the AWS models say and no Smithy trait can hold.
package enum KnownTrait: UInt8, Sendable, CaseIterable {
    case addedDefault
    case auth
    case authDefinition
    case box
    case clientOptional
    case cors
    case `default`
    case deprecated
    case documentation
    case endpoint
    case enumValue
    case error
    case eventHeader
    case eventPayload
    case examples
    case externalDocumentation
    case hostLabel
    case http
    case httpApiKeyAuth
    case httpBasicAuth
    case httpBearerAuth
    case httpChecksumRequired
    case httpDigestAuth
    case httpError
    case httpHeader
    case httpLabel
    case httpPayload
    case httpPrefixHeaders
    case httpQuery
    case httpQueryParams
    case httpResponseCode
    case idempotencyToken
    case idempotent
    case input
    case `internal`
    case jsonName
    case length
    case mediaType
    case mixin
    case optionalAuth
    case output
    case paginated
    case pattern
    case `private`
    case range
    case readonly
    case recommended
    case `required`
    case requestCompression
    case requiresLength
    case retryable
    case sensitive
    case since
    case sparse
    case streaming
    case suppress
    case tags
    case timestampFormat
    case title
    case trait
    case uniqueItems
    case unitType
    case unstable
    case xmlAttribute
    case xmlFlattened
    case xmlName
    case xmlNamespace
    case `enum`
    case protocolDefinition
    case references
    case resourceIdentifier
    case nestedProperties
    case notProperty
    case property
    case noReplace
    case awsService
    case arn
    case arnReference
    case clientDiscoveredEndpoint
    case clientEndpointDiscovery
    case clientEndpointDiscoveryId
    case controlPlane
    case data
    case dataPlane
    case tagEnabled
    case taggable
    case sigv4
    case sigv4a
    case unsignedPayload
    case cognitoUserPools
    case awsJson1_0
    case awsJson1_1
    case awsQuery
    case awsQueryCompatible
    case awsQueryError
    case ec2Query
    case ec2QueryName
    case httpChecksum
    case restJson1
    case restXml
    case rpcv2Cbor
    case rpcv2Json
    case waitable
    case endpointRuleSet
    case contextParam
    case staticContextParams
    case operationContextParams
    case clientContextParams
    case s3UnwrappedXmlOutput
    case targetPrefix
    case moreResults
    case paginator
    case endpointPrefix
    case uid
    case serviceAbbreviation
    case exampleDetails
    case listedErrors
    case outputDocumentation
    case idRef
    case traitValidators
    case htmlDocumentation

    /// The trait's absolute id.
    package var id: ShapeID { KnownTrait.ids[Int(rawValue)] }

    /// The known trait with an id, or `nil`.
    package init?(id: ShapeID) {
        guard let trait = KnownTrait.byID[id] else { return nil }
        self = trait
    }

    private static let byID: [ShapeID: KnownTrait] = {
        var traits: [ShapeID: KnownTrait] = [:]
        for trait in allCases { traits[trait.id] = trait }
        return traits
    }()

    /// In the order of the cases.
    private static let ids: [ShapeID] = [
        ShapeID("smithy.api#addedDefault"),
        ShapeID("smithy.api#auth"),
        ShapeID("smithy.api#authDefinition"),
        ShapeID("smithy.api#box"),
        ShapeID("smithy.api#clientOptional"),
        ShapeID("smithy.api#cors"),
        ShapeID("smithy.api#default"),
        ShapeID("smithy.api#deprecated"),
        ShapeID("smithy.api#documentation"),
        ShapeID("smithy.api#endpoint"),
        ShapeID("smithy.api#enumValue"),
        ShapeID("smithy.api#error"),
        ShapeID("smithy.api#eventHeader"),
        ShapeID("smithy.api#eventPayload"),
        ShapeID("smithy.api#examples"),
        ShapeID("smithy.api#externalDocumentation"),
        ShapeID("smithy.api#hostLabel"),
        ShapeID("smithy.api#http"),
        ShapeID("smithy.api#httpApiKeyAuth"),
        ShapeID("smithy.api#httpBasicAuth"),
        ShapeID("smithy.api#httpBearerAuth"),
        ShapeID("smithy.api#httpChecksumRequired"),
        ShapeID("smithy.api#httpDigestAuth"),
        ShapeID("smithy.api#httpError"),
        ShapeID("smithy.api#httpHeader"),
        ShapeID("smithy.api#httpLabel"),
        ShapeID("smithy.api#httpPayload"),
        ShapeID("smithy.api#httpPrefixHeaders"),
        ShapeID("smithy.api#httpQuery"),
        ShapeID("smithy.api#httpQueryParams"),
        ShapeID("smithy.api#httpResponseCode"),
        ShapeID("smithy.api#idempotencyToken"),
        ShapeID("smithy.api#idempotent"),
        ShapeID("smithy.api#input"),
        ShapeID("smithy.api#internal"),
        ShapeID("smithy.api#jsonName"),
        ShapeID("smithy.api#length"),
        ShapeID("smithy.api#mediaType"),
        ShapeID("smithy.api#mixin"),
        ShapeID("smithy.api#optionalAuth"),
        ShapeID("smithy.api#output"),
        ShapeID("smithy.api#paginated"),
        ShapeID("smithy.api#pattern"),
        ShapeID("smithy.api#private"),
        ShapeID("smithy.api#range"),
        ShapeID("smithy.api#readonly"),
        ShapeID("smithy.api#recommended"),
        ShapeID("smithy.api#required"),
        ShapeID("smithy.api#requestCompression"),
        ShapeID("smithy.api#requiresLength"),
        ShapeID("smithy.api#retryable"),
        ShapeID("smithy.api#sensitive"),
        ShapeID("smithy.api#since"),
        ShapeID("smithy.api#sparse"),
        ShapeID("smithy.api#streaming"),
        ShapeID("smithy.api#suppress"),
        ShapeID("smithy.api#tags"),
        ShapeID("smithy.api#timestampFormat"),
        ShapeID("smithy.api#title"),
        ShapeID("smithy.api#trait"),
        ShapeID("smithy.api#uniqueItems"),
        ShapeID("smithy.api#unitType"),
        ShapeID("smithy.api#unstable"),
        ShapeID("smithy.api#xmlAttribute"),
        ShapeID("smithy.api#xmlFlattened"),
        ShapeID("smithy.api#xmlName"),
        ShapeID("smithy.api#xmlNamespace"),
        ShapeID("smithy.api#enum"),
        ShapeID("smithy.api#protocolDefinition"),
        ShapeID("smithy.api#references"),
        ShapeID("smithy.api#resourceIdentifier"),
        ShapeID("smithy.api#nestedProperties"),
        ShapeID("smithy.api#notProperty"),
        ShapeID("smithy.api#property"),
        ShapeID("smithy.api#noReplace"),
        ShapeID("aws.api#service"),
        ShapeID("aws.api#arn"),
        ShapeID("aws.api#arnReference"),
        ShapeID("aws.api#clientDiscoveredEndpoint"),
        ShapeID("aws.api#clientEndpointDiscovery"),
        ShapeID("aws.api#clientEndpointDiscoveryId"),
        ShapeID("aws.api#controlPlane"),
        ShapeID("aws.api#data"),
        ShapeID("aws.api#dataPlane"),
        ShapeID("aws.api#tagEnabled"),
        ShapeID("aws.api#taggable"),
        ShapeID("aws.auth#sigv4"),
        ShapeID("aws.auth#sigv4a"),
        ShapeID("aws.auth#unsignedPayload"),
        ShapeID("aws.auth#cognitoUserPools"),
        ShapeID("aws.protocols#awsJson1_0"),
        ShapeID("aws.protocols#awsJson1_1"),
        ShapeID("aws.protocols#awsQuery"),
        ShapeID("aws.protocols#awsQueryCompatible"),
        ShapeID("aws.protocols#awsQueryError"),
        ShapeID("aws.protocols#ec2Query"),
        ShapeID("aws.protocols#ec2QueryName"),
        ShapeID("aws.protocols#httpChecksum"),
        ShapeID("aws.protocols#restJson1"),
        ShapeID("aws.protocols#restXml"),
        ShapeID("smithy.protocols#rpcv2Cbor"),
        ShapeID("smithy.protocols#rpcv2Json"),
        ShapeID("smithy.waiters#waitable"),
        ShapeID("smithy.rules#endpointRuleSet"),
        ShapeID("smithy.rules#contextParam"),
        ShapeID("smithy.rules#staticContextParams"),
        ShapeID("smithy.rules#operationContextParams"),
        ShapeID("smithy.rules#clientContextParams"),
        ShapeID("aws.customizations#s3UnwrappedXmlOutput"),
        ShapeID("service.generator#targetPrefix"),
        ShapeID("service.generator#moreResults"),
        ShapeID("service.generator#paginator"),
        ShapeID("service.generator#endpointPrefix"),
        ShapeID("service.generator#uid"),
        ShapeID("service.generator#serviceAbbreviation"),
        ShapeID("service.generator#exampleDetails"),
        ShapeID("service.generator#listedErrors"),
        ShapeID("service.generator#outputDocumentation"),
        ShapeID("smithy.api#idRef"),
        ShapeID("smithy.api#traitValidators"),
        ShapeID("service.generator#htmlDocumentation"),
    ]
}

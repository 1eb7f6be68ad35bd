extension KnownTrait {
    /// What the trait's value must look like.
    var schema: TraitValueSchema { KnownTrait.schemas[Int(rawValue)] }

    /// In the order of the cases.
    private static let schemas: [TraitValueSchema] = allCases.map(\.definedSchema)

    ///
    /// Sources: the definitions of Smithy 2.0's prelude and of the AWS, waiter and rule trait packages.
    private var definedSchema: TraitValueSchema {
        switch self {
        case .addedDefault, .box, .clientOptional, .eventHeader, .eventPayload, .hostLabel, .httpBasicAuth,
            .httpBearerAuth,
            .httpChecksumRequired, .httpDigestAuth, .httpLabel, .httpPayload, .httpQueryParams, .httpResponseCode,
            .idempotencyToken, .idempotent, .input, .internal, .mixin, .notProperty, .nestedProperties, .noReplace,
            .optionalAuth,
            .output, .private, .readonly, .recommended, .required, .requiresLength, .sensitive, .sparse, .streaming,
            .trait,
            .uniqueItems, .unitType, .unstable, .xmlAttribute, .xmlFlattened, .authDefinition, .protocolDefinition,
            .unsignedPayload, .awsQuery, .ec2Query, .awsQueryCompatible, .awsJson1_0, .awsJson1_1, .restJson1, .restXml,
            .rpcv2Cbor, .rpcv2Json, .s3UnwrappedXmlOutput, .httpChecksum, .resourceIdentifier,
            .clientDiscoveredEndpoint, .htmlDocumentation:
            annotationSchema
        case .auth, .tags:
            .list(.string)
        case .documentation, .pattern, .since, .title:
            .string
        case .externalDocumentation:
            .map(.string)
        case .deprecated:
            .object([.init("message", .string), .init("since", .string)])
        case .httpHeader, .httpQuery, .jsonName, .mediaType, .xmlName, .ec2QueryName:
            .nonEmptyString
        case .httpPrefixHeaders:
            .string
        case .http:
            .object([
                .init("method", .nonEmptyString, required: true), .init("uri", .nonEmptyString, required: true),
                .init("code", .integer(100...599)),
            ])
        case .httpApiKeyAuth:
            .object([
                .init("name", .nonEmptyString, required: true),
                .init("in", .choice(["header", "query"]), required: true),
                .init("scheme", .nonEmptyString),
            ])
        case .httpError:
            .integer(100...599)
        case .error:
            .choice(["client", "server"])
        case .retryable:
            .object([.init("throttling", .boolean)])
        case .endpoint:
            .object([.init("hostPrefix", .nonEmptyString, required: true)])
        case .length:
            .object([.init("min", .integer(0...Int.max)), .init("max", .integer(0...Int.max))])
        case .range:
            .object([.init("min", .number), .init("max", .number)])
        case .timestampFormat:
            .choice(["date-time", "http-date", "epoch-seconds"])
        case .xmlNamespace:
            .object([.init("uri", .string, required: true), .init("prefix", .nonEmptyString)])
        case .requestCompression:
            .object([.init("encodings", .list(.nonEmptyString), required: true)])
        case .idRef:
            .object([.init("selector", .string), .init("failWhenMissing", .boolean), .init("errorMessage", .string)])
        case .sigv4:
            .object([.init("name", .nonEmptyString, required: true)])
        case .sigv4a:
            .object([.init("name", .nonEmptyString, required: true)])
        case .awsQueryError:
            .object([
                .init("code", .nonEmptyString, required: true),
                .init("httpResponseCode", .integer(100...599), required: true),
            ])
        case .enum:
            .list(.object([.init("value", .nonEmptyString, required: true), .init("name", .nonEmptyString)]))
        case .awsService:
            .object([
                .init("sdkId", .nonEmptyString, required: true), .init("arnNamespace", .string),
                .init("endpointPrefix", .string),
            ])
        case .contextParam:
            .object([.init("name", .nonEmptyString, required: true)])
        case .waitable:
            .map(KnownTrait.waiterSchema)
        case .examples:
            .list(
                .object([
                    .init("title", .string, required: true), .init("documentation", .string),
                    .init("input", .annotation),
                    .init("output", .annotation),
                    .init("error", .object([.init("shapeId", .nonEmptyString), .init("content", .annotation)])),
                ]))
        case .staticContextParams, .operationContextParams, .clientContextParams:
            .map(.annotation)
        default:
            .anything
        }
    }

    /// Annotations have no field that must be there; those of protocols list versions of HTTP.
    private var annotationSchema: TraitValueSchema {
        switch self {
        case .awsJson1_0, .awsJson1_1, .restJson1, .restXml, .rpcv2Cbor, .rpcv2Json:
            .object([.init("http", .list(.string)), .init("eventStreamHttp", .list(.string))])
        default:
            .annotation
        }
    }

    /// Source: Smithy 2.0, "Waiters".
    private static let waiterSchema: TraitValueSchema = {
        let path: TraitValueSchema = .object([
            .init("path", .string, required: true), .init("expected", .string, required: true),
            .init(
                "comparator", .choice(["stringEquals", "booleanEquals", "allStringEquals", "anyStringEquals"]),
                required: true),
        ])
        let matcher: TraitValueSchema = .object([
            .init("output", path), .init("inputOutput", path), .init("errorType", .string), .init("success", .boolean),
        ])
        let acceptor: TraitValueSchema = .object([
            .init("state", .choice(["success", "failure", "retry"]), required: true),
            .init("matcher", matcher, required: true),
        ])
        return .object([
            .init("acceptors", .list(acceptor), required: true), .init("minDelay", .integer(1...Int.max)),
            .init("maxDelay", .integer(1...Int.max)),
        ])
    }()
}

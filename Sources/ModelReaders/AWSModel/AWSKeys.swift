import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The keys of AWS model files that mean something to a client.
enum AWSKey: UInt8, CaseIterable {
    case acceptors, apiVersion, argument, auth, authtype, awsQueryCompatible, clientContextParams, code, contextParam,
        delay
    case deprecated, deprecatedMessage, deprecatedSince, description, document, documentation, endpoint, endpointPrefix
    case endpointdiscovery, endpointdiscoveryid, endpointoperation, `enum`, error, errors, event, eventheader,
        eventpayload
    case eventstream, examples, exception, expected, fault, flattened, hostLabel, hostPrefix, http, httpChecksum
    case httpChecksumRequired, httpStatusCode, idempotencyToken, idempotent, input, inputToken, jsonVersion, jsonvalue,
        key
    case limitKey, location, locationName, matcher, max, member, members, metadata, method, min, moreResults, operation
    case operationContextParams, operations, output, outputToken, pattern, payload, `protocol`, protocolSettings,
        protocols
    case queryName, readonly, requestUri, requestcompression, `required`, requiresLength, responseCode, resultKey,
        retryable
    case senderFault, sensitive, serviceAbbreviation, serviceFullName, serviceId, shape, shapes, signatureVersion,
        signingName, sparse, state
    case staticContextParams, streaming, targetPrefix, throttling, timestampFormat, title, type, uid, union,
        unsignedPayload,
        value
    case xmlAttribute, xmlNamespace

    /// The spelling in the files.
    var name: StaticString { AWSKeyTable.names[Int(rawValue)] }
}

/// Finds keys by their bytes.
final class AWSKeyTable: Sendable {
    static let shared = AWSKeyTable()

    /// Keys that AWS models have and this reader needs none of: each with the reason.
    private static let ignored: [StaticString] = [
        // Unboxed numbers default to 0 in some generators only; the JSON models do not say when.
        "box",
        // What only AWS' own tools use, or what their runtime does not read either.
        "ripServiceName", "checksumFormat", "synthetic", "version", "id", "comments",
        "defaults",
        "crossAccount", "internal",
        // Endpoint rules say it.
        "globalEndpoint",
        // The key of the operation is its name; CloudFront's older models have dates here, which nothing sends.
        "name",
        // A query response's wrapper is always `<operation>Result`; the others wrap nothing on the wire.
        "resultWrapper", "wrapper",
        // Every order of elements is accepted by the services.
        "xmlOrder",
        // Which members of pages are not lists is seen from their types.
        "non_aggregate_keys",
        // Smithy bounds a waiter by time, which the caller sets.
        "maxAttempts",
    ]

    static let names: [StaticString] = [
        "acceptors", "apiVersion", "argument", "auth", "authtype", "awsQueryCompatible", "clientContextParams", "code",
        "contextParam", "delay", "deprecated", "deprecatedMessage", "deprecatedSince", "description", "document",
        "documentation", "endpoint", "endpointPrefix", "endpointdiscovery", "endpointdiscoveryid", "endpointoperation",
        "enum",
        "error", "errors", "event", "eventheader", "eventpayload", "eventstream", "examples", "exception", "expected",
        "fault",
        "flattened", "hostLabel", "hostPrefix", "http", "httpChecksum", "httpChecksumRequired", "httpStatusCode",
        "idempotencyToken", "idempotent", "input", "input_token", "jsonVersion", "jsonvalue", "key", "limit_key",
        "location",
        "locationName", "matcher", "max", "member", "members", "metadata", "method", "min", "more_results", "operation",
        "operationContextParams", "operations", "output", "output_token", "pattern", "payload", "protocol",
        "protocolSettings", "protocols", "queryName", "readonly", "requestUri", "requestcompression", "required",
        "requiresLength", "responseCode", "result_key", "retryable", "senderFault", "sensitive", "serviceAbbreviation",
        "serviceFullName",
        "serviceId", "shape", "shapes", "signatureVersion", "signingName", "sparse", "state", "staticContextParams",
        "streaming", "targetPrefix", "throttling", "timestampFormat", "title", "type", "uid", "union",
        "unsignedPayload",
        "value",
        "xmlAttribute", "xmlNamespace",
    ]

    /// What ``find(_:_:)`` returns for keys without a value of ``AWSKey``.
    static let ignoredKey = -1
    static let unknown = -2

    private static let size = 512
    // Written once, when the only table is made, and never freed.
    /// In each slot 0, or one more than an index into ``allNames``.
    nonisolated(unsafe) private let slots: UnsafeMutablePointer<UInt8>
    nonisolated(unsafe) private let allNames: UnsafeMutablePointer<StaticString>
    private let knownCount = AWSKey.allCases.count

    private init() {
        let names = AWSKeyTable.names + AWSKeyTable.ignored
        allNames = .allocate(capacity: names.count)
        slots = .allocate(capacity: AWSKeyTable.size)
        slots.initialize(repeating: 0, count: AWSKeyTable.size)
        for (index, name) in names.enumerated() {
            (allNames + index).initialize(to: name)
            var slot = AWSKeyTable.hash(name.utf8Start, name.utf8CodeUnitCount)
            while slots[slot] != 0 { slot = (slot + 1) & (AWSKeyTable.size - 1) }
            slots[slot] = UInt8(index + 1)
        }
    }

    /// The raw value of the ``AWSKey`` that is spelt so, or ``ignoredKey`` or ``unknown``.
    func find(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var slot = AWSKeyTable.hash(bytes, length)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) &- 1
            let name = allNames[index]
            if name.utf8CodeUnitCount == length, memcmp(name.utf8Start, bytes, length) == 0 {
                return index < knownCount ? index : AWSKeyTable.ignoredKey
            }
            slot = (slot &+ 1) & 511
        }
        return AWSKeyTable.unknown
    }

    private static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
        guard length > 0 else { return 0 }
        let first = Int(bytes[0])
        let middle = Int(bytes[length &>> 1])
        let last = Int(bytes[length &- 1])
        return (first &* 31 &+ middle &* 7 &+ last &* 131 &+ length &* 17) & 511
    }
}

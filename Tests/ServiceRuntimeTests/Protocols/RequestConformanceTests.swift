import ServiceTesting
import Testing

@testable import ServiceRuntime

/// Smithy's request tests for the JSON protocols, bound at run time as the generator would bind them. Bodies are compared
/// where they are empty or no JSON: what is in JSON bodies is the business of generated code.
@Suite(.enabled(if: ProtocolModel.folder != nil, "shared/conformance is not beside this checkout"))
struct RequestConformanceTests {
    /// An object without members, in place of a structure whose content is not looked at.
    private struct Anything: JSONEncodable {
        func encode(to writer: inout JSONWriter) {}
    }

    private struct Input: OperationInput {
        let model: ProtocolModel
        let shapeID: String
        let params: [String: Document]
        let isREST: Bool

        func write(to request: inout RequestWriter) {
            var hasBodyMembers = false
            for (name, member) in model.members(shapeID) {
                let value = params[name].flatMap { $0 == .null ? nil : $0 }
                if model.trait("hostLabel", of: member) != nil { request.hostLabel(name, value?.stringValue ?? "") }
                if !(isREST && bind(name, member, value, &request)) { hasBodyMembers = true }
            }
            if hasBodyMembers { request.json(Anything()) }
        }

        /// Binds a member outside of the JSON body; `false` where it is part of that.
        private func bind(
            _ name: String, _ member: Document, _ value: Document?, _ request: inout RequestWriter
        ) -> Bool {
            let traits = member["traits"]?.objectValue ?? [:]
            let target = model.target(member) ?? ""
            let element = model.target(model.shapes[target]?["member"])
            let isTime = model.kind(element ?? target) == "timestamp"
            if traits["smithy.api#httpLabel"] != nil {
                if let time = value?.timestamp, isTime {
                    request.label(name, time, model.format(of: member, default: .dateTime))
                } else if let value {
                    request.label(name, BindableValue(value))
                }
            } else if let key = traits["smithy.api#httpQuery"]?.stringValue {
                let format = model.format(of: member, default: .dateTime)
                if traits["smithy.api#idempotencyToken"] != nil {
                    request.query(key, request.idempotencyToken(value?.stringValue))
                } else if element != nil {
                    if isTime {
                        request.queries(key, value?.arrayValue?.compactMap(\.timestamp), format)
                    } else {
                        request.queries(key, value?.arrayValue?.map(BindableValue.init))
                    }
                } else if isTime {
                    request.query(key, value?.timestamp, format)
                } else {
                    request.query(key, value.map { BindableValue($0) })
                }
            } else if traits["smithy.api#httpQueryParams"] != nil {
                let entries = value?.objectValue
                if entries?.values.contains(where: { $0.arrayValue != nil }) == true {
                    request.queryParameters(entries?.mapValues { $0.arrayValue?.compactMap(\.stringValue) ?? [] })
                } else {
                    request.queryParameters(entries?.compactMapValues(\.stringValue))
                }
            } else if let key = traits["smithy.api#httpHeader"]?.stringValue {
                let format = model.format(of: member, default: .httpDate)
                if element != nil {
                    if isTime {
                        request.headers(key, value?.arrayValue?.compactMap(\.timestamp), format)
                    } else {
                        request.headers(key, value?.arrayValue?.map(BindableValue.init))
                    }
                } else if isTime {
                    request.header(key, value?.timestamp, format)
                } else if model.trait("mediaType", of: member) != nil {
                    request.mediaTypeHeader(key, value?.stringValue)
                } else {
                    request.header(key, value.map { BindableValue($0) })
                }
            } else if let prefix = traits["smithy.api#httpPrefixHeaders"]?.stringValue {
                request.prefixHeaders(prefix, value?.objectValue?.compactMapValues(\.stringValue))
            } else if traits["smithy.api#httpPayload"] != nil {
                payload(target, value, model.trait("mediaType", of: member)?.stringValue, &request)
            } else {
                return false
            }
            return true
        }

        private func payload(
            _ target: String, _ value: Document?, _ mediaType: String?, _ request: inout RequestWriter
        ) {
            let text = value?.stringValue
            switch model.kind(target) {
            case "structure": request.payload(json: value.map { _ in Anything() })
            case "union": request.payload(union: value.map { _ in Anything() })
            case "document": request.payload(document: value)
            case "blob":
                let type = mediaType ?? "application/octet-stream"
                if model.traits(target)["smithy.api#streaming"] != nil {
                    request.payload(stream: text.map { HTTPBody($0) }, contentType: type)
                } else {
                    request.payload(blob: text.map { Blob(utf8: $0) }, contentType: type)
                }
            default: request.payload(text: text, contentType: mediaType ?? "text/plain")
            }
        }
    }

    /// Tests of what this harness does not make: event streams' and compressed bodies, checksums of JSON it does not write.
    private static let skipped: Set<String> = ["RestJsonHttpChecksumRequired"]

    @Test(
        "requests are as Smithy's tests have them",
        arguments: [
            ("aws.protocoltests.restjson.RestJson", ServiceDescription.WireProtocol.restJSON1, "RestJson", 130),
            ("aws.protocoltests.json.JsonProtocol", .awsJSON1_1, "JsonProtocol", 50),
            ("aws.protocoltests.json10.JsonRpc10", .awsJSON1_0, "JsonRpc10", 25),
            ("aws.protocoltests.json10.QueryCompatibleJsonRpc10", .awsJSON1_0, "QueryCompatibleJsonRpc10", 1),
        ])
    func requests(
        file: String, wireProtocol: ServiceDescription.WireProtocol, prefix: String, minimum: Int
    ) async throws {
        let model = try #require(ProtocolModel(file))
        var count = 0
        for test in model.cases("httpRequestTests") where !Self.skipped.contains(test.id) {
            if model.traits(test.shapeID)["smithy.api#requestCompression"] != nil { continue }
            try await check(test, model, wireProtocol, prefix)
            count += 1
        }
        #expect(count >= minimum)
    }

    private func check(
        _ test: ProtocolModel.Case, _ model: ProtocolModel, _ wireProtocol: ServiceDescription.WireProtocol,
        _ prefix: String
    ) async throws {
        let shape = try #require(model.shapes[test.shapeID])
        let traits = model.traits(test.shapeID)
        let isREST = wireProtocol == .restJSON1
        let http = isREST ? traits["smithy.api#http"] : nil
        let operation = OperationDescription(
            String(test.shapeID.drop { $0 != "#" }.dropFirst()), http?["method"]?.stringValue ?? "POST",
            http?["uri"]?.stringValue ?? "/",
            hostPrefix: traits["smithy.api#endpoint"]?["hostPrefix"]?.stringValue ?? "")
        let service = ServiceDescription(
            name: "Test", wireProtocol: wireProtocol, targetPrefix: prefix,
            queryCompatible: prefix.hasPrefix("QueryCompatible"), usesAWSEndpoints: false)
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(
            service, transport, endpoint: "https://" + (test.text("host") ?? "example.com"))
        let input = Input(
            model: model, shapeID: model.target(shape["input"]) ?? "", params: test.params, isREST: isREST)
        let _: NoOutput = try await core.execute(operation, input)
        let request = try #require(transport.requests.first)

        #expect(request.method == test.text("method"), "\(test.id)")
        #expect(request.path == test.text("uri"), "\(test.id)")
        if test.values["queryParams"] != nil {
            #expect(request.query.sorted() == test.texts("queryParams").sorted(), "\(test.id)")
        }
        let keys = request.query.map { String($0.prefix { $0 != "=" }) }
        #expect(Set(keys).isDisjoint(with: test.texts("forbidQueryParams")), "\(test.id)")
        #expect(Set(keys).isSuperset(of: test.texts("requireQueryParams")), "\(test.id)")
        for (name, value) in test.headers { #expect(request.header(name) == value.stringValue, "\(test.id) \(name)") }
        for name in test.texts("forbidHeaders") { #expect(request.header(name) == nil, "\(test.id) \(name)") }
        for name in test.texts("requireHeaders") { #expect(request.header(name) != nil, "\(test.id) \(name)") }
        if let host = test.text("resolvedHost") { #expect(request.origin == "https://\(host)", "\(test.id)") }
        if let body = test.text("body") {
            if body.utf8.first == UInt8(ascii: "{") {
                #expect(!request.body.isEmpty, "\(test.id)")
            } else {
                #expect(request.bodyText == body, "\(test.id)")
            }
        }
    }
}

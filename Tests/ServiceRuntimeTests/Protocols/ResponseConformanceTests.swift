import HTTPTypes
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Smithy's response tests for the JSON protocols, as far as they are about errors' codes and about header fields.
@Suite(.enabled(if: ProtocolModel.folder != nil, "shared/conformance is not beside this checkout"))
struct ResponseConformanceTests {
    private static let files = [
        "aws.protocoltests.restjson.RestJson", "aws.protocoltests.json.JsonProtocol",
        "aws.protocoltests.json10.JsonRpc10", "aws.protocoltests.json10.QueryCompatibleJsonRpc10",
    ]

    private func response(_ test: ProtocolModel.Case) throws -> ReceivedResponse {
        guard case .integer(let status)? = test.values["code"] else { throw CancellationError() }
        var head = HTTPResponse(status: .init(code: Int(status)))
        for (name, value) in test.headers {
            head.headerFields[try #require(HTTPField.Name(name))] = value.stringValue ?? ""
        }
        return ReceivedResponse(head: head, content: .bytes(Array((test.text("body") ?? "").utf8)))
    }

    @Test("errors have the code and message of Smithy's tests", arguments: files)
    func errors(file: String) throws {
        let model = try #require(ProtocolModel(file))
        var count = 0
        for test in model.cases("httpResponseTests") where model.kind(test.shapeID) == "structure" {
            let response = try response(test)
            guard case .bytes(let body) = response.content else { continue }
            let service = ServiceDescription(
                name: "Test", wireProtocol: .awsJSON1_0, queryCompatible: file.contains("QueryCompatible"))
            let answer = JSONErrors.answer(response.head, body: body, service: service)
            #expect(answer.shapeName == String(test.shapeID.drop { $0 != "#" }.dropFirst()), "\(test.id)")
            #expect(
                answer.details.message == (test.params["message"] ?? test.params["Message"])?.stringValue, "\(test.id)")
            #expect(answer.details.httpStatus == response.head.status.code)
            let code = test.values["vendorParams"]?["code"]?.stringValue ?? answer.shapeName
            #expect(answer.details.code == code, "\(test.id)")
            count += 1
        }
        #expect(count >= 2)
    }

    @Test("header fields read as Smithy's tests have them")
    func headers() throws {
        let model = try #require(ProtocolModel("aws.protocoltests.restjson.RestJson"))
        var count = 0
        for test in model.cases("httpResponseTests") {
            let isError = model.kind(test.shapeID) == "structure"
            let output = isError ? test.shapeID : model.target(model.shapes[test.shapeID]?["output"]) ?? ""
            var reader = ResponseReader(try response(test))
            for (name, member) in model.members(output) {
                let expected = test.params[name]
                if let prefix = member["traits"]?["smithy.api#httpPrefixHeaders"]?.stringValue {
                    let found = reader.prefixHeaders(prefix)
                    let entries = expected?.objectValue ?? [:]
                    for (key, value) in entries { #expect(found[key.lowercased()] == value.stringValue, "\(test.id)") }
                    count += 1
                }
                guard let key = member["traits"]?["smithy.api#httpHeader"]?.stringValue else { continue }
                #expect(read(key, member, model, &reader) == normalized(expected), "\(test.id) \(name)")
                count += 1
            }
            #expect(reader.firstFailure == nil, "\(test.id)")
        }
        #expect(count >= 100)
    }

    /// What a member reads, as the texts or seconds of its elements.
    private func read(
        _ key: String, _ member: Document, _ model: ProtocolModel, _ reader: inout ResponseReader
    ) -> [String]? {
        let target = model.target(member) ?? ""
        let element = model.target(model.shapes[target]?["member"])
        let format = model.format(of: member, default: .httpDate)
        switch model.kind(element ?? target) {
        case "timestamp":
            let times =
                element == nil
                ? reader.timestampHeaderIfPresent(key, format).map { [$0] }
                : reader.timestampHeadersIfPresent(key, format)
            return times?.map { $0.timeIntervalSince1970.httpText }
        case "boolean": return texts(element != nil, key, Bool.self, &reader)
        case "byte": return texts(element != nil, key, Int8.self, &reader)
        case "short": return texts(element != nil, key, Int16.self, &reader)
        case "integer", "long", "intEnum": return texts(element != nil, key, Int.self, &reader)
        case "float": return texts(element != nil, key, Float.self, &reader)
        case "double": return texts(element != nil, key, Double.self, &reader)
        default:
            if model.trait("mediaType", of: member) != nil { return reader.mediaTypeHeaderIfPresent(key).map { [$0] } }
            return texts(element != nil, key, String.self, &reader)
        }
    }

    private func texts<Value: HTTPBindable>(
        _ isList: Bool, _ key: String, _ type: Value.Type, _ reader: inout ResponseReader
    ) -> [String]? {
        if isList { return (reader.headersIfPresent(key) as [Value]?)?.map(\.httpText) }
        return (reader.headerIfPresent(key) as Value?).map { [$0.httpText] }
    }

    private func normalized(_ value: Document?) -> [String]? {
        switch value {
        case nil, .null?: nil
        case .array(let values)?: values.map { BindableValue($0).httpText }
        case let value?: [BindableValue(value).httpText]
        }
    }
}

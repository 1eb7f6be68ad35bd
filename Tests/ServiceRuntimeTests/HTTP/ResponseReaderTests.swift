import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ResponseReaderTests {
    private func reader(_ fields: [(String, String)] = [], body: String = "") throws -> ResponseReader {
        var headers = HTTPFields()
        for (name, value) in fields {
            headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        return ResponseReader(
            ReceivedResponse(
                head: HTTPResponse(status: .created, headerFields: headers), content: .bytes(Array(body.utf8))))
    }

    @Test("headers are read in every type, names in any case")
    func headers() throws {
        var response = try reader([
            ("x-text", " t "), ("X-Number", "5"), ("X-Flag", "true"), ("X-Color", "red"), ("X-Level", "3"),
            ("X-Date", "Mon, 16 Dec 2019 23:48:18 GMT"), ("X-JSON", "dHJ1ZQ=="), ("X-List", "1, 2"),
            ("X-List", "3"), ("X-Colors", "a,b"),
            ("X-Dates", "Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:18 GMT"),
        ])
        #expect(response.statusCode == 201)
        #expect(response.header("X-Text") == "t")
        #expect(response.headerIfPresent("X-Number") == Int16(5))
        #expect(response.header("X-Flag") == true)
        let color: RequestWriterTests.Color = response.header("X-Color")
        #expect(color.rawValue == "red")
        let level: RequestWriterTests.Level? = response.headerIfPresent("X-Level")
        #expect(level?.rawValue == 3)
        #expect(response.timestampHeader("X-Date", .httpDate) == Timestamp(timeIntervalSince1970: 1_576_540_098))
        #expect(response.mediaTypeHeaderIfPresent("X-JSON") == "true")
        #expect(response.headers("X-List") == [1, 2, 3])
        let colors: [RequestWriterTests.Color]? = response.headersIfPresent("X-Colors")
        #expect(colors?.map(\.rawValue) == ["a", "b"])
        #expect(response.timestampHeaders("X-Dates", .httpDate).count == 2)
        #expect(response.firstFailure == nil)
    }

    @Test("missing headers are nil or corrected")
    func missing() throws {
        var response = try reader()
        #expect(response.headerIfPresent("X-A") == String?.none)
        #expect(response.header("X-A") == "")
        #expect(response.header("X-A") == 0)
        let color: RequestWriterTests.Color = response.header("X-A")
        #expect(color.rawValue == "")
        #expect(response.headers("X-A") == [String]())
        #expect(response.headersIfPresent("X-A") == [Int]?.none)
        #expect(response.prefixHeaders("X-").isEmpty)
        #expect(response.timestampHeader("X-A", .httpDate).timeIntervalSince1970 == 0)
        #expect(response.firstFailure == nil)
    }

    @Test("a header of the wrong type is an error that names it", arguments: ["X-Number", "X-JSON", "X-Date"])
    func invalid(name: String) throws {
        var response = try reader([(name, "no, no")])
        switch name {
        case "X-Number": #expect(response.header(name) == 0)
        case "X-JSON": #expect(response.mediaTypeHeader(name) == "")
        default: #expect(response.timestampHeaderIfPresent(name, .dateTime) == nil)
        }
        #expect(response.firstFailure?.path == "header \(name)")
    }

    @Test("headers by prefix, an empty one for all")
    func prefixes() throws {
        var response = try reader([("X-Meta-A", "1"), ("x-meta-B", "2"), ("X-Other", "3"), ("X-Meta-A", "4")])
        #expect(response.prefixHeaders("X-Meta-") == ["a": "1, 4", "b": "2"])
        #expect(response.prefixHeaders("")["x-other"] == "3")
    }

    @Test("payloads of every kind, absent where the body is empty")
    func payloads() throws {
        var json = try reader(body: #"{"Name": "n", "Count": 2}"#)
        let thing: ThingOutput? = json.payloadStructureIfPresent()
        #expect(thing?.count == 2)
        #expect(json.json.string("Name") == "n")
        #expect(json.payloadDocument() == ["Name": "n", "Count": 2])
        #expect(json.payloadBlob().count == 25)
        var text = try reader(body: "é")
        #expect(text.payloadText() == "é")
        var document = try reader(body: #""hello""#)
        #expect(document.payloadDocument() == "hello")
        var empty = try reader()
        let none: ThingOutput? = empty.payloadStructureIfPresent()
        #expect(none == nil)
        let corrected: ThingOutput = empty.payloadStructure()
        #expect(corrected.name == "")
        #expect(empty.payloadBlobIfPresent() == nil)
        #expect(empty.payloadTextIfPresent() == String?.none)
        #expect(empty.payloadDocumentIfPresent() == nil)
    }

    @Test("text that is not UTF-8 is an error")
    func invalidText() throws {
        var response = ResponseReader(
            ReceivedResponse(head: HTTPResponse(status: .ok), content: .bytes([0xFF])))
        #expect(response.payloadText() == "")
        #expect(response.firstFailure != nil)
    }

    @Test("an error inside the JSON body is kept with its path")
    func bodyError() throws {
        var response = try reader(body: #"{"Name": 5}"#)
        _ = response.json.string("Name")
        #expect(response.firstFailure?.path == "Name")
    }
}

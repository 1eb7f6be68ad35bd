import Foundation
import ServiceRuntime
import Testing

/// The official protocol tests, from the folder `shared` beside the repository or beside a folder around it.
private enum ProtocolTests {
    static let folder: URL? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            for candidate in ["shared", "../shared"] {
                let tests = folder.appendingPathComponent("\(candidate)/conformance/protocol-tests").standardized
                if FileManager.default.fileExists(atPath: tests.path) { return tests }
            }
        }
        return nil
    }()

    static let models = [
        "aws.protocoltests.json.JsonProtocol", "aws.protocoltests.json10.JsonRpc10",
        "aws.protocoltests.restjson.RestJson",
    ]

    /// The cases of a model, requests and responses.
    static func cases(_ model: String) throws -> [Document] {
        let file = try #require(folder).appendingPathComponent("\(model).json")
        let document = try Document(json: Array(try Data(contentsOf: file)))
        let shapes = try #require(document["shapes"]?.objectValue)
        return shapes.values.flatMap { shape in
            ["smithy.test#httpRequestTests", "smithy.test#httpResponseTests"].flatMap { name in
                shape["traits"]?[name]?.arrayValue ?? []
            }
        }
    }
}

@Suite(
    "Official protocol tests",
    .enabled(if: ProtocolTests.folder != nil, "shared/conformance is not beside this checkout"))
struct JSONConformanceTests {
    @Test("JSON bodies are read and written as Foundation reads them", arguments: ProtocolTests.models)
    func bodies(_ model: String) throws {
        var count = 0
        for test in try ProtocolTests.cases(model) {
            guard test["bodyMediaType"] == "application/json", let body = test["body"]?.stringValue, !body.isEmpty
            else { continue }
            let ours = try Document(json: Array(body.utf8)).json
            let wanted = try JSONSerialization.jsonObject(with: Data(body.utf8), options: .fragmentsAllowed)
            let found = try JSONSerialization.jsonObject(with: Data(ours), options: .fragmentsAllowed)
            #expect((wanted as? NSObject) == (found as? NSObject), "\(test["id"]?.stringValue ?? "")")
            count += 1
        }
        #expect(count >= 40)
    }

    @Test("timestamps of bodies are those of the cases' values, both ways")
    func timestamps() throws {
        var count = 0
        for test in try ProtocolTests.models.flatMap({ try ProtocolTests.cases($0) }) {
            guard let body = test["body"]?.stringValue, test["bodyMediaType"] == "application/json",
                let members = try Document(json: Array(body.utf8)).objectValue
            else { continue }
            for (name, member) in members {
                guard let seconds = test["params"]?[name]?.doubleValue, let text = member.stringValue else { continue }
                let format = text.contains(",") ? TimestampFormat.httpDate : .dateTime
                let timestamp = try #require(format.timestamp(of: text), "\(text)")
                #expect(timestamp.timeIntervalSince1970 == seconds)
                if text.hasSuffix("Z") || text.hasSuffix("GMT") { #expect(format.text(of: timestamp) == text) }
                count += 1
            }
        }
        #expect(count >= 12)
    }
}

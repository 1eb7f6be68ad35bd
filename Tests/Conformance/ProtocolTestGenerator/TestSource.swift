import ServiceModel
import SwiftGeneration

/// A function named by the test's id, and what it does. The name begins with `test_`, since a type may have the id's name.
func testFunction(_ test: ProtocolTestCase, _ body: String) -> String {
    let lines = body.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return "@Test func test_\(test.id)() async {\n\(lines)\n}"
}

/// A test that fails, since what the official test asks for cannot be written against the client.
func failingTest(_ test: ProtocolTestCase, _ reason: String) -> String {
    testFunction(test, "Issue.record(\(SwiftLiteral.string(reason)))")
}

/// Arguments of an initializer, those left out that say nothing.
struct TestArguments {
    private(set) var list: [String] = []

    mutating func add(_ label: String, _ text: String?) {
        if let text { list.append("\(label): \(SwiftLiteral.string(text))") }
    }

    mutating func add(_ label: String, _ texts: [String]) {
        if !texts.isEmpty { list.append("\(label): [\(texts.map(SwiftLiteral.string).joined(separator: ", "))]") }
    }

    mutating func add(_ label: String, _ entries: [NodeEntry]) {
        guard !entries.isEmpty else { return }
        let pairs = entries.map { "\(SwiftLiteral.string($0.key)): \(SwiftLiteral.string($0.value.string ?? ""))" }
        list.append("\(label): [\(pairs.joined(separator: ", "))]")
    }

    mutating func add(_ label: String, expression: String?) {
        if let expression { list.append("\(label): \(expression)") }
    }

    /// All, each on a line of its own.
    var text: String { list.map { "\n    \($0)" }.joined(separator: ",") }
}

extension Node {
    /// The body that a test, or a message of one, has as a `MessageBody`; `nil` where it says nothing of it.
    var bodyExpression: String? {
        guard let body = self["body"]?.string else { return nil }
        let text = SwiftLiteral.string(body)
        let mediaType = self["bodyMediaType"]?.string ?? contentType
        switch mediaType.prefix(while: { $0 != ";" }) {
        case "application/json", "application/x-amz-json-1.0", "application/x-amz-json-1.1": return ".json(\(text))"
        case "application/xml", "text/xml": return ".xml(\(text))"
        case "application/x-www-form-urlencoded": return ".form(\(text))"
        case "application/cbor": return ".cbor(base64: \(text))"
        default: return ".text(\(text))"
        }
    }

    private var contentType: String {
        self["headers"]?.object?.first { $0.key.lowercased() == "content-type" }?.value.string ?? ""
    }
}

extension ProtocolTestCase {
    /// The body as a `MessageBody`; `nil` where the test says nothing of it.
    var bodyExpression: String? { node.bodyExpression }
}

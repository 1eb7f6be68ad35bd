import ServiceModel
import SwiftGeneration

/// Writes the official tests of one service as Swift Testing sources that call the service's generated client.
struct ProtocolTestSources {
    /// What the official tests of requests and responses are: traits of operations, and of errors for responses.
    private static let requestTrait = ShapeID("smithy.test#httpRequestTests")
    private static let responseTrait = ShapeID("smithy.test#httpResponseTests")
    private static let eventStreamTrait = ShapeID("smithy.test#eventStreamTests")
    /// A file holds no more tests than this, so that the compiler can work on several at once.
    private static let testsPerFile = 40

    let outline: ClientOutline
    /// The module of the client.
    let module: String
    let requests: [ProtocolTestCase]
    let responses: [ProtocolTestCase]
    let eventStreams: [ProtocolTestCase]

    /// - Throws: ``ProtocolTestError`` where tests are written so that none can be made.
    init(_ outline: ClientOutline, module: String) throws {
        self.outline = outline
        self.module = module
        var protocols: Set<String> = []
        let model = outline.service.model
        requests = try ProtocolTestCase.all(Self.requestTrait, in: model, protocols: &protocols)
        responses = try ProtocolTestCase.all(Self.responseTrait, in: model, protocols: &protocols)
        eventStreams = try ProtocolTestCase.all(Self.eventStreamTrait, in: model, protocols: &protocols)
        guard protocols.count < 2 else {
            throw ProtocolTestError("the tests are of several protocols: \(protocols.sorted())")
        }
    }

    /// How many tests a model has for clients.
    static func count(
        in model: Model
    ) throws -> (protocols: Set<String>, requests: Int, responses: Int, eventStreams: Int) {
        var protocols: Set<String> = []
        let requests = try ProtocolTestCase.all(requestTrait, in: model, protocols: &protocols).count
        let responses = try ProtocolTestCase.all(responseTrait, in: model, protocols: &protocols).count
        let eventStreams = try ProtocolTestCase.all(eventStreamTrait, in: model, protocols: &protocols).count
        return (protocols, requests, responses, eventStreams)
    }

    /// The files of the test target by their names.
    func files() -> [GeneratedFile] {
        let requestTests = RequestTestSource(outline: outline)
        let responseTests = ResponseTestSource(outline: outline)
        return suite("RequestTests", requests.map(requestTests.test))
            + suite("ResponseTests", responses.map(responseTests.test))
            + suite("EventStreamTests", eventStreams.map(EventStreamTestSource(outline: outline).test))
            + inspection
    }

    /// No file where nothing is received.
    private var inspection: [GeneratedFile] {
        let extensions = InspectionSource(outline: outline).extensions
        if extensions.isEmpty { return [] }
        let imports = ["package import ProtocolTestSupport", "import ServiceRuntime", "package import \(module)"]
        return [file("Inspection.swift", imports: imports, extensions)]
    }

    private func suite(_ name: String, _ tests: [String]) -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        for start in stride(from: 0, to: tests.count, by: Self.testsPerFile) {
            let part = tests[start..<min(start + Self.testsPerFile, tests.count)].map(indented)
            let number = start / Self.testsPerFile + 1
            let head = number == 1 ? "@Suite struct \(name) {" : "extension \(name) {"
            files.append(
                file(
                    "\(name)\(number).swift",
                    imports: [
                        "import ProtocolTestSupport", "import ServiceRuntime", "import Testing", "import \(module)",
                    ],
                    ["\(head)\n\(part.joined(separator: "\n\n"))\n}"]))
        }
        return files
    }

    private func file(_ name: String, imports: [String], _ declarations: [String]) -> GeneratedFile {
        let parts = [
            "// Written by ProtocolTestGenerator from \(outline.service.shape.id). Do not edit.\n// swift-format-ignore-file",
            imports.joined(separator: "\n"),
        ]
        return GeneratedFile(path: name, contents: (parts + declarations).joined(separator: "\n\n") + "\n")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }
}

import Foundation
import ServiceGenerator
import Testing

@Suite(
    "The templates of Examples/CodableTemplates make a client without the runtime", .serialized,
    .enabled(if: Checkout.root != nil, "the checkout is not beside the tests"))
struct CodableTemplatesTests {
    /// The folder of the checkout that holds the templates.
    private func templates() throws -> String { try #require(Checkout.root) + "/Examples/CodableTemplates" }

    /// Generates a model of the checkout's into a folder; gives the paths of the files.
    private func generate(
        _ model: String, into folder: TemporaryFolder, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws -> [String] {
        let path = try #require(Checkout.root) + "/models/" + model
        let result = try GenerateCommand.run(path, into: folder.path + "/out") {
            $0.templates = try? templates()
            change(&$0)
        }
        #expect(result.outcome == .success)
        #expect(result.reported.isEmpty, "\(result.reported)")
        return folder.files(in: "out").keys.filter { $0.hasSuffix(".swift") }.map { "\(folder.path)/out/\($0)" }
    }

    @Test("that compiles without a warning", arguments: ["contact-center", "inventory", "ledger"])
    func compiles(model: String) throws {
        let folder = try TemporaryFolder()
        let files = try generate(model, into: folder)
        let sources = files.compactMap { FileManager.default.contents(atPath: $0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(!sources.contains { $0.contains("import ServiceRuntime") })
        let complaints = try SwiftCompiler.checkAlone(files)
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("that compiles in a namespace and in shards too")
    func namespaceAndShards() throws {
        let folder = try TemporaryFolder()
        let configuration = try folder.write(
            "service-generator.yaml",
            """
            services:
              - model: \(try #require(Checkout.root))/models/weather
                namespace: Meteo
            """)
        let files = try generate("weather", into: folder) {
            $0.configuration = configuration
            $0.shardCount = 2
        }
        #expect(files.count == 3)
        let complaints = try SwiftCompiler.checkAlone(files)
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("that sends requests, reads answers and throws the service's errors")
    func calls() throws {
        let folder = try TemporaryFolder()
        let files = try generate("weather", into: folder) + [try templates() + "/main.swift"]
        let result = try SwiftCompiler.run(files, program: folder.path + "/calls")
        #expect(result.complaints.isEmpty, "\(result.complaints)")
        #expect(
            result.output == """
                GET /cities/Z%C3%BCrich%2FWest/forecast?days=3
                Rain 7.5 60 Sun, 01 Mar 2026 12:00:00 GMT
                GET /cities?pageSize=1
                Bern Biel
                GET /cities?nextToken=a%20b&pageSize=1
                Chur -
                POST /headers
                  X-Boolean: true
                  X-Integer: 7
                  X-Moments: Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:00 GMT
                  X-Texts: a, b
                ["a", "b"] 7 true [Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:00 GMT]
                PUT /alert
                  Content-Type: application/json
                  {"flood":{"river":"Aare"}}
                flood: Aare
                GET /cities/nowhere/forecast
                no such city: nowhere There is no such city.

                """)
    }
}

import Foundation
import ServiceGenerator
import Testing

@Suite("Text of a hostile model stays in its place")
struct InjectionTests {
    /// What was generated from a model, or why nothing was.
    private struct Outcome {
        let files: [String: String]
        let skeletons: [String: SwiftSkeleton]
        let reported: [String]
        /// Everything in the folder around the output folder.
        let around: [String]

        var declarations: [String] { skeletons.values.flatMap(\.topLevelDeclarations).sorted() }
    }

    private func generate(_ model: HostileModel, _ texts: [String: String] = [:], in folder: TemporaryFolder) throws
        -> Outcome
    {
        let path = try folder.write(model.fileName, model.text(texts))
        try? FileManager.default.removeItem(atPath: folder.path + "/out")
        let result = try GenerateCommand.run(path, into: folder.path + "/out")
        let files = folder.files(in: "out").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect((result.outcome == .success) == !files.isEmpty)
        return Outcome(
            files: files, skeletons: files.mapValues { SwiftSkeleton($0) }, reported: result.reported,
            around: try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "out" })
    }

    /// The places whose text is part of a name, so that other text makes another name.
    private static let naming: Set<String> = [
        "serviceName", "sdkId", "serviceId", "fullName", "abbreviation", "rename", "memberName", "shapeName",
        "enumName",
        "unionMember", "enumValue",
    ]

    @Test(
        "in each place each text gives the code that harmless text gives, or an error and no file",
        arguments: [HostileModel.smithy, .aws], HostileText.texts.map(\.name))
    func places(model: HostileModel, name: String) throws {
        let folder = try TemporaryFolder()
        let text = try #require(HostileText.texts.first { $0.name == name }).text
        let harmless = try generate(model, in: folder)
        try #require(!harmless.files.isEmpty, "\(harmless.reported)")
        var accepted = 0
        for place in model.places {
            let hostile = try generate(model, [place: text], in: folder)
            #expect(hostile.around == harmless.around, "\(place)")
            if hostile.files.isEmpty {
                #expect(hostile.reported.contains { $0.contains("error: ") }, "\(place)")
                continue
            }
            accepted += 1
            for (path, skeleton) in hostile.skeletons {
                #expect(isPlain(path), "\(place): \(path)")
                #expect(skeleton.suspicions.isEmpty, "\(place): \(path): \(skeleton.suspicions)")
                #expect(hostile.files[path]?.utf8.contains { $0 == 0 || $0 == 0x0D } == false, "\(place): \(path)")
                guard !Self.naming.contains(place) else { continue }
                #expect(skeleton.text == harmless.skeletons[path]?.text, "\(place): \(path)")
            }
            if !Self.naming.contains(place) {
                #expect(hostile.files.keys.sorted() == harmless.files.keys.sorted(), "\(place)")
            }
            let declarations = hostile.declarations
            #expect(declarations.count == harmless.declarations.count, "\(place): \(declarations)")
            #expect(!declarations.contains { $0.hasSuffix(" Evil") }, "\(place)")
        }
        #expect(accepted > 5)
    }

    @Test(
        "what is accepted compiles without a warning, all places at once", .serialized,
        .enabled(if: SwiftCompiler.modules != nil, "the built modules are not beside the test bundle"),
        arguments: [HostileModel.smithy, .aws], HostileText.texts.map(\.name))
    func compiles(model: HostileModel, name: String) throws {
        let folder = try TemporaryFolder()
        let text = try #require(HostileText.texts.first { $0.name == name }).text
        var texts: [String: String] = [:]
        for place in model.places where try !generate(model, [place: text], in: folder).files.isEmpty {
            texts[place] = text
        }
        let outcome = try generate(model, texts, in: folder)
        try #require(!outcome.files.isEmpty, "\(outcome.reported)")
        let complaints = try SwiftCompiler.check(outcome.files.keys.map { "\(folder.path)/out/\($0)" })
        #expect(complaints.isEmpty, "\(complaints)")
    }

    /// Whether a path is the name of a Swift file and nothing else.
    private func isPlain(_ path: String) -> Bool {
        path.hasSuffix(".swift")
            && path.dropLast(6).utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x5F
            }
    }
}

extension HostileModel: CustomTestStringConvertible {
    var testDescription: String { fileName }
}

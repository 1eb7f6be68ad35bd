import EmbeddedTemplates
import ModelReaders
import ServiceModel
import TemplateEngine
import TestSupport
import Testing

@testable import ReferenceGeneration

/// The pages of real AWS models that botocore brings, in the formats that have no other check of that size.
@Suite(.enabled(if: Botocore.installed != nil, "Python has no botocore; pip install -r Tests/requirements.txt"))
struct ContentCorpusTests {
    @Test(
        "no page is empty, no two share a path, and links lead to pages", arguments: [ReferenceFormat.powershell, .ios])
    func everyModel(_ format: ReferenceFormat) throws {
        let botocore = try #require(Botocore.installed)
        var pageCount = 0
        var content: [UInt8] = []
        for folder in botocore.sampledFolders {
            var diagnostics = DiagnosticCollector()
            let loaded = try #require(ModelLoader.load(path: folder, diagnostics: &diagnostics), "\(folder)")
            let service = try #require(ServiceResolver().resolve(loaded.model, diagnostics: &diagnostics))
            let writer = try writer(of: format, ReferenceService(service), &diagnostics)
            #expect(!diagnostics.hasErrors, "\(folder): \(diagnostics.diagnostics)")
            let paths = Set(writer.pages.map(\.path))
            #expect(Set(paths.map { $0.lowercased() }).count == writer.pages.count, "\(folder)")
            #expect(
                Set(writer.pages.compactMap { $0.operation?.name }).count == service.operations.count, "\(folder)")
            for page in writer.pages {
                content.removeAll(keepingCapacity: true)
                try writer.writeContent(of: page, into: &content)
                #expect(content.count > 100, "\(folder): \(page.path)")
                for link in PageLinks.paths(in: content, of: page.path) where !paths.contains(link) {
                    Issue.record("\(folder): \(page.path) links to \(link)")
                }
            }
            pageCount += writer.pages.count
        }
        guard botocore.version == Botocore.knownVersion, Botocore.isWhole else { return }
        #expect(pageCount == (format == .powershell ? 20_433 : 83_833))
    }

    private func writer(
        of format: ReferenceFormat, _ service: ReferenceService, _ diagnostics: inout DiagnosticCollector
    ) throws -> any ReferencePageWriting {
        let library = try TemplateLibrary(
            embedded: EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) })
        var overrides = ReferenceOverrides()
        let builtIn = EmbeddedResources.all.first { $0.path == "reference/\(format.rawValue).yaml" }
        overrides.add(Array(try #require(builtIn).text.utf8), path: "built-in", diagnostics: &diagnostics)
        let environment = ReferenceEnvironment(templates: library, overrides: overrides, resource: { _ in nil })
        return format == .ios
            ? try IOSPages(service, environment: environment, diagnostics: &diagnostics)
            : try PowerShellPages(service, environment: environment, diagnostics: &diagnostics)
    }
}

/// The links of a page to other pages.
enum PageLinks {
    /// The paths of the pages that a page in a folder of its service's folder links to.
    static func paths(in content: [UInt8], of path: String) -> [String] {
        let text = String(decoding: content, as: UTF8.self)
        let folder = path.split(separator: "/").dropLast(2).joined(separator: "/")
        return text.ranges(of: "href=\"../").map { range in
            let link = text[range.upperBound...].prefix { $0 != "\"" }
            return "\(folder)/\(link.hasSuffix(".html") ? link.dropLast(5) : link)"
        }
    }
}

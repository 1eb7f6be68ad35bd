import Foundation
import ReferenceGeneration
import ServiceGenerator
import Testing

/// The models of this repository against the reference pages in `Generated/Reference`: every format, and every form that a
/// format writes itself.
///
/// With `RECORD_GOLDEN=1` in the environment the pages are written instead of compared.
@Suite("Reference pages are what the generator writes for the models")
struct ReferenceGoldenTests {
    /// An AWS model, whose documentation is HTML, and a Smithy model, whose documentation is CommonMark.
    private static let models = ["ledger", "captions"]

    private static let forms: [(ReferenceFormat, ReferenceForm)] = [
        (.cli, .rst), (.cli, .man), (.cli, .text), (.boto3, .rst), (.boto3, .markdown), (.powershell, .text),
        (.ios, .markdown), (.r, .rd), (.r, .text), (.swift, .text), (.swift, .markdown),
    ]

    @Test(
        "each page, byte by byte; RECORD_GOLDEN=1 rewrites them",
        .enabled(if: Checkout.root != nil, "models/ and Generated/ are not beside the tests"), arguments: forms)
    func pages(format: ReferenceFormat, form: ReferenceForm) throws {
        try run(format, form, Self.models, operations: [])
    }

    @Test(
        "pages in HTML, of one operation each since every page has its style and scripts",
        .enabled(if: Checkout.root != nil, "models/ and Generated/ are not beside the tests"),
        arguments: ReferenceFormat.allCases)
    func sites(format: ReferenceFormat) throws {
        try run(format, .html, ["ledger"], operations: ["CloseYear"])
    }

    private func run(
        _ format: ReferenceFormat, _ form: ReferenceForm, _ models: [String], operations: [String]
    ) throws {
        let root = try #require(Checkout.root)
        var arguments = ReferenceArguments(format: format)
        arguments.form = form
        arguments.selection.models = models.map { "\(root)/models/\($0)" }
        arguments.selection.operations = operations
        arguments.selection.output = "\(root)/Generated/Reference/\(format.rawValue)/\(form.rawValue)"
        arguments.selection.isCheck = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != "1"
        let result = try GenerateCommand.reference(arguments)
        #expect(result.outcome == .success, "\(result.reported.joined(separator: "\n"))")
    }
}

import ModelReaders
import ReferenceGeneration
import ServiceModel
import Testing

@Suite("Overrides of cmdlets")
struct PowerShellOverridesTests {
    private func errors(_ overrides: String, _ format: ReferenceFormat = .powershell) throws -> [String] {
        var shape = Shape(id: ShapeID("a.b#S"), kind: .service, position: .none)
        shape.properties = .service(ServiceProperties(version: "1"))
        var model = Model()
        model.add(shape)
        let service = Service(shape: shape, model: model, operations: [], shapes: [])
        var diagnostics = DiagnosticCollector()
        let generator = try ReferencePages.generator(
            of: service, format, .html, overrides: [overrides], diagnostics: &diagnostics)
        #expect((generator == nil) == diagnostics.hasErrors)
        return diagnostics.diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    @Test(
        "report what no key is, what no verb is and what no name is",
        arguments: [
            ("every: {}", "unknown key `every`"),
            ("services: {S: {prefix: X}}", "unknown key `prefix`"),
            ("services: {S: {operations: {A: {verb: Nw}}}}", "`Nw` is no approved verb; did you mean `New`?"),
            ("services: {S: {nounPrefix: ../X}}", "`../X` is no name"),
            ("services: {S: {operations: {A: {noun: 'a b'}}}}", "`a b` is no name"),
            ("services: [S]", "`services` must be a mapping, not a list"),
            ("all: {commonParameters: [{name: X}]}", "no `name` or no `type`"),
            ("all: {wholeTypes: X}", "`wholeTypes` must be a list"),
        ])
    func wrong(_ overrides: String, _ message: String) throws {
        let errors = try errors(overrides)
        #expect(errors.count == 1 && errors[0].contains(message), "\(errors)")
    }

    @Test("of other services do not matter")
    func others() throws {
        #expect(try errors("services: {Other: {nounPrefix: ../X}}").isEmpty)
    }

    @Test(
        "for iOS report what no key is and what no name is",
        arguments: [
            ("services: {S: {nounPrefix: X}}", "unknown key `nounPrefix`"),
            ("services: {S: {prefix: 'a/b'}}", "`a/b` is no name"),
            ("services: {S: {values: {E: {a: '-'}}}}", "`-` is no name"),
            ("services: {S: {properties: [a]}}", "`properties` must be a mapping, not a list"),
        ])
    func wrongForIOS(_ overrides: String, _ message: String) throws {
        let errors = try errors(overrides, .ios)
        #expect(errors.count == 1 && errors[0].contains(message), "\(errors)")
    }
}

import ModelReaders
import Testing

@testable import ServiceModel

/// The tests that JMESPath's implementations share.
@Suite("JMESPath compliance", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct JMESPathComplianceTests {
    private struct Case {
        let given: Node
        let expression: String
        let result: Node?
        let error: String?
    }

    private static func cases() throws -> [Case] {
        try ConformanceData.files(in: "jmespath/compliance").flatMap { file in
            (try ConformanceData.json(file).array ?? []).flatMap { group in
                (group["cases"]?.array ?? []).map { test in
                    Case(
                        given: group["given"] ?? .emptyObject, expression: test["expression"]?.string ?? "",
                        result: test["result"], error: test["error"]?.string)
                }
            }
        }
    }

    @Test("every expression with a result parses, and what is no expression is refused")
    func parses() throws {
        let cases = try Self.cases()
        #expect(cases.count == 908)
        for test in cases {
            let problem = Self.syntaxError(of: test.expression)
            #expect((problem != nil) == (test.error == "syntax"), "\(test.expression): \(problem?.message ?? "parses")")
            if let problem { #expect(0...test.expression.utf8.count ~= problem.offset, "\(test.expression)") }
        }
    }

    @Test("what is known of a value before there is one is true of it")
    func types() throws {
        for test in try Self.cases() {
            guard let result = test.result else { continue }
            let (type, problems) = try Self.check(test)
            #expect(!problems.contains { $0.severity == .error }, "\(test.expression): \(problems)")
            #expect(Self.describes(type, result), "\(test.expression): \(type) is not \(JMESPathType(result))")
        }
    }

    @Test("calls that fail on the data are found without evaluating them")
    func invalidCalls() throws {
        var found: [String: Int] = [:]
        for test in try Self.cases() {
            guard let error = test.error, error != "syntax" else { continue }
            if !(try Self.check(test).problems.isEmpty) { found[error, default: 0] += 1 }
        }
        // The other 13 arguments of a wrong type depend on the data: the elements of their lists have several types, or fields
        // that only some of them have.
        #expect(found == ["invalid-arity": 3, "unknown-function": 1, "invalid-value": 1, "invalid-type": 27])
    }

    private static func syntaxError(of text: String) -> JMESPathSyntaxError? {
        do throws(JMESPathSyntaxError) {
            _ = try JMESPathParser.parse(text)
            return nil
        } catch {
            return error
        }
    }

    private static func check(_ test: Case) throws -> (type: JMESPathType, problems: [JMESPathProblem]) {
        JMESPathTypeCheck.check(
            try JMESPathParser.parse(test.expression), of: JMESPathType(test.given), in: JMESPathTypes(model: Model()))
    }

    /// Whether a value is of a type. Null is of each: nothing is known of what is absent.
    private static func describes(_ type: JMESPathType, _ value: Node) -> Bool {
        switch (type, value.value) {
        case (.any, _), (_, .null), (.boolean, .boolean), (.number, .number), (.string, .string): true
        case (.list(let element), .array(let elements)): elements.allSatisfy { describes(element, $0) }
        case (.map(let type), .object(let entries)): entries.allSatisfy { describes(type, $0.value) }
        case (.object(let fields), .object(let entries)):
            entries.allSatisfy { entry in fields[entry.key].map { describes($0, entry.value) } ?? false }
        default: false
        }
    }
}

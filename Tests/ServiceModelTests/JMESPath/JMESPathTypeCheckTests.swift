import Testing

@testable import ServiceModel

@Suite("Types of JMESPath expressions")
struct JMESPathTypeCheckTests {
    private static func check(
        _ text: String, of type: JMESPathType, in model: Model = Model()
    ) throws -> (type: JMESPathType, problems: [JMESPathProblem]) {
        JMESPathTypeCheck.check(try JMESPathParser.parse(text), of: type, in: JMESPathTypes(model: model))
    }

    @Test("types that share their parts or nest deeply are compared and left behind in time")
    func hostileTypes() throws {
        let doubled = Array(repeating: "{a: @, b: @}", count: 150).joined(separator: " | ")
        #expect(try Self.check("[\(doubled), \(doubled)]", of: .string).type == .list(.any))
        let list = String(repeating: "[", count: 40) + "@" + String(repeating: "]", count: 40)
        let deep = Array(repeating: list, count: 24).joined(separator: " | ")
        #expect(try Self.check("[\(deep), \(deep)] | length(@)", of: .string).type == .number)
    }

    @Test("the problems of one expression are bounded")
    func manyProblems() throws {
        let text = "[" + Array(repeating: "a", count: 1_500).joined(separator: ",") + "]"
        #expect(try Self.check(text, of: .object([:])).problems.count == 20)
    }

    @Test("a shape that holds itself is followed only as far as the expression goes")
    func recursiveShapes() throws {
        let id = ShapeID("a#L")
        var model = Model()
        model.add(
            Shape(id: id, kind: .list, members: [Member(name: "member", target: id, position: .none)], position: .none))
        let (type, problems) = try Self.check("[0][1][][*]", of: .shape(id), in: model)
        #expect(type == .list(.list(.shape(id))))
        #expect(problems.isEmpty)
    }
}

import ServiceModel
import Testing

@Suite("Why a shape is kept")
struct ShapeReachTests {
    /// `In → a: L → member: Item → next: Item, deep: Deep`, `Out → x: Mid → y: Deep`, `Bad → z: Item`, `Worse → w: Deep`.
    private static let model: SmallModel = {
        var model = SmallModel()
        model.operation("Act", input: "In", output: "Out", errors: ["Bad", "Worse"])
        model.operation("Other", input: "Alone")
        model.operation("Plain")
        model.structure("In", [("b", "Alone"), ("a", "L")])
        model.structure("L", kind: .list, [("member", "Item")])
        model.structure("Item", [("next", "Item"), ("deep", "Deep")])
        model.structure("Deep", [("color", "Color")])
        model.structure("Color", kind: .enum, [("RED", "smithy.api#Unit")])
        model.structure("Out", [("x", "Mid")])
        model.structure("Mid", [("y", "Deep")])
        model.structure("Bad", [("z", "Item")])
        model.structure("Worse", [("w", "Deep")])
        model.structure("Alone")
        model.structure("Unused", [("d", "Deep")])
        model.service(["Act", "Other", "Plain"])
        return model
    }()

    private func service(_ operations: OperationSelection = []) throws -> Service {
        try #require(Self.model.resolve(operations).service)
    }

    private func ways(to name: String, from operation: String) throws -> [String] {
        let service = try service()
        let reach = ShapeReach(to: Self.model.id(name), in: service)
        let found = try #require(service.operations.first { $0.name == operation })
        return reach.ways(from: found).map { way in
            var text = "\(way.start) \(way.shapes[0].name)"
            for (member, shape) in zip(way.members, way.shapes.dropFirst()) { text += " .\(member.name) \(shape.name)" }
            return text
        }
    }

    @Test("the shortest way from the input, from the output and from the errors")
    func shortest() throws {
        #expect(
            try ways(to: "Deep", from: "Act") == [
                "input In .a L .member Item .deep Deep", "output Out .x Mid .y Deep", "error Worse .w Deep",
            ])
        #expect(try ways(to: "Item", from: "Act") == ["input In .a L .member Item", "error Bad .z Item"])
        #expect(try ways(to: "In", from: "Act") == ["input In"])
        #expect(try ways(to: "Alone", from: "Act") == ["input In .b Alone"])
    }

    @Test("only operations that reach the shape are named, in their order")
    func operations() throws {
        let service = try service()
        func names(_ name: String) -> [String] {
            ShapeReach(to: Self.model.id(name), in: service).operations.map(\.name)
        }
        #expect(names("Deep") == ["Act"])
        #expect(names("Alone") == ["Act", "Other"])
        #expect(try ways(to: "Deep", from: "Other").isEmpty)
    }

    @Test("what is not in the closure, or not in the model, is reached by nothing", arguments: ["Unused", "Nowhere"])
    func unreached(name: String) throws {
        #expect(ShapeReach(to: Self.model.id(name), in: try service()).operations.isEmpty)
    }

    @Test("of a pruned service only what its operations reach counts")
    func pruned() throws {
        let reach = ShapeReach(to: Self.model.id("Alone"), in: try service(["Other"]))
        #expect(reach.operations.map(\.name) == ["Other"])
    }

    @Test("a chain of a hundred thousand shapes is walked once")
    func longChain() throws {
        var model = SmallModel()
        let count = 100_000
        model.operation("Act", input: "S0")
        for index in 0..<count {
            let next = [("next", "S\(index + 1)"), ("first", "S0"), ("last", "S\(count - 1)")]
            model.structure("S\(index)", index == count - 1 ? [] : index == 0 ? [next[0]] : Array(next.prefix(2)))
        }
        model.service(["Act"])
        let service = try #require(model.resolve().service)
        let reach = ShapeReach(to: model.id("S\(count - 1)"), in: service)
        #expect(reach.ways(from: service.operations[0]).first?.members.count == count - 1)
    }
}

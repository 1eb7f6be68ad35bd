import ServiceModel
import Testing

@Suite("Operations are kept and dropped by name and by glob")
struct OperationSelectionTests {
    private static let model: SmallModel = {
        var model = SmallModel()
        let names = ["DescribeContact", "ListContacts", "StartChat", "StartChatStream", "StopChat"]
        for name in names { model.operation(name) }
        model.service(names)
        return model
    }()

    @Test(
        "a glob matches the whole name, telling upper from lower case",
        arguments: [
            ("StartChat", true), ("StartCha", false), ("tartChat", false), ("startChat", false), ("Start*", true),
            ("*Chat", true), ("*art*", true), ("*", true), ("**", true), ("S*t", true), ("S*x", false),
            ("StartCha?", true), ("StartChat?", false), ("?????????", true), ("????????", false), ("", false),
            ("Start*C*at", true), ("*Chat*Chat", false), ("a#StartChat", true), ("b#StartChat", false),
            ("a#Start*", true), ("*#StartChat", true), ("*t*t*t*", true), ("*t*t*t*t*", false),
        ])
    func matching(pattern: String, matches: Bool) {
        #expect(OperationPattern(pattern).matches(ShapeID("a#StartChat")) == matches)
    }

    @Test("a glob of many stars is decided without trying every way to split the name")
    func backtracking() {
        let name = String(repeating: "a", count: 2000)
        let pattern = String(repeating: "a*", count: 500) + "b"
        #expect(!OperationPattern(pattern).matches(ShapeID("a#\(name)")))
    }

    @Test(
        "what is kept, less what is dropped, sorted by name",
        arguments: [
            ([], [], ["DescribeContact", "ListContacts", "StartChat", "StartChatStream", "StopChat"]),
            (["Start*", "StopChat", "StartChat"], [], ["StartChat", "StartChatStream", "StopChat"]),
            (["*Chat*"], ["*Stream"], ["StartChat", "StopChat"]),
            ([], ["*Chat*"], ["DescribeContact", "ListContacts"]),
            (["a#StopChat"], ["ListContacts"], ["StopChat"]),
        ])
    func selection(kept: [String], dropped: [String], expected: [String]) {
        let selection = OperationSelection(
            kept: kept.map { OperationPattern($0) }, dropped: dropped.map { OperationPattern($0) })
        let (service, problems) = Self.model.resolve(selection)
        #expect(service?.operations.map(\.name) == expected)
        #expect(problems.isEmpty)
    }

    @Test(
        "a pattern that matches nothing is an error at its place with the nearest name",
        arguments: [
            ("StratChat", "the service `S` has no operation `StratChat`; did you mean `StartChat`?"),
            ("Nothing", "the service `S` has no operation `Nothing`; see `service-generator list`"),
            ("a#Stopchat", "the service `S` has no operation `a#Stopchat`; did you mean `a#StopChat`?"),
            ("Strat*", "`Strat*` matches no operation of the service `S`; the nearest is `StartChat`"),
            ("*Contcats", "`*Contcats` matches no operation of the service `S`; the nearest is `ListContacts`"),
            (
                "Descrb?Contact",
                "`Descrb?Contact` matches no operation of the service `S`; "
                    + "the nearest is `DescribeContact`"
            ),
            ("Zzzzzz*", "`Zzzzzz*` matches no operation of the service `S`; see `service-generator list`"),
        ])
    func mismatch(pattern: String, message: String) {
        let place = ServiceModel.SourceLocation(path: "c.yaml", line: 3, column: 9)
        for isDropped in [false, true] {
            let patterns = [OperationPattern(pattern, at: place)]
            let (service, problems) = Self.model.resolve(
                OperationSelection(kept: isDropped ? [] : patterns, dropped: isDropped ? patterns : []))
            #expect(service == nil)
            #expect(problems == ["c.yaml:3:9: error: \(message)"])
        }
    }

    @Test("every pattern that matches nothing is told")
    func severalMismatches() {
        #expect(Self.model.resolve(["Nope", "StartChat", "Not*"]).problems.count == 2)
    }

    @Test("to drop everything is an error")
    func nothingLeft() {
        let place = ServiceModel.SourceLocation(path: "c.yaml", line: 5, column: 2)
        let selection = OperationSelection(
            kept: [OperationPattern("StartChat")], dropped: [OperationPattern("*Chat", at: place)])
        #expect(
            Self.model.resolve(selection).problems == [
                "c.yaml:5:2: error: every operation of the service `S` is dropped, and no client is left; "
                    + "keep or drop others"
            ])
    }
}

import TestSupport
import Testing

@testable import ModelReaders
@testable import ServiceModel

/// The paths of waiters are followed through what their operation takes and gives.
@Suite("Paths of waiters")
struct WaiterPathTests {
    private static let shapes = """
        use smithy.waiters#waitable
        service S { version: "1", operations: [O] }
        structure I { id: String, wanted: Integer }
        structure R {
            state: E, name: String, count: Integer, isReady: Boolean, at: Timestamp, items: Items, tags: Tags
            anything: Document, parts: Numbers, nested: R, choice: U, empty: Nothing
        }
        structure Nothing {}
        enum E { READY }
        list Items { member: Item }
        list Numbers { member: Integer }
        map Tags { key: String, value: String }
        structure Item { state: E, size: Long, names: Names }
        list Names { member: String }
        union U { first: String, second: Item }
        """

    /// Matchers, what each path gives (`b`oolean, `s`tring, `a`ll or `A`ny strings), and what is said of it.
    private static let cases: [(path: String, comparator: Character, input: Bool, expected: [String])] = [
        ("state", "s", false, []),
        ("nested.nested.nested.choice.second.size == `3`", "b", false, []),
        ("items[*].state", "a", false, []),
        ("items[].names[]", "A", false, []),
        ("items[?size > `3`].names | [0][0]", "s", false, []),
        ("length(items[?state == 'READY']) > `0`", "b", false, []),
        ("tags.anyKey", "s", false, []),
        ("anything.a[0].b", "s", false, []),
        ("!isReady", "b", false, []),
        ("state != `null` && nested.isReady", "b", false, []),
        ("input.id == output.name", "b", true, []),
        ("output.count == input.wanted", "b", true, []),
        ("contains(['a', 'b'], state)", "b", false, []),
        ("sort_by(items, &size)[-1].state", "s", false, []),
        ("at > `1500000000`", "b", false, []),
        (
            "stat", "s", false,
            ["danger JmespathProblem.JmespathEventDanger.W.0: `a#R` has no `stat`; did you mean `state`?"]
        ),
        (
            "empty.x", "s", false,
            ["danger JmespathProblem.JmespathEventDanger.W.0: `a#Nothing` has no `x`; it has no fields"]
        ),
        (
            "id == name", "b", true,
            [
                "danger JmespathProblem.JmespathEventDanger.W.0: an object has no `id`; use one of `input`, `output`",
                "danger JmespathProblem.JmespathEventDanger.W.0: an object has no `name`; use one of `input`, `output`",
            ]
        ),
        ("choice.third", "s", false, ["danger JmespathProblem.JmespathEventDanger.W.0: `a#U` has no `third`"]),
        ("items.state", "s", false, ["danger JmespathProblem.JmespathEventDanger.W.0: write `[*].state`"]),
        ("name.x", "s", false, ["danger JmespathProblem.JmespathEventDanger.W.0: which has no fields"]),
        ("name[0]", "s", false, ["danger JmespathProblem.JmespathEventDanger.W.0: an index takes elements of a list"]),
        (
            "count[*]", "a", false,
            ["danger JmespathProblem.JmespathEventDanger.W.0: goes through the elements of a list"]
        ),
        ("items.*", "a", false, ["danger JmespathProblem.JmespathEventDanger.W.0: write `[*]`"]),
        ("name == `1`", "b", false, ["warning JmespathProblem.JmespathEventWarning.W.0: which are never equal"]),
        (
            "name > 'a'", "b", false,
            ["warning JmespathProblem.JmespathEventWarning.W.0: compares numbers, not a string"]
        ),
        ("size(items)", "b", false, ["error : there is no function `size`"]),
        ("length(items, items)", "b", false, ["error : takes one argument, not 2; remove the rest"]),
        ("length(count)", "b", false, ["error : must be a list, a string or an object, not a number"]),
        ("sum(items[*].state) == `1`", "b", false, ["error : must be a list of numbers, not a list of strings"]),
        ("items[::0].state", "a", false, ["error : in steps of 0"]),
        ("state ==", "b", false, ["error : at character 9, it ends where"]),
        ("count", "b", false, ["danger JmespathProblem.ReturnTypeMismatch.W.0: gives a number, but `booleanEquals`"]),
        ("isReady", "s", false, ["danger JmespathProblem.ReturnTypeMismatch.W.0: gives a boolean, but `stringEquals`"]),
        ("name", "a", false, ["danger JmespathProblem.ReturnTypeMismatch.W.0: gives a string, but `allStringEquals`"]),
        ("parts", "A", false, ["warning JmespathProblem.ReturnTypeMismatch.W.0: gives the list `a#Numbers`, but"]),
    ]

    @Test("a path is followed, and what it cannot find is told at it", arguments: cases.indices)
    func paths(_ index: Int) throws {
        let (path, comparator, isBoth, expected) = Self.cases[index]
        let names: [Character: String] = [
            "b": "booleanEquals", "s": "stringEquals", "a": "allStringEquals", "A": "anyStringEquals",
        ]
        let text = """
            $version: "2"
            namespace a
            \(Self.shapes)
            @waitable(W: { acceptors: [ { state: "success", matcher: { \(isBoth ? "inputOutput" : "output"): {
                path: "\(path)"
                expected: "true", comparator: "\(try #require(names[comparator]))" } } } ] })
            operation O { input: I, output: R }
            """
        let (model, read) = ModelText.assemble([("a.smithy", text)])
        #expect(read.diagnostics.isEmpty)
        let operation = try #require(model[ShapeID("a#O")])
        var diagnostics = DiagnosticCollector(sources: model.sources)
        WaiterValidation(model: model).check(operation, diagnostics: &diagnostics)
        let found = diagnostics.diagnostics
        #expect(found.count == expected.count, "\(path): \(found.map(\.description))")
        for (diagnostic, expected) in zip(found, expected) {
            let parts = expected.split(separator: " ", maxSplits: 1).map(String.init)
            let event = parts[1].prefix { $0 != ":" }.trimmed
            #expect(diagnostic.severity.rawValue == parts[0])
            #expect(diagnostic.event == "WaitableTrait" + event)
            #expect(diagnostic.message.contains(parts[1].drop { $0 != ":" }.dropFirst(2)), "\(diagnostic.message)")
            #expect(diagnostic.location?.line == 19 && diagnostic.location?.column == 11, "\(diagnostic)")
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined() }
}

/// The waiters that AWS publishes are the largest collection of such paths.
@Suite(
    "Paths of AWS' waiters",
    .enabled(if: Botocore.installed != nil, "Python has no botocore; `pip install botocore==1.43.11` brings the models")
)
struct AWSWaiterPathTests {
    @Test("the paths of AWS' own waiters are followed without an error", .timeLimit(.minutes(10)))
    func awsWaiters() throws {
        let botocore = try #require(Botocore.installed)
        var count = 0
        var problems: [String] = []
        for folder in botocore.sampledFolders {
            guard (try FileAccess.names(in: folder)).contains(where: { $0.hasPrefix("waiters-2") }) else { continue }
            var diagnostics = DiagnosticCollector()
            let model = try #require(ModelLoader.load(path: folder, diagnostics: &diagnostics)).model
            let paths = WaiterPathValidation(model: model)
            var found = DiagnosticCollector()
            for operation in model.shapes where operation.kind == .operation {
                for waiter in operation.traits[.waitable]?.object ?? [] {
                    for (index, acceptor) in (waiter.value["acceptors"]?.array ?? []).enumerated() {
                        guard let matcher = acceptor["matcher"] else { continue }
                        if matcher["output"] != nil || matcher["inputOutput"] != nil { count += 1 }
                        paths.check(
                            matcher, of: .init(waiter: waiter.key, index: index, operation: operation),
                            diagnostics: &found)
                    }
                }
            }
            problems += found.diagnostics.map { "\(folder): \($0)" }
        }
        #expect(count > 0)
        #expect(problems.isEmpty, "\(problems.count): \(problems.prefix(40).joined(separator: "\n"))")
    }
}

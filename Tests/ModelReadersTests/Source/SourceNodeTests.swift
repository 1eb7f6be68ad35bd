import ServiceModel
import Testing

@testable import ModelReaders

@Suite("A node of a source")
struct SourceNodeTests {
    private func root(_ text: String) throws -> SourceNode {
        try #require(parseForTest(text).document).root
    }

    @Test("knows its kind and yields only values of that kind")
    func kinds() throws {
        let nodes = Array(try root(#"[null, true, 12, "x", [1, 2], {"a": 1}]"#).elements)
        #expect(nodes.map(\.kind) == [.null, .boolean, .number, .string, .array, .object])
        #expect(nodes.map(\.kindName) == ["null", "boolean", "number", "string", "array", "object"])
        #expect(nodes.map(\.isNull) == [true, false, false, false, false, false])
        #expect(nodes.map(\.boolean) == [nil, true, nil, nil, nil, nil])
        #expect(nodes.map(\.integer) == [nil, nil, 12, nil, nil, nil])
        #expect(nodes.map(\.string) == [nil, nil, nil, "x", nil, nil])
        #expect(nodes.map(\.count) == [0, 0, 0, 0, 2, 1])
    }

    @Test("numbers keep their text")
    func numbers() throws {
        let nodes = Array(try root("[12345678901234567890, 1.50, 2.0, 1e3, -7]").elements)
        #expect(nodes.map(\.numberText) == ["12345678901234567890", "1.50", "2.0", "1e3", "-7"])
        #expect(nodes.map(\.integer) == [nil, nil, 2, 1000, -7])
        #expect(nodes[1].double == 1.5)
    }

    @Test("elements and entries step over what is nested")
    func children() throws {
        let root = try root(#"{"a": [[1], {"b": 2}], "c": {}, "d": 3}"#)
        #expect(root.entries.map { $0.key.string } == ["a", "c", "d"])
        #expect(root.entries.map { $0.value.kind } == [.array, .object, .number])
        #expect(Array(try #require(root["a"]).elements).map(\.kind) == [.array, .object])
        #expect(Array(root.elements).isEmpty)
        #expect(Array(try #require(root["a"]).entries).isEmpty)
    }

    @Test("a key is found among values of every kind, and no value is taken for one")
    func keys() throws {
        let root = try root(#"{"x": "key", "nested": {"key": 1}, "key": 2}"#)
        #expect(root["key"]?.integer == 2)
        #expect(root.value(forKey: "key")?.integer == 2)
        #expect(root["missing"] == nil)
        #expect(root["x"]?["key"] == nil)
    }

    @Test("compares strings without building them")
    func comparison() throws {
        let nodes = Array(try root(#"["abc", "ab", "\u0061bc", 1]"#).elements)
        #expect(nodes.map { $0.isString("abc") } == [true, false, true, false])
        #expect(nodes[0].isSameString(as: nodes[2]))
        #expect(!nodes[0].isSameString(as: nodes[1]))
        #expect(!nodes[3].isSameString(as: nodes[3]))
    }

    @Test("positions are those of the first byte, also behind decoded escapes and within one line")
    func positions() throws {
        let text = #"{"é\n": ["\t\t", {"deep": true}]}"#
        let bytes = Array(text.utf8)
        var sources = SourceMap()
        let file = sources.add(SourceFile(path: "m.json", contents: bytes))
        var diagnostics = DiagnosticCollector(sources: sources)
        let document = try #require(SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics))
        let list = try #require(document.root.entries.first { _ in true }?.value)
        let object = Array(list.elements)[1]
        let entry = try #require(object.entries.first { _ in true })
        #expect(sources.location(of: list.position)?.description == "m.json:1:9")
        #expect(sources.location(of: object.position)?.description == "m.json:1:18")
        #expect(sources.location(of: entry.key.position)?.description == "m.json:1:19")
        #expect(sources.location(of: entry.value.position)?.description == "m.json:1:27")
    }

    @Test("becomes the model's own data, with positions")
    func materialises() throws {
        let node = try root(#"{"a": [1.0, "x", null, false], "b": {}}"#).node()
        #expect(node["a"]?.array?.map(\.kindName) == ["number", "string", "null", "boolean"])
        #expect(node["a"]?.array?[0].number == "1.0")
        #expect(node["a"]?.array?[1].string == "x")
        #expect(node["a"]?.array?[3].boolean == false)
        #expect(node["b"]?.object?.isEmpty == true)
        #expect(node.object?[1].keyPosition.offset == 31)
    }

    @Test("keeps its document alive")
    func lifetime() {
        func rootAlone() -> SourceNode? { parseForTest(#"{"a": "still here"}"#).document?.root }
        #expect(rootAlone()?["a"]?.string == "still here")
    }
}

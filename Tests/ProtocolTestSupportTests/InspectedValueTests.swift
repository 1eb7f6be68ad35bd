import ServiceRuntime
import Testing

@testable import ProtocolTestSupport

/// A comparison that finds no difference anywhere would let every test pass.
@Suite("Comparison of outputs")
struct InspectedValueTests {
    static let different: [(InspectedValue, InspectedValue)] = [
        (.absent, .string("")), (.string(""), .absent), (.boolean(true), .boolean(false)), (.integer(1), .integer(2)),
        (.integer(1), .double(1)), (.float(1.5), .float(1.25)), (.double(.nan), .double(0)), (.float(0), .float(.nan)),
        (.double(.infinity), .double(-.infinity)), (.decimal("1"), .decimal("1.01")), (.string("a"), .string("A")),
        (.string("a"), .blob([97])), (.blob([1]), .blob([1, 0])), (.timestamp(1), .timestamp(1.001)),
        (.document(.integer(1)), .document(.string("1"))), (.document(["a": 1]), .document(["a": 1, "b": .null])),
        (.document([1, 2]), .document([2, 1])), (.list([]), .absent), (.list([.integer(1)]), .list([])),
        (.list([.integer(1), .integer(2)]), .list([.integer(2), .integer(1)])), (.map([:]), .absent),
        (.map(["a": .integer(1)]), .map([:])), (.map([:]), .map(["a": .integer(1)])),
        (.map(["a": .integer(1)]), .map(["a": .integer(2)])), (.structure(["a": .absent]), .structure([:])),
        (.structure([:]), .structure(["a": .absent])), (.structure(["a": .absent]), .structure(["a": .string("")])),
        (.union("a", .integer(1)), .union("b", .integer(1))), (.union("a", .integer(1)), .union("a", .integer(2))),
        (.structure([:]), .map([:])),
    ]

    @Test("values that differ", arguments: different.indices)
    func differs(index: Int) {
        let (found, expected) = Self.different[index]
        #expect(!found.differences(from: expected).isEmpty)
    }

    @Test("values that are the same")
    func same() {
        let values: [(InspectedValue, InspectedValue)] = [
            (.double(.nan), .double(.nan)), (.float(.nan), .float(.nan)), (.decimal("1.50"), .decimal("15e-1")),
            (.timestamp(1.000_1), .timestamp(1)), (.document(["a": 1]), .document(["a": 1.0])),
            (.map(["a": .list([.absent])]), .map(["a": .list([.absent])])),
            (.blob(base64: "Zm9v"), .blob(Array("foo".utf8))),
        ]
        for (left, right) in values { #expect(left.differences(from: right) == []) }
    }

    @Test("a difference is named by its path")
    func path() {
        let found: InspectedValue = .structure(["a": .list([.union("b", .map(["c": .integer(1)]))])])
        let expected: InspectedValue = .structure(["a": .list([.union("b", .map(["c": .integer(2)]))])])
        #expect(found.differences(from: expected) == ["output.a[0].b[c]: integer(1) instead of integer(2)"])
    }

    @Test("every type of generated code is taken apart")
    func types() async throws {
        let numbers: [any Inspectable] = [Int8(1), Int16(1), 1, Int64(1)]
        for number in numbers { #expect(number.inspected.differences(from: .integer(1)) == []) }
        let texts: [any Inspectable] = [BigInteger(1), BigDecimal(1)]
        for text in texts { #expect(text.inspected.differences(from: .decimal("1")) == []) }
        #expect(Optional<String>.none.inspected.differences(from: .absent) == [])
        #expect(["a": [Blob("b")]].inspected.differences(from: .map(["a": .list([.blob([98])])])) == [])
        #expect(Timestamp(epochSeconds: 5).inspected.differences(from: .timestamp(5)) == [])
        #expect(Document.null.inspected.differences(from: .document(.null)) == [])
        #expect(ServiceRuntime.Unit().inspected.differences(from: .structure([:])) == [])
        let streaming: InspectedValue = .structure(["body": HTTPBody("x").inspected])
        #expect(try await streaming.resolved().differences(from: .structure(["body": .blob([120])])) == [])
    }
}

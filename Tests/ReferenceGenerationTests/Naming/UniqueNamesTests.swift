import Testing

@testable import ReferenceGeneration

@Suite("Unique names")
struct UniqueNamesTests {
    @Test("have numbers where they are taken, none of which is taken itself")
    func numbers() {
        var names = UniqueNames(matchesCase: true)
        #expect(["a", "a2", "a", "a", "A", "a"].map { names.unique($0) } == ["a", "a2", "a3", "a4", "A", "a5"])
    }

    @Test("of places where capitals do not count")
    func capitals() {
        var names = UniqueNames(matchesCase: false)
        #expect(["a", "A", "b"].map { names.unique($0, separator: "-") } == ["a", "A-2", "b"])
        #expect(names.isTaken("B") && !names.isTaken("c"))
    }

    @Test("of many that are the same")
    func many() {
        var names = UniqueNames(matchesCase: true)
        for _ in 0..<20_000 { _ = names.unique("a") }
        #expect(names.unique("a") == "a20001")
    }
}

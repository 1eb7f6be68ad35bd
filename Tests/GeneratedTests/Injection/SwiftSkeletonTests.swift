import Testing

@Suite("The tests' own reading of Swift")
struct SwiftSkeletonTests {
    @Test("comments and literals do not count")
    func code() {
        let skeleton = SwiftSkeleton(
            "/// struct Not {}\nstruct Item: Hashable { // }\n    var a = \"} \\\" {\"\n}\nextension Item {}\n")
        #expect(skeleton.text == " struct Item: Hashable { var a = \"\" } extension Item {} ")
        #expect(skeleton.topLevelDeclarations == ["extension Item", "struct Item"])
        #expect(skeleton.suspicions.isEmpty)
    }

    @Test(
        "what only a model can have brought is noticed",
        arguments: [
            "/* a */", "#if false", "let a = \"\\(b)\"", "let a = \"b\nlet c = 1", "let a = \"\"\"", "let é = 1",
            "let a = #\"b\"#", "let\rb",
        ])
    func suspicions(source: String) {
        #expect(!SwiftSkeleton(source).suspicions.isEmpty)
    }

    @Test("a comment that a carriage return ends lets code out")
    func carriageReturn() {
        #expect(SwiftSkeleton("// a\rstruct Evil {}\n").topLevelDeclarations.contains { $0.hasSuffix("Evil") })
    }
}

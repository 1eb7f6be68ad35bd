import Testing

@Suite("Paginators")
struct PaginatorTests {
    private func paginators(
        _ trait: String, input: String = #""token": {"target": "@String"}"#, output: String, more: String = "",
        service: String = ""
    ) throws -> GeneratedCode {
        try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}, "output": {"target": "Out"}, "traits":
              {"@paginated": \(trait)}},
            "In": {"type": "structure", "members": {\(input)}},
            "Out": {"type": "structure", "members": {\(output)}},
            "Names": {"type": "list", "member": {"target": "@String"}},
            "Counts": {"type": "map", "key": {"target": "@String"}, "value": {"target": "@Integer"}}\(more)
            """, traits: service
        ).generate()
    }

    @Test("of pages and of a list's items")
    func list() throws {
        let text = try paginators(
            #"{"inputToken": "token", "outputToken": "next", "items": "names"}"#,
            output: #""next": {"target": "@String"}, "names": {"target": "Names"}"#
        ).declaration("extension TinyClient")
        #expect(text.contains("public func actPages(_ input: In) -> PageSequence<In, Out> {"))
        #expect(text.contains("advanceToken(&input.token, page.next)"))
        #expect(text.contains("public func actItems(_ input: In) -> ItemSequence<In, Out, [String]> {"))
        #expect(text.contains("            page.names\n"))
    }

    @Test("of a map's entries")
    func map() throws {
        let text = try paginators(
            #"{"inputToken": "token", "outputToken": "next", "items": "counts"}"#,
            output: #""next": {"target": "@String"}, "counts": {"target": "Counts"}"#
        ).declaration("extension TinyClient")
        #expect(text.contains("ItemSequence<In, Out, [String: Int]>"))
    }

    @Test("of pages alone where no items are named")
    func pagesOnly() throws {
        let text = try paginators(
            #"{"inputToken": "token", "outputToken": "next"}"#, output: #""next": {"target": "@String"}"#
        ).declaration("extension TinyClient")
        #expect(text.contains("actPages"))
        #expect(!text.contains("actItems"))
    }

    @Test("with token and items inside an optional structure")
    func nested() throws {
        let text = try paginators(
            #"{"inputToken": "token", "outputToken": "page.next", "items": "page.names"}"#,
            output: #""page": {"target": "Inner"}"#,
            more: ",\n"
                + #"""
                "Inner": {"type": "structure", "members": {"next": {"target": "@String"}, \#
                "names": {"target": "Names"}}}
                """#
        ).declaration("extension TinyClient")
        #expect(text.contains("advanceToken(&input.token, page.page?.next)"))
        #expect(text.contains("            page.page?.names\n"))
    }

    @Test("with a map as token")
    func mapToken() throws {
        let code = try paginators(
            #"{"inputToken": "key", "outputToken": "lastKey"}"#, input: #""key": {"target": "Counts"}"#,
            output: #""lastKey": {"target": "Counts"}"#)
        #expect(try code.declaration("extension TinyClient").contains("advanceToken(&input.key, page.lastKey)"))
    }

    @Test("with the service's own defaults")
    func inherited() throws {
        let text = try paginators(
            #"{"items": "names"}"#, output: #""next": {"target": "@String"}, "names": {"target": "Names"}"#,
            service: #""@paginated": {"inputToken": "token", "outputToken": "next"}"#
        ).declaration("extension TinyClient")
        #expect(text.contains("advanceToken(&input.token, page.next)"))
    }

    @Test("a deprecated operation's paginators are deprecated")
    func deprecated() throws {
        let text = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}, "output": {"target": "In"}, "traits":
              {"@deprecated": {}, "@paginated": {"inputToken": "t", "outputToken": "t"}}},
            "In": {"type": "structure", "members": {"t": {"target": "@String"}}}
            """
        ).generate().declaration("extension TinyClient")
        #expect(text.contains("    @available(*, deprecated)\n    public func actPages("))
    }
}

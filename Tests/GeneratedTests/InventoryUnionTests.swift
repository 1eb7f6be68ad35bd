import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("Unions and recursion")
struct InventoryUnionTests {
    /// Sends a rule and gives back what of it was sent.
    private func sent(_ rule: Rule) async throws -> Document? {
        let mock = inventory(.json("{}"))
        _ = try await mock.client.evaluateRule(rule: rule, item: Item(itemID: "i", kind: .part))
        guard case .object(let members) = try mock.request().bodyDocument else { return nil }
        return members["rule"]
    }

    @Test("an indirect union nests in itself, in lists, in maps and through a boxed structure")
    func indirect() async throws {
        let rule: Rule = .all([
            .not(.not(.always(true))), .any(["a": .always(false)]),
            .test(Test(field: "f", equals: 1, unless: .test(Test(field: "g", unless: .always(true))))),
        ])
        #expect(
            try await sent(rule) == [
                "all": [
                    ["not": ["not": ["always": true]]], ["any": ["a": ["always": false]]],
                    [
                        "test": [
                            "field": "f", "equals": 1, "unless": ["test": ["field": "g", "unless": ["always": true]]],
                        ]
                    ],
                ]
            ])
    }

    @Test("a boxed member is a value: changing a copy leaves the original")
    func boxed() {
        let inner = Item(itemID: "inner", kind: .part)
        let item = Item(itemID: "outer", kind: .part, replaces: inner)
        var copy = item
        copy.replaces?.itemID = "changed"
        copy.replaces?.replaces = Item(itemID: "deep", kind: .tool)
        #expect(item.replaces?.itemID == "inner")
        #expect(item.replaces?.replaces == nil || item.replaces?.replaces?.itemID == nil)
        #expect(copy.replaces?.itemID == "changed")
        #expect(copy.replaces?.replaces?.itemID == "deep")
    }

    @Test("structures that hold each other, both ways")
    func mutual() async throws {
        let route = Route(
            stops: [Stop(warehouseID: "a")], start: Stop(warehouseID: "b", dwell: 1, onward: Route(via: Route())),
            via: Route(stops: []))
        let transport = MockTransport { request in .json(request.bodyText ?? "") }
        let output = try await InventoryClient(ClientConfiguration(testing: transport)).planRoute(route: route)
        #expect(
            transport.requests.first?.bodyText
                == #"""
                {"route":{"stops":[{"warehouseId":"a","dwell":5}],"start":{"warehouseId":"b","dwell":1,\#
                "onward":{"via":{}}},"via":{"stops":[]}}}
                """#
        )
        #expect(output.route.stops?.first?.dwell == 5)
        #expect(output.route.start?.onward?.via != nil)
        #expect(output.route.via?.stops?.isEmpty == true)
    }

    @Test("a value of every kind of a union, there and back")
    func attributeValues() async throws {
        let values: [String: AttributeValue] = [
            "text": .text("t"), "flag": .flag(true), "number": .number(1), "count": .count(2), "raw": .raw([3]),
            "at": .at(newYear),
            "list": .list([.text("a"), .list([])]), "map": .map(["k": .flag(false)]),
            "sparse": .sparse([nil, .count(1)]),
            "nothing": .nothing, "free": .free([1]), "kind": .kind(.tool),
            "item": .item(Item(itemID: "i", kind: .part)),
            "secret": .secret("s"),
        ]
        let mock = inventory(.json("{}"))
        _ = try await mock.client.putItem(item: Item(itemID: "i", kind: .part, attributes: values), token: "t")
        let expected: Document = [
            "text": ["text": "t"], "flag": ["flag": true], "number": ["number": 1], "count": ["count": 2],
            "raw": ["raw": "Aw=="],
            "at": ["at": 1_767_225_600], "list": ["list": [["text": "a"], ["list": []]]],
            "map": ["map": ["k": ["flag": false]]],
            "sparse": ["sparse": [.null, ["count": 1]]], "nothing": ["nothing": [:]], "free": ["free": [1]],
            "kind": ["kind": "TOOL"],
            "item": ["item": ["itemId": "i", "kind": "PART"]], "secret": ["secret": "s"],
        ]
        let body = try mock.request().bodyDocument
        #expect(body == ["item": ["itemId": "i", "kind": "PART", "attributes": expected], "token": "t"])

        let json = String(decoding: expected.json, as: UTF8.self)
        let answer = inventory(.json(#"{"item": {"itemId": "i", "kind": "PART", "attributes": \#(json)}}"#))
        let received = try await answer.client.getItem(itemID: "i").item.attributes ?? [:]
        #expect(received.count == values.count)
        for (name, value) in received { #expect("\(value)" == "\(values[name]!)", "\(name)") }
    }

    @Test("an unknown member is kept by its name, beside what AWS services add")
    func unknown() async throws {
        let mock = inventory(
            .json(
                #"""
                {"item": {"itemId": "i", "kind": "PART", "size": {"__type": "x", "weight": 3}, \#
                "attributes": {"a": {"text": null, "flag": true}}}}
                """#
            ))
        let item = try await mock.client.getItem(itemID: "i").item
        guard case .unknown("weight")? = item.size else { throw UnexpectedCase() }
        guard case .flag(true)? = item.attributes?["a"] else { throw UnexpectedCase() }
    }

    @Test("an unknown member cannot be sent as anything but an empty union")
    func sendUnknown() async throws {
        #expect(try await sent(.unknown("x")) == [:])
    }

    @Test("a received structure that contains itself, by members, lists, maps and unions")
    func catalogue() async throws {
        let mock = inventory(
            .json(
                #"""
                {"root": {"name": "r", "parent": {"name": "p", "parent": {"name": "pp"}}, \#
                "children": [{"name": "c"}], "shelf": {"code": "s", "next": {"shelf": {"code": "n", \#
                "next": {"wall": {}}}}}}, "shelves": {"s": {"code": "s", "neighbours": {"t": {"code": "t"}}}}}
                """#
            ))
        let output = try await mock.client.describeCatalogue()
        #expect(output.root.parent?.parent?.name == "pp")
        #expect(output.root.children?.first?.name == "c")
        guard case .shelf(let shelf)? = output.root.shelf?.next, case .wall? = shelf.next else {
            throw UnexpectedCase()
        }
        #expect(shelf.code == "n")
        #expect(output.shelves["s"]?.neighbours?["t"]?.code == "t")
    }
}

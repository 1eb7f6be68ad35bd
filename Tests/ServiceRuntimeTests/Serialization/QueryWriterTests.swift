import ServiceRuntime
import Testing

extension Point: QueryEncodable {
    func encode(to writer: inout QueryWriter) {
        writer.integer("X", x)
        writer.string("Label", label)
    }
}

/// What a closure writes, without the first `&`.
private func query(writesEmptyLists: Bool = true, _ body: (inout QueryWriter) -> Void) -> String {
    var writer = QueryWriter(writesEmptyLists: writesEmptyLists, idempotencyToken: { "token" })
    body(&writer)
    return String(String(decoding: writer.finish(), as: UTF8.self).dropFirst())
}

@Suite("Query parameters written")
struct QueryWriterTests {
    @Test("values of every kind, and nothing of nil")
    func values() throws {
        let exact = try #require(BigDecimal("1.50"))
        let text = query {
            $0.string("s", "a b&c=d+é")
            $0.boolean("b", true)
            $0.byte("i8", -1)
            $0.short("i16", 2)
            $0.integer("i", 3)
            $0.long("i64", 4)
            $0.float("f", 10.8)
            $0.double("d", -.infinity)
            $0.bigInteger("big", 12)
            $0.bigDecimal("exact", exact)
            $0.blob("blob", "value")
            $0.timestamp("t", Timestamp(epochSeconds: 1_422_172_800), .dateTime)
            $0.timestamp("u", Timestamp(epochSeconds: 1_422_172_800), .epochSeconds)
            $0.enumeration("e", Color.red)
            $0.integerEnumeration("ie", Level(rawValue: 7))
            $0.document("doc", [1])
            $0.string("n", nil)
            $0.structure("n", nil as Point?)
            $0.strings("n", "member", nil)
            $0.stringMap("n", "key", "value", nil)
        }
        #expect(
            text == "s=a%20b%26c%3Dd%2B%C3%A9&b=true&i8=-1&i16=2&i=3&i64=4&f=10.8&d=-Infinity&big=12&exact=1.50"
                + "&blob=dmFsdWU%3D&t=2015-01-25T08%3A00%3A00Z&u=1422172800&e=RED&ie=7&doc=%5B1%5D")
    }

    @Test("members of structures have the keys of all around them, encoded")
    func structures() {
        #expect(query { $0.structure("a:b", Point(x: 1, label: "l")) } == "a%3Ab.X=1&a%3Ab.Label=l")
        #expect(
            query {
                $0.structures("P", "item", [Point(x: 1), Point(x: 2)])
                $0.integer("after", 3)
            } == "P.item.1.X=1&P.item.2.X=2&after=3")
    }

    @Test("lists number their elements, flat ones under their own key")
    func lists() {
        #expect(query { $0.strings("L", "member", ["a", "b"]) } == "L.member.1=a&L.member.2=b")
        #expect(query { $0.flatStrings("L", ["a", "b"]) } == "L.1=a&L.2=b")
        #expect(query { $0.enumerations("L", "item", [Color.red]) } == "L.item.1=RED")
        #expect(query { $0.flatEnumerations("L", [Color.red]) } == "L.1=RED")
        #expect(query { $0.flatStructures("L", [Point(x: 1)]) } == "L.1.X=1")
        #expect(
            query { $0.list("L", "m", [[1, 2]]) { $0.list("n", $1) { $0.integer($1) } } } == "L.m.1.n.1=1&L.m.1.n.2=2")
        #expect(query { $0.flatList("L", [[1]]) { $0.flatList($1) { $0.integer($1) } } } == "L.1.1=1")
        #expect(query { $0.sparseList("L", "m", [1, nil]) { $0.integer($1) } } == "L.m.1=1&L.m.2=")
        #expect(query { $0.flatSparseList("L", [nil, 1]) { $0.integer($1) } } == "L.1=&L.2=1")
    }

    @Test("a list without elements is a key without a value, or nothing for EC2")
    func emptyLists() {
        let lists: (inout QueryWriter) -> Void = {
            $0.strings("L", "member", [])
            $0.flatStrings("F", [])
            $0.stringMap("M", "key", "value", [:])
        }
        #expect(query(lists) == "L=&F=")
        #expect(query(writesEmptyLists: false, lists).isEmpty)
    }

    @Test("maps number their entries in the order of their keys")
    func maps() {
        #expect(
            query { $0.stringMap("M", "key", "value", ["foo": "F", "bar": "B"]) }
                == "M.entry.1.key=bar&M.entry.1.value=B&M.entry.2.key=foo&M.entry.2.value=F")
        #expect(query { $0.flatStringMap("M", "K", "V", ["a": "b"]) } == "M.1.K=a&M.1.V=b")
        #expect(
            query { $0.map("M", "key", "value", [Color.red: [1]]) { $0.list("member", $1) { $0.integer($1) } } }
                == "M.entry.1.key=RED&M.entry.1.value.member.1=1")
        #expect(
            query { $0.flatMap("M", "key", "value", ["a": Point(x: 1)]) { $0.structure($1) } }
                == "M.1.key=a&M.1.value.X=1")
        #expect(
            query { $0.sparseMap("M", "key", "value", ["a": nil]) { $0.integer($1) } }
                == "M.entry.1.key=a&M.entry.1.value=")
        #expect(
            query { $0.list("L", "m", [["a": 1]]) { $0.map("k", "v", $1) { $0.integer($1) } } }
                == "L.m.1.entry.1.k=a&L.m.1.entry.1.v=1")
    }

    @Test("a token is made for a member that wants one and has none")
    func idempotencyToken() {
        #expect(query { $0.idempotencyToken("T", nil) } == "T=token")
        #expect(query { $0.idempotencyToken("T", "mine") } == "T=mine")
    }
}

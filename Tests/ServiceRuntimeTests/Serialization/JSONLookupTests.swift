import ServiceRuntime
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite("Finding members")
struct JSONLookupTests {
    @Test("members are found in any order, and unknown ones are passed over")
    func order() throws {
        let texts = [
            #"{"X":1,"Label":"l"}"#, #"{"Label":"l","X":1}"#, #"{"u":{"X":9},"X":1,"v":[{"X":8}],"Label":"l"}"#,
            #"{"Label":"l","u":[[]],"X":1,"v":null}"#,
        ]
        for text in texts {
            #expect(try decode(text) { Point(from: &$0) } == Point(x: 1, label: "l"), "\(text)")
        }
    }

    @Test("of two members with one key the first is read")
    func duplicates() throws {
        #expect(try decode(#"{"X":1,"X":2}"#) { $0.integer("X") } == 1)
    }

    @Test("a member can be read twice")
    func twice() throws {
        let values = try decode(#"{"a":1,"b":2}"#) { reader in
            (reader.integer("b"), reader.integer("a"), reader.integer("b"), reader.integer("b"), reader.integer("a"))
        }
        #expect(values == (2, 1, 2, 2, 1))
    }

    @Test("a key with escapes is found by its text")
    func escapedKeys() throws {
        #expect(try decode(#"{"\u0058":1,"La\u0062el":"l"}"#) { Point(from: &$0) } == Point(x: 1, label: "l"))
        #expect(try decode(#"{"a\"b":1}"#) { $0.integer("a\"b") } == 1)
        #expect(try decode(#"{"":5}"#) { $0.integer("") } == 5)
    }

    @Test("keys that differ in one byte are told apart, whatever their length")
    func similarKeys() throws {
        let long = "abcdefghijklmnopqrstuvwxyz"
        #expect(
            try decode(#"{"abcdefghijklMnopqrstuvwxyz":1}"#) { $0.integerIfPresent("abcdefghijklmnopqrstuvwxyz") }
                == nil)
        for length in 1..<long.count {
            let key = long.prefix(length)
            let value = try decode("{\"\(key)\":1}") { reader in
                reader.integer("abcdefghijklmnopqrstuvwxyz") + reader.integer("A")
            }
            #expect(value == 0)
        }
    }

    @Test("hundreds of keys are found in order, in reverse, and are missed")
    func manyKeys() throws {
        let members = (0..<500).map { "\"key\($0)\":\($0)" }
        for text in [members.joined(separator: ","), members.reversed().joined(separator: ",")] {
            let found = try decode("{\(text)}") { reader in
                [
                    reader.integer("key0"), reader.integer("key1"), reader.integer("key499"), reader.integer("key250"),
                    reader.integer("key251"), reader.integer("key16"), reader.integer("key500", default: -1),
                    reader.integer("kez1", default: -1), reader.integer("key0"),
                ]
            }
            #expect(found == [0, 1, 499, 250, 251, 16, -1, -1, 0])
        }
    }

    @Test("a thousand absent members of an object with a thousand keys cost no thousand scans")
    func absentMembers() throws {
        let text = "{" + (0..<1_000).map { "\"key\($0)\":[\($0)]" }.joined(separator: ",") + "}"
        var found = 0
        let duration = try processorTime {
            found = try decode(text) { reader in
                (0..<100_000).reduce(0) { count, _ in count + reader.integer("absent", default: 1) }
            }
        }
        #expect(found == 100_000)
        // Scans would look at a hundred million keys, which takes many times as long in any build.
        #expect(duration < .seconds(5))
    }

    @Test("keys of one hash are told apart")
    func collidingKeys() throws {
        // Bytes between the first, the middle and the last eight do not count in the hash.
        let text = #"{"aaaaaaaa1bbbbbbbbbbbb1cccccccc":1,"aaaaaaaa2bbbbbbbbbbbb2cccccccc":2}"#
        let values = try decode(text) { reader in
            (
                reader.integer("aaaaaaaa2bbbbbbbbbbbb2cccccccc"), reader.integer("aaaaaaaa1bbbbbbbbbbbb1cccccccc"),
                reader.integer("aaaaaaaa3bbbbbbbbbbbb3cccccccc")
            )
        }
        #expect(values == (2, 1, 0))
    }

    @Test("keys chosen to have one hash cost no quadratic time")
    func chosenKeys() throws {
        /// How long it takes to find a key out of its place among 20,000.
        func duration(_ key: (Int) -> String) throws -> Duration {
            let members = (0..<20_000).map { "\"\(key($0))\":\($0)" }.joined(separator: ",")
            var value = 0
            let duration = try processorTime {
                value = try decode("{\(members),\"last\":7}") { reader in reader.integer("last") }
            }
            #expect(value == 7)
            return duration
        }
        let usual = try duration { "key\($0)" }
        // The first, the middle and the last eight bytes make the hash.
        let chosen = try duration { "aaaaaaaa\($0 + 100_000_000)bbbbbbbb\($0 + 100_000_000)cccccccc" }
        // Two hundred million probes would take hundreds of times as long.
        #expect(chosen < usual * 20)
    }

    @Test("a union's tag is its first member that is neither null nor __type")
    func unions() throws {
        let cases: [(String, Shape)] = [
            (#"{"name":"n"}"#, .name("n")),
            (#"{"__type":"t","point":null,"name":"n"}"#, .name("n")),
            (#"{"point":{"X":3},"__type":"t"}"#, .point(Point(x: 3))),
            (#"{"new":[1]}"#, .unknown("new")),
            (#"{}"#, .unknown("")),
            (#"{"__type":"t"}"#, .unknown("")),
        ]
        for (text, shape) in cases {
            #expect(try decode(text) { Shape(from: &$0) } == shape, "\(text)")
        }
    }
}

@Suite("Error correction")
struct JSONCorrectionTests {
    @Test("required members that are missing or null are filled", arguments: ["{}", nil])
    func corrected(_ text: String?) throws {
        let keys = "abcdefghijklmnopqrstuvwx".map { "\"\($0)\":null" }.joined(separator: ",")
        try decode(text ?? "{\(keys)}") { reader in
            #expect(reader.string("a") == "")
            #expect(reader.boolean("b") == false)
            #expect(reader.byte("c") == 0)
            #expect(reader.short("d") == 0)
            #expect(reader.integer("e") == 0)
            #expect(reader.long("f") == 0)
            #expect(reader.float("g") == 0)
            #expect(reader.double("h") == 0)
            #expect(reader.bigInteger("i") == 0)
            #expect(reader.bigDecimal("j") == 0)
            #expect(reader.blob("k") == Blob())
            #expect(reader.document("l") == .null)
            #expect(reader.timestamp("m", .dateTime) == TimestampFormat.epochSeconds.timestamp(of: "0"))
            #expect(reader.enumeration("n") == Color(rawValue: ""))
            #expect(reader.integerEnumeration("o") == Level(rawValue: 0))
            #expect(reader.structure("p") == Point(x: 0))
            #expect(reader.strings("q") == [])
            #expect(reader.structures("r") == [Point]())
            #expect(reader.enumerations("s") == [Color]())
            #expect(reader.list("t") { $0.integer() } == [])
            #expect(reader.sparseList("u") { $0.integer() } == [])
            #expect(reader.map("v") { $0.integer() } == [String: Int]())
            #expect(reader.sparseMap("w") { $0.integer() } == [String: Int?]())
            #expect(reader.stringMap("x") == [:])
        }
    }

    @Test("defaults count for members that are missing or null, and for no others")
    func defaults() throws {
        let epoch = try #require(TimestampFormat.epochSeconds.timestamp(of: "5"))
        try decode(#"{"null":null,"s":"","n":0,"b":false,"t":1}"#) { reader in
            #expect(reader.string("null", default: "x") == "x")
            #expect(reader.string("s", default: "x") == "")
            #expect(reader.boolean("none", default: true) == true)
            #expect(reader.boolean("b", default: true) == false)
            #expect(reader.byte("n", default: 1) == 0)
            #expect(reader.byte("null", default: 1) == 1)
            #expect(reader.short("null", default: 2) == 2)
            #expect(reader.integer("null", default: 3) == 3)
            #expect(reader.long("null", default: 4) == 4)
            #expect(reader.float("null", default: 0.5) == 0.5)
            #expect(reader.double("null", default: 0.25) == 0.25)
            #expect(reader.bigInteger("null", default: 7) == 7)
            #expect(reader.bigDecimal("null", default: 8) == 8)
            #expect(reader.blob("null", default: "b") == "b")
            #expect(reader.document("null", default: "d") == "d")
            #expect(reader.enumeration("null", default: Color.red) == .red)
            #expect(reader.integerEnumeration("null", default: Level(rawValue: 9)).rawValue == 9)
            #expect(reader.timestamp("null", .epochSeconds, default: epoch) == epoch)
            #expect(reader.timestamp("t", .epochSeconds, default: epoch) != epoch)
        }
    }

    @Test("null elements of dense lists and maps are left out, those of sparse ones are kept")
    func nulls() throws {
        let text = #"{"l":[null,1,null,2],"m":{"a":null,"b":1}}"#
        try decode(text) { reader in
            #expect(reader.list("l") { $0.integer() } == [1, 2])
            #expect(reader.sparseList("l") { $0.integer() } == [nil, 1, nil, 2])
            #expect(reader.map("m") { $0.integer() } == ["b": 1])
            #expect(reader.sparseMap("m") { $0.integer() } == ["a": nil, "b": 1] as [String: Int?])
        }
        #expect(try decode(#"["a",null,"b"]"#) { $0.strings() } == ["a", "b"])
        #expect(try decode(#"[null,{"X":1}]"#) { $0.structures() } == [Point(x: 1)])
        #expect(try decode(#"["RED",null]"#) { $0.enumerations() } == [Color.red])
        #expect(try decode(#"{"a":null,"b":"c"}"#) { $0.stringMap() } == ["b": "c"])
    }

    @Test("an element's members do not disturb the place in the object around it")
    func nesting() throws {
        let text = #"{"points":[{"Label":"a","X":1},{"X":2}],"point":{"X":3},"X":4}"#
        try decode(text) { reader in
            #expect(reader.structures("points") == [Point(x: 1, label: "a"), Point(x: 2)])
            #expect(reader.structure("point") == Point(x: 3))
            #expect(reader.integer("X") == 4)
        }
    }
}

/// The time that this thread computes in a closure: other threads may keep it waiting.
private func processorTime(_ body: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    try body()
    return now() - start
}

import Testing

@testable import ServiceRuntime

@Suite("Shared configuration files")
struct SharedConfigurationFileTests {
    func settings(_ text: String, kind: String = "", _ name: String = "a") throws -> [String: String]? {
        try SharedConfigurationFile(parsing: text, path: "file").sections[.init(kind: kind, name: name)]?.settings
    }

    @Test(
        "settings, whatever the white space, comments and line ends",
        arguments: [
            "[a]\nk = v", "[a]\r\nk=v\r\n", "[ a ]\n\n  k  =  v  ", "[a] # note\nk = v # note",
            "[a];note\nk\t=\tv\t;note",
            "# note\n; note\n[a]\n# note\nk=v\n  # note", "\u{FEFF}[a]\nK = v", "[a]\nk=w\n[b]\nk=x\n[a]\nk=v",
            "[a]\nk=w\nk=v",
            "[\"a\"]\nk = v",
        ])
    func plainSettings(text: String) throws {
        #expect(try settings(text) == ["k": "v"])
    }

    @Test("a comment sign within a value is part of it")
    func commentSigns() throws {
        #expect(try settings("[a]\nk = x#y;z=1 # note") == ["k": "x#y;z=1"])
        #expect(try settings("[a]\nk = # note") == ["k": ""])
    }

    @Test("sections that come again add to the first")
    func duplicateSections() throws {
        #expect(try settings("[a]\nj=1\nk=1\n[b]\n[a]\nk=2") == ["j": "1", "k": "2"])
    }

    @Test("all settings of a section may be indented alike")
    func indentedSettings() throws {
        #expect(try settings("[a]\n  j = 1\n  k = 2\n[b]\n k = 3") == ["j": "1", "k": "2"])
    }

    @Test("a deeper line continues a value")
    func continuation() throws {
        #expect(try settings("[a]\nj = 1\n  2 ; text\nk = 3") == ["j": "1\n2 ; text", "k": "3"])
    }

    @Test("a deeper line under an empty value is a nested setting")
    func nested() throws {
        let file = try SharedConfigurationFile(
            parsing:
                "[services local]\ndynamodb = \n  Endpoint_URL = http://x # note\n  other = 1\ns3 =\n  endpoint_url = y\n",
            path: "file")
        let section = file.sections[.init(kind: "services", name: "local")]
        #expect(section?.nested["dynamodb"] == ["endpoint_url": "http://x", "other": "1"])
        #expect(section?.nested["s3"] == ["endpoint_url": "y"])
    }

    @Test("the kind of a section stands before its name, which may be quoted")
    func kinds() throws {
        #expect(try settings("[profile a]\nk=v", kind: "profile") == ["k": "v"])
        #expect(try settings("[profile\t\"a b\"]\nk=v", kind: "profile", "a b") == ["k": "v"])
        #expect(try settings("[profile a]\nk=v") == nil)
    }

    @Test(
        "a malformed line is an error with its place",
        arguments: [
            ("[a", 1), ("[a]\n[]", 2), ("k=v", 1), ("[a]\n\nk v", 3), ("[a]\n=v", 2), ("[a] b\nk=v", 1),
            ("[a]\ns3 =\n  nonsense", 3),
        ])
    func malformed(text: String, line: Int) {
        let error = #expect(throws: SharedConfigurationError.self) {
            try SharedConfigurationFile(parsing: text, path: "some/file")
        }
        #expect(error?.description.hasPrefix("some/file:\(line): ") == true)
    }

    @Test("an empty file has no sections", arguments: ["", "\n\n", "# note"])
    func empty(text: String) throws {
        #expect(try SharedConfigurationFile(parsing: text, path: "file").sections.isEmpty)
    }

    @Test("no bytes crash the parser")
    func mutations() {
        var generator = SystemRandomNumberGenerator()
        let seed = Array("[profile a]\nk = v # c\ns3 =\n  x = 1\n[b]\r\n;\n".utf8)
        for _ in 0..<2_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? SharedConfigurationFile(parsing: String(decoding: bytes, as: UTF8.self), path: "file")
        }
    }
}

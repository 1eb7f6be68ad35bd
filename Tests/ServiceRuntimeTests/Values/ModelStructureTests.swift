import ServiceRuntime
import Testing

@Suite("Printing structures")
struct ModelStructureTests {
    struct Account: ModelStructure {
        var name: String?
        var secret: String?
        var count: Int?
        var state: Color?
        var level: Level?
        var opened: Timestamp?
        var data: Blob?
        var extra: Document?
        var owners: [Person]?
        var byName: [String: Person]?
        var sparse: [String?]?
        var choice: Choice?
        @Indirect var parent: Account?

        static var sensitiveMembers: [String] { ["secret"] }
    }

    struct Person: ModelStructure {
        var first: String
        var pin: Int

        static var sensitiveMembers: [String] { ["pin"] }
    }

    struct Password: ModelStructure {
        var text: String

        static var sensitiveMembers: [String] { ["*"] }
    }

    enum Choice: ModelStructure {
        case person(Person)
        case token(String)
        case unknown(String)

        static var sensitiveMembers: [String] { ["token"] }
    }

    /// Read-only, as generated for what only outputs have.
    struct Facade: ModelStructure {
        private let _storage: MemberStorage<(name: String, key: String?, person: Person?)>

        init(name: String, key: String?, person: Person?) {
            _storage = MemberStorage((name: name, key: key, person: person))
        }

        static var sensitiveMembers: [String] { ["key"] }
    }

    @Test("members are shown, nil ones are left out")
    func members() {
        #expect(String(describing: Account()) == "Account()")
        #expect(String(describing: Account(name: "a \"b\"", count: 3)) == #"Account(name: "a \"b\"", count: 3)"#)
        let account = Account(
            state: .red, level: Level(rawValue: 2), opened: TimestampFormat.epochSeconds.timestamp(of: "1.5"),
            data: "secret", extra: ["k": [1, .null]])
        #expect(
            String(describing: account)
                == #"Account(state: RED, level: 2, opened: 1970-01-01T00:00:01.500Z, data: <6 bytes>, extra: {"k":[1,null]})"#
        )
    }

    @Test("sensitive members are redacted at every depth")
    func redaction() {
        let person = Person(first: "Ada", pin: 1234)
        let shown = "Person(first: \"Ada\", pin: <redacted>)"
        #expect(String(describing: person) == shown)
        #expect(String(reflecting: person) == shown)
        #expect("\([person])" == "[\(shown)]")
        let account = Account(
            secret: "hunter2", owners: [person, person], byName: ["b": person, "a": person], sparse: ["x", nil],
            choice: .person(person), parent: Account(name: "p", secret: "hunter2"))
        #expect(
            String(describing: account)
                == "Account(secret: <redacted>, owners: [\(shown), \(shown)], byName: [\"a\": \(shown), \"b\": \(shown)], "
                + "sparse: [\"x\", nil], choice: Choice.person(\(shown)), parent: Account(name: \"p\", secret: <redacted>))"
        )
        #expect(String(describing: Password(text: "x")) == "Password(<redacted>)")
    }

    @Test("unions print their case, sensitive ones redacted")
    func unions() {
        #expect(String(describing: Choice.token("t")) == "Choice.token(<redacted>)")
        #expect(String(describing: Choice.unknown("tag")) == "Choice.unknown(\"tag\")")
    }

    @Test("a façade shows the members of its storage")
    func facades() {
        let facade = Facade(name: "n", key: "k", person: nil)
        #expect(String(describing: facade) == "Facade(name: \"n\", key: <redacted>)")
        #expect(String(describing: Facade(name: "n", key: nil, person: nil)) == "Facade(name: \"n\")")
    }

    /// As generated where nothing of its own is sensitive.
    struct Plain {
        let person: Person?
        let facades: [PlainFacade]
    }

    struct PlainFacade {
        private let _storage: MemberStorage<(person: Person?, Void)>

        init(person: Person?) {
            _storage = MemberStorage((person: person, ()))
        }
    }

    struct Holder: ModelStructure {
        let plain: Plain
        let secret: String

        static var sensitiveMembers: [String] { ["secret"] }
    }

    @Test("what has nothing sensitive of its own never lets out what is sensitive inside")
    func plainStructures() {
        let person = Person(first: "Ada", pin: 1234)
        let plain = Plain(person: person, facades: [PlainFacade(person: person)])
        for text in ["\(plain)", String(reflecting: plain), "\([plain])"] {
            #expect(text.contains("pin: <redacted>") && !text.contains("1234"))
        }
        let holder = Holder(plain: plain, secret: "hunter2")
        #expect(
            "\(holder)"
                == "Holder(plain: Plain(person: \(person), facades: [PlainFacade(person: \(person))]), secret: <redacted>)"
        )
        let facade = PlainFacade(person: person)
        #expect("\(facade)" == "PlainFacade(_storage: (person: Person(first: \"Ada\", pin: <redacted>)))")
    }

    struct Described: ModelStructure {
        var description: String
        var secret: String
        private var _old: Int?

        init(description: String, secret: String, old: Int?) {
            self.description = description
            self.secret = secret
            _old = old
        }

        static var sensitiveMembers: [String] { ["secret"] }
    }

    @Test("a member named description neither stands for the whole nor lets a sensitive one out")
    func memberNamedDescription() {
        let value = Described(description: "d", secret: "s", old: 1)
        let shown = "Described(description: \"d\", secret: <redacted>, old: 1)"
        #expect("\(value)" == shown)
        #expect(String(describing: value) == shown)
        #expect(String(reflecting: value) == shown)
        #expect("\([value])" == "[\(shown)]")
        #expect("\(Optional(value) as Any)" == "Optional(\(shown))")
    }
}

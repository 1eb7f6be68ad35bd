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
        private final class Fields: Sendable {
            let name: String
            let key: String?
            let person: Person?

            init(name: String, key: String?, person: Person?) {
                self.name = name
                self.key = key
                self.person = person
            }
        }

        private let fields: Fields

        init(name: String, key: String?, person: Person?) {
            fields = Fields(name: name, key: key, person: person)
        }

        static var sensitiveMembers: [String] { ["key"] }
    }

    @Test("members are shown, nil ones are left out")
    func members() {
        #expect(Account().description == "Account()")
        #expect(Account(name: "a \"b\"", count: 3).description == #"Account(name: "a \"b\"", count: 3)"#)
        let account = Account(
            state: .red, level: Level(rawValue: 2), opened: TimestampFormat.epochSeconds.timestamp(of: "1.5"),
            data: "secret", extra: ["k": [1, .null]])
        #expect(
            account.description
                == #"Account(state: RED, level: 2, opened: 1970-01-01T00:00:01.500Z, data: <6 bytes>, extra: {"k":[1,null]})"#
        )
    }

    @Test("sensitive members are redacted at every depth")
    func redaction() {
        let person = Person(first: "Ada", pin: 1234)
        let shown = "Person(first: \"Ada\", pin: <redacted>)"
        #expect(person.description == shown)
        #expect(String(reflecting: person) == shown)
        #expect("\([person])" == "[\(shown)]")
        let account = Account(
            secret: "hunter2", owners: [person, person], byName: ["b": person, "a": person], sparse: ["x", nil],
            choice: .person(person), parent: Account(name: "p", secret: "hunter2"))
        #expect(
            account.description
                == "Account(secret: <redacted>, owners: [\(shown), \(shown)], byName: [\"a\": \(shown), \"b\": \(shown)], "
                + "sparse: [\"x\", nil], choice: Choice.person(\(shown)), parent: Account(name: \"p\", secret: <redacted>))"
        )
        #expect(Password(text: "x").description == "Password(<redacted>)")
    }

    @Test("unions print their case, sensitive ones redacted")
    func unions() {
        #expect(Choice.token("t").description == "Choice.token(<redacted>)")
        #expect(Choice.unknown("tag").description == "Choice.unknown(\"tag\")")
    }

    @Test("a façade shows the members of its storage")
    func facades() {
        let facade = Facade(name: "n", key: "k", person: nil)
        #expect(facade.description == "Facade(name: \"n\", key: <redacted>)")
        #expect(Facade(name: "n", key: nil, person: nil).description == "Facade(name: \"n\")")
    }
}

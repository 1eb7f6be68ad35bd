import ReferenceGeneration
import ServiceModel
import Testing

@Suite("Pages of classes for iOS")
struct IOSPageTests {
    /// The pages of a service whose operation `PutThing` takes `In` and returns `Out`.
    private func pages(
        _ shapes: String, service: String = "{}", operations: String = "", overrides: [String] = [],
        input: String? = "In"
    ) throws -> ReferencePages {
        let inputLine = input.map { #""input": {"target": "a.b#\#($0)"}, "# } ?? ""
        return try ReferencePages(
            """
            {"smithy": "2.0", "shapes": {
            "a.b#Things": {"type": "service", "version": "1", "operations": [{"target": "a.b#PutThing"}\(operations)],
              "traits": \(service)},
            "a.b#PutThing": {"type": "operation", \(inputLine)"output": {"target": "a.b#Out"},
              "traits": {"smithy.api#documentation": "Puts it. Then rests."}},
            \(shapes)}}
            """, .ios, .html, overrides: overrides)
    }

    private func member(_ name: String, _ target: String = "smithy.api#String", _ traits: String = "{}") -> String {
        let target = target.contains("#") ? target : "a.b#\(target)"
        return #""\#(name)": {"target": "\#(target)", "traits": \#(traits)}"#
    }

    private func structure(_ name: String, _ members: String..., traits: String = "{}") -> String {
        #""a.b#\#(name)": {"type": "structure", "members": {\#(members.joined(separator: ", "))}, "traits": \#(traits)}"#
    }

    private let required = #"{"smithy.api#required": {}}"#

    /// What stands in each `pre` of a page, without tags.
    private func declarations(_ page: String) -> [String] {
        page.ranges(of: "<pre><code>").map { range in
            var text = ""
            var isTag = false
            let end = page[range.upperBound...].firstRange(of: "</code>")?.lowerBound ?? page.endIndex
            for character in page[range.upperBound..<end] {
                if character == "<" { isTag = true }
                if !isTag { text.append(character) }
                if character == ">" { isTag = false }
            }
            return text.split(separator: "&lt;", omittingEmptySubsequences: false).joined(separator: "<")
                .split(separator: "&gt;", omittingEmptySubsequences: false).joined(separator: ">")
        }
    }

    @Test("declare each property in both languages, sorted by the members' names")
    func properties() throws {
        let pages = try pages(
            [
                structure(
                    "In", member("type", "Kind"), member("KMSKeyId"), member("Count", "smithy.api#Integer"),
                    member("Flag", "smithy.api#Boolean"), member("When", "smithy.api#Timestamp"),
                    member("Bytes", "smithy.api#Blob"), member("Names", "Names"), member("Kinds", "Kinds"),
                    member("Box", "Box"), member("Boxes", "Boxes"), member("Map", "Map"),
                    member("Any", "smithy.api#Document")),
                structure("Out"), structure("Box", member("Name")),
                #""a.b#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}}"#,
                #""a.b#Names": {"type": "list", "member": {"target": "smithy.api#String"}}"#,
                #""a.b#Kinds": {"type": "list", "member": {"target": "a.b#Kind"}}"#,
                #""a.b#Boxes": {"type": "list", "member": {"target": "a.b#Box"}}"#,
                #""a.b#Map": {"type": "map", "key": {"target": "a.b#Kind"}, "value": {"target": "a.b#Boxes"}}"#,
            ].joined(separator: ", "))
        let page = try pages.content(of: "ThingsIn")
        #expect(
            declarations(page) == [
                "@interface ThingsIn", "class ThingsIn",
                "@property (nonatomic, strong) id _Nullable any;", "var any: Any? { get set }",
                "@property (nonatomic, strong) ThingsBox *_Nullable box;", "var box: ThingsBox? { get set }",
                "@property (nonatomic, strong) NSArray<ThingsBox *> *_Nullable boxes;",
                "var boxes: [ThingsBox]? { get set }",
                "@property (nonatomic, strong) NSData *_Nullable bytes;", "var bytes: Data? { get set }",
                "@property (nonatomic, strong) NSNumber *_Nullable count;", "var count: NSNumber? { get set }",
                "@property (nonatomic, strong) NSNumber *_Nullable flag;", "var flag: NSNumber? { get set }",
                "@property (nonatomic, strong) NSString *_Nullable KMSKeyId;", "var KMSKeyId: String? { get set }",
                "@property (nonatomic, strong) NSArray<NSString *> *_Nullable kinds;",
                "var kinds: [String]? { get set }",
                "@property (nonatomic, strong) NSDictionary<NSString *, NSArray<ThingsBox *> *> *_Nullable map;",
                "var map: [String : [ThingsBox]]? { get set }",
                "@property (nonatomic, strong) NSArray<NSString *> *_Nullable names;",
                "var names: [String]? { get set }",
                "@property (nonatomic, strong) NSDate *_Nullable when;", "var when: Date? { get set }",
                "@property (nonatomic) ThingsKind types;", "var types: ThingsKind { get set }",
            ])
    }

    @Test("are those of requests, other structures and enumerations, each once")
    func pages() throws {
        let pages = try pages(
            [
                structure("In", member("box", "Box")),
                structure("Out", member("boxes", "Boxes"), member("choice", "Choice")),
                structure("Box", member("kind", "Kind"), member("level", "Level")),
                #""a.b#Boxes": {"type": "list", "member": {"target": "a.b#Box"}}"#,
                #""a.b#Choice": {"type": "union", "members": {"a": {"target": "smithy.api#String"}}}"#,
                #""a.b#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}}"#,
                #""a.b#Level": {"type": "intEnum", "members": {"LOW": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}}"#,
            ].joined(separator: ", "))
        let list = pages.generator.pages
        #expect(
            list.map(\.title) == ["ThingsIn", "ThingsBox", "ThingsChoice", "ThingsOut", "ThingsKind", "ThingsLevel"])
        #expect(list.map(\.group) == ["Operations", "Classes", "Classes", "Classes", "Enumerations", "Enumerations"])
        #expect(list[0].path == "things/Classes/ThingsIn")
        #expect(list[4].path == "things/Enums/ThingsKind")
        #expect(list[0].summary == "Puts it.")
        #expect(list[0].operation?.name == "PutThing")
    }

    @Test("link the types of properties to their pages")
    func links() throws {
        let pages = try pages(
            [
                structure("In", member("kind", "Kind"), member("boxes", "Boxes")), structure("Out"), structure("Box"),
                #""a.b#Boxes": {"type": "list", "member": {"target": "a.b#Box"}}"#,
                #""a.b#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}}"#,
            ].joined(separator: ", "))
        let page = try pages.content(of: "ThingsIn")
        #expect(page.contains(#"NSArray&lt;<a href="../Classes/ThingsBox.html">ThingsBox</a> *&gt; *_Nullable boxes;"#))
        #expect(page.contains(#"var kind: <a href="../Enums/ThingsKind.html">ThingsKind</a> { get set }"#))
    }

    @Test("say what a structure requires, but not an input")
    func requiredMembers() throws {
        let pages = try pages(
            [
                structure("In", member("box", "Box", required)),
                structure(
                    "Box", member("Beta", "smithy.api#String", required),
                    member("Alpha", "smithy.api#String", required), member("c"),
                    traits: #"{"smithy.api#documentation": "A box."}"#),
                structure("Out", member("x")),
            ].joined(separator: ", "))
        #expect(try pages.content(of: "ThingsBox").contains("<p>A box.</p>\n<p>Required parameters: [Beta, Alpha]</p>"))
        #expect(try !pages.content(of: "ThingsIn").contains("Required parameters"))
        #expect(try !pages.content(of: "ThingsOut").contains("Required parameters"))
    }

    @Test("of enumerations have a case for what is unknown, then one for each value")
    func enumerations() throws {
        let pages = try pages(
            [
                structure("In", member("kind", "Kind")), structure("Out"),
                """
                "a.b#Kind": {"type": "enum", "members": {
                  "A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "FIRST_ONE", "smithy.api#documentation": "The first."}},
                  "B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "x86_64"}}}}
                """,
            ].joined(separator: ", "), overrides: ["services: {Things: {values: {Kind: {x86_64: X86_64}}}}"])
        let page = try pages.content(of: "ThingsKind")
        #expect(
            declarations(page) == [
                "enum ThingsKind : NSInteger {}", "enum ThingsKind : Int", "ThingsKindUnknown", "case unknown = 0",
                "ThingsKindFirstOne", "case firstOne = 1", "ThingsKindX86_64", "case x86_64 = 2",
            ])
        #expect(page.contains("<p>The first.</p>"))
        #expect(page.ranges(of: "<p>Undocumented</p>").count == 3)
    }

    @Test("have typographic quotes but in code")
    func quotes() throws {
        let documentation = #"{"smithy.api#documentation": "Say \"a\" as `\"a\"` too."}"#
        let pages = try pages(
            [structure("In", member("a", "smithy.api#String", documentation)), structure("Out")].joined(separator: ", ")
        )
        #expect(try pages.content(of: "ThingsIn").contains(#"<p>Say “a” as <code>"a"</code> too.</p>"#))
    }

    @Test("of an operation that takes nothing are empty requests")
    func noInput() throws {
        let pages = try pages(structure("Out", member("x")), input: nil)
        let page = try #require(pages.generator.pages.first { $0.operation != nil })
        #expect(page.title == "ThingsPutThingRequest")
        #expect(
            declarations(try pages.content(of: page)) == [
                "@interface ThingsPutThingRequest", "class ThingsPutThingRequest",
            ])
    }

    @Test("of operations that share their input are several")
    func sharedInput() throws {
        let pages = try pages(
            [
                structure("In", member("x")), structure("Out"),
                #""a.b#Redo": {"type": "operation", "input": {"target": "a.b#In"}, "output": {"target": "a.b#Out"}}"#,
            ].joined(separator: ", "), operations: #", {"target": "a.b#Redo"}"#)
        #expect(pages.generator.pages.compactMap(\.operation?.name) == ["PutThing", "Redo"])
        #expect(Set(pages.generator.pages.map { $0.path.lowercased() }).count == pages.generator.pages.count)
    }

    @Test("of a service of AWS begin with AWS, of others with the service's name")
    func prefixes() throws {
        let shapes = [structure("In", member("x")), structure("Out")].joined(separator: ", ")
        let aws = try pages(shapes, service: #"{"aws.api#service": {"sdkId": "Auto Scaling"}}"#)
        #expect(aws.generator.pages.map(\.title) == ["AWSAutoScalingIn", "AWSAutoScalingOut"])
        let own = try pages(
            shapes, overrides: ["services: {Things: {prefix: THG, shapes: {Out: Result}, properties: {X: letter}}}"])
        #expect(own.generator.pages.map(\.title) == ["THGIn", "THGResult"])
        #expect(try own.content(of: "THGIn").contains("var letter: String? { get set }"))
    }

    @Test("stay text where the model has markup")
    func escaping() throws {
        let documentation = #"{"smithy.api#documentation": "<p><script>x()</script></li></ul>y"}"#
        let pages = try pages(
            [structure("In", member("a", "smithy.api#String", documentation)), structure("Out")].joined(separator: ", ")
        )
        let page = try pages.content(of: "ThingsIn")
        #expect(!page.contains("<script"))
        #expect(page.ranges(of: "<ul>").count == 1 && page.ranges(of: "</ul>").count == 1)
    }
}

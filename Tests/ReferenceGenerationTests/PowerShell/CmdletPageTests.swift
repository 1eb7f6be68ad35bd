import ReferenceGeneration
import Testing

@Suite("Pages of cmdlets")
struct CmdletPageTests {
    /// A service with one operation, `CreateRule`, that takes and returns what a test is about.
    ///
    /// - Parameters:
    ///   - input: The members of the input, as JSON.
    ///   - output: The members of the output; `nil` for no output.
    ///   - shapes: Further shapes, each after a comma.
    private func page(
        _ input: String, output: String? = #""id": {"target": "smithy.api#String"}"#, shapes: String = "",
        operation: String = "CreateRule", traits: String = "{}", service: String = "{}", overrides: [String] = [],
        title: String? = nil
    ) throws -> String {
        let out = output.map { #", "a.b#Out": {"type": "structure", "members": {\#($0)}}"# } ?? ""
        let model = """
            {"smithy": "2.0", "shapes": {
            "a.b#RuleService": {"type": "service", "version": "1", "operations": [{"target": "a.b#\(operation)"}],
              "traits": \(service)},
            "a.b#\(operation)": {"type": "operation", "input": {"target": "a.b#In"},
              \(output == nil ? "" : #""output": {"target": "a.b#Out"},"#) "traits": \(traits)},
            "a.b#Names": {"type": "list", "member": {"target": "smithy.api#String"}},
            "a.b#In": {"type": "structure", "members": {\(input)}}\(out)\(shapes)}}
            """
        let pages = try ReferencePages(model, .powershell, .html, overrides: overrides)
        return try pages.content(of: title ?? pages.generator.pages[0].title)
    }

    private func member(_ name: String, _ target: String = "smithy.api#String", _ traits: String = "{}") -> String {
        let target = target.contains("#") ? target : "a.b#\(target)"
        return #""\#(name)": {"target": "\#(target)", "traits": \#(traits)}"#
    }

    private let required = #"{"smithy.api#required": {}}"#

    /// The lines of the syntax without the cmdlet's name.
    private func syntax(_ page: String) -> [String] {
        guard let start = page.firstRange(of: "<pre><code>"), let end = page.firstRange(of: "</code></pre>") else {
            return []
        }
        return page[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst().map {
            $0.drop { $0 == " " }.split(separator: "&lt;").joined(separator: "<").split(separator: "&gt;")
                .joined(separator: ">") + ($0.hasSuffix("&gt;") ? ">" : "")
        }
    }

    /// A parameter's part of a page.
    private func parameter(_ name: String, of page: String) -> String {
        guard let start = page.firstRange(of: "<h3 id=\"-\(name)\">") else { return "" }
        let rest = page[start.upperBound...]
        return String(rest[..<(rest.firstRange(of: "</table>")?.upperBound ?? rest.endIndex)])
    }

    // MARK: Syntax

    @Test("list parameters by the names of their members, then metadata, then what every cmdlet has")
    func order() throws {
        let page = try page(
            [
                member("clientToken"), member("zone"), member("area"), member("Names", "Names"),
                member("old", "smithy.api#String", #"{"smithy.api#deprecated": {}}"#),
                member("box", "Box"),
            ].joined(separator: ", "),
            shapes:
                #", "a.b#Box": {"type": "structure", "members": {\#(member("alpha")), \#(member("omega", "smithy.api#Integer"))}}"#
        )
        #expect(
            syntax(page) == [
                "-Box_Alpha <String>", "-Area <String>", "-Name <String[]>", "-Box_Omega <Int32>", "-Zone <String>",
                "-ClientToken <String>",
                "-Old <String>", "-Select <String>", "-Force <SwitchParameter>", "-ClientConfig <RuleConfig>",
            ])
    }

    @Test("have .NET's types")
    func types() throws {
        let kinds = [
            ("Boolean", "Boolean"), ("Blob", "byte[]"), ("Byte", "Int32"), ("Short", "Int32"), ("Integer", "Int32"),
            ("Long", "Int64"), ("Float", "Single"), ("Double", "Double"), ("BigDecimal", "Decimal"),
            ("Timestamp", "DateTime"), ("Document", "PSObject"), ("String", "String"),
        ]
        let page = try page(
            (kinds.map { member("a\($0.0)", "smithy.api#\($0.0)") } + [
                member("kind", "Kind"), member("map", "Map"), member("maps", "Maps"), member("kinds", "Kinds"),
                member("boxes", "Boxes"), member("grid", "Grid"),
                member("stream", "Stream", #"{"smithy.api#default": ""}"#),
            ]).joined(separator: ", "),
            shapes: """
                , "a.b#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}},
                "a.b#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#String"}},
                "a.b#Maps": {"type": "list", "member": {"target": "a.b#Map"}},
                "a.b#Kinds": {"type": "list", "member": {"target": "a.b#Kind"}},
                "a.b#Box": {"type": "structure", "members": {}},
                "a.b#Boxes": {"type": "list", "member": {"target": "a.b#Box"}},
                "a.b#Grid": {"type": "list", "member": {"target": "a.b#Names"}},
                "a.b#Stream": {"type": "blob", "traits": {"smithy.api#streaming": {}}}
                """)
        let lines = Set(syntax(page))
        for (name, type) in kinds { #expect(lines.contains("-A\(name) <\(type)>"), "\(lines)") }
        for line in [
            "-Kind <Kind>", "-Map <Hashtable>", "-Maps <Hashtable[]>", "-Box <Box[]>", "-Grid <String[][]>",
            "-Stream <Object>",
        ] { #expect(lines.contains(line), "\(line) is not among \(lines)") }
    }

    @Test("keep structures whole that contain themselves, and take the others apart")
    func recursion() throws {
        let page = try page(
            [member("tree", "Tree"), member("outer", "Outer")].joined(separator: ", "),
            shapes: """
                , "a.b#Tree": {"type": "structure", "members": {\(member("left", "Tree")), \(member("name"))}},
                "a.b#Outer": {"type": "structure", "members": {\(member("inner", "Inner")), \(member("tree", "Tree"))}},
                "a.b#Inner": {"type": "structure", "members": {\(member("leaf"))}}
                """)
        #expect(
            syntax(page).prefix(3) == ["-Tree <Tree>", "-Inner_Leaf <String>", "-Outer_Tree <Tree>"])
        #expect(parameter("Inner_Leaf", of: page).contains("<tr><th>Aliases</th><td>Outer_Inner_Leaf</td></tr>"))
    }

    @Test("keep streams of events whole")
    func events() throws {
        let page = try page(
            [member("name"), member("events", "Events")].joined(separator: ", "),
            shapes: """
                , "a.b#Events": {"type": "union", "members": {\(member("one", "One"))},
                  "traits": {"smithy.api#streaming": {}}},
                "a.b#One": {"type": "structure", "members": {\(member("text"))}}
                """)
        #expect(syntax(page).prefix(2) == ["-Event <Events>", "-Name <String>"])
    }

    @Test("keep structures whole that hold more than anyone would give as parameters")
    func large() throws {
        // Each structure holds the next twice: taken apart they would be 2^40 parameters.
        let shapes = (0..<40).map {
            #", "a.b#S\#($0)": {"type": "structure", "members": {\#(member("a", "S\($0 + 1)")), \#(member("b", "S\($0 + 1)"))}}"#
        }.joined()
        let page = try page(
            member("root", "S0"),
            shapes: shapes + #", "a.b#S40": {"type": "structure", "members": {\#(member("leaf"))}}"#)
        #expect(syntax(page).count < 300)
        #expect(!syntax(page).isEmpty)
    }

    // MARK: Parameters

    @Test("say what is required: a member, and each that leads to it")
    func requiredMembers() throws {
        let page = try page(
            [member("name", "smithy.api#String", required), member("must", "Box", required), member("may", "Box2")]
                .joined(separator: ", "),
            shapes: """
                , "a.b#Box": {"type": "structure", "members": {\(member("x", "smithy.api#String", required)), \(member("y"))}},
                "a.b#Box2": {"type": "structure", "members": {\(member("z", "smithy.api#String", required))}}
                """)
        for name in ["Name", "Must_X"] {
            #expect(parameter(name, of: page).contains("<tr><th>Required?</th><td>True</td></tr>"), "\(name)")
        }
        for name in ["Must_Y", "May_Z", "Select", "Force", "ClientConfig"] {
            #expect(parameter(name, of: page).contains("<tr><th>Required?</th><td>False</td></tr>"), "\(name)")
        }
    }

    @Test("take a value from the pipeline for the only parameter that can mean it")
    func pipeline() throws {
        let page = try page(
            [
                member("names", "Names", required), member("name", "smithy.api#String", required), member("zone"),
                member("ClientToken", "smithy.api#String", required),
            ].joined(separator: ", "))
        #expect(syntax(page).first == "-Name <String>")
        let parameter = parameter("Name", of: page)
        #expect(parameter.contains("<td>True (ByValue, ByPropertyName)</td>"))
        #expect(parameter.contains("<tr><th>Position?</th><td>1</td></tr>"))
        #expect(page.contains("<p>You can pipe a String object to this cmdlet for the Name parameter.</p>"))
    }

    @Test("take nothing from the pipeline where several parameters could mean it")
    func noPipeline() throws {
        let page = try page(
            [member("a", "smithy.api#String", required), member("b", "smithy.api#String", required)].joined(
                separator: ", "))
        #expect(!page.contains("ByValue"))
        #expect(!page.contains("Inputs"))
    }

    @Test("name an undocumented parameter in full")
    func undocumented() throws {
        let page = try page(member("name"))
        #expect(
            parameter("Name", of: page).contains("<p>Rule.PowerShell.Cmdlets.Rule.NewRuleRuleCmdlet.Name</p>"))
        #expect(
            parameter("ClientConfig", of: page).contains(
                "<p>Rule.PowerShell.Cmdlets.Rule.RuleClientCmdlet.ClientConfig</p>"))
    }

    @Test("say of a deprecated parameter that it is, and of bytes how they may be given")
    func notes() throws {
        let page = try page(
            [
                member(
                    "old", "smithy.api#String", #"{"smithy.api#deprecated": {}, "smithy.api#documentation": "Once."}"#),
                member("data", "smithy.api#Blob", #"{"smithy.api#documentation": "Bytes."}"#),
            ].joined(separator: ", "))
        #expect(parameter("Old", of: page).contains("<p>Once.</p>\n<p>This parameter is deprecated.</p>"))
        #expect(parameter("Data", of: page).contains("<p>Bytes.</p>\n<p>The cmdlet will automatically convert"))
    }

    // MARK: Output

    @Test("return a single result, and the whole answer on request")
    func singleResult() throws {
        let page = try page(
            member("name"), output: [member("id"), member("NextToken")].joined(separator: ", "))
        #expect(parameter("Select", of: page).contains("The default value is 'Id'."))
        #expect(
            page.contains(
                "<p>This cmdlet returns a System.String object. The service call response (type Rule.Model.CreateRuleResponse) can be"
            ))
    }

    @Test("return each element of a list, and of a map the keys")
    func collections() throws {
        let list = try page(
            member("name"), output: member("boxes", "Boxes"),
            shapes: """
                , "a.b#Box": {"type": "structure", "members": {\(member("x"))}},
                "a.b#Boxes": {"type": "list", "member": {"target": "a.b#Box"}}
                """)
        #expect(list.contains("This cmdlet returns a collection of Rule.Model.Box objects."))
        let map = try page(
            member("name"), output: member("map", "Map"),
            shapes: """
                , "a.b#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#Integer"}}
                """)
        #expect(map.contains("This cmdlet returns a collection of System.String objects."))
    }

    @Test("return the whole answer where it has several results")
    func severalResults() throws {
        let page = try page(member("name"), output: [member("a"), member("b")].joined(separator: ", "))
        #expect(parameter("Select", of: page).contains("The default value is '*'."))
        #expect(
            page.contains(
                "<p>This cmdlet returns a Rule.Model.CreateRuleResponse object containing multiple properties.</p>"))
    }

    @Test("have no -Select where nothing is returned")
    func noResult() throws {
        for output in [nil, ""] {
            let page = try page(member("name"), output: output)
            #expect(parameter("Select", of: page).isEmpty)
            #expect(page.contains("<p>This cmdlet does not generate any output.</p>"))
        }
    }

    @Test(
        "have -Force unless the cmdlet only looks",
        arguments: [("GetRule", false), ("TestRule", false), ("SetRule", true), ("ListRules", false)])
    func force(_ operation: String, _ hasForce: Bool) throws {
        let page = try page(member("name"), operation: operation)
        #expect(parameter("Force", of: page).isEmpty != hasForce)
    }

    // MARK: Pages of answers

    @Test("page by themselves, and let it be done by hand")
    func pagination() throws {
        let page = try page(
            [member("token"), member("pageSize", "smithy.api#Integer"), member("zebra")].joined(separator: ", "),
            output: [member("token"), member("names", "Names")].joined(separator: ", "), operation: "ListRules",
            traits:
                #"{"smithy.api#paginated": {"inputToken": "token", "outputToken": "token", "pageSize": "pageSize"}, "smithy.api#documentation": "Lists."}"#
        )
        #expect(
            syntax(page) == [
                "-Zebra <String>", "-PageSize <Int32>", "-Token <String>", "-Select <String>",
                "-NoAutoIteration <SwitchParameter>",
                "-ClientConfig <RuleConfig>",
            ])
        #expect(parameter("Select", of: page).contains("The default value is 'Names'."))
        #expect(parameter("Token", of: page).contains("set '-Token' to null for the first call"))
        #expect(parameter("NoAutoIteration", of: page).contains("using the value of Token as the start point."))
        #expect(page.contains("<p>Lists.</p>\n<p>This cmdlet automatically pages all available results"))
    }

    // MARK: Vendors

    @Test("of a service of one's own name no vendor")
    func ownService() throws {
        let page = try page(member("name"), service: #"{"smithy.api#title": "Rules of the House"}"#)
        #expect(page.contains("<p>Calls the Rules of the House CreateRule API operation.</p>"))
        for word in ["AWS", "Amazon", "Common Credential", "Supported Version"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.hasPrefix("<h1>New-RuleRule</h1>"))
    }

    @Test("of a service of AWS have what all its cmdlets have")
    func awsService() throws {
        let page = try page(
            member("name"),
            service: #"{"aws.api#service": {"sdkId": "House Rules"}, "smithy.api#title": "Amazon House Rules"}"#)
        #expect(page.hasPrefix("<h1>New-HRRule</h1>"))
        #expect(syntax(page).last == "-ClientConfig <AmazonHouseRulesConfig>")
        let names = page.ranges(of: "<h3 id=\"-").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
        #expect(
            names.suffix(9) == [
                "AccessKey", "Credential", "EndpointUrl", "NetworkCredential", "ProfileLocation", "ProfileName",
                "Region",
                "SecretKey", "SessionToken",
            ])
        #expect(parameter("Credential", of: page).contains("True (ByValue, ByPropertyName)"))
        #expect(parameter("Credential", of: page).contains("<tr><th>Position?</th><td>Named</td></tr>"))
    }

    @Test("escape what the model says")
    func escaping() throws {
        let page = try page(
            member("name", "smithy.api#String", #"{"smithy.api#documentation": "<p>a<script>alert(1)</script><b>"}"#),
            service: #"{"smithy.api#title": "A & <B>"}"#)
        #expect(page.contains("Calls the A &amp; &lt;B&gt; CreateRule"))
        #expect(!page.contains("<script"))
    }

    // MARK: Overrides

    @Test("follow overrides")
    func overrides() throws {
        let page = try page(
            [member("name"), member("box", "Box")].joined(separator: ", "),
            output: [member("a"), member("b", "Names")].joined(separator: ", "),
            shapes: #", "a.b#Box": {"type": "structure", "members": {\#(member("x")), \#(member("y"))}}"#,
            overrides: [
                """
                services:
                  RuleService:
                    title: The House
                    nounPrefix: HSE
                    namespace: House.Rules
                    client: HouseClient
                    cmdletNamespace: House.Cmdlets
                    wholeTypes: [Box]
                    parameters: {Name: Label}
                    supportedVersion: "1.0"
                    operations:
                      CreateRule: {verb: Set, noun: Law, select: B, pipelineParameter: Box}
                """
            ])
        #expect(page.hasPrefix("<h1>Set-HSELaw</h1>"))
        #expect(page.contains("<p>Calls the The House CreateRule API operation.</p>"))
        #expect(
            syntax(page) == [
                "-Box <Box>", "-Label <String>", "-Select <String>", "-Force <SwitchParameter>",
                "-ClientConfig <HouseClientConfig>",
            ])
        #expect(parameter("Label", of: page).contains("<tr><th>Aliases</th><td>Name</td></tr>"))
        #expect(parameter("Box", of: page).contains("<p>House.Cmdlets.HSE.SetHSELawCmdlet.Box</p>"))
        #expect(
            page.contains(
                "returns a collection of System.String objects. The service call response (type House.Rules.Model.CreateRuleResponse)"
            ))
        #expect(page.contains("<p>1.0</p>"))
    }
}

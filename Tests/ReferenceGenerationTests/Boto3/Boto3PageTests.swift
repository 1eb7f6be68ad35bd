import ReferenceGeneration
import ServiceModel
import Testing

@Suite("Pages of boto3's methods")
struct Boto3PageTests {
    /// A page of the model, in which `·` stands for each space at the end of a line.
    private func page(_ title: String, _ form: ReferenceForm = .rst, overrides: [String] = []) throws -> String {
        try ThingsModel.withFolder { folder in
            let text = try ReferencePages(path: folder, .boto3, form, overrides: overrides).text(of: title)
            return text.split(separator: "\n", omittingEmptySubsequences: false).map(marked).joined(separator: "\n")
        }
    }

    private func marked(_ line: Substring) -> String {
        var spaces = 0
        var rest = line
        while rest.last == " " {
            rest.removeLast()
            spaces += 1
        }
        return rest + String(repeating: "·", count: spaces)
    }

    @Test("have the types, texts, values and examples of a call as boto3's own pages do")
    func wholePage() throws {
        let expected = ExpectedRequestPage.putThing + "\n" + ExpectedResponsePage.putThing
        #expect(try page("put_thing").split(separator: "\n") == expected.split(separator: "\n"))
    }

    @Test("say which events a response brings")
    func events() throws {
        #expect(try page("watch_kms_things") == ExpectedStreamPages.watchThings)
    }

    @Test("say that an operation is deprecated, takes nothing and returns nothing")
    func emptyOperation() throws {
        #expect(try page("reset") == ExpectedStreamPages.reset)
    }

    @Test("tell bodies that are streams from other bytes")
    func streams() throws {
        #expect(try page("read_body") == ExpectedStreamPages.readBody)
    }

    @Test("lie where links of the original lead")
    func paths() throws {
        try ThingsModel.withFolder { folder in
            let generator = try ReferencePages(path: folder, .boto3, .rst).generator
            #expect(
                generator.pages.map { generator.path(of: $0) } == [
                    "things-store/client/put_thing.rst", "things-store/client/read_body.rst",
                    "things-store/client/reset.rst", "things-store/client/watch_kms_things.rst",
                ])
            #expect(generator.indexPath == "things-store.rst")
        }
    }

    @Test("stand in HTML with the same parts")
    func html() throws {
        let content = try page("put_thing", .html)
        for part in [
            "<h1>put_thing</h1>", "<p><code>Things.Client.put_thing(**kwargs)</code></p>", "Request Syntax</h2>",
            "Kind=&#39;BIG&#39;|&#39;small-one&#39;,", "Parameters:</h2>",
            "<li><p><strong>Kind</strong> (string) –</p>\n<p><strong>[REQUIRED]</strong></p>\n<p>Which <em>kind</em>.</p>",
            " Only one of the following top level keys can be set: <code>One</code>, <code>Two</code>.",
            "This field is autopopulated if not provided.", "SDK_UNKNOWN_MEMBER", "<p>What was put there.</p>",
            "<li><code>Things.Client.exceptions.Missing</code></li>", "# The only leaf.",
        ] {
            #expect(content.contains(part), "\(part)")
        }
    }

    @Test("leave out what has too many lines")
    func tooLong() throws {
        let members = (0..<1600).map { "\"M\($0)\":{\"shape\":\"S\"}" }.joined(separator: ",")
        let model = """
            {"metadata":{"apiVersion":"2020-01-01","endpointPrefix":"t","protocol":"json","jsonVersion":"1.1",
            "serviceFullName":"T","serviceId":"T","targetPrefix":"T","uid":"t-1"},
            "operations":{"Do":{"name":"Do","input":{"shape":"I"},"output":{"shape":"I"}}},
            "shapes":{"S":{"type":"string"},"I":{"type":"structure","members":{\(members)}}}}
            """
        let text = try ReferencePages(model, .boto3, .rst).text(of: "do")
        let stub = """
                **Request Syntax**
                ::

                    # This section is too large to render.
                    # Please see the AWS API Documentation linked below.

                `AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/t-1/Do>`_
            """
        #expect(text.contains(stub))
        #expect(!text.contains("M1599='string'"))
        #expect(text.contains("\n    **Parameters**\n"))
        #expect(text.contains("\n    **Response Syntax**\n    ::\n\n        # This section"))
        let html = try ReferencePages(model, .boto3, .html).text(of: "do")
        #expect(html.contains("<pre><code># This section is too large to render.</code></pre>"))
    }

    @Test("are bounded, however often a model uses its shapes")
    func wideModel() throws {
        let shapes = (0..<40).map { level in
            "\"S\(level)\":{\"type\":\"structure\",\"members\":{\"A\":{\"shape\":\"S\(level + 1)\"},"
                + "\"B\":{\"shape\":\"S\(level + 1)\"}}}"
        }
        let model = """
            {"metadata":{"apiVersion":"2020-01-01","endpointPrefix":"t","protocol":"json","jsonVersion":"1.1",
            "serviceFullName":"T","serviceId":"T","targetPrefix":"T"},
            "operations":{"Do":{"name":"Do","input":{"shape":"S0"},"output":{"shape":"S0"}}},
            "shapes":{"S40":{"type":"string"},\(shapes.joined(separator: ","))}}
            """
        for form in [ReferenceForm.rst, .html] {
            let text = try ReferencePages(model, .boto3, form).text(of: "do")
            #expect(text.utf8.count < 100_000)
            #expect(text.contains("# This section is too large to render."))
        }
    }

    @Test("keep text of a model from ending what it stands in")
    func hostileText() throws {
        let model = #"""
            {"metadata":{"apiVersion":"2020-01-01","endpointPrefix":"t","protocol":"json","jsonVersion":"1.1",
            "serviceFullName":"T","serviceId":"T","targetPrefix":"T","uid":"x>`_\n\n.. raw:: html\n\n   <script>"},
            "operations":{"Do":{"name":"Do","input":{"shape":"I"},
              "documentation":"<b>x</b>\n\n.. raw:: html<p>&lt;script&gt;</p><a href=\"javascript:alert(1)\">y</a>"}},
            "shapes":{"I":{"type":"structure","members":{"M":{"shape":"E"}}},
            "E":{"type":"string","enum":["a\n\n.. raw:: html\n\n   <script>"]}}}
            """#
        let text = try ReferencePages(model, .boto3, .rst).text(of: "do")
        for line in text.split(separator: "\n") {
            let words = line.drop { $0 == " " }
            #expect(!words.hasPrefix(".. raw"), "\(line)")
        }
        #expect(!text.contains("javascript:"))
        let html = try ReferencePages(model, .boto3, .html).text(of: "do")
        // What the page says stands in its frame.
        let content = try #require(html.split(separator: "<article>").last?.split(separator: "</article>").first)
        #expect(!content.contains("<script"))
        #expect(!content.contains("javascript:"))
    }
}

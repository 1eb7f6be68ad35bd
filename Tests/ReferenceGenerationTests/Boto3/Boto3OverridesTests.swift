import ReferenceGeneration
import ServiceModel
import Testing

@Suite("What is said of boto3's methods beyond the model")
struct Boto3OverridesTests {
    private func page(_ title: String, _ overrides: String, _ form: ReferenceForm = .rst) throws -> String {
        try ThingsModel.withFolder {
            try ReferencePages(path: $0, .boto3, form, overrides: [overrides]).text(of: title)
        }
    }

    private func overrides(_ settings: String) -> String {
        "services: {Things Store: {operations: {PutThing: \(settings)}}}"
    }

    @Test("a hidden parameter is nowhere", arguments: [ReferenceForm.rst, .html])
    func hidden(form: ReferenceForm) throws {
        let text = try page("put_thing", overrides("{parameters: {Weight: {hidden: true}}}"), form)
        #expect(!text.contains("Weight"))
        #expect(text.contains("Ratio"))
    }

    @Test("a parameter that is filled in is not required and not in the example")
    func autopopulated() throws {
        let text = try page("put_thing", overrides("{parameters: {Kind: {autopopulated: true}}}"))
        #expect(!text.contains("Kind='BIG'"))
        #expect(text.contains(":param Kind: \n"))
        #expect(text.contains("Please note that this parameter is automatically populated if it is not provided."))
        #expect(text.contains(":param Name: **[REQUIRED]**"))
    }

    @Test("a parameter may have another name, type, value, text and note")
    func replaced() throws {
        let settings = """
            {name: Sort, type: str or dict, value: "'x'", documentation: "Any <code>kind</code>.", note: "Not more."}
            """
        let text = try page("put_thing", overrides("{parameters: {Kind: \(settings)}}"))
        #expect(text.contains("\n        Sort='x',\n"))
        #expect(text.contains(":type Sort: str or dict\n  :param Sort: **[REQUIRED]** Any ``kind``.    Not more.\n"))
        let html = try page("put_thing", overrides("{parameters: {Kind: \(settings)}}"), .html)
        #expect(html.contains("<p><strong>Sort</strong> (str or dict) –</p>"))
        #expect(html.contains("<p>Any <code>kind</code>.</p>\n<p>Not more.</p>"))
    }

    @Test("methods may take what the model does not have, and there may be no method for an operation")
    func added() throws {
        let text = try page(
            "put_thing", overrides("{parameters: {Region: {added: true, documentation: \"<p>From where.</p>\"}}}"))
        #expect(text.contains("\n        Token='string',\n        Region='string'\n"))
        #expect(text.contains("  :type Region: string\n  :param Region: \n\n    From where.\n\n"))
        try ThingsModel.withFolder {
            let pages = try ReferencePages(path: $0, .boto3, .rst, overrides: [overrides("{hidden: true}")])
            #expect(pages.generator.pages.map(\.title) == ["read_body", "reset", "watch_kms_things"])
        }
    }

    @Test("a member of the response may have another type and value")
    func response() throws {
        let text = try page("put_thing", overrides("{response: {Kind: {type: dict, value: \"{}\"}}}"))
        #expect(text.contains("\n          'Kind': {}\n"))
        #expect(text.contains("- **Kind** (*dict*) --"))
    }

    @Test("what is said of one operation wins over what is said of all, and a later file over an earlier one")
    func precedence() throws {
        let all = """
            services: {Things Store: {name: things, operations: {
              "*": {parameters: {Size: {hidden: true}, Weight: {hidden: true}}},
              PutThing: {parameters: {Weight: {hidden: false}}}}}}
            """
        let text = try page("put_thing", all)
        #expect(!text.contains("Size"))
        #expect(text.contains("Weight"))
        #expect(text.hasPrefix(":doc:`Things <../../things>`"))
    }

    @Test(
        "what no file may say is an error",
        arguments: [
            ("service: {}", "unknown key `service`; did you mean `services`?"),
            ("services: []", "`services` must be a mapping, not a list; write {A: B}"),
            ("services: {Things: {nam: x}}", "unknown key `nam`; did you mean `name`?"),
            (
                "services: {Things: {name: ../x}}",
                "`../x` is no name of a service; use letters, digits, hyphens and underscores"
            ),
            (
                "services: {Things: {operations: {Do: {parameters: {A: {hiden: true}}}}}}",
                "unknown key `hiden`; did you mean `hidden`?"
            ),
            (
                "services: {Things: {operations: {Do: {parameters: {A: {hidden: 1}}}}}}",
                "`hidden` is a number; write true or false"
            ),
        ])
    func errors(file: String, message: String) throws {
        var shape = Shape(id: ShapeID("a.b#Things"), kind: .service, position: .none)
        shape.properties = .service(ServiceProperties(version: "1"))
        var model = Model()
        model.add(shape)
        let service = Service(shape: shape, model: model, operations: [], shapes: [])
        var diagnostics = DiagnosticCollector()
        let generator = try ReferencePages.generator(
            of: service, .boto3, .rst, overrides: [file], diagnostics: &diagnostics)
        #expect(generator == nil)
        #expect(diagnostics.diagnostics.map(\.message) == [message])
    }

    @Test("the file that comes with the program is right for every service that it names")
    func builtIn() throws {
        for (sdkID, name, parameter) in [("SFN", "stepfunctions", ""), ("EC2", "ec2", "Filters"), ("S3", "s3", "")] {
            let model = """
                {"metadata":{"apiVersion":"2020-01-01","endpointPrefix":"t","protocol":"json","jsonVersion":"1.1",
                "serviceFullName":"T","serviceId":"\(sdkID)","targetPrefix":"T"},
                "operations":{"Do":{"name":"Do","input":{"shape":"I"}}},
                "shapes":{"S":{"type":"string"},"I":{"type":"structure","members":{"Filter":{"shape":"S"},
                "SSECustomerKeyMD5":{"shape":"S"}}}}}
                """
            let text = try ReferencePages(model, .boto3, .rst).text(of: "do")
            #expect(text.hasPrefix(":doc:`T <../../\(name)>`"))
            if !parameter.isEmpty { #expect(text.contains(":param \(parameter): ")) }
            #expect(text.contains("SSECustomerKeyMD5='string'") == (sdkID != "S3"))
        }
    }
}

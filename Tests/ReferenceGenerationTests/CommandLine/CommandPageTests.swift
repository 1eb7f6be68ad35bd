import Foundation
import ReferenceGeneration
import Testing

@Suite("Pages of commands")
struct CommandPageTests {
    /// What stands under the heading of the output.
    private func output(_ page: String) throws -> String {
        let start = try #require(page.range(of: "\n======\nOutput\n======\n\n"))
        return String(page[start.upperBound...])
    }

    @Test("the whole page of a small command")
    func wholePage() throws {
        let model = CommandModel(
            input: #""Name": {"shape": "String", "documentation": "<p>The <b>name</b>.</p>"}"#,
            output: #""Id": {"shape": "String", "documentation": "An id."}"#, required: ["Name"],
            operationTraits: #""documentation": "<p>Does it.</p>""#)
        let page = try model.page()
        #expect(
            page.hasPrefix(
                """


                .. _cli:aws tiny-things do-thing:


                ********
                do-thing
                ********



                ===========
                Description
                ===========



                Does it.



                See also: AWS API Documentation


                ========
                Synopsis
                ========

                ::

                    do-thing
                  --name <value>
                  [--cli-input-json <value>]
                  [--generate-cli-skeleton <value>]
                  [--debug]

                """))
        #expect(
            page.contains("\n=======\nOptions\n=======\n\n``--name`` (string)\n\n\n  The **name** .\n\n  \n\n``--cli"))
        #expect(page.contains("\n==============\nGlobal Options\n==============\n\n``--debug`` (boolean)\n\nTurn on"))
        #expect(try output(page) == "Id -> (string)\n\n  An id.\n\n  \n\n")
    }

    @Test("a command without input and output has its common arguments, and the output None")
    func nothing() throws {
        let page = try CommandModel(input: nil).page()
        #expect(page.contains("\n    do-thing\n  [--cli-input-json <value>]\n  [--generate-cli-skeleton <value>]\n"))
        #expect(try output(page) == "None")
    }

    @Test("values that are special are told so")
    func specialValues() throws {
        let page = try CommandModel(
            input: """
                "Choice": {"shape": "Choice", "documentation": "One."}, "Doc": {"shape": "Any"},
                "Body": {"shape": "Blob", "streaming": true}, "Color": {"shape": "Color"},
                "Extra": {"shape": "String", "location": "header", "locationName": "x-extra", "jsonvalue": true}
                """,
            shapes: """
                "Choice": {"type": "structure", "union": true, "members": {"A": {"shape": "String"}, "B": {"shape": "String"}}},
                "Any": {"type": "structure", "document": true, "members": {}},
                "Color": {"type": "string", "enum": ["RED", "a\\n.. include:: b"]}
                """
        ).page()
        #expect(
            page.contains(
                "\n``--choice`` (tagged union structure)\nOne.\n\n  .. note::\n\n        This is a Tagged Union"))
        #expect(page.contains("following top level keys can be set: ``A``, ``B``.\n"))
        #expect(page.contains("\n``--doc`` (document)\n"))
        #expect(page.contains("``do-thing`` uses document type values."))
        #expect(
            page.contains(
                "\n``--body`` (streaming blob)\n\n\n  .. note::\n\n        This argument is of type: streaming"))
        #expect(page.contains("\n``--extra`` (JSON)\n"))
        #expect(
            page.contains("\n\n  Possible values:\n\n  \n  *   ``RED``\n\n  \n  *   ``a .. include:: b``\n\n  \n\n"))
    }

    @Test("members of the output are told within each other; a shape within itself is told once")
    func nestedOutput() throws {
        let page = try CommandModel(
            output: #""Tree": {"shape": "Tree"}, "Tags": {"shape": "Tags"}"#,
            shapes: """
                "Tree": {"type": "structure", "members": {"Kids": {"shape": "Trees"}}},
                "Trees": {"type": "list", "member": {"shape": "Tree"}},
                "Tags": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "String"}}
                """
        ).page()
        let text = try output(page)
        #expect(
            text.hasPrefix(
                """
                Tree -> (structure)

                  

                  Kids -> (list)

                    

                    (structure)

                      

                      Kids -> (list)

                        

                        ( ... recursive ... )
                """))
        #expect(text.contains("Tags -> (map)\n\n  \n\n  key -> (string)\n\n    \n\n    \n\n  value -> (string)"))
    }

    @Test("an index lists commands that are not deprecated")
    func index() throws {
        let pages = try ReferencePages(CommandModel().text, .cli, .rst)
        #expect(
            try pages.index().hasSuffix(
                "\n==================\nAvailable Commands\n==================\n\n\n\n\n* do-thing\n\n"))
        let deprecated = try ReferencePages(CommandModel(operationTraits: #""deprecated": true"#).text, .cli, .rst)
        #expect(try !deprecated.index().contains("do-thing"))
        #expect(deprecated.generator.pages.map(\.group) == ["Deprecated Commands"])
    }

    @Test("the page of a service that is not of AWS does not speak of it")
    func ownService() throws {
        let model = """
            {"smithy": "2.0", "shapes": {
              "a.b#CityWeather": {"type": "service", "version": "1", "operations": [{"target": "a.b#ListCities"}]},
              "a.b#ListCities": {"type": "operation", "input": {"target": "a.b#In"}, "output": {"target": "a.b#Out"},
                "traits": {"smithy.api#documentation": "Lists *all* cities.", "smithy.api#readonly": {},
                  "smithy.api#paginated": {"inputToken": "token", "outputToken": "token", "pageSize": "size", "items": "names"}}},
              "a.b#In": {"type": "structure", "members": {
                "token": {"target": "smithy.api#String"}, "size": {"target": "smithy.api#Integer"}}},
              "a.b#Out": {"type": "structure", "members": {
                "token": {"target": "smithy.api#String"}, "names": {"target": "a.b#Names"}}},
              "a.b#Names": {"type": "list", "member": {"target": "smithy.api#String"}}}}
            """
        for form in [ReferenceForm.rst, .html] {
            let pages = try ReferencePages(model, .cli, form)
            let page = try pages.text(of: "list-cities")
            #expect(!page.contains("AWS") && !page.contains("aws") && !page.contains("amazon"))
            #expect(page.contains("--page-size") && page.contains("--starting-token") && !page.contains("--size "))
        }
        let page = try ReferencePages(model, .cli, .rst).text(of: "list-cities")
        #expect(page.hasPrefix("\n\n.. _cli:city-weather list-cities:\n"))
        #expect(page.contains("\n\nLists *all* cities."))
        #expect(page.contains("expressions: ``names``\n"))
    }

    @Test("the same page comes from the Smithy AST of a service as from its AWS model")
    func twins() throws {
        let aws = CommandModel(
            input: #""Name": {"shape": "String", "documentation": "<p>A name.</p>"}, "Kind": {"shape": "Kind"}"#,
            output: #""Points": {"shape": "Points"}"#, required: ["Name"],
            shapes: """
                "Kind": {"type": "string", "enum": ["big", "small"]},
                "Points": {"type": "list", "member": {"shape": "Point"}},
                "Point": {"type": "structure", "members": {"X": {"shape": "Integer", "documentation": "<p>Right.</p>"}}}
                """, operationTraits: #""documentation": "<p>Does <i>it</i>.</p>""#)
        let smithy = """
            {"smithy": "2.0", "shapes": {
              "t.t#Tiny": {"type": "service", "version": "2020-01-01", "operations": [{"target": "t.t#DoThing"}],
                "traits": {"aws.api#service": {"sdkId": "Tiny Things"}, "aws.protocols#restJson1": {}}},
              "t.t#DoThing": {"type": "operation", "input": {"target": "t.t#Input"}, "output": {"target": "t.t#Output"},
                "traits": {"smithy.api#documentation": "<p>Does <i>it</i>.</p>",
                  "smithy.api#http": {"method": "POST", "uri": "/"}}},
              "t.t#Input": {"type": "structure", "members": {
                "Name": {"target": "smithy.api#String", "traits": {"smithy.api#required": {},
                  "smithy.api#documentation": "<p>A name.</p>"}},
                "Kind": {"target": "t.t#Kind"}}},
              "t.t#Output": {"type": "structure", "members": {"Points": {"target": "t.t#Points"}}},
              "t.t#Kind": {"type": "enum", "members": {
                "BIG": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "big"}},
                "SMALL": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "small"}}}},
              "t.t#Points": {"type": "list", "member": {"target": "t.t#Point"}},
              "t.t#Point": {"type": "structure", "members": {
                "X": {"target": "smithy.api#Integer", "traits": {"smithy.api#documentation": "<p>Right.</p>"}}}}}}
            """
        #expect(try ReferencePages(smithy, .cli, .rst).text(of: "do-thing") == aws.page())
    }

    @Test("HTML tells arguments, their members and the output, and is safe")
    func html() throws {
        let page = try CommandModel(
            input: """
                "Name": {"shape": "String", "documentation": "<p>A <b>name</b><script>alert(1)</script></p>"},
                "IsOn": {"shape": "Boolean"}, "Point": {"shape": "Point"}
                """,
            output: #""Point": {"shape": "Point"}"#, required: ["Name"],
            shapes:
                #""Point": {"type": "structure", "members": {"X": {"shape": "Integer"}, "Again": {"shape": "Point"}}}"#
        ).page(.html)
        #expect(page.contains("<h3 id=\"--name\"><code>--name</code> (string)</h3>\n<p>A <strong>name</strong></p>"))
        #expect(page.contains("<code>--is-on | --no-is-on</code> (boolean)"))
        #expect(page.contains("[--is-on | --no-is-on]\n"))
        #expect(page.contains("<dt><code>X</code> -&gt; (integer)</dt>"))
        #expect(page.contains("<p>Shorthand Syntax</p>\n<pre><code>X=integer,"))
        #expect(page.contains("<dd>( ... recursive ... )</dd>"))
        #expect(page.contains("https://docs.aws.amazon.com/goto/WebAPI/tiny-2020-01-01/DoThing"))
        #expect(!page.contains("alert(1)"))
    }

    @Test("shapes that double at each step do not make a page without end")
    func doubling() throws {
        let shapes = (0..<40).map { step in
            let next = step == 39 ? "String" : "S\(step + 1)"
            return """
                "S\(step)": {"type": "structure", "members": {"A": {"shape": "\(next)"}, "B": {"shape": "\(next)"}}}
                """
        }
        let page = try CommandModel(
            input: #""Arg": {"shape": "S0"}"#, output: #""Value": {"shape": "S0"}"#,
            shapes: shapes.joined(separator: ", ")
        ).page()
        #expect(page.utf8.count < 50_000_000)
        #expect(page.contains("( ... recursive ... )"))
    }
}

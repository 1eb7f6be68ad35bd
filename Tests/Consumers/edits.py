"""What an edit generates and compiles again, and what it does not."""

import re

from builds import TARGETS
from workspace import written

RESPELLED = 'uri: "/hello/{name}"'
ORIGINAL = 'uri: "/greetings/{name}"'
LINKS = ["Documented", "InternalAccess", "LinkedFile", "Namespaced", "PublicClient", "TemplateOverride"]


def rebuild(workspace):
    """Builds; the result, the generated files that were written, and the targets that were compiled."""
    before = workspace.states()
    result = workspace.build()
    return result, written(before, workspace.states()), result.compiled(TARGETS)


def targets(files):
    return sorted({name.split("/")[0] for name in files})


def inputs(workspace, report):
    report.section("Every input")
    touched(workspace, report)
    edited(workspace, report)
    configuration_and_templates(workspace, report)
    new_and_deleted(workspace, report)


def touched(workspace, report):
    for name, expected in {
        "Sources/OneModel/greeter.yaml": ["OneModel"],
        "Sources/Configured/service-generator.yaml": ["Configured"],
        "Models/orders.yaml": ["Configured"],
        "Models/greeter.yaml": LINKS,
        "Models/shelf/paginators-1.json": ["LinkedFolder"],
        "Sources/SeveralFiles/parcels/shapes.json": ["SeveralFiles"],
        "Sources/SmithyFiles/greeter/languages.smithy": ["SmithyFiles"],
        "Sources/TemplateOverride/Templates/swift/header.mustache": ["TemplateOverride"],
    }.items():
        workspace.touch(name)
        result, files, compiled = rebuild(workspace)
        report.equal(f"touching {name} runs the generator", result.generated, expected)
        report.equal(f"touching {name} writes and compiles nothing", (files, compiled), ([], []))


def edited(workspace, report):
    model = "Sources/OneModel/greeter.yaml"
    workspace.edit(model, "      text:\n", "      tone: { target: \"smithy.api#String\" }\n      text:\n")
    result, files, compiled = rebuild(workspace)
    report.equal("a new member generates for its target", result.generated, ["OneModel"])
    report.check("a new member writes few files", 1 <= len(files) <= 3, files)
    report.equal("a new member compiles its module only", compiled, ["OneModel"])
    generated = b"".join(workspace.generated_files("OneModel").values())
    report.check("the new member is there", b"var tone: String?" in generated)
    workspace.restore(model)
    workspace.edit("Models/greeter.yaml", ORIGINAL, RESPELLED)
    result, files, compiled = rebuild(workspace)
    report.equal("an edit behind links to a file generates for each", result.generated, LINKS)
    report.check(
        "it compiles each, and nothing else but what uses one of them",
        set(LINKS) <= set(compiled) <= {*LINKS, "OtherModule"}, compiled)
    for product in ["LinkedFile", "OtherModule", "TemplateOverride", "InternalAccess"]:
        report.equal(f"{product} has the edit", workspace.run(product), "/hello/Ada Bonjour, Ada\n")
    workspace.restore("Models/greeter.yaml")
    workspace.edit("Models/orders.yaml", "target: example.orders#PlaceOrder\n", "target: example.orders#PlaceOrder # first\n")
    result, files, compiled = rebuild(workspace)
    report.equal("an edit of a model that a configuration names is seen", result.generated, ["Configured"])
    report.equal("a comment in a model compiles nothing", compiled, [])
    workspace.restore("Models/orders.yaml")
    workspace.edit("Models/shelf/paginators-1.json", '"result_key": "Titles"', '"more_results": "Token"')
    result = workspace.build()
    report.check(
        "an edit of a file that belongs to an AWS model in a linked folder is seen",
        result.status != 0 and "LinkedFolder/main.swift" in result.output, result.output)
    workspace.restore("Models/shelf/paginators-1.json")


def configuration_and_templates(workspace, report):
    configuration = "Sources/Configured/service-generator.yaml"
    workspace.edit(configuration, "[PlaceOrder]", "[PlaceOrder, CancelOrder]")
    result, files, compiled = rebuild(workspace)
    report.equal("an edit of the configuration is seen", targets(files), ["Configured"])
    generated = b"".join(workspace.generated_files("Configured").values())
    report.check("the operation that it keeps now is there", b"func cancelOrder(" in generated)
    workspace.restore(configuration)
    template = "Sources/TemplateOverride/Templates/swift/header.mustache"
    workspace.edit(template, "a header of the consumer's", "another header of the consumer's")
    result, files, compiled = rebuild(workspace)
    report.equal("an edit of a template is seen", targets(files), ["TemplateOverride"])
    report.equal("an edit of a template compiles its module only", compiled, ["TemplateOverride"])
    workspace.restore(template)


def new_and_deleted(workspace, report):
    clock = workspace.path("Sources/SeveralModels/clock.json").read_text()
    workspace.write("Sources/OneModel/clock.json", clock)
    result, files, compiled = rebuild(workspace)
    report.equal("a second model file is seen", targets(files), ["OneModel"])
    generated = b"".join(workspace.generated_files("OneModel").values())
    report.check("both clients are there", b"struct ClockClient" in generated and b"struct GreeterClient" in generated)
    workspace.edit("Sources/OneModel/clock.json", '"/clocks/{place}"', '"/times/{place}"')
    result, files, compiled = rebuild(workspace)
    report.check("an edit of the second model file is seen", files != [], result.output)
    workspace.restore("Sources/OneModel/clock.json")
    generated = b"".join(workspace.generated_files("OneModel").values())
    report.check("a deleted model file leaves nothing behind", b"ClockClient" not in generated)
    waiters = '{"version": 2, "waiters": {}}'
    workspace.write("Models/shelf/waiters-2.json", waiters)
    result = workspace.build()
    report.check("a new file in a linked folder is seen", "LinkedFolder" in result.generated, result.output)
    workspace.restore("Models/shelf/waiters-2.json")


def failures(workspace, report):
    report.section("What is wrong")
    broken = [
        ("Sources/OneModel/greeter.yaml", "shapes:\n", "shapes: [\n", "a broken model"),
        ("Sources/OneModel/greeter.yaml", "target: example.greeter#Greet\n", "target: example.greeter#Meet\n", "a wrong name"),
        ("Sources/SmithyFiles/greeter/service.smithy", "@httpLabel\n", "@httpLable\n", "a wrong trait in Smithy IDL"),
        ("Sources/SmithyFiles/greeter/languages.smithy", "enum Language {", "enum Language", "broken Smithy IDL"),
        ("Sources/Configured/service-generator.yaml", "renames:", "rename:", "a wrong key of the configuration"),
        ("Sources/TemplateOverride/Templates/swift/header.mustache", "{{origin}}", "{{orign}}", "a wrong variable"),
    ]
    for name, old, new, what in broken:
        workspace.edit(name, old, new)
        before = workspace.states()
        result = workspace.build()
        # Syntax errors have Smithy's own words, which say what was expected.
        place = re.search(rf"{re.escape(name)}:\d+:\d+: error: (.*; |Syntax error .*: Expected )", result.output)
        report.check(f"{what} fails the build with its place", result.status != 0 and place, result.output)
        report.equal(f"{what} leaves generated code as it was", written(before, workspace.states()), [])
        report.equal(f"{what} put right builds", workspace.restore(name).status, 0)
    workspace.path("Sources/OneModel/greeter.yaml").unlink()
    result = workspace.build()
    report.check(
        "a target without a model fails with what to do",
        result.status != 0 and "OneModel:1:1: error: no model was found in this folder; put one into it" in result.output,
        result.output)
    workspace.bring_back("Sources/OneModel/greeter.yaml")
    workspace.path("Sources/Documented/Documented.swift").unlink()
    result = workspace.build()
    report.check(
        "SwiftPM leaves out a target without a Swift file, and says where it looks for one",
        "Source files for target Documented should be located under 'Sources/Documented'" in result.output, result.output)
    report.equal("all is well again", workspace.restore("Sources/Documented/Documented.swift").status, 0)

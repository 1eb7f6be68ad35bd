"""The documentation of generated code, built by swift-docc-plugin."""

import json


def checks(workspace, report):
    report.section("swift package generate-documentation")
    result = workspace.swift("package", "generate-documentation", "--target", "Documented")
    ours = [line for line in result.output.splitlines() if "warning:" in line and "GeneratedClients" in line]
    report.check("the documentation of a generated module builds", result.status == 0, result.output)
    report.equal("docc warns of nothing in it", ours, [])
    found = list(workspace.root.glob(".build/plugins/Swift-DocC/outputs/**/data/documentation/documented/greeterclient.json"))
    if report.check("the client has a page", len(found) == 1, found):
        page = json.loads(found[0].read_text())
        text = "".join(part.get("text", "") for part in page["abstract"])
        report.equal("the page says what the model says", text, "Greets people in their language.")

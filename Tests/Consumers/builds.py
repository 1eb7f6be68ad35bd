"""Every layout builds and runs, in each configuration and with each build system; what is unchanged is left alone."""

import re

from workspace import written

GREETING = "/greetings/Ada Bonjour, Ada\n"

# What each program prints.
EXPECTED = {
    "OneModel": GREETING,
    "SeveralModels": '["/greetings/Ada", "/clocks/Paris"] Bonjour, Ada 17\n',
    "LinkedFile": GREETING,
    "LinkedFolder": "Emma\nPersuasion\nSanditon\n",
    "SeveralFiles": "true\n",
    "SmithyFiles": GREETING,
    "Configured": "17\n",
    "TemplateOverride": GREETING,
    "InternalAccess": GREETING,
    "Namespaced": "Good day, Ada Hi, Ada\n",
    "OtherModule": GREETING,
    "Committed": GREETING,
}

# The targets that the build plugin generates for.
PLUGIN_TARGETS = sorted(set(EXPECTED) - {"OtherModule", "Committed"} | {"PublicClient", "Documented"})

TARGETS = sorted(set(EXPECTED) | set(PLUGIN_TARGETS))


def run_all(workspace, report, folder):
    for product, expected in EXPECTED.items():
        report.equal(f"{product} runs", workspace.run(product, folder), expected)


def clean(workspace, report):
    report.section("From a clean state")
    result = workspace.build()
    if not report.check("every layout builds", result.status == 0, result.output):
        return False
    warnings = [line for line in result.output.splitlines() if "warning:" in line and str(workspace.root) in line]
    report.equal("the build of the package warns of nothing", warnings, [])
    ours = re.findall(rf"^ +{re.escape(str(workspace.root))}/Sources/.*$", result.output, re.MULTILINE)
    report.equal("no file of a target is called unhandled", ours, [])
    report.check(f"the clean build took {result.cpu:.0f} CPU seconds", True)
    run_all(workspace, report, ".build/debug")
    header = b"with a header of the consumer's"
    files = workspace.generated_files("TemplateOverride").values()
    report.check("a template of the target is used", any(header in contents for contents in files))
    internal = b"".join(workspace.generated_files("InternalAccess").values())
    report.check("internal access makes nothing public", b"public " not in internal and b"struct GreeterClient" in internal)
    configured = b"".join(workspace.generated_files("Configured").values())
    report.check("an operation that is not kept leaves nothing behind", b"Cancel" not in configured)
    return True


def unchanged(workspace, report):
    report.section("Nothing changed")
    workspace.build()
    before = workspace.states()
    results = [workspace.build() for _ in range(3)]
    report.equal("nothing is generated", [result.generated for result in results], [[], [], []])
    report.equal("nothing is written", written(before, workspace.states()), [])
    report.equal("nothing is compiled", [result.compiled(TARGETS) for result in results], [[], [], []])
    report.check(f"a build took {min(result.cpu for result in results):.2f} CPU seconds", True)


def release(workspace, report):
    report.section("Release")
    result = workspace.build("-c", "release")
    if report.check("every layout builds", result.status == 0, result.output):
        report.check(f"the clean build took {result.cpu:.0f} CPU seconds", True)
        run_all(workspace, report, ".build/release")


def swiftbuild(workspace, report):
    report.section("swift build --build-system swiftbuild")
    system = ["--build-system", "swiftbuild"]
    result = workspace.build(*system)
    if not report.check("every layout builds", result.status == 0, result.output):
        return
    report.check(f"the clean build took {result.cpu:.0f} CPU seconds", True)
    folder = workspace.swift("build", *system, "--show-bin-path").output.strip().splitlines()[-1]
    run_all(workspace, report, folder)
    model = "Sources/OneModel/greeter.yaml"
    workspace.edit(model, 'uri: "/greetings/{name}"', 'uri: "/hello/{name}"')
    workspace.build(*system)
    report.equal("an edit of a model is seen", workspace.run("OneModel", folder), "/hello/Ada Bonjour, Ada\n")
    workspace.bring_back(model)
    workspace.edit(model, "shapes:\n", "shapes: [\n")
    result = workspace.build(*system)
    report.check(
        "a broken model fails with its place",
        result.status != 0 and re.search(r"OneModel/greeter\.yaml:\d+:\d+: error: ", result.output) is not None,
        result.output)
    workspace.bring_back(model)

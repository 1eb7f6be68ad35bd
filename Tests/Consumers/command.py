"""The command plugin: `swift package generate-service`."""


def checks(workspace, report):
    report.section("swift package generate-service")

    def run(*arguments):
        return workspace.swift("package", "--allow-writing-to-package-directory", "generate-service", *arguments)

    def clients():
        return sorted(path.name for path in workspace.path("Sources/Committed/Clients").iterdir() if path.name[0] != ".")

    result = run("--help")
    report.check("--help explains", result.status == 0 and "USAGE: swift package generate-service" in result.output, result.output)
    result = run("--target", "Committed", "--check")
    report.check("committed output is current", result.status == 0, result.output)
    result = run("--dry-run")
    report.check(
        "without a target, those that have a configuration are generated for",
        result.status == 0 and "Configured/Generated/ShopClient.swift" in result.output
        and "InternalAccess/Generated/GreeterClient.swift" in result.output and "OneModel" not in result.output,
        result.output)
    report.check("a dry run writes nothing", not workspace.path("Sources/Configured/Generated").exists())

    workspace.edit("Models/greeter.yaml", 'uri: "/greetings/{name}"', 'uri: "/hello/{name}"')
    result = run("--target", "Committed", "--check")
    report.check(
        "--check lists stale files and fails",
        result.status != 0 and "stale: " in result.output and "Clients/GreeterClient.swift" in result.output
        and "Committed: not as generated" in result.output,
        result.output)
    result = run("--target=Committed")
    workspace.build("--product", "Committed")
    report.equal("what is generated is built", workspace.run("Committed"), "/hello/Ada Bonjour, Ada\n")
    before = clients()
    workspace.write(
        "Sources/Committed/service-generator.yaml",
        "output: Clients\nservices:\n  - model: greeter.yaml\n    name: Welcomer\n")
    result = run("--target", "Committed")
    report.equal(
        "files of a client that is no more are deleted, one by hand is kept",
        (result.status, clients()), (0, sorted(name.replace("Greeter", "Welcomer") for name in before)))
    workspace.edit("Models/greeter.yaml", "shapes:\n", "shapes: [\n")
    result = run("--target", "Committed")
    report.check("a broken model fails", result.status != 0 and "Committed: not generated" in result.output, result.output)
    workspace.bring_back("Models/greeter.yaml")
    workspace.bring_back("Sources/Committed")

    for arguments, message in [
        (["--chek"], "unknown argument `--chek`; did you mean `--check`?"),
        (["Committed"], "unknown argument `Committed`; see `swift package generate-service --help`"),
        (["--target"], "--target has no name behind it"),
        (["--target", "Comitted"], "the package has no target `Comitted`; did you mean `Committed`?"),
        (["--check", "--dry-run"], "--check and --dry-run exclude each other"),
    ]:
        result = run(*arguments)
        report.check(f"{' '.join(arguments)} is refused", result.status != 0 and message in result.output, result.output)
    workspace.path("Sources/Documented/Documented.swift").unlink()
    result = run("--target", "Documented")
    report.check(
        "a target that SwiftPM leaves out is explained",
        result.status != 0 and "no Swift file of its own; put one into the folder" in result.output, result.output)
    workspace.bring_back("Sources/Documented/Documented.swift")

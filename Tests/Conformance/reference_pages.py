#!/usr/bin/env python3
"""Compares reference pages with those of the tools whose form they have, byte for byte.

Usage: Tests/Conformance/reference_pages.py --format cli [--form rst|man|text] [--service NAME…] [--all]
                                            [--products .build/debug] [--differences N] [--record]

The first run makes a virtual environment with the tools in Tests/Conformance/ReferenceTools, which git ignores, and keeps
what the tools make there. Needs a built product `service-generator`. For each service the rate is printed, and for each page
that differs the first difference; exits 1 when fewer pages are equal than the goal of the form. With `--record` the table goes
into CONFORMANCE.md. The forms man and text are compared for `cli`; text needs groff 1.22.4 (`apt-get install groff`). The tool's
pages are made without the messages that docutils writes into them about its input.
"""
import argparse
import collections
import glob
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
FOLDER = HERE / "ReferenceTools"
REQUIREMENTS = ["awscli==1.33.44", "botocore==1.34.162", "boto3==1.34.162"]
# How many of a hundred pages are to be equal, by form.
GOALS = {"rst": 99.5, "man": 99.0, "text": 99.0}
EXTENSIONS = {"rst": ".rst", "man": ".1", "text": ".txt"}

# What is compared as manual pages and as text.
TEXT_SERVICES = ["batch", "cloudformation", "connect", "dynamodb", "ec2", "elbv2", "iam", "s3api", "ses", "sns", "sqs"]

# Services of all protocols, the largest among them. By format, what its tool calls them.
SERVICES = {
    "cli": [
        # json
        "athena", "cloudtrail", "codebuild", "codepipeline", "cognito-idp", "configservice", "dynamodb", "ecr", "ecs", "emr",
        "events", "glue", "kinesis", "kms", "logs", "organizations", "redshift-data", "sagemaker", "secretsmanager",
        "servicecatalog", "ssm", "stepfunctions", "swf", "workspaces",
        # rest-json
        "apigateway", "apigatewayv2", "appsync", "backup", "batch", "bedrock-runtime", "chime", "connect", "eks", "iot",
        "lambda", "lexv2-models", "mediaconvert", "pinpoint", "quicksight",
        # rest-xml
        "cloudfront", "route53", "s3api", "s3control",
        # query
        "autoscaling", "cloudformation", "cloudwatch", "elasticache", "elasticbeanstalk", "elb", "elbv2", "iam", "neptune",
        "rds", "redshift", "ses", "sns", "sts",
        # json and query
        "sqs",
        # ec2
        "ec2",
    ],
    "boto3": [
        # json
        "athena", "cloudtrail", "codebuild", "codepipeline", "cognito-idp", "config", "dynamodb", "ecr", "ecs", "emr",
        "events", "glue", "kinesis", "kms", "logs", "organizations", "redshift-data", "sagemaker", "secretsmanager",
        "servicecatalog", "ssm", "stepfunctions", "swf", "workspaces",
        # rest-json
        "apigateway", "apigatewayv2", "appsync", "backup", "batch", "bedrock-runtime", "chime", "connect", "eks", "iot",
        "lambda", "lexv2-models", "mediaconvert", "pinpoint", "quicksight",
        # rest-xml
        "cloudfront", "route53", "s3", "s3control",
        # query
        "autoscaling", "cloudformation", "cloudwatch", "elasticache", "elasticbeanstalk", "elb", "elbv2", "iam", "neptune",
        "rds", "redshift", "ses", "sns", "sts",
        # json and query
        "sqs",
        # ec2
        "ec2",
    ],
}


class Tools:
    """The tools in their environment, and the pages that they made."""

    def __init__(self, format, form):
        self.format = format
        self.form = form
        self.python = FOLDER / "environment" / "bin" / "python3"
        self.pages = FOLDER / "pages" / (format if form == "rst" else f"{format}-{form}-quiet")

    def install(self):
        marker = FOLDER / "environment" / "requirements"
        wanted = "\n".join(REQUIREMENTS)
        if not marker.exists() or marker.read_text() != wanted:
            print("installing", *REQUIREMENTS, file=sys.stderr)
            subprocess.run([sys.executable, "-m", "venv", FOLDER / "environment"], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
            marker.write_text(wanted)
        self.pages.mkdir(parents=True, exist_ok=True)

    def run(self, code):
        return subprocess.run([self.python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()

    def data(self):
        return pathlib.Path(self.run("import botocore; print(botocore.__path__[0])")) / "data"

    def every_service(self):
        if self.format == "cli":
            code = (
                "import awscli.clidriver as c\n"
                "table = c.create_clidriver()._get_command_table()\n"
                "print(*(n for n, s in table.items() if isinstance(s, c.ServiceCommand)\n"
                "        and not (getattr(s, '_UNDOCUMENTED', False) and n == 'runtime.sagemaker')))")
            return self.run(code).split()
        if self.format == "boto3":
            code = (
                "import boto3\n"
                "from botocore.docs import DEPRECATED_SERVICE_NAMES as old\n"
                "print(*(n for n in boto3.Session().get_available_services() if n not in old))")
            return self.run(code).split()
        sys.exit(f"--all is not known for {self.format}")

    def make(self, services):
        """Makes the pages that are not there yet."""
        missing = [name for name in services if not (self.pages / f"{name}.json").exists()]
        if missing:
            print(f"{len(missing)} services are documented by the tool", file=sys.stderr)
            script = HERE / "reference_tools" / f"{self.format}.py"
            form = [self.form] if self.format == "cli" else []
            subprocess.run([self.python, script, *form, self.pages, *missing], check=True)

    def read(self, service):
        return json.loads((self.pages / f"{service}.json").read_text())


def latest(folder):
    """The folder of a service's latest model, and the protocol that it names first."""
    path = sorted(glob.glob(os.path.join(glob.escape(str(folder)), "*", "service-2.json*")))[-1]
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        metadata = json.loads(file.read())["metadata"]
    return os.path.dirname(path), (metadata.get("protocols") or [metadata["protocol"]])[0]


def generate(generator, model, format, form, output):
    subprocess.run(
        [generator, "reference", model, "--format", format, "--form", form, "--output", output], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def generated(output, extension):
    """The text of each page by the name of its file."""
    pages = {}
    for folder, _, names in os.walk(output):
        for name in names:
            if name.endswith(extension) and name != "index" + extension:
                with open(os.path.join(folder, name), newline="") as file:
                    pages[name.removesuffix(extension)] = file.read()
    return pages


def without_macros(page):
    """A manual page without its comments and without the macros that it begins with, which are ours in our pages."""
    lines = [line for line in page.split("\n") if not line.startswith('.\\"')]
    if ".." in lines:
        end = len(lines) - lines[::-1].index("..")
        lines[lines.index(".nr rst2man-indent-level 0"):end] = []
    return "\n".join(lines)


def first_difference(expected, found):
    """The lines in which two texts first differ."""
    if found is None:
        return "no page"
    expected, found = expected.split("\n"), found.split("\n")
    line = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))

    def at(lines):
        return repr(lines[line][:160]) if line < len(lines) else "the end"

    return f"line {line + 1}\n      tool: {at(expected)}\n      ours: {at(found)}"


def compare(tools, generator, services, limit):
    data = tools.data()
    counts = collections.defaultdict(collections.Counter)
    differing = []
    for service in services:
        reference = tools.read(service)
        model, protocol = latest(data / reference["model"])
        with tempfile.TemporaryDirectory() as output:
            generate(generator, model, tools.format, tools.form, output)
            pages = generated(output, EXTENSIONS[tools.form])
        if tools.form == "man":
            pages = {name: without_macros(page) for name, page in pages.items()}
            reference["pages"] = {name: without_macros(page) for name, page in reference["pages"].items()}
        failures = {name: text for name, text in reference["pages"].items() if pages.get(name) != text}
        total = len(reference["pages"])
        counts[protocol].update(
            services=1, pages=total, equal=total - len(failures), messages=len(reference.get("messages", [])))
        differing += [f"{service} {name}" for name in failures]
        print(f"{service} ({protocol}): {total - len(failures)} of {total}")
        for name, text in list(failures.items())[:limit]:
            print(f"  {name}: {first_difference(text, pages.get(name))}")
    return counts, differing


def table(counts, differing):
    lines = ["| protocol | services | pages | equal | rate |", "|---|---:|---:|---:|---:|"]
    total = collections.Counter()
    for protocol in sorted(counts):
        total.update(counts[protocol])
        lines.append(row(protocol, counts[protocol]))
    lines.append(row("**all**", total))
    if total["messages"]:
        lines += ["", f"In {total['messages']} of these pages docutils would write messages about its input; they are left out."]
    if differing:
        lines += ["", "Different: " + ", ".join(f"`{name}`" for name in differing) + "."]
    return "\n".join(lines), 100 * total["equal"] / max(total["pages"], 1)


def row(name, count):
    rate = 100 * count["equal"] / max(count["pages"], 1)
    return f"| {name} | {count['services']} | {count['pages']} | {count['equal']} | {rate:.2f} % |"


def record(format, form, text):
    path = REPOSITORY / "CONFORMANCE.md"
    mark = f"reference pages {format}" + ("" if form == "rst" else f" {form}")
    pattern = rf"(<!-- {mark}: begin -->\n).*?(<!-- {mark}: end -->)"
    page, found = re.subn(pattern, lambda match: match[1] + text + "\n" + match[2], path.read_text(), flags=re.DOTALL)
    if not found:
        sys.exit(f"CONFORMANCE.md has no place for the table; write <!-- {mark}: begin --> and <!-- {mark}: end -->")
    path.write_text(page)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--format", choices=sorted(SERVICES), required=True)
    parser.add_argument("--form", choices=sorted(GOALS), default="rst")
    parser.add_argument("--service", nargs="+", help="the services, by what the tool calls them")
    parser.add_argument("--all", action="store_true", help="every service of the tool")
    parser.add_argument("--products", default=str(REPOSITORY / ".build" / "debug"))
    parser.add_argument("--differences", type=int, default=1000, help="how many are told of each service")
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()

    if arguments.form != "rst" and arguments.format != "cli":
        parser.error(f"{arguments.form} is compared for cli alone")

    tools = Tools(arguments.format, arguments.form)
    tools.install()
    usual = SERVICES[arguments.format] if arguments.form == "rst" else TEXT_SERVICES
    services = arguments.service or (tools.every_service() if arguments.all else usual)
    tools.make(services)
    generator = os.path.join(arguments.products, "service-generator")
    text, rate = table(*compare(tools, generator, services, arguments.differences))
    print()
    print(text)
    if arguments.record:
        record(arguments.format, arguments.form, text)
    sys.exit(0 if rate >= GOALS[arguments.form] else 1)


if __name__ == "__main__":
    main()

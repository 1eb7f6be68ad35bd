#!/usr/bin/env python3
"""Generates a client for every model of botocore whose protocol is built, and typechecks it; warnings are counted.

Usage: Tests/Conformance/typecheck.py [--products .build/debug] [--service NAME…] [--record]

Needs a debug build (`swift build --build-tests`) and the packages of Tests/requirements.txt; takes about ten minutes on two cores.
Prints a table by protocol and every complaint; exits 1 when a client that was generated does not compile clean. With
`--record` the table goes into CONFORMANCE.md.
"""
import argparse
import collections
import concurrent.futures
import glob
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Benchmarks"))

from swift_compiler import Compiler, botocore_data  # noqa: E402

NAMES = {"json": "awsJson", "rest-json": "restJson1", "rest-xml": "restXml", "query": "awsQuery", "ec2": "ec2Query",
         "smithy-rpc-v2-cbor": "rpcv2Cbor"}


def protocol(folder):
    """The protocol that the model names first."""
    path = glob.glob(os.path.join(folder, "service-2.json*"))[0]
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rb") as file:
        metadata = json.loads(file.read())["metadata"]
    name = (metadata.get("protocols") or [metadata["protocol"]])[0]
    return NAMES.get(name, name)


def check(compiler, folder):
    """What became of one model: `clean`, `warns`, `fails` or `refused`, and what was said of it."""
    with tempfile.TemporaryDirectory() as output:
        generated = subprocess.run(
            [compiler.generator, "generate", folder, "--output", output], capture_output=True, text=True)
        if generated.returncode != 0:
            return "refused", generated.stderr
        files = sorted(glob.glob(os.path.join(output, "*.swift")))
        compiled = subprocess.run(compiler.typecheck(files), capture_output=True, text=True)
        said = compiled.stdout + compiled.stderr
        if compiled.returncode != 0:
            return "fails", said
        return ("warns" if re.search(r"warning:", said) else "clean"), said


def table(counts, version):
    lines = [
        f"botocore {version}, one row for the protocol that a model names first; a model that offers several is generated for the",
        "most compact one.", "",
        "| protocol | models | generated | compile clean | with warnings | with errors | refused |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    total = collections.Counter()
    for name in sorted(counts):
        total.update(counts[name])
        lines.append(row(name, counts[name]))
    return "\n".join([*lines, row("**all**", total)])


def row(name, count):
    generated = count["clean"] + count["warns"] + count["fails"]
    return (f"| {name} | {generated + count['refused']} | {generated} | {count['clean']} | {count['warns']} | "
            f"{count['fails']} | {count['refused']} |")


def record(text):
    path = REPOSITORY / "CONFORMANCE.md"
    page = path.read_text()
    pattern = r"(<!-- typecheck: begin -->\n).*?(<!-- typecheck: end -->)"
    path.write_text(re.sub(pattern, lambda match: match.group(1) + text + "\n" + match.group(2), page, flags=re.S))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--products", default=str(REPOSITORY / ".build" / "debug"))
    parser.add_argument("--service", action="append", default=[])
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    compiler = Compiler(options.products)
    folders = sorted(os.path.dirname(path) for path in glob.glob(os.path.join(botocore_data(), "*", "*", "service-2.json*")))
    if options.service:
        folders = [folder for folder in folders if folder.split(os.sep)[-2] in options.service]
    if not folders:
        sys.exit("no model; is botocore installed, and is the service's name that of its folder there?")
    counts = collections.defaultdict(collections.Counter)
    reasons = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for folder, (state, said) in zip(folders, pool.map(lambda folder: check(compiler, folder), folders)):
            counts[protocol(folder)][state] += 1
            if state in ("fails", "warns"):
                print(f"{folder}: {state}\n{said[:2000]}", flush=True)
            if state == "refused":
                errors = re.findall(r": error: (.*)", said) or [said.strip()]
                reasons[re.sub(r"the service `[^`]*` ", "", errors[0])] += 1
    import botocore

    text = table(counts, botocore.__version__)
    print(text)
    for reason, count in reasons.most_common():
        print(f"refused, {count}: {reason}")
    if options.record:
        record(text)
    return 1 if any(count["fails"] or count["warns"] for count in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

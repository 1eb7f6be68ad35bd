#!/usr/bin/env python3
"""Measures reading and checking large models in every form, beside Foundation's bare parse of the same JSON.

Usage: reading.py [--generator .build/release/service-generator] [--rounds N] [SERVICE/VERSION …]

The models are botocore's, written as a Smithy AST and as Smithy IDL by `convert`, without the mark that they are AWS', whose models
are checked for what generation relies on: so all of Smithy's checks are made. They are the largest in which these find no error, which
would end the checks. CPU seconds (user and system) and peak memory
of whole processes of `validate`, which reads a model and makes all checks; of Foundation the parse alone, first in a new process,
and the memory of that process.
"""
import argparse
import json
import multiprocessing
import pathlib
import shutil
import statistics
import sys
import tempfile

from swift_compiler import measured, model, show

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
LARGEST = ["sagemaker/2017-07-24", "securityhub/2018-10-26", "datazone/2018-05-10"]
MARK = "service.generator#htmlDocumentation"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="*", default=LARGEST)
    parser.add_argument("--generator", default=str(REPOSITORY / ".build" / "release" / "service-generator"))
    parser.add_argument("--rounds", type=int, default=21)
    options = parser.parse_args()
    peer = foundation()
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        print(f"{'':66s} {'minimum':>9s} {'median':>9s} {'maximum':>9s}")
        for name in options.models:
            compare(name, folder / name.split("/")[0], peer, options)
    finally:
        shutil.rmtree(folder)


def foundation():
    """The benchmark package's program, built."""
    package = REPOSITORY / "Tests" / "Benchmarks"
    build = ["swift", "build", "-c", "release", "--package-path", str(package), "--product", "benchmarks"]
    measured(build)
    return measured([*build, "--show-bin-path"])[0].strip() + "/benchmarks"


def unmark(ast, idl):
    """Takes the mark of AWS' models out of both forms."""
    model = json.loads(ast.read_text())
    for shape in model["shapes"].values():
        shape.get("traits", {}).pop(MARK, None)
    ast.write_text(json.dumps(model, indent=4))
    marks = ("use " + MARK, "@" + MARK.split("#")[1])
    for file in idl.iterdir():
        file.write_text("".join(line for line in file.read_text().splitlines(True) if line.strip() not in marks))


def compare(name, folder, peer, options):
    folder.mkdir()
    source = model(*name.split("/"))
    ast, idl = folder / "model.json", folder / "idl"
    measured([options.generator, "convert", source, "--to", "json", "--output", str(ast)])
    measured([options.generator, "convert", source, "--to", "smithy", "--output", str(idl)])
    # In a process of its own, since what this one takes counts as peak memory of those that it starts.
    unmarking = multiprocessing.Process(target=unmark, args=(ast, idl))
    unmarking.start()
    unmarking.join()
    forms = {"the AST": [str(ast)], "the IDL": [str(idl)]}
    costs = {form: [] for form in forms}
    bare, memory = [], []
    for _ in range(options.rounds):
        printed, cost = measured([peer, "parse", str(ast)])
        if int(printed) == 0:
            sys.exit(f"{ast} is no JSON")
        bare.append(int(printed) / 1e9)
        memory.append(cost.megabytes)
        for form, paths in forms.items():
            costs[form].append(measured([options.generator, "validate", *paths])[1])
    size = ast.stat().st_size
    show(f"{name}, {size / 1e6:.1f} MB of AST: Foundation's parse", bare)
    show("  its process, peak memory", memory, "MB")
    for form, all in costs.items():
        seconds = [cost.seconds for cost in all]
        megabytes = [cost.megabytes for cost in all]
        show(f"  read and check {form}, whole process", seconds)
        show("    peak memory", megabytes, "MB")
        ratios = (min(seconds) / min(bare), statistics.median(seconds) / statistics.median(bare))
        print(f"    times the bare parse: {ratios[0]:.2f} by minima, {ratios[1]:.2f} by medians; "
              f"times its memory: {statistics.median(megabytes) / statistics.median(memory):.2f}")


main()

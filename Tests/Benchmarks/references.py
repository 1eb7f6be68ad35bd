#!/usr/bin/env python3
"""Measures writing the reference pages of one large service beside the tools whose form they have: EC2, every operation.

Usage: references.py [--generator .build/release/service-generator] [--service ec2] [--rounds N] [--folder DIR]

Seconds until whole processes ended, their CPU seconds (user and system) and peak memory: ours reads the model and writes a file for each page; the
tool's process makes the same pages in one go, without its own start for each. In each round the tool runs once and ours seven
times. The tools are in the environment that Tests/Conformance/reference_pages.py makes. Both write into a folder of DIR, which
is in memory where the system has such a folder: how long a disk looks for room for a new file says nothing of either.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import sys
import tempfile

from swift_compiler import measured, show

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
CONFORMANCE = REPOSITORY / "Tests" / "Conformance"
sys.path.insert(0, str(CONFORMANCE))

import reference_pages  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--generator", default=str(REPOSITORY / ".build" / "release" / "service-generator"))
    parser.add_argument("--service", default="ec2")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    options = parser.parse_args()
    print(f"{'':66s} {'minimum':>9s} {'median':>9s} {'maximum':>9s}")
    for format in ["cli", "boto3"]:
        compare(format, options)


def compare(format, options):
    tools = reference_pages.Tools(format, "rst")
    tools.install()
    folder = pathlib.Path(tempfile.mkdtemp(dir=options.folder))
    try:
        script = CONFORMANCE / "reference_tools" / f"{format}.py"
        form = ["rst"] if format == "cli" else []
        model, _ = reference_pages.latest(tools.data() / options.service)
        theirs, ours, reading = [], [], []
        ratios = {"seconds until it ended": [], "CPU seconds": []}
        for _ in range(options.rounds):
            pages = folder / "theirs"
            pages.mkdir()
            theirs.append(measured([str(tools.python), str(script), *form, str(pages), options.service])[1])
            shutil.rmtree(pages)
            for _ in range(7):
                output = folder / "ours"
                ours.append(measured([
                    options.generator, "reference", model, "--format", format, "--form", "rst", "--output", str(output)])[1])
                count = sum(len(names) for _, _, names in os.walk(output)) - 2  # the index, the record
                shutil.rmtree(output)
                # Reading and checking the model alone, to tell what the pages take.
                reading.append(measured([options.generator, "list", model])[1].seconds)
            ratios["seconds until it ended"].append(
                theirs[-1].elapsed / statistics.median(cost.elapsed for cost in ours[-7:]))
            ratios["CPU seconds"].append(theirs[-1].seconds / statistics.median(cost.seconds for cost in ours[-7:]))
        name = f"{format} reST of {options.service}, {count} operations"
        for kind, costs in (("the tool", theirs), ("ours", ours)):
            show(f"{name}: {kind}", [cost.elapsed for cost in costs])
            show("  CPU seconds", [cost.seconds for cost in costs])
        show("  of which reading the model, as `list` does", reading)
        show("  memory of the tool", [cost.megabytes for cost in theirs], "MB")
        show("  memory of ours", [cost.megabytes for cost in ours], "MB")
        for kind, values in ratios.items():
            show(f"  times as fast by {kind}, round by round", values, "")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures writing the reference pages of one large service beside the tools whose form they have: EC2, every operation.

Usage: references.py [--generator .build/release/service-generator] [--service ec2] [--rounds N]

CPU seconds (user and system) and peak memory of whole processes: ours reads the model and writes a file for each page; the
tool's process makes the same pages in one go, without its own start for each. The tools are in the environment that
Tests/Conformance/reference_pages.py makes.
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
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    print(f"{'':66s} {'minimum':>9s} {'median':>9s} {'maximum':>9s}")
    for format in ["cli", "boto3"]:
        compare(format, options)


def compare(format, options):
    tools = reference_pages.Tools(format, "rst")
    tools.install()
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        # The tools take minutes: one round.
        script = CONFORMANCE / "reference_tools" / f"{format}.py"
        form = ["rst"] if format == "cli" else []
        peer = measured([str(tools.python), str(script), *form, str(folder), options.service])[1]
        model, _ = reference_pages.latest(tools.data() / options.service)
        # Reading and checking the model alone, to tell what the pages take.
        reading = [measured([options.generator, "list", model])[1].seconds for _ in range(options.rounds)]
        ours = []
        for number in range(options.rounds):
            output = str(folder / f"pages{number}")
            ours.append(measured([
                options.generator, "reference", model, "--format", format, "--form", "rst", "--output", output])[1])
            count = sum(len(names) for _, _, names in os.walk(output)) - 2  # the index, the record
            shutil.rmtree(output)
        seconds = [cost.seconds for cost in ours]
        name = f"{format} reST of {options.service}, {count} operations"
        show(f"{name}: the tool", [peer.seconds])
        show(f"{name}: ours", seconds)
        show("  of which reading the model, as `list` does", reading)
        show("  memory of the tool", [peer.megabytes], "MB")
        show("  memory of ours", [cost.megabytes for cost in ours], "MB")
        print(f"  times as fast, by medians: {peer.seconds / statistics.median(seconds):.0f}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

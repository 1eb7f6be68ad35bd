#!/usr/bin/env python3
"""Measures the generator on the models that botocore ships: CPU seconds and peak memory of whole processes.

Usage: generation.py PATH-OF-service-generator [--rounds N]

Prints, as minimum, median and maximum of the rounds:
- generating Amazon Connect, beside json.loads of the same bytes: once in a new process, as generating is, over and over in
  one process, and as a whole process;
- generating every model of the JSON protocols in one run.
"""
import argparse
import glob
import gzip
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import botocore

DATA = os.path.join(os.path.dirname(botocore.__file__), "data")


def show(name, values, unit="s"):
    print(f"{name:58s} {min(values):9.4f} {statistics.median(values):9.4f} {max(values):9.4f} {unit}")


def run(arguments):
    """CPU seconds (user and system), peak memory in MB, and the output of a finished process."""
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0,):
        sys.exit(f"{arguments[:3]} failed:\n{errors.decode()[-2000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed.decode()


def protocols(model):
    return set(model["metadata"].get("protocols") or [model["metadata"]["protocol"]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("generator")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--corpus-rounds", type=int, default=3)
    options = parser.parse_args()
    folder = tempfile.mkdtemp()
    try:
        source = gzip.open(os.path.join(DATA, "connect", "2017-08-08", "service-2.json.gz")).read()
        model = os.path.join(folder, "connect")
        os.mkdir(model)
        with open(os.path.join(model, "service-2.json"), "wb") as file:
            file.write(source)
        for companion in glob.glob(os.path.join(DATA, "connect", "2017-08-08", "*-1.json")):
            shutil.copy(companion, model)

        first, warm, python, generate, memory = [], [], [], [], []
        script = (
            "import json, sys, time; source = open(sys.argv[1], 'rb').read(); start = time.process_time(); "
            "parsed = json.loads(source); print(time.process_time() - start)")
        for _ in range(options.rounds):
            start = time.process_time()
            json.loads(source)
            warm.append(time.process_time() - start)
            seconds, _, printed = run([sys.executable, "-c", script, os.path.join(model, "service-2.json")])
            python.append(seconds)
            first.append(float(printed))
            output = tempfile.mkdtemp(dir=folder)
            seconds, megabytes, _ = run([options.generator, "generate", model, "--output", output])
            generate.append(seconds)
            memory.append(megabytes)
            shutil.rmtree(output)
        print(f"{'':58s} {'minimum':>9s} {'median':>9s} {'maximum':>9s}")
        show("json.loads of Connect's bytes, in a new process", first)
        show("the same over and over in one process", warm)
        show("Python process that only parses them", python)
        show("generate Connect (whole process, files written)", generate)
        show("generate Connect, peak memory", memory, "MB")
        for name, peer in (("json.loads in a new process", first), ("json.loads over and over", warm), ("the Python process", python)):
            print(f"ratio of the medians, to {name}: {statistics.median(generate) / statistics.median(peer):.2f}")

        models = []
        largest = 0
        for path in sorted(glob.glob(os.path.join(DATA, "*", "*", "service-2.json*"))):
            opener = gzip.open if path.endswith("gz") else open
            with opener(path, "rb") as file:
                content = file.read()
            if protocols(json.loads(content)) & {"json", "rest-json"}:
                models.append(os.path.dirname(path))
                largest = max(largest, len(content))
        seconds, memory = [], []
        for _ in range(options.corpus_rounds):
            output = tempfile.mkdtemp(dir=folder)
            # Versions of one service would share a client's name: the configuration tells them apart.
            configuration = os.path.join(folder, "service-generator.yaml")
            with open(configuration, "w") as file:
                file.write("services:\n")
                for number, path in enumerate(models):
                    file.write(f"  - model: {json.dumps(path)}\n    name: Service{number}\n    namespace: Types{number}\n")
            used, megabytes, _ = run([options.generator, "generate", "--config", configuration, "--output", output])
            seconds.append(used)
            memory.append(megabytes)
            shutil.rmtree(output)
        show(f"generate all {len(models)} models of JSON protocols in one run", seconds)
        show(f"the same, peak memory (largest model {largest / 1e6:.1f} MB)", memory, "MB")
    finally:
        shutil.rmtree(folder)


main()

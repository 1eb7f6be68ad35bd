#!/usr/bin/env python3
"""Measures what generated clients cost the compiler: CPU seconds and peak memory, Connect of botocore.

Usage: compilation.py [--products .build/debug] [--rounds N]

Needs a debug build (`swift build --build-tests`). Prints, as minimum, median and maximum of the rounds:
- generating Connect with the unoptimised generator, as a build plugin runs it;
- compiling its whole client for debugging, beside the same API in `Codable` (Examples/CodableTemplates);
- generating and compiling one operation;
- compiling again after one member was added to one shape, in the layout that build plugins use.
"""
import argparse
import gzip
import json
import os
import shutil
import statistics
import tempfile

from swift_compiler import Compiler, measured, model, show

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODABLE = os.path.join(REPOSITORY, "Examples", "CodableTemplates")
SHARDS = 32
EDITS = [
    ("an operation's own input", "CreateUserRequest"),
    ("an operation's own output", "CreateUserResponse"),
    ("a structure that others have", "HierarchyGroup"),
    ("a structure that many have", "Queue"),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--products", default=os.path.join(REPOSITORY, ".build", "debug"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    compiler = Compiler(options.products)
    connect = model("connect", "2017-08-08")
    folder = tempfile.mkdtemp()
    try:
        print(f"{'':66s} {'minimum':>9s} {'median':>9s} {'maximum':>9s}")
        generation(compiler, connect, folder, options.rounds)
        whole(compiler, connect, folder, options.rounds)
        one_operation(compiler, connect, folder, options.rounds)
        edits(compiler, connect, folder, options.rounds)
    finally:
        shutil.rmtree(folder)


def generation(compiler, connect, folder, rounds):
    seconds = []
    for number in range(rounds):
        seconds.append(compiler.generate(os.path.join(folder, f"generated{number}"), connect).seconds)
    show("generate Connect, unoptimised generator", seconds)


def whole(compiler, connect, folder, rounds):
    """Both clients in turn, so that both meet the same machine."""
    ours, peer = os.path.join(folder, "ours"), os.path.join(folder, "codable")
    compiler.generate(ours, connect)
    compiler.generate(peer, connect, "--templates", CODABLE)
    costs = {ours: [], peer: []}
    for _ in range(rounds):
        for client, found in costs.items():
            shutil.rmtree(os.path.join(client, "objects"), ignore_errors=True)
            found.append(measured(compiler.debug(client, features=client == ours), client)[1])
            for name in os.listdir(client):
                if name.endswith(".o"):
                    os.remove(os.path.join(client, name))
    for name, client in (("Connect's client", ours), ("the same in Codable", peer)):
        show(f"compile {name} for debugging", [cost.seconds for cost in costs[client]])
        show("the same, peak memory of the largest process", [cost.megabytes for cost in costs[client]], "MB")
    for name, value in (("seconds", lambda c: c.seconds), ("memory", lambda c: c.megabytes)):
        ratios = [value(a) / value(b) for a, b in zip(costs[ours], costs[peer])]
        show(f"ratio of {name} to Codable, round by round", ratios, "")


def one_operation(compiler, connect, folder, rounds):
    seconds = []
    for number in range(rounds):
        client = os.path.join(folder, f"one{number}")
        cost = compiler.generate(client, connect, "--operations", "CreatePersistentContactAssociation").seconds
        seconds.append(cost + measured(compiler.debug(client), client)[1].seconds)
    show("generate (unoptimised) and compile one operation", seconds)


def edits(compiler, connect, folder, rounds):
    copy = os.path.join(folder, "model")
    os.mkdir(copy)
    original = json.load(gzip.open(os.path.join(connect, "service-2.json.gz")))

    def write(edited=None, number=0):
        content = json.loads(json.dumps(original))
        if edited:
            content["shapes"][edited]["members"][f"AddedMember{number}"] = {"shape": "String"}
        with open(os.path.join(copy, "service-2.json"), "w") as file:
            json.dump(content, file)

    client = os.path.join(folder, "sharded")
    write()
    compiler.generate(client, copy, "--shards", str(SHARDS))
    objects = os.path.join(client, "objects")
    os.mkdir(objects)
    outputs = {"": {"swift-dependencies": os.path.join(objects, "module.swiftdeps")}}
    for name in os.listdir(client):
        if name.endswith(".swift"):
            stem = os.path.join(objects, name[: -len(".swift")])
            outputs[os.path.join(client, name)] = {"object": stem + ".o", "swift-dependencies": stem + ".swiftdeps"}
    map = os.path.join(folder, "outputs.json")
    with open(map, "w") as file:
        json.dump(outputs, file)
    command = compiler.debug(client, incremental=map)
    full = []
    for _ in range(rounds):
        shutil.rmtree(objects)
        os.mkdir(objects)
        full.append(measured(command, client)[1].seconds)
    show(f"compile Connect's client in {SHARDS} shards", full)
    for name, shape in EDITS:
        seconds = []
        for number in range(rounds):
            write(shape, number)
            compiler.generate(client, copy, "--shards", str(SHARDS))
            seconds.append(measured(command, client)[1].seconds)
        show(f"add a member to {name} ({shape}), compile", seconds)
        print(f"{'  share of the whole, of the medians':66s} {'':9s} "
              f"{statistics.median(seconds) / statistics.median(full):9.3f}")


main()

#!/usr/bin/env python3
"""Measures every protocol: decoding and encoding beside botocore and Foundation's XML parser, and what a generated client
of it costs the compiler.

Usage: protocols.py [--generator .build/release/service-generator] [--rounds N] [--only coding|compiling]

Coding: the client of models/catalog.json is generated for each protocol, compiled into one program, and reads and writes
the bytes that botocore's serializers make of the same values: a page of 200 items of 15 members, and a structure of five
members. botocore parses the same bytes.

Compiling: Lambda's client of botocore, generated as if Lambda spoke each protocol, compiled as a whole module with `-O`: CPU
seconds, peak memory, machine code.
"""
import argparse
import datetime
import glob
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from swift_compiler import Compiler, measured, model

BENCHMARKS = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(BENCHMARKS))
CATALOGS = os.path.join(BENCHMARKS, "Catalogs")


class Protocol:
    def __init__(self, name, module, botocore, body_out, body_in, encode, version=None):
        self.name, self.module, self.botocore = name, module, botocore
        self.encodable, self.reader, self.encode = f"{body_out}Encodable", f"{body_in}Reader", encode
        self.version = version

    def set(self, metadata):
        """Makes a model's metadata say that the service speaks this protocol."""
        metadata["protocol"], metadata["protocols"] = self.botocore, [self.botocore]
        if self.version:
            metadata["jsonVersion"] = self.version


QUERY = "var writer = QueryWriter()\n        value.encode(to: &writer)\n        return writer.finish()"
PROTOCOLS = [
    Protocol("awsJson1_1", "CatalogAWSJSON", "json", "JSON", "JSON", "JSONWriter.bytes(of: value)", "1.1"),
    Protocol("restJson1", "CatalogRESTJSON", "rest-json", "JSON", "JSON", "JSONWriter.bytes(of: value)"),
    Protocol("rpcv2Cbor", "CatalogRPCV2CBOR", "smithy-rpc-v2-cbor", "CBOR", "CBOR", "CBORWriter.bytes(of: value)"),
    Protocol("restXml", "CatalogRESTXML", "rest-xml", "XML", "XML", 'XMLWriter.bytes(of: value, "page")'),
    Protocol("awsQuery", "CatalogAWSQuery", "query", "Query", "XML", QUERY),
    Protocol("ec2Query", "CatalogEC2Query", "ec2", "Query", "XML", QUERY.replace(
        "QueryWriter()", "QueryWriter(writesEmptyLists: false)")),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--generator", default=os.path.join(REPOSITORY, ".build", "release", "service-generator"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["coding", "compiling"])
    options = parser.parse_args()
    options.generator = os.path.abspath(options.generator)
    shutil.rmtree(CATALOGS, ignore_errors=True)
    os.makedirs(CATALOGS)
    samples = {protocol.name: sample(protocol) for protocol in PROTOCOLS}
    for protocol in PROTOCOLS:
        client(protocol, options.generator)
    program = build()
    if options.only != "compiling":
        coding(program, samples)
    if options.only != "coding":
        compiling(options.generator, options.rounds)


def page():
    """The large value: what of the model's types is optional is missing here and there."""
    items = []
    for index in range(200):
        item = {
            "id": f"item-{index:06d}",
            "arn": f"arn:aws:catalog:eu-central-1:123456789012:item/item-{index:06d}",
            "name": f"Item number {index}",
            "state": ["ACTIVE", "INACTIVE", "PENDING"][index % 3],
            "createdTime": datetime.datetime.fromtimestamp(1_700_000_000 + index * 60, datetime.timezone.utc),
            "size": index * 37,
            "revision": 9_000_000_000 + index,
            "score": index * 0.25,
            "isEnabled": index % 2 == 0,
            "address": {"street": f"{index} Example Street", "city": "Saarbrücken", "zone": index % 12},
            "attributes": [{"name": f"attribute {number}", "weight": number * 0.5} for number in range(3)],
            "labels": ["one", "two & three", "four"],
            "tags": {f"tag{number}": f"value {index}" for number in range(3)},
        }
        if index % 3:
            item["description"] = 'A "short" description of an item that takes a line or so'
        if index % 4:
            item["updatedTime"] = datetime.datetime.fromtimestamp(1_710_000_000 + index, datetime.timezone.utc)
        items.append(item)
    return {"items": items, "nextToken": "bmV4dCB0b2tlbg=="}


FILTER = {
    "instanceId": "i-0123456789abcdef0", "name": "A small request", "maximumResults": 100, "isActive": True,
    "labels": ["one", "two"],
}


def catalog(protocol):
    with open(os.path.join(BENCHMARKS, "models", "catalog.json")) as file:
        described = json.load(file)
    protocol.set(described["metadata"])
    return described


def sample(protocol):
    """Writes the bytes that are decoded; gives what botocore needs to parse them, by size."""
    import botocore.model

    # The answers of the query protocols are XML of the same names.
    source = protocol if protocol.reader != "XMLReader" else PROTOCOLS[3]
    samples = {}
    for size, operation, message, member, value in [
        ("large", "ExchangePage", "PageMessage", "page", page()),
        ("small", "ExchangeFilter", "FilterMessage", "filter", FILTER),
    ]:
        described = catalog(source)
        # The value itself is the body: the operation's input is the structure that is measured.
        described["operations"][operation]["input"] = described["shapes"][message]["members"][member]
        if source.name == "restXml":
            described["operations"][operation]["input"] = {**described["operations"][operation]["input"],
                                                           "locationName": member}
        service = botocore.model.ServiceModel(described, "catalog")
        import botocore.serialize

        serialized = botocore.serialize.create_serializer(source.botocore).serialize_to_request(
            value, service.operation_model(operation))
        body = serialized["body"]
        body = body.encode() if isinstance(body, str) else bytes(body)
        with open(os.path.join(CATALOGS, f"{protocol.name}.{size}"), "wb") as file:
            file.write(body)
        shape = botocore.model.ServiceModel(catalog(protocol), "catalog").shape_for(
            {"page": "ItemPage", "filter": "ItemFilter"}[member])
        if protocol.name == "awsQuery":
            shape.serialization["resultWrapper"] = "Result"
            body = b"<Response><Result>" + body[body.index(b">") + 1:body.rindex(b"<")] + b"</Result></Response>"
        samples[size] = (body, shape, value)
    return samples


def client(protocol, generator):
    folder = os.path.join(CATALOGS, protocol.module)
    os.makedirs(os.path.join(folder, "model"))
    path = os.path.join(folder, "model", "service-2.json")
    with open(path, "w") as file:
        json.dump(catalog(protocol), file)
    measured([generator, "generate", path, "--output", folder])
    shutil.rmtree(os.path.join(folder, "model"))
    with open(os.path.join(BENCHMARKS, "Sources", "protocols", "Measured.swift.template")) as file:
        text = file.read()
    for name, value in [("READER", protocol.reader), ("ENCODABLE", protocol.encodable), ("ENCODE", protocol.encode)]:
        text = text.replace(f"@{name}@", value)
    with open(os.path.join(folder, "Measured.swift"), "w") as file:
        file.write(text)


def build():
    environment = {**os.environ, "BENCHMARK_CATALOGS": ",".join(protocol.module for protocol in PROTOCOLS)}
    command = ["swift", "build", "-c", "release", "--product", "protocols"]
    built = subprocess.run(command, cwd=BENCHMARKS, env=environment, capture_output=True, text=True)
    if built.returncode != 0:
        sys.exit(built.stdout[-4000:] + built.stderr[-2000:])
    return os.path.join(BENCHMARKS, ".build", "release", "protocols")


def nanoseconds(operation):
    """CPU nanoseconds of one call: minimum and median of 15 rounds of about 40 ms, as the Swift side measures."""
    operation()
    start = time.process_time_ns()
    operation()
    repetitions = max(1, int(40_000_000 / max(time.process_time_ns() - start, 1)))
    times = []
    for _ in range(15):
        start = time.process_time_ns()
        for _ in range(repetitions):
            operation()
        times.append((time.process_time_ns() - start) / repetitions)
    return min(times), statistics.median(times)


def coding(program, samples):
    import botocore.parsers

    printed = subprocess.run([program, CATALOGS], check=True, capture_output=True, text=True).stdout
    ours = {}
    for line in printed.splitlines():
        name, operation, minimum, median = line.split()
        ours[name, operation] = float(minimum), float(median)
    print("CPU microseconds, minimum / median of 15 rounds")
    print("| protocol | | bytes | decode | botocore's parser | ratio of medians | encode |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for protocol in PROTOCOLS:
        parser = botocore.parsers.create_parser(protocol.botocore)
        for size in ["large", "small"]:
            body, shape, value = samples[protocol.name][size]
            headers = {"smithy-protocol": "rpc-v2-cbor"} if protocol.name == "rpcv2Cbor" else {}
            response = {"body": body, "headers": headers, "status_code": 200}
            parsed = parser.parse(response, shape)
            if "items" in value and len(parsed["items"]) != len(value["items"]) or "name" in value and (
                    parsed["name"] != value["name"]):
                sys.exit(f"{protocol.name}: botocore does not read the bytes")
            peer = nanoseconds(lambda: parser.parse(response, shape))
            decode, encode = ours[protocol.name, f"decode-{size}"], ours[protocol.name, f"encode-{size}"]
            count = os.path.getsize(os.path.join(CATALOGS, f"{protocol.name}.{size}"))
            print(f"| {protocol.name} | {size} | {count} | {pair(decode)} | {pair(peer)} | {peer[1] / decode[1]:.0f} "
                  f"| {pair(encode)} |")
    for size in ["large", "small"]:
        peer, decode = ours["XMLParser", f"decode-{size}"], ours["restXml", f"decode-{size}"]
        print(f"Foundation's XMLParser on restXml's {size} bytes, texts only: {pair(peer)}; "
              f"{peer[1] / decode[1]:.1f} times ours, by medians")


def pair(times):
    return " / ".join(f"{time / 1000:.1f}" if time >= 10_000 else f"{time / 1000:.2f}" for time in times)


def compiling(generator, rounds):
    """Whole modules with `-O`, in turn, so that all meet the same machine."""
    products = os.path.join(BENCHMARKS, ".build", "release")
    folder = tempfile.mkdtemp()
    try:
        with gzip.open(glob.glob(os.path.join(model("lambda", "2015-03-31"), "service-2.json.gz"))[0], "rt") as file:
            described = json.load(file)
        compiler = Compiler(products)
        costs = {}
        for protocol in PROTOCOLS:
            protocol.set(described["metadata"])
            described["metadata"].setdefault("targetPrefix", "Lambda")
            path = os.path.join(folder, protocol.name, "service-2.json")
            os.makedirs(os.path.dirname(path))
            with open(path, "w") as file:
                json.dump(described, file)
            # Streams are no part of every protocol: the two operations with one are left out of all.
            measured([generator, "generate", path, "--drop-operations", "InvokeWithResponseStream,InvokeAsync",
                      "--output", os.path.join(folder, protocol.name)])
        for _ in range(rounds):
            for protocol in PROTOCOLS:
                target = os.path.join(folder, protocol.name)
                object_file = os.path.join(target, "client.o")
                files = sorted(glob.glob(os.path.join(target, "*.swift")))
                cost = measured([
                    "swiftc", "-c", "-O", "-whole-module-optimization", "-module-name", "Client", *compiler.flags,
                    *compiler.features, "-o", object_file, *files])[1]
                costs.setdefault(protocol.name, []).append(cost)
        print()
        print("| Lambda as if it spoke | CPU seconds, minimum / median | MB | machine code K | all K |")
        print("|---|---:|---:|---:|---:|")
        for protocol in PROTOCOLS:
            seconds = [cost.seconds for cost in costs[protocol.name]]
            megabytes = max(cost.megabytes for cost in costs[protocol.name])
            text, total = sizes(os.path.join(folder, protocol.name, "client.o"))
            print(f"| {protocol.name} | {min(seconds):.1f} / {statistics.median(seconds):.1f} | {megabytes:.0f} "
                  f"| {text // 1000} | {total // 1000} |")
    finally:
        shutil.rmtree(folder)


def sizes(object_file):
    """The bytes of machine code, and of code and data together, that an object file brings into a program."""
    printed = subprocess.run(["size", "-A", object_file], check=True, capture_output=True, text=True).stdout
    code = total = 0
    for line in printed.splitlines():
        cells = line.split()
        if len(cells) != 3 or not cells[1].isdigit():
            continue
        if cells[0].startswith(".text"):
            code += int(cells[1])
        if not cells[0].startswith((".debug", ".comment", ".note", ".rela", ".symtab", ".strtab", "Total", ".swift1_autolink")):
            total += int(cells[1])
    return code, total


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures what the build plugin adds to a build in which nothing changed: CPU seconds of `swift build`.

Usage: plugin.py [--rounds N]

Makes a package with one target in a temporary folder, builds it with the plugin, then without it from the same generated files,
which are committed then; prints, of builds that have nothing to do, minimum, median and maximum. The first build takes minutes.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import tempfile

from swift_compiler import measured, show

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
MANIFEST = """\
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Measured", platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-service-generator", path: "%s", traits: [])],
    targets: [
        .executableTarget(
            name: "Measured", dependencies: [.product(name: "ServiceRuntime", package: "swift-service-generator")]%s)
    ])
"""
PLUGIN = ',\n            plugins: [.plugin(name: "ServiceGeneratorPlugin", package: "swift-service-generator")]'
WITHOUT = ',\n            exclude: ["inventory"]'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        sources = folder / "Sources" / "Measured"
        shutil.copytree(REPOSITORY / "models" / "inventory", sources / "inventory")
        (sources / "main.swift").write_text("import ServiceRuntime\n\nprint(InventoryClient.self)\n")
        manifest = folder / "Package.swift"
        medians = {}
        for name, plugins in (("with", PLUGIN), ("without", WITHOUT)):
            if name == "without":
                for path in (folder / ".build").rglob("GeneratedClients*.swift"):
                    shutil.copy(path, sources)
            manifest.write_text(MANIFEST % (REPOSITORY, plugins))
            for _ in range(2):
                measured(["swift", "build"], folder)
            seconds = [measured(["swift", "build"], folder)[1].seconds for _ in range(options.rounds)]
            show(f"`swift build`, nothing changed, {name} the plugin", seconds)
            medians[name] = statistics.median(seconds)
        print(f"the plugin adds {medians['with'] - medians['without']:.3f} s")
    finally:
        shutil.rmtree(folder)


main()

"""The README's quick start, executed as it is written: its files are written, its commands run, their output compared.

Two things are replaced: the package's address by this checkout, and the port by one that is free.
"""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess

from workspace import REPOSITORY

ADDRESS = re.compile(r'\.package\(url: "https://github\.com/[^"]*/swift-service-generator", from: "[^"]*"\)')


def blocks(text):
    """The fenced blocks of a text, in order: language, the file that the line before names, contents."""
    found = []
    pattern = re.compile(r"(?:^(?P<before>[^\n]*)\n\n)?^```(?P<language>\w+)\n(?P<contents>.*?)^```$", re.MULTILINE | re.DOTALL)
    for match in pattern.finditer(text):
        name = re.fullmatch(r".*`([^`]+)`:", match["before"] or "")
        found.append((match["language"], name.group(1) if name else None, match["contents"]))
    return found


def section(readme, title):
    start = readme.index(f"## {title}")
    end = readme.find("\n## ", start)
    return readme[start:end]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return str(listener.getsockname()[1])


def checks(report):
    report.section("The README's quick start")
    text = section((REPOSITORY / "README.md").read_text(), "Quick start")
    port = free_port()
    folder = REPOSITORY / ".build-consumers" / "quick-start"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = blocks(text)
    kinds = [(language, name) for language, name, _ in found]
    report.check("it has files, commands and what they print", len(kinds) >= 7 and ("swift", "Package.swift") in kinds, kinds)
    sessions = []
    try:
        output = ""
        for language, name, contents in found:
            contents = contents.replace("8080", port)
            if name:
                if name == "Package.swift":
                    local = f'.package(name: "swift-service-generator", path: "{REPOSITORY}")'
                    contents, count = ADDRESS.subn(local, contents)
                    report.equal("the package is named by its address once", count, 1)
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(contents)
            elif language == "sh":
                status, output, errors = run(contents, folder, sessions)
                shown = contents.strip().splitlines()[-1]
                if not report.check(f"`{shown}` succeeds", status == 0, output + errors):
                    return
            elif language == "text":
                # SwiftPM may tell of the build of a plugin's tool first.
                lines = contents.strip().splitlines()
                report.equal("it prints what the README says", output.strip().splitlines()[-len(lines):], lines)
    finally:
        for session in sessions:
            try:
                os.killpg(session, signal.SIGTERM)
            except ProcessLookupError:
                pass


def run(commands, folder, sessions):
    """Runs commands in a session of their own, since they leave a server behind. Files and no pipes take what is printed: the
    server keeps them open."""
    paths = [pathlib.Path(f"{folder}.{kind}") for kind in ("output", "errors")]
    with open(paths[0], "w") as output, open(paths[1], "w") as errors:
        process = subprocess.Popen(
            ["bash", "-e", "-c", commands], cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            start_new_session=True)
        sessions.append(process.pid)
        status = process.wait()
    return status, paths[0].read_text(), paths[1].read_text()

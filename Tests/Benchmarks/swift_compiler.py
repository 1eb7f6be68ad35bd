"""Calls the Swift compiler on generated clients as SwiftPM does, and measures whole processes."""
import glob
import os
import resource
import subprocess
import sys
import tempfile
import time

FEATURES = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]


def botocore_data():
    import botocore

    return os.path.join(os.path.dirname(botocore.__file__), "data")


def model(service, version):
    return os.path.join(botocore_data(), service, version)


class Cost:
    """CPU seconds, user and system, of a process and all it started, seconds until it ended, and the largest one's peak memory in
    MB."""

    def __init__(self, seconds, elapsed, megabytes):
        self.seconds = seconds
        self.elapsed = elapsed
        self.megabytes = megabytes


def measured(arguments, folder=None):
    """Runs a command that must succeed; what it printed, and what it cost."""
    with tempfile.TemporaryFile("w+") as printed:
        start = time.monotonic()
        process = subprocess.Popen(
            arguments, cwd=folder, stdout=printed, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        output = printed.read()
    if process.returncode != 0:
        sys.exit(f"{' '.join(arguments[:4])} … failed:\n{output[-3000:]}")
    return output, Cost(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024)


class Compiler:
    """The compiler with the modules of a build of this repository, such as `.build/debug`."""

    def __init__(self, products):
        products = os.path.realpath(products)
        self.generator = os.path.join(products, "service-generator")
        self.flags = ["-swift-version", "6", "-parse-as-library", "-I", os.path.join(products, "Modules")]
        checkouts = os.path.join(os.path.dirname(os.path.dirname(products)), "checkouts")
        self.flags += ["-I", os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CZlib")]
        for include in sorted(glob.glob(os.path.join(checkouts, "swift-crypto", "Sources", "*", "include"))):
            self.flags += ["-I", include]
        for map in sorted(glob.glob(os.path.join(products, "*.build", "module.modulemap"))):
            self.flags += ["-Xcc", f"-fmodule-map-file={map}"]
        self.features = [flag for feature in FEATURES for flag in ("-enable-upcoming-feature", feature)]

    def generate(self, output, *arguments):
        return measured([self.generator, "generate", *arguments, "--output", output])[1]

    def typecheck(self, files, module="Client", features=True):
        return ["swiftc", "-typecheck", "-module-name", module, *self.flags, *(self.features if features else []), *files]

    def debug(self, folder, module="Client", features=True, incremental=None):
        """The command that compiles a folder's sources for debugging, as SwiftPM calls the compiler."""
        files = sorted(glob.glob(os.path.join(folder, "*.swift")))
        objects = os.path.join(folder, "objects")
        os.makedirs(objects, exist_ok=True)
        mode = ["-incremental", "-output-file-map", incremental] if incremental else []
        return [
            "swiftc", "-c", "-Onone", "-g", "-j2", "-enable-batch-mode", "-module-name", module, "-emit-module",
            "-emit-module-path", os.path.join(objects, f"{module}.swiftmodule"), *mode, *self.flags,
            *(self.features if features else []), *files]


def show(name, values, unit="s"):
    import statistics

    print(f"{name:66s} {min(values):9.3f} {statistics.median(values):9.3f} {max(values):9.3f} {unit}", flush=True)

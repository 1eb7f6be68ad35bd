"""A copy of a package in a folder of its own, built and edited there, so that the checkout stays as it is."""

import os
import pathlib
import re
import resource
import shutil
import subprocess
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


class Result:
    def __init__(self, status, output, cpu):
        self.status = status
        self.output = output
        self.cpu = cpu

    @property
    def generated(self):
        """The targets for which the generator ran."""
        return sorted(set(re.findall(r"Generating clients for (\w+)", self.output)))

    def compiled(self, targets):
        """Which of these targets had a file compiled. Objects do not tell: one whose code is the same is not written again."""
        return sorted(set(re.findall(r"\] Compiling (\w+) ", self.output)) & set(targets))


# Further options for every command of `swift`.
SWIFT_OPTIONS = os.environ.get("SERVICE_GENERATOR_SWIFT_OPTIONS", "").split()


class Workspace:
    """A package copied to a folder from which its relative paths lead to the same places."""

    def __init__(self, package, keep=False):
        self.source = pathlib.Path(__file__).resolve().parent / package
        self.root = REPOSITORY / ".build-consumers" / "copy" / package
        if not keep:
            shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True, exist_ok=True)
        for path in self.root.iterdir():
            if path.name != ".build":
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        shutil.copytree(self.source, self.root, symlinks=True, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".build"))

    def path(self, name):
        return self.root / name

    def swift(self, *arguments, environment=None):
        """Runs `swift` in the package; what it prints, its exit code, and the CPU seconds that it took."""
        result = self.swift_once(arguments, environment)
        if package_manager_crashed(result.output):
            print(f"note    the package manager crashed at `swift {' '.join(arguments)}`, which is run again", flush=True)
            result = self.swift_once(arguments, environment)
        return result

    def swift_once(self, arguments, environment):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process = subprocess.run(
            ["swift", arguments[0], *SWIFT_OPTIONS, *arguments[1:]], cwd=self.root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Result(process.returncode, process.stdout, cpu)

    def build(self, *arguments):
        return self.swift("build", *arguments)

    def run(self, product, folder=".build/debug"):
        process = subprocess.run(
            [self.root / folder / product], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return process.stdout if process.returncode == 0 else f"exit code {process.returncode}\n{process.stdout}"

    def edit(self, name, old, new):
        """Replaces a text that must be there once."""
        path = self.path(name)
        text = path.read_text()
        if text.count(old) != 1:
            raise RuntimeError(f"{name} holds {old!r} {text.count(old)} times")
        self.write(name, text.replace(old, new))

    def write(self, name, text):
        """Writes a file whose time differs from before even where the file system's clock is coarse."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        time.sleep(0.02)
        path.write_text(text)

    def touch(self, name):
        time.sleep(0.02)
        os.utime(self.path(name))

    def restore(self, *names):
        """Brings back files, folders or links of the original package, and builds."""
        for name in names:
            self.bring_back(name)
        return self.build()

    def bring_back(self, name):
        source, path = self.source / name, self.path(name)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        time.sleep(0.02)
        if source.is_dir() and not source.is_symlink():
            shutil.copytree(source, path, symlinks=True)
        elif source.is_symlink() or source.exists():
            shutil.copy(source, path, follow_symlinks=False)

    def output_folder(self, target):
        found = [path for path in self.root.glob(f".build/plugins/outputs/*/{target}/*/ServiceGeneratorPlugin/*")]
        return found[0] if found else self.root / "absent"

    def generated_files(self, target):
        """The bytes of a target's generated files by name."""
        return {path.name: path.read_bytes() for path in self.output_folder(target).glob("*.swift")}

    def states(self):
        """When each generated file was written, by target and name."""
        return {
            f"{path.parents[3].name}/{path.name}": path.stat().st_mtime_ns
            for path in self.root.glob(".build/plugins/outputs/*/*/*/ServiceGeneratorPlugin/**/*.swift")
        }


def package_manager_crashed(output):
    """Whether SwiftPM's own process crashed, as it does once in some hundred runs of plugins, and nothing of ours."""
    crashed = "Program crashed" in output or "Backtracing from" in output or re.search(r'^Thread \d+ .*:$', output, re.M)
    ours = re.search(r" in (service-generator|ServiceGenerator)", output)
    return bool(crashed) and not ours


def written(before, after):
    """The generated files that were written, or deleted, between two states."""
    return sorted(name for name in set(before) | set(after) if before.get(name) != after.get(name))

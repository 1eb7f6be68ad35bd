"""Prints a line for each check and counts them."""


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def section(self, title):
        print(f"--- {title}", flush=True)

    def check(self, name, holds, details=""):
        if holds:
            self.passed += 1
            print(f"ok      {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAILED  {name}", flush=True)
            for line in str(details).splitlines()[-40:]:
                print(f"        {line}", flush=True)
        return holds

    def equal(self, name, found, expected):
        return self.check(name, found == expected, f"found:    {found}\nexpected: {expected}")

    def summary(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 0 if self.failed == 0 else 1

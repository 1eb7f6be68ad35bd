#!/usr/bin/env python3
"""Makes reference pages of models whose every documentation text is hostile, and has each page read by what it is for.

Usage: Tests/Conformance/hostile_pages.py [--products .build/debug] [--format cli…] [--form html…] [--text NAME…]
                                          [--quick] [--browser [PATH]] [--large] [--keep DIR]

The texts are those of hostile/texts.json, put into the models beside it, an AWS model and a Smithy model, one after the other;
a harmless text shows what pages have of their own. A page must
- html: be well-formed, with no script, attribute, element or destination that the harmless page does not have;
- rst: give docutils no message of a higher level than real pages give, and no node that reads files or writes raw text;
- man: give groff no warning, and have no request that the harmless page does not have;
- Rd: be read by R without a warning (where R is installed), with no macro that the harmless page does not have;
- markdown: have no HTML and no destination but the web's;
- text: have no control characters.

The first run makes a virtual environment in Tests/Conformance/ReferenceTools, which git ignores; groff and man must be there.
`--quick` has all texts in one, in their order and the other way round, which takes half a minute instead of a quarter of an hour.
`--browser` opens every HTML page in a headless Chromium, the one at PATH or the system's. `--large` times documentation of 1 and
10 MB instead: ten times the text may cost twenty times the time, no more.
"""
import argparse
import collections
import html.parser
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
ENVIRONMENT = HERE / "ReferenceTools" / "hostile"
REQUIREMENTS = ["docutils==0.19", "markdown-it-py==3.0.0"]
BROWSER_REQUIREMENTS = [(REPOSITORY / "Tests/DocumentationSite/requirements.txt").read_text().strip().splitlines()[-1]]
FORMS = {
    "cli": ["rst", "man", "text", "markdown", "html"],
    "boto3": ["rst", "text", "markdown", "html"],
    "powershell": ["text", "markdown", "html"],
    "ios": ["text", "markdown", "html"],
    "r": ["Rd", "text", "markdown", "html"],
    "swift": ["text", "markdown", "html"],
}
HARMLESS = {"name": "harmless", "text": "A plain sentence. Another one."}
# What the texts would make if something ran them.
TRACES = ["hostile-roff", "hostile-rd", "hostile-path"]


def enter_environment(requirements):
    """Goes on in the virtual environment, which is made where it is missing."""
    python = ENVIRONMENT / "bin" / "python3"
    marker = ENVIRONMENT / "requirements"
    known = marker.read_text().splitlines() if marker.exists() else []
    if not set(requirements) <= set(known):
        print("installing", *requirements, file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements], check=True)
        marker.write_text("\n".join(requirements))
    if pathlib.Path(sys.prefix).resolve() != ENVIRONMENT.resolve():
        os.execv(python, [python, __file__, *sys.argv[1:]])


# MARK: Models


# How often a text is repeated: each page has it thirty times, and docutils takes the square of its length for some.
REPETITIONS = 100


def joined(texts):
    """All texts that are not there for their length as one, in their order and the other way round: what an element that does
    not end hides of the one is in the other."""
    parts = [text_of(entry) for entry in texts if "count" not in entry]
    return [
        {"name": "all texts", "text": "\n\n".join(parts)}, {"name": "all texts from the last", "text": "\n\n".join(parts[::-1])}]


def text_of(entry):
    return entry["text"] * min(entry.get("count", 1), REPETITIONS) + entry.get("end", "")


def quoted(text):
    """A text as it stands between the quotes of JSON."""
    return json.dumps(text)[1:-1]


class Model:
    def __init__(self, kind, number, entry):
        self.kind = kind
        self.entry = entry
        text = text_of(entry)
        self.name = f"Hostile{number:02}x" if number else "Harmless"
        title = text[:300]
        if kind == "aws" and entry["name"] == "names like paths":
            self.name = text
        self.values = {"@text@": quoted(text), "@title@": quoted(title), "@name@": quoted(self.name)}

    def write(self, folder):
        """Writes the model's files; gives what the command is to read."""
        names = ["model.json"] if self.kind == "smithy" else ["service-2.json", "examples-1.json", "paginators-1.json"]
        folder.mkdir(parents=True)
        for name in names:
            source = (HERE / "hostile" / name).read_text()
            for key, value in self.values.items():
                source = source.replace(key, value)
            (folder / name).write_text(source)
        return folder / "model.json" if self.kind == "smithy" else folder


def run_generator(arguments, products):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        [products / "service-generator", "reference", *arguments], capture_output=True, text=True, errors="replace")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime - before.ru_utime


# MARK: Checks, each of a page beside a harmless one


class Page:
    """What one page has, by kind: each kind is compared with that of the harmless page."""

    def __init__(self):
        self.problems = []
        self.facts = collections.defaultdict(set)


ADDRESS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
LOCAL = re.compile(r"[^:\\\s]*$")


def check_destination(page, destination):
    if ADDRESS.match(destination):
        return
    if destination.startswith("/") or not LOCAL.match(destination):
        page.problems.append(f"a link to {destination[:80]!r}")


class HTMLReader(html.parser.HTMLParser):
    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    CONTENT = {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "strong", "em", "a", "br",
        "table", "thead", "tbody", "tr", "th", "td", "blockquote", "aside",
    }
    ATTRIBUTES = {
        ("a", "href"), ("code", "class"), ("ol", "start"), ("aside", "class"), ("aside", "role"), ("aside", "aria-label"),
    }

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open = []
        self.script = None

    def handle_starttag(self, tag, attributes):
        if tag not in self.CONTENT:
            self.page.facts["element"].add(tag)
        for name, value in attributes:
            if name.startswith("on"):
                self.page.facts["event attribute"].add((tag, name, value))
            elif name == "id" and tag in ("h2", "h3", "h4", "h5", "h6"):
                # The frame names headings, so that it can lead to them.
                if not re.fullmatch(r"[^\s\"'<>&=]+", value or ""):
                    self.page.problems.append(f"the id {value!r}")
            elif (tag, name) not in self.ATTRIBUTES:
                self.page.facts["attribute"].add((tag, name))
            if name in ("href", "src", "action", "data", "formaction"):
                check_destination(self.page, value or "")
        if tag not in self.VOID:
            self.open.append(tag)
        if tag in ("script", "style"):
            self.script = ""

    def handle_startendtag(self, tag, attributes):
        # Of SVG's elements, which may end where they begin.
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.page.problems.append(f"</{tag}> ends {self.open[-3:]}, line {self.getpos()[0]}")
            if tag in self.open:
                while self.open.pop() != tag:
                    pass
            return
        self.open.pop()
        if self.script is not None:
            self.page.facts[tag].add(self.script)
            self.script = None

    def handle_data(self, data):
        if self.script is not None:
            self.script += data

    def handle_comment(self, data):
        self.page.facts["comment"].add(data)


def check_html(text, page):
    reader = HTMLReader(page)
    reader.feed(text)
    reader.close()
    if reader.open:
        page.problems.append(f"{reader.open[-3:]} left open")


def check_markdown(text, page):
    import markdown_it

    parser = markdown_it.MarkdownIt("commonmark", {"html": True, "maxNesting": 1000}).enable("table")
    pending = list(parser.parse(text))
    while pending:
        token = pending.pop()
        pending += token.children or []
        if token.type in ("html_block", "html_inline"):
            page.problems.append(f"HTML: {token.content[:80]!r}")
        if token.type == "image":
            page.problems.append("an image")
        if token.type == "link_open":
            check_destination(page, token.attrs.get("href", ""))
    check_text(text, page)


def check_text(text, page):
    found = re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", text)
    if found:
        line = text[: found.start()].count("\n") + 1
        page.problems.append(f"the control character U+{ord(found[0]):04X}, line {line}")


# What real pages of the AWS CLI and of boto3 give at most: their texts are not written for docutils.
REAL_LEVEL = 3


def prepare_docutils():
    """Knows what Sphinx brings, as far as pages use it."""
    import docutils.nodes
    import docutils.parsers.rst
    from docutils.parsers.rst import directives, roles

    class Described(docutils.parsers.rst.Directive):
        required_arguments = 1
        final_argument_whitespace = True
        optional_arguments = 10
        has_content = True
        option_spec = {}

        def run(self):
            node = docutils.nodes.container()
            self.state.nested_parse(self.content, self.content_offset, node)
            return [node]

    for name in ["py:method", "py:class", "py:attribute", "py:function", "toctree", "danger", "rubric", "contents"]:
        if name != "danger":
            directives.register_directive(name, Described)

    def plain(name, rawtext, text, lineno, inliner, options={}, content=[]):
        return [docutils.nodes.inline(rawtext, text)], []

    for name in ["doc", "ref", "py:meth", "py:class", "py:attr", "py:func", "class", "meth"]:
        roles.register_local_role(name, plain)


def check_rst(text, page):
    import docutils.core
    import docutils.nodes
    import docutils.utils

    settings = {
        "report_level": 5, "halt_level": 6, "file_insertion_enabled": False, "raw_enabled": False,
        "warning_stream": False, "input_encoding": "unicode", "_disable_config": True,
    }
    try:
        tree = docutils.core.publish_doctree(text, settings_overrides=settings)
    except RecursionError:
        page.problems.append("docutils goes too deep")
        return
    for message in tree.findall(docutils.nodes.system_message):
        if message["level"] > REAL_LEVEL:
            page.problems.append(f"level {message['level']}, line {message.get('line')}: {message.astext()[:100]}")
    for node in tree.findall():
        if isinstance(node, (docutils.nodes.raw, docutils.nodes.image, docutils.nodes.substitution_definition)):
            page.problems.append(f"{node.tagname}: {node.astext()[:80]!r}")
        if isinstance(node, docutils.nodes.system_message) and "directive disabled" in node.astext():
            page.problems.append(node.astext()[:100])
        if isinstance(node, (docutils.nodes.reference, docutils.nodes.target)) and node.get("refuri"):
            if re.match(r"\s*(javascript|vbscript|data|file):", node["refuri"], re.IGNORECASE):
                page.problems.append(f"a link to {node['refuri'][:80]!r}")
    check_text(text, page)


def check_man(text, page):
    for line in text.split("\n"):
        if line[:1] in (".", "'"):
            request = line.split()[0] if line.split() else line
            # What titles, transitions, admonitions and definitions of documentation become.
            if request not in (".SS", ".ce", ".B", ".TP"):
                page.facts["request"].add(request)
    check_text(text, page)


def check_man_file(path, page):
    result = subprocess.run(
        ["man", "-l", "--warnings", str(path)], capture_output=True, text=True, errors="replace",
        env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MANPAGER": "cat"})
    for line in result.stderr.splitlines()[:3]:
        # A word too long for a line is no error of the page's.
        if "cannot adjust line" in line or "can't break line" in line or "cannot break line" in line:
            continue
        page.problems.append(f"man: {line}")
    if result.returncode:
        page.problems.append(f"man exits with {result.returncode}")


def check_rd(text, page):
    for macro in re.findall(r"(?<!\\)(?:\\\\)*(\\[a-zA-Z]+)", text):
        page.facts["macro"].add(macro)
    # Code has what looks like macros and is text; R tells them apart.
    page.facts["macro"] &= {"\\Sexpr", "\\if", "\\ifelse", "\\out", "\\newcommand", "\\renewcommand", "\\RdOpts", "\\input"}


R_SCRIPT = r"""
files <- readLines(commandArgs(TRUE)[1])
tags <- function(x) c(attr(x, "Rd_tag"), if (is.list(x)) unlist(lapply(x, tags)))
for (f in files) {
  w <- character()
  note <- function(e) { w <<- c(w, conditionMessage(e)); invokeRestart("muffleWarning") }
  r <- tryCatch(withCallingHandlers({
    rd <- tools::parse_Rd(f, encoding = "UTF-8")
    bad <- intersect(tags(rd), c("\\Sexpr", "\\if", "\\ifelse", "\\out", "\\newcommand", "#ifdef", "#ifndef", "UNKNOWN"))
    if (length(bad)) w <- c(w, paste("has", bad))
    for (l in as.character(tools::checkRd(rd, listOK = TRUE))) if (!grepl("checkRd: (-", l, fixed = TRUE)) w <- c(w, l)
    invisible(capture.output(tools::Rd2HTML(rd), tools::Rd2txt(rd)))
  }, warning = note), error = function(e) w <<- c(w, conditionMessage(e)))
  if (length(w)) cat(f, "\t", gsub("\n", " ", paste(head(w, 3), collapse = " | ")), "\n", sep = "")
}
"""


def check_rd_files(paths, pages, folder):
    if not shutil.which("Rscript"):
        print("R is not installed: pages of R are checked by the tests' own checker alone", file=sys.stderr)
        return
    script, listing = folder / "check.R", folder / "pages.txt"
    script.write_text(R_SCRIPT)
    listing.write_text("".join(f"{path}\n" for path in paths))
    result = subprocess.run(["Rscript", script, listing], capture_output=True, text=True, errors="replace")
    for line in result.stdout.splitlines():
        path, _, problem = line.partition("\t")
        pages[pathlib.Path(path)].problems.append(f"R: {problem[:200]}")
    if result.returncode:
        sys.exit(f"R failed: {result.stderr[-2000:]}")


CHECKS = {
    "html": check_html, "markdown": check_markdown, "text": check_text, "rst": check_rst, "man": check_man, "Rd": check_rd,
}
EXTENSIONS = {"html": "html", "markdown": "md", "text": "txt", "rst": "rst", "man": "1", "Rd": "Rd"}


def check_browser(paths, pages, path):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page()
        found = []
        tab.on("dialog", lambda dialog: (found.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("pageerror", lambda error: found.append(f"an error: {error}"))
        tab.on("request", lambda request: found.append(f"a request: {request.url[:80]}")
               if not request.url.startswith("file:") else None)
        for path in paths:
            found.clear()
            tab.goto(path.as_uri())
            tab.wait_for_timeout(20)
            pages[path].problems += [f"browser: {problem}" for problem in found]
        browser.close()


# MARK: Runs


def check_form(format, form, kind, entries, folder, options):
    """Makes the pages of all models in one form and checks them; gives how many there are and what is wrong."""
    models = [Model(kind, 0, HARMLESS)] + [Model(kind, number, entry) for number, entry in entries]
    output = folder / f"{kind}-{format}-{form}"
    sources = folder / f"{kind}-models"
    paths = []
    for index, model in enumerate(models):
        target = sources / f"{index:03}"
        paths.append(model.write(target) if not target.exists() else
                     target / "model.json" if kind == "smithy" else target)
    count, failures = 0, []
    facts = {}
    for model, path in zip(models, paths):
        pages = output / path.parent.name if kind == "smithy" else output / path.name
        result, _ = run_generator(["--format", format, "--form", form, "--output", pages, path], options.products)
        if result.returncode:
            failures.append((model.entry["name"], "", f"the command exits with {result.returncode}: {result.stderr[:300]}"))
            continue
        files = sorted(pages.rglob(f"*.{EXTENSIONS[form]}"))
        found = {}
        for file in files:
            page = found[file] = Page()
            text = file.read_bytes().decode("utf-8")
            CHECKS[form](text, page)
            if form == "man":
                check_man_file(file, page)
        if form == "Rd":
            check_rd_files(files, found, folder)
        if form == "html" and options.browser:
            check_browser(files, found, options.browser)
        count += len(files)
        if not files:
            failures.append((model.entry["name"], "", "no pages"))
        for file, page in found.items():
            for fact, values in page.facts.items():
                if model.entry is HARMLESS:
                    facts.setdefault(fact, set()).update(values)
                else:
                    for value in sorted(values - facts.get(fact, set()), key=str)[:2]:
                        page.problems.append(f"{fact}: {str(value)[:120]}")
            name = str(file.relative_to(output))
            failures += [(model.entry["name"], name, problem) for problem in page.problems[:2]]
    return count, failures


LARGE = {
    "nested lists": "<ul><li>a", "paragraphs": "<p>a b</p>", "words": "word ", "nested inlines": "<b><i>a", "marks": "*`_\\{%",
    "links": '<a href="http://x.example">a</a> ', "code": "<code>a b</code> ", "one word": "a", "tables": "<table><tr><td>a",
    "Markdown lists": "- a\n", "Markdown nesting": "- ", "brackets": "[", "less-than signs": "<",
}


def time_large(formats, folder, options):
    """Times one operation's page with 1 and 10 MB of documentation."""
    failed = False
    print(f"{'format':12}{'text':20}{'1 MB':>9}{'10 MB':>9}  s of CPU")
    for format in formats:
        form = FORMS[format][0]
        for name, part in LARGE.items():
            times = []
            for size in (1_000_000, 10_000_000):
                kind = "smithy" if name.startswith("Markdown") else "aws"
                model = Model(kind, 1, HARMLESS)
                path = model.write(folder / f"{format}-{name}-{size}")
                file = path if kind == "smithy" else path / "service-2.json"
                source = file.read_text()
                place = source.index(quoted(HARMLESS["text"]), source.index("PutThing\": {" if kind == "aws" else "#PutThing\": {"))
                text = quoted(part * (size // len(part)))
                file.write_text(source[:place] + text + source[place + len(quoted(HARMLESS["text"])):])
                result, seconds = run_generator(
                    ["--format", format, "--form", form, "--operation", "PutThing", path], options.products)
                if result.returncode:
                    print(f"{format}: {name}: {result.stderr[:200]}")
                    failed = True
                times.append(seconds)
                shutil.rmtree(folder / f"{format}-{name}-{size}")
            slow = times[1] > 20 * max(times[0], 0.05)
            failed |= slow
            print(f"{format:12}{name:20}{times[0]:9.2f}{times[1]:9.2f}{'  not linear' if slow else ''}", flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--products", type=pathlib.Path, default=REPOSITORY / ".build/debug")
    parser.add_argument("--format", action="append", choices=FORMS)
    parser.add_argument("--form", action="append", choices=EXTENSIONS)
    parser.add_argument("--text", action="append", help="only the text of this name")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--browser", nargs="?", const=shutil.which("chromium") or shutil.which("google-chrome"))
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path, help="where the pages stay")
    options = parser.parse_args()
    enter_environment(REQUIREMENTS + (BROWSER_REQUIREMENTS if options.browser else []))
    sys.setrecursionlimit(20_000)
    prepare_docutils()
    options.products = options.products.resolve()
    formats = options.format or list(FORMS)
    texts = json.loads((HERE / "hostile" / "texts.json").read_text())
    if options.quick:
        texts = joined(texts)
    entries = [(n + 1, t) for n, t in enumerate(texts) if not options.text or t["name"] in options.text]
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        os.chdir(folder)
        if options.large:
            sys.exit(1 if time_large(formats, folder, options) else 0)
        failed = 0
        for kind in ["aws", "smithy"]:
            for format in formats:
                for form in FORMS[format]:
                    if options.form and form not in options.form:
                        continue
                    count, failures = check_form(format, form, kind, entries, folder, options)
                    print(f"{kind:7} {format:11} {form:9} {count:5} pages, {len(failures)} problems", flush=True)
                    failed += len(failures)
                    for text, file, problem in failures[:30]:
                        print(f"    {text}: {file}: {problem}")
        for trace in TRACES:
            for found in [*folder.rglob(f"{trace}*"), *REPOSITORY.glob(f"{trace}*"), *REPOSITORY.parent.glob(f"{trace}*")]:
                if trace != "hostile-path" or folder not in found.parents:
                    print(f"something made {found}")
                    failed += 1
        if failed:
            sys.exit(f"{failed} problems")


if __name__ == "__main__":
    main()

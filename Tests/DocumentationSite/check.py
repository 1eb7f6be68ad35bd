"""Checks a DocC site as it is served: pages, links and, with a browser, what a reader sees.

Usage: check.py ARCHIVE [--browser PATH] [--pictures FOLDER]
"""

import argparse
import functools
import http.client
import http.server
import json
import pathlib
import sys
import threading
import urllib.parse

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# DocC's pages ask for a site's own colours, which a site need not have.
OPTIONAL = "/theme-settings.json"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass


class Site:
    """The render data of an archive."""

    def __init__(self, archive):
        self.archive = archive
        self.pages = {}
        for path in sorted((archive / "data").rglob("*.json")):
            address = "/" + path.relative_to(archive / "data").with_suffix("").as_posix()
            self.pages[address] = json.loads(path.read_text())
        self.problems = []

    def exists(self, url):
        return url.split("#")[0].lower() in self.pages

    def check_links(self):
        """Every link of every page and of the sidebar leads to a page; gives how many there are."""
        count = 0
        for address, page in self.pages.items():
            references = page.get("references", {})
            for reference in references.values():
                url = reference.get("url", "")
                if url.startswith("/"):
                    count += 1
                    if not self.exists(url):
                        self.problems.append(f"{address}: broken link to {url}")
            for identifier in set(linked(page)):
                if references.get(identifier, {}).get("type") not in ("topic", "link", "image", "file"):
                    self.problems.append(f"{address}: the link to {identifier} leads nowhere")
        index = json.loads((self.archive / "index" / "index.json").read_text())
        for url in sidebar(index["interfaceLanguages"]):
            count += 1
            if not self.exists(url):
                self.problems.append(f"sidebar: broken link to {url}")
        return count

    def check_reach(self):
        """Every page is linked from another."""
        found = {reference.get("url", "").split("#")[0]
                 for page in self.pages.values() for reference in page.get("references", {}).values()}
        for address in self.pages:
            if address not in found:
                self.problems.append(f"{address}: no page links to it")

    def root(self):
        return min((address for address in self.pages if address.startswith("/documentation/")), key=len)


def linked(page):
    """The identifiers of what a page links to in its text and its lists."""
    for section in page.get("topicSections", []) + page.get("seeAlsoSections", []):
        yield from section["identifiers"]
    for path in page.get("hierarchy", {}).get("paths", []):
        yield from path
    yield from inline(page.get("primaryContentSections", []))
    yield from inline(page.get("abstract", []))


def inline(node):
    if isinstance(node, list):
        for element in node:
            yield from inline(element)
    elif isinstance(node, dict):
        if node.get("type") == "reference" and node.get("isActive", True):
            yield node["identifier"]
        if node.get("type") == "links":
            yield from node["items"]
        for value in node.values():
            yield from inline(value)


def sidebar(node):
    if isinstance(node, list):
        for element in node:
            yield from sidebar(element)
    elif isinstance(node, dict):
        if "path" in node:
            yield node["path"]
        for value in node.values():
            yield from sidebar(value)


def check_answers(site, port):
    """Each page and its data are served."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for address in site.pages:
        for path in (address + "/", "/data" + address + ".json"):
            connection.request("GET", urllib.parse.quote(path))
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                site.problems.append(f"{path}: {response.status}")


def chosen(site):
    """The landing page, the articles, the client's page, a group of operations and a method."""
    root = site.root()
    names = [root]
    for name in ("calling-the-service", "handling-errors", "reading-pages"):
        names += [address for address in site.pages if address.startswith(f"{root}/") and address.endswith(name)][:1]
    for address, page in site.pages.items():
        if address.endswith("operations") and page["metadata"].get("role") == "collectionGroup":
            names.append(address)
            method = page["references"][page["topicSections"][0]["identifiers"][0]]["url"]
            names += [method.rsplit("/", 1)[0], method]
            break
    return names


def check_browser(site, port, browser, pictures):
    """The chosen pages show their titles, fit the window, and say nothing in the console; gives how many were looked at."""
    from playwright.sync_api import sync_playwright

    base = f"http://127.0.0.1:{port}"
    names = chosen(site)
    if len(names) < 6:
        site.problems.append(f"only {names} of the catalog's pages are there")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for device, size in (("desk", DESK), ("phone", PHONE)):
            page = running.new_page(viewport=size)
            complaints = []
            page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.route("**" + OPTIONAL, lambda route: route.fulfill(status=200, content_type="application/json", body="{}"))
            for name in names:
                title = site.pages[name]["metadata"]["title"]
                place = f"{name} on a {device}"
                page.goto(base + urllib.parse.quote(name), wait_until="load")
                heading = page.locator("main h1").first
                heading.wait_for(timeout=20_000)
                # Long names have invisible places where a line may break.
                shown = heading.text_content().replace("\u200b", "").strip()
                if shown != title:
                    site.problems.append(f"{place}: shows the title {shown!r} instead of {title!r}")
                overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                if overflow > 0:
                    site.problems.append(f"{place}: is {overflow} pixels too wide")
                if pictures:
                    pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
                    file = f"{name.strip('/').replace('/', '_')}-{device}.png"
                    page.screenshot(path=f"{pictures}/{file}", full_page=True)
                site.problems += [f"{place}: {text}" for text in complaints]
                complaints.clear()
            page.goto(base + site.root(), wait_until="load")
            link = page.locator("main a[href$='calling-the-service']").first
            link.click()
            page.wait_for_url("**/*calling-the-service*", timeout=10_000)
            page.locator("main h1", has_text="Calling the service").wait_for(timeout=10_000)
            page.close()
        running.close()
    return len(names)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=pathlib.Path)
    parser.add_argument("--browser")
    parser.add_argument("--pictures")
    arguments = parser.parse_args()
    site = Site(arguments.archive)
    links = site.check_links()
    site.check_reach()
    handler = functools.partial(Handler, directory=str(arguments.archive))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    check_answers(site, server.server_port)
    looked = 0
    if arguments.browser and not site.problems:
        looked = check_browser(site, server.server_port, arguments.browser, arguments.pictures)
    server.shutdown()
    name = arguments.archive.stem
    for problem in site.problems[:50]:
        print(f"{name}: {problem}", file=sys.stderr)
    if site.problems:
        sys.exit(f"{name}: {len(site.problems)} problems")
    seen = f", {looked} of them looked at on a desk and on a phone" if looked else ""
    print(f"{name}: {len(site.pages)} pages answer, {links} links lead to them{seen}")


main()

"""Checks reference pages in HTML as a folder holds them: links, markup and, in a browser, what a reader does.

Usage: reference_pages.py FOLDER --browser PATH [--alone FILE] [--pictures FOLDER]

FOLDER holds the pages of several services in one format. The alone FILE is a page that was printed.
"""

import argparse
import html.parser
import os
import pathlib
import sys
import urllib.parse

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
VOID = {"meta", "br", "input", "link", "img", "hr"}
# WCAG 2.2, 1.4.3: the least contrast of text that is not large.
LEAST_CONTRAST = 4.5

# Gives, for each kind of text that is shown, its contrast with what is behind it.
CONTRASTS = """() => {
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const parse = colour => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = element => {
    for (; element; element = element.parentElement) {
      const colour = parse(getComputedStyle(element).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const found = {};
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!hasText || !element.checkVisibility({ opacityProperty: true })) continue;
    const a = luminance(parse(getComputedStyle(element).color)), b = luminance(behind(element));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const name = element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
    found[name] = Math.min(found[name] ?? 99, contrast);
  }
  return found;
}"""


class Page(html.parser.HTMLParser):
    """What a page says of itself: title, links, ids, what it loads, and elements that are not closed in order."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.heading = None
        self.title = ""
        self.links = []
        self.loads = []
        self.ids = []
        self.open = []
        self.problems = []
        self.in_heading = self.in_title = False
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        if self.open:
            self.problems.append(f"{self.open} not closed")
        if len(self.ids) != len(set(self.ids)):
            self.problems.append("an id is given twice")

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif "href" in given or "src" in given:
            self.loads.append(given.get("src", given.get("href")))
        if tag == "title":
            self.in_title = True
        if tag == "h1" and self.heading is None:
            self.heading, self.in_heading = "", True
        for name, _ in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"<{tag}> has {name}")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")
        self.in_title = False
        if tag == "h1":
            self.in_heading = False

    @property
    def name(self):
        """What the page is called: some have another heading."""
        return self.title.split(" · ")[0]

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        if self.in_heading:
            self.heading += data


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.pages = {path: Page(path) for path in sorted(folder.rglob("*.html"))}
        self.problems = []

    def name(self, path):
        return path.relative_to(self.folder).as_posix()

    def linked(self, path):
        """The pages that a page links to."""
        addresses = (urllib.parse.urlsplit(link) for link in self.pages[path].links)
        return [pathlib.Path(os.path.normpath(path.parent / urllib.parse.unquote(address.path)))
                for address in addresses if address.path and not address.scheme]

    def report(self, path, text):
        self.problems.append(f"{self.name(path)}: {text}")

    def check_files(self):
        """Every page has one heading, its links lead to places that are there, and it loads nothing but its list of pages.

        Gives how many links there are."""
        count = 0
        reached = {self.folder / "index.html"}
        for path, page in self.pages.items():
            for problem in page.problems:
                self.report(path, problem)
            if not (page.heading or "").strip():
                self.report(path, "has no heading")
            for link in page.loads + page.links:
                address = urllib.parse.urlsplit(link)
                if address.scheme:
                    if link in page.loads or address.scheme not in ("http", "https", "mailto"):
                        self.report(path, f"leads to {link}")
                    continue
                target = path
                if address.path:
                    target = pathlib.Path(os.path.normpath(path.parent / urllib.parse.unquote(address.path)))
                count += 1
                if not target.is_relative_to(self.folder) or not target.is_file():
                    self.report(path, f"the link to {link} leads nowhere")
                elif address.fragment and urllib.parse.unquote(address.fragment) not in self.pages[target].ids:
                    self.report(path, f"the link to {link} leads to no place in the page")
                elif target != path:
                    reached.add(target)
        for path in self.pages:
            if path not in reached:
                self.report(path, "no page links to it")
        return count


class Reader:
    """A reader with a browser who looks at a site's pages from its folder."""

    def __init__(self, site, browser, pictures):
        self.site = site
        self.browser = browser
        self.pictures = pictures
        self.looked = 0

    def open(self, **options):
        context = self.browser.new_context(**options)
        page = context.new_page()
        # What is asked of a network, and what a page complains of.
        page.on("request", lambda request: None if request.url.startswith("file:")
                else self.site.problems.append(f"asks for {request.url}"))
        page.on("console", lambda message: self.site.problems.append(f"{page.url}: {message.text}")
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.site.problems.append(f"{page.url}: {error}"))
        return page

    def expect(self, page, holds, text):
        if not holds:
            self.site.problems.append(f"{urllib.parse.unquote(page.url.split('/')[-1])}: {text}")

    def look(self, page, path, name):
        self.looked += 1
        page.goto(path.as_uri())
        shown = page.locator("article h1").first.inner_text()
        self.expect(page, shown == self.site.pages[path].heading, f"shows {shown!r}")
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        self.expect(page, overflow <= 0, f"{name}: is {overflow} pixels too wide")
        for what, contrast in page.evaluate(CONTRASTS).items():
            self.expect(page, contrast >= LEAST_CONTRAST, f"{name}: the contrast of {what} is {contrast:.2f}")
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            file = self.site.name(path).replace("/", "_").removesuffix(".html")
            page.screenshot(path=self.pictures / f"{file}-{name}.png", full_page=True)

    def look_at_all(self, paths):
        for name, size, scheme in (
            ("desk", DESK, "light"), ("desk-dark", DESK, "dark"), ("phone", PHONE, "light"), ("phone-dark", PHONE, "dark"),
        ):
            page = self.open(viewport=size, color_scheme=scheme)
            for path in paths:
                self.look(page, path, name)
            page.context.close()

    # What a reader does.

    def search(self, start, wanted):
        """Searches a page by its name, with the keyboard alone."""
        title = self.site.pages[wanted].name
        page = self.open(viewport=DESK)
        page.goto(start.as_uri())
        field = page.locator(".search input")
        found = page.locator("#site-found")
        page.keyboard.press("/")
        self.expect(page, field.evaluate("element => element === document.activeElement"), "/ does not lead to the search")
        self.expect(page, field.input_value() == "", "/ is typed into the search")
        page.keyboard.type(title.lower()[:4])
        self.expect(page, found.is_visible() and field.get_attribute("aria-expanded") == "true", "the search finds nothing")
        page.keyboard.press("Escape")
        self.expect(page, not found.is_visible() and field.input_value() == "", "Escape does not end the search")
        page.keyboard.press("Escape")
        self.expect(page, page.evaluate("document.activeElement === document.body"), "Escape does not leave the search")
        page.keyboard.press("/")
        page.keyboard.type("zzzzqq")
        self.expect(page, "Nothing" in found.inner_text(), "a name that nothing has is found")
        page.keyboard.press("Enter")
        self.expect(page, page.url == start.as_uri(), "Enter leads somewhere where nothing is found")
        field.fill(title)
        options = found.get_by_role("option")
        self.expect(page, options.first.locator(".name").inner_text() == title, f"the search for {title!r} finds another first")
        chosen = field.get_attribute("aria-activedescendant")
        if options.count() > 1:
            page.keyboard.press("ArrowDown")
            self.expect(page, field.get_attribute("aria-activedescendant") != chosen, "an arrow chooses no other")
            page.keyboard.press("ArrowUp")
        self.expect(page, field.get_attribute("aria-activedescendant") == chosen, "an arrow does not lead back")
        self.expect(page, options.first.get_attribute("aria-selected") == "true", "the chosen page is not told")
        page.keyboard.press("Enter")
        page.wait_for_url(wanted.as_uri())
        heading = self.site.pages[wanted].heading
        self.expect(page, page.locator("article h1").inner_text() == heading, f"the search does not lead to {title!r}")
        page.go_back()
        page.keyboard.press("Control+k")
        field.fill(title)
        options.first.click()
        page.wait_for_url(wanted.as_uri())
        page.context.close()

    def navigate(self, index, wanted):
        """Goes from the index to a page and on by what stands around it."""
        title = self.site.pages[wanted].name
        page = self.open(viewport=DESK)
        page.goto(index.as_uri())
        page.get_by_role("main").get_by_role("link", name=title, exact=True).first.click()
        page.wait_for_url(wanted.as_uri())
        current = page.locator("#site-pages a[aria-current]")
        self.expect(page, current.inner_text() == title, "the list of pages does not tell which this is")
        self.expect(page, current.is_visible(), "this page is out of sight in the list of pages")
        neighbour = page.locator(".neighbours a").first
        there = neighbour.evaluate("link => link.href")
        neighbour.click()
        page.wait_for_url(there)
        for group in page.locator("#site-pages details:not([open]) summary").all():
            group.click()
        page.locator("#site-pages").get_by_role("link", name=title, exact=True).first.click()
        page.wait_for_url(wanted.as_uri())
        page.locator(".service").click()
        page.wait_for_url(index.as_uri())
        page.context.close()

    def use_keyboard(self, path):
        """Every place that the keyboard reaches is seen; the first leads past header and list."""
        page = self.open(viewport=DESK)
        page.goto(path.as_uri())
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        self.expect(page, skip.evaluate("link => link === document.activeElement"), "Tab does not begin at the skip link")
        page.wait_for_timeout(50)
        self.expect(page, skip.bounding_box()["y"] >= 0, "the skip link is not seen")
        page.keyboard.press("Enter")
        self.expect(page, page.evaluate("document.activeElement.id") == "site-content", "the skip link does not lead to the content")
        page.goto(path.as_uri())
        for _ in range(40):
            page.keyboard.press("Tab")
            unseen = page.evaluate("""() => {
              const element = document.activeElement;
              if (element === document.body) return "";
              const style = getComputedStyle(element);
              return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" ? "" : element.outerHTML.slice(0, 80);
            }""")
            self.expect(page, not unseen, f"the focus on {unseen} is not seen")
        page.context.close()

    def switch_theme(self, first, second):
        """Dark and light follow the system until the reader chooses, and the choice is kept."""
        page = self.open(viewport=DESK, color_scheme="dark")
        page.goto(first.as_uri())
        colour = "getComputedStyle(document.body).backgroundColor"
        dark = page.evaluate(colour)
        page.emulate_media(color_scheme="light")
        light = page.evaluate(colour)
        self.expect(page, light == "rgb(255, 255, 255)" and dark != light, "dark does not follow the system")
        page.get_by_role("button", name="Use dark colours").click()
        self.expect(page, page.evaluate(colour) == dark, "the switch does not make it dark")
        page.goto(second.as_uri())
        self.expect(page, page.evaluate(colour) == dark, "the choice of dark is forgotten")
        page.get_by_role("button", name="Use light colours").click()
        page.emulate_media(color_scheme="dark")
        self.expect(page, page.evaluate(colour) == light, "light is not kept where the system is dark")
        page.context.close()

    def use_phone(self, path):
        """On a phone the list of pages is behind a button; code that is too wide scrolls by itself."""
        page = self.open(viewport=PHONE, has_touch=True)
        page.goto(path.as_uri())
        menu = page.get_by_role("button", name="Menu")
        pages = page.locator("#site-pages")
        self.expect(page, not pages.is_visible(), "the list of pages is in the way")
        menu.tap()
        self.expect(page, pages.is_visible() and menu.get_attribute("aria-expanded") == "true", "the menu does not open")
        page.locator("#site-pages a").first.focus()
        page.keyboard.press("Escape")
        self.expect(page, not pages.is_visible(), "Escape does not close the menu")
        search = page.locator(".search input")
        search.tap()
        search.fill("a")
        box = page.locator("#site-found").bounding_box()
        self.expect(page, box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"], "what is found leaves the screen")
        self.expect(
            page, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the search makes the page too wide")
        page.context.close()

    def find_wide_code(self, paths):
        """Some code is wider than a phone, and then the keyboard reaches it."""
        page = self.open(viewport=PHONE)
        wide = 0
        for path in paths:
            page.goto(path.as_uri())
            for block in page.locator("article pre").all():
                if block.evaluate("block => block.scrollWidth > block.clientWidth"):
                    wide += 1
                    self.expect(page, block.get_attribute("tabindex") == "0", "the keyboard does not reach wide code")
        page.context.close()
        return wide

    def read_without_scripts(self, path):
        """Without scripts there is no search, and all else can be read."""
        page = self.open(viewport=PHONE, java_script_enabled=False)
        page.goto(path.as_uri())
        for selector in (".search", ".menu", ".theme"):
            self.expect(page, not page.locator(selector).is_visible(), f"{selector} is shown without scripts")
        for selector in ("article h1", "#site-pages a", ".neighbours a"):
            self.expect(page, page.locator(selector).first.is_visible(), f"{selector} is not shown without scripts")
        page.context.close()

    def read_alone(self, file):
        """A page that was printed needs nothing beside it and leads to no page."""
        page = self.open(viewport=PHONE)
        page.goto(file.as_uri())
        self.expect(page, page.locator("article h1").is_visible(), "a printed page shows nothing")
        parsed = Page(file)
        for problem in parsed.problems:
            self.expect(page, False, problem)
        local = [link for link in parsed.links + parsed.loads if not urllib.parse.urlsplit(link).scheme and link[0] != "#"]
        self.expect(page, not local, f"a printed page leads to {local}")
        page.context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--browser", required=True)
    parser.add_argument("--alone", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    site = Site(folder)
    links = site.check_files()
    looked = 0
    if not site.problems:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
            reader = Reader(site, browser, arguments.pictures)
            root = folder / "index.html"
            index = next(path for path in site.linked(root) if "weather" in site.name(path).lower())
            operations = sorted(set(site.linked(index)) - {root, index})
            # The longest page is the most likely to show what is wrong.
            longest = max(operations, key=lambda path: path.stat().st_size)
            chosen = [root, index, operations[0], longest]
            reader.look_at_all(chosen)
            reader.search(index, longest)
            reader.navigate(index, operations[0])
            reader.use_keyboard(longest)
            reader.switch_theme(operations[0], longest)
            reader.use_phone(longest)
            if reader.find_wide_code(operations[:12] + [longest]) == 0:
                site.problems.append("no code is wider than a phone: what is to be seen of it was not looked at")
            reader.read_without_scripts(operations[0])
            if arguments.alone:
                reader.read_alone(arguments.alone.resolve())
            browser.close()
            looked = reader.looked
    for problem in site.problems[:40]:
        print(f"{folder.name}: {problem}", file=sys.stderr)
    if site.problems:
        sys.exit(f"{folder.name}: {len(site.problems)} problems")
    print(f"{folder.name}: {len(site.pages)} pages, {links} links lead to places that are there; looked at {looked} times, "
          "searched, gone through by keyboard, on a phone, in the dark and without scripts")


main()

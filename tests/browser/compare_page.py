#!/usr/bin/env python3
"""Opens the page of `normalize compare --html` in headless Chromium.

    compare_page.py --program build/bin/normalize --lexicon FOLDER

Holds that the page opens from disk without a console error, that plots are
drawn, that the filters and the switch to dark work, that tables and controls
have names, and that markup and script in a document stay text.
Exit status 77: there is no Chromium or no Selenium.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
HOSTILE = ("<img src=x onerror=\"window.harmed=1\"> </script><script>"
           "window.harmed=1</script> <b>bold</b>")


def reports():
    """Three invented reports, one of them hostile, often enough to test."""
    for i in range(90):
        date = f"2031-05-{i % 9 + 1:02}"
        yield {"id": f"a{i}", "outlet": "Harbor Post", "date": date,
               "text": "Jensen Huang praised the new works of Nvidia in Osaka, "
                       "Japan. Jensen Huang said sales of robots in Japan "
                       "reached $3 billion."}
        yield {"id": f"b{i}", "outlet": "River <i>Daily</i>",
               "date": date,
               "text": "Huang Renxun boasted of the new works of NVIDIA in "
                       f"Osaka, Japan {HOSTILE}. Huang Renxun claimed that "
                       "sales of robots in Japan reached $30 billion."}
        yield {"id": f"c{i} {HOSTILE}", "outlet": "Hill Times",
               "date": date,
               "text": "Nvidia opened works in Osaka with Jensen Huang."}


def skip(reason):
    print(f"SKIPPED: {reason}", file=sys.stderr)
    sys.exit(SKIPPED)


def open_browser():
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        skip("python3-selenium is not installed")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        skip("chromium and chromium-driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu",
                 "--disable-dev-shm-usage", "--window-size=1280,1000"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(service=Service(driver), options=options)


class Page:
    def __init__(self, browser, path):
        self.browser = browser
        browser.get(path.as_uri())

    def js(self, expression):
        return self.browser.execute_script(f"return {expression}")

    def choose(self, field, value):
        self.browser.execute_script(
            "const field = document.querySelector(arguments[0]);"
            "field.value = arguments[1];"
            "field.dispatchEvent(new Event('change', {bubbles: true}));",
            field, value)

    def shown(self):
        return self.js("[...document.querySelectorAll('.finding')]"
                       ".filter((f) => f.offsetParent).length")


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def check_opens(page):
    log = [entry for entry in page.browser.get_log("browser")
           if entry["level"] in ("SEVERE", "WARNING")]
    check(not log, f"the console says {log}")
    check(page.js("document.querySelectorAll('.plot [role=img]"
                  "[aria-label]').length") >= 3, "three plots with labels")
    check(page.shown() > 5, "findings are shown")


def check_filters(page):
    everything = page.shown()
    page.choose("#by-entity", "jensen-huang")
    some = page.shown()
    check(0 < some < everything, f"{some} of {everything} about one entity")
    check(page.js("[...document.querySelectorAll('.finding')].every((f) =>"
                  " f.hidden || f.dataset.entity === 'jensen-huang')"),
          "only findings about the entity")
    status = page.js("document.querySelector('[aria-live]').textContent")
    check(status.startswith(f"{some} of {everything}"), f"it says {status}")
    page.choose("#by-entity", "")
    page.browser.execute_script(
        "document.querySelector('input[value=naming]').click()")
    check(page.js("[...document.querySelectorAll('[data-kind=naming]')]"
                  ".every((f) => f.hidden)"), "no naming when unticked")
    page.browser.execute_script(
        "document.querySelector('#filters button[type=reset]').click()")
    page.browser.implicitly_wait(1)
    page.browser.execute_async_script("setTimeout(arguments[0], 50)")
    check(page.shown() == everything, "all again after a reset")


def check_theme(page):
    color = "getComputedStyle(document.body).backgroundColor"
    before = page.js(color)
    page.browser.execute_script("document.querySelector('#theme').click()")
    check(page.js(color) != before, "the switch changes the colours")
    check(page.js("document.querySelector('#theme').getAttribute("
                  "'aria-pressed')") in ("true", "false"), "the switch tells")


def check_names(page):
    check(page.js("[...document.querySelectorAll('select')].every((s) =>"
                  " s.labels.length === 1)"), "every choice has a label")
    check(page.js("document.querySelectorAll('main, header, nav, footer')"
                  ".length") == 4, "landmarks")
    check(page.js("[...document.querySelectorAll('table')].every((t) =>"
                  " t.querySelector('th[scope=col]'))"), "column headings")
    check(page.js("document.documentElement.lang") == "en", "a language")


def check_harmless(page):
    check(page.js("window.harmed === undefined"), "script ran")
    check(page.js("document.querySelectorAll('img, .passage b, .passage i')"
                  ".length") == 0, "markup of a document became elements")
    check("<b>bold</b>" in page.js("document.body.innerText"),
          "markup of a document is not shown as text")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--lexicon", required=True)
    arguments = parser.parse_args()
    browser = open_browser()
    try:
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "reports.jsonl")
            source.write_text("".join(json.dumps(r) + "\n" for r in reports()))
            target = pathlib.Path(folder, "page.html")
            subprocess.run([arguments.program, "compare", source, "--html",
                            target, "--lexicon", arguments.lexicon], check=True)
            page = Page(browser, target)
            for step in (check_opens, check_filters, check_theme, check_names,
                         check_harmless):
                step(page)
                print(f"{step.__name__}: ok")
    finally:
        browser.quit()


if __name__ == "__main__":
    main()

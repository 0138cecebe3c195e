#!/usr/bin/env python3
"""Holds the lexicon's tables against independent lists.

    crosscheck.py --program build/bin/lexicon --names LIST --holders LIST

prints every disagreement that nobody has judged yet and exits 1 while there
is one. A name list is a table of zh, en, type and, optionally, kind, sources,
zh_hans and lang; a list of holders has name, office, start and end. Files
that end in .zst are unpacked by the program zstd. Labels of countries are held
against CLDR, which the program knows, without a list.

A judgement is a row of lexicons/decisions/crosscheck.tsv: key, judgement
(fixed, table-right, list-wrong, other-thing) and reason. A key may end in `*`
and then judges every key that begins so. Nothing but keys is kept of a list.
"""

import argparse
import collections
import csv
import datetime
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
JUDGEMENTS = ("fixed", "table-right", "list-wrong", "other-thing")
SUFFIXES = re.compile(
    "(特别行政区|自治区|自治州|自治县|特别市|广域市|地区|公司|集团|股份|有限|"
    "[省市县区府道州盟旗镇乡岛]|共和国|王国)+$")
SLACK_DAYS = 4  # between an election's count, an oath and a first session


def read_text(path):
    if path.endswith(".zst"):
        return subprocess.run(["zstd", "-dc", path], check=True,
                              capture_output=True).stdout.decode("utf-8")
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_rows(path):
    lines = read_text(path).split("\n")
    header = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) == len(header) and cells != header:
            yield collections.defaultdict(str, zip(header, cells))


def words(name):
    """The letters of a Latin name by words, without accents and case."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)


def contains(longer, shorter):
    """Whether the words of one name stand in the other, in a row."""
    count = len(shorter)
    return count > 0 and any(longer[i:i + count] == shorter
                             for i in range(len(longer) - count + 1))


class Tables:
    """The entities, their stated names and their tenures."""

    def __init__(self, folder):
        self.entities, self.tenures = {}, []
        self.latin = collections.defaultdict(list)
        self.han = collections.defaultdict(set)
        for row in self._rows(folder, "entities"):
            self.entities[row["id"]] = row
            self._add(row["id"], row["label_en"])
            self._add(row["id"], row["label_zh"])
        for row in self._rows(folder, "names"):
            self._add(row["entity"], row["name"])
        self.tenures = list(self._rows(folder, "offices"))

    @staticmethod
    def _rows(folder, kind):
        path = os.path.join(folder, kind)
        for name in sorted(os.listdir(path)):
            if name.endswith(".tsv"):
                yield from read_rows(os.path.join(path, name))

    def _add(self, entity, name):
        if re.search("[\u3400-\u9fff]", name):
            self.han[entity].add(name)
        elif name:
            self.latin[entity].append(words(name))


class Lookup:
    """What `lexicon lookup` finds for many names at once."""

    def __init__(self, program, lexicon, names):
        command = [program, "lookup", "--json"]
        if lexicon:
            command += ["--lexicon", lexicon]
        names = sorted({name for name in names if name.strip()})
        run = subprocess.run(command + ["-"], input="\n".join(names) + "\n",
                             capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr)
        self.found = {}
        for line in run.stdout.splitlines():
            record = json.loads(line)
            self.found[record["query"]] = record["candidates"]

    def all(self, name):
        return {hit["entity"] for hit in self.found.get(name, ())}

    def strong(self, name, exact):
        return {hit["entity"] for hit in self.found.get(name, ())
                if hit["strength"] == "strong"
                and (not exact or hit["method"] == "exact")}


def is_pinyin_like(name):
    """Short words only: a romanized Chinese name, which many people bear."""
    parts = words(name)
    return len(parts) <= 3 and all(len(part) <= 9 for part in parts) and bool(
        re.fullmatch(r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|ts|hs)?h?[aeiou]"
                     r"[aeiou]*(?:ng|n|r)?)+", "".join(parts)))


class NameCheck:
    """Other Latin names for our Han names, and the other way round."""

    def __init__(self, tables, rows, lookup):
        self.tables, self.lookup = tables, lookup
        self.rows = rows
        self.agreed = set()
        self.latin_of = collections.defaultdict(set)
        self.han_of = collections.defaultdict(set)
        for zh, en, _ in rows:
            self.latin_of[zh].add(en)
            self.han_of[en].add(zh)
            if self.agree(zh, en):
                self.agreed |= {zh, en}

    def agree(self, zh, en):
        lookup = self.lookup
        if lookup.all(zh) & lookup.all(en):
            return True
        if any(contains(words(en), latin) or contains(latin, words(en))
               for entity in lookup.all(zh)
               for latin in self.tables.latin[entity]):
            return True
        stem = SUFFIXES.sub("", zh)
        return any(stem and (stem in han or SUFFIXES.sub("", han) in zh)
                   for entity in lookup.all(en)
                   for han in self.tables.han[entity])

    def run(self):
        found = {}
        for zh, en, kind in self.rows:
            if zh in self.agreed or en in self.agreed:
                continue
            ours_zh = self.lookup.strong(zh, exact=True)
            ours_en = self.lookup.strong(en, exact=True)
            if ours_zh and ours_en:
                found[f"two-entities:{zh}"] = (ours_zh | ours_en, en)
            elif ours_zh and not self.lookup.all(en):
                found[f"other-latin:{zh}"] = (ours_zh, en)
            elif ours_en and not self.lookup.all(zh):
                if len(self.han_of[en]) > 1 or is_pinyin_like(en):
                    continue  # many bear it, and the list says so itself
                found[f"other-han:{en}"] = (ours_en, zh)
        return {key: f"{', '.join(sorted(ours))}: the list has `{theirs}`"
                for key, (ours, theirs) in found.items()}


def name_rows(path):
    for row in read_rows(path):
        if row["kind"] not in ("", "full") or row["lang"] == "ja":
            continue
        if row["type"] not in ("", "person", "org", "organization", "place"):
            continue
        yield row["zh_hans"] or row["zh"], row["en"], row["type"]


def check_names(tables, options):
    rows = [row for path in options.names for row in name_rows(path)]
    if not rows:
        return {}
    lookup = Lookup(options.program, options.lexicon,
                    [cell for row in rows for cell in row[:2]])
    return NameCheck(tables, rows, lookup).run()


def day_range(text):
    """First and last day of an ISO date, month or year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = datetime.date(*parts)
        return day, day
    year, month = parts[0], parts[1] if len(parts) == 2 else None
    first = datetime.date(year, month or 1, 1)
    after = (datetime.date(year + (month or 12) // 12, (month or 12) % 12 + 1,
                           1))
    return first, after - datetime.timedelta(days=1)


def fits(ours, theirs):
    """Whether a listed day lies in what our date covers, with some slack."""
    first, last = day_range(ours)
    slack = datetime.timedelta(days=SLACK_DAYS)
    return first - slack <= theirs <= last + slack


def joined_terms(terms):
    """Terms of one person in one office, those that follow on made one."""
    joined = []
    for start, end in sorted(terms):
        if joined and (start - joined[-1][1]).days <= 30:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def listed_terms(path, offices):
    terms = collections.defaultdict(list)
    for row in read_rows(path):
        office = offices.get(row["office"])
        if not office or len(row["start"]) != 10:
            continue
        end = row["end"] if len(row["end"]) == 10 else "9999-12-31"
        terms[office, row["name"]].append(
            (day_range(row["start"])[0], day_range(end)[0]
             if end[0] != "9" else datetime.date.max))
    return {key: joined_terms(spans) for key, spans in terms.items()}


def same_person(ours, listed):
    """Surnames are the same and given names begin alike."""
    ours = [w for w in words(ours) if w not in ("jr", "sr", "ii", "iii")]
    listed = [w for w in words(listed) if w not in ("jr", "sr", "ii", "iii")]
    return bool(ours) and bool(listed) and ours[-1] == listed[-1] and (
        ours[0][0] == listed[0][0])


def check_tenures(tables, options):
    with open(options.offices, encoding="utf-8") as file:
        offices = {row["listed"]: row["office"]
                   for row in csv.DictReader(file, delimiter="\t")}
    today = datetime.date.today()
    found = {}
    for path in options.holders:
        terms = listed_terms(path, offices)
        for row in tables.tenures:
            label = tables.entities[row["person"]]["label_en"]
            spans = [span for (office, name), all_spans in terms.items()
                     if office == row["office"] and same_person(label, name)
                     for span in all_spans]
            if not spans or row["capacity"] == "designate":
                continue
            if any(fits(row["from"], start) and
                   (end > today if not row["to"] else fits(row["to"], end))
                   for start, end in spans):
                continue
            key = f"tenure:{row['office']}:{row['person']}:{row['from']}"
            found[key] = "ours to {}, listed {}".format(
                row["to"] or "now",
                ", ".join(f"{a} to {b}" for a, b in spans))
    return found


def write_regions(tables, folder):
    """A lexicon of the regions alone, without any label of ours."""
    files = {
        "sources.tsv": "id\ttitle\ncldr\tCLDR\n",
        "names/none.tsv": "entity\tname\tlang\tsource\n",
        "entities/regions.tsv": "id\ttype\tlabel_en\tregion\tsource\n"
                                + "".join(
            f"{row['id']}\tplace\t{row['id']}\t{row['region']}\tcldr\n"
            for row in tables.entities.values() if row["region"])}
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def region_names(tables, options):
    """(id, language) -> CLDR's names of the region."""
    ids = [row["id"] for row in tables.entities.values() if row["region"]]
    if not ids:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        write_regions(tables, folder)
        run = subprocess.run(
            [options.program, "derive", "--lexicon", folder] + ids,
            capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(run.stderr)
    names, region = collections.defaultdict(set), None
    for line in run.stdout.splitlines():
        if not line.startswith(" "):
            region = line.split("  ")[0]
            continue
        match = re.match(r"  (.+?)\s+CLDR\s+(en|zh-Hans) ", line)
        if match:
            names[region, match[2]].add(match[1])
    return names


def check_regions(tables, options):
    """Labels of countries that CLDR does not know as such."""
    found = {}
    for (region, lang), known in region_names(tables, options).items():
        label = tables.entities[region]["label_en" if lang == "en"
                                        else "label_zh"]
        if label and label not in known:
            found[f"region:{region}:{lang}"] = (
                f"`{label}`, CLDR has {', '.join(sorted(known))}")
    return found


def read_decisions(path):
    decisions = []
    if not os.path.exists(path):
        return decisions
    for row in read_rows(path):
        if row["judgement"] not in JUDGEMENTS or not row["reason"]:
            sys.exit(f"{path}: {row['key']}: a judgement of "
                     f"{', '.join(JUDGEMENTS)} and a reason are needed")
        decisions.append(row["key"])
    return decisions


def is_judged(key, decisions):
    return any(fnmatch.fnmatchcase(key, pattern) for pattern in decisions)


def parse_arguments():
    parser = argparse.ArgumentParser(
        description="Hold the lexicon's tables against independent lists; 1 "
        "while a disagreement is not judged.")
    parser.add_argument("--folder", default=os.path.join(ROOT, "lexicons"),
                        help="the tables (default: lexicons/)")
    parser.add_argument("--program", required=True,
                        help="the built program `lexicon`")
    parser.add_argument("--lexicon", default="",
                        help="a compiled lexicon instead of the built-in one")
    parser.add_argument("--names", action="append", default=[],
                        help="a list of names; may be repeated")
    parser.add_argument("--holders", action="append", default=[],
                        help="a list of office-holders; may be repeated")
    parser.add_argument("--offices",
                        default=os.path.join(os.path.dirname(
                            os.path.abspath(__file__)), "offices.tsv"),
                        help="which of our offices a listed one is")
    parser.add_argument("--decisions",
                        help="default: decisions/crosscheck.tsv of the folder")
    parser.add_argument("--all", action="store_true",
                        help="print those that are judged, too")
    return parser.parse_args()


def main():
    options = parse_arguments()
    tables = Tables(options.folder)
    found = {**check_names(tables, options), **check_tenures(tables, options),
             **check_regions(tables, options)}
    path = options.decisions or os.path.join(options.folder, "decisions",
                                             "crosscheck.tsv")
    decisions = read_decisions(path)
    open_keys = [key for key in sorted(found)
                 if options.all or not is_judged(key, decisions)]
    for key in open_keys:
        print(f"{key}\t{found[key]}")
    print(f"{len(found)} disagreements, {len(open_keys)} printed",
          file=sys.stderr)
    return 1 if open_keys else 0


if __name__ == "__main__":
    sys.exit(main())

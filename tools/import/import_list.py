#!/usr/bin/env python3
"""Import a list of names as a lexicon folder.

Two formats of tab-separated lists are known by their header lines:

  name  entity_id  type  lang  source
  zh_hans  pinyin_mechanical  canonical  kind  type  sources  lang

The folder gets entities/, names/ and sources.tsv in the form that
`lexicon compile` reads. What the list does not say is not made up: a row
without a type becomes a term unless --default-type says otherwise.
"""

import argparse
import os
import re
import sys
import unicodedata

TYPES = {"person", "organization", "place", "office", "product", "term",
         "event", "outlet"}
# Parts of names: of a person, and no mention without context.
PARTS = {"name-part", "given-name", "surname"}

NAME_HEADER = ["name", "entity_id", "type", "lang", "source"]
HAN_HEADER = ["zh_hans", "pinyin_mechanical", "canonical", "kind", "type",
              "sources", "lang"]

CHINESE = {"zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-hans": "zh-Hans",
           "zh-hant": "zh-Hant", "zh-tw": "zh-Hant-TW", "zh-hk": "zh-Hant-HK"}


def clean(cell):
    """A cell as the tables want it: NFC, one line, no tabs."""
    return " ".join(unicodedata.normalize("NFC", cell).split())


def slug(text):
    """The a-z, 0-9 and - of `text`; may be empty."""
    plain = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def language(tag):
    """A BCP 47 tag in its usual spelling."""
    if tag.lower() in CHINESE:
        return CHINESE[tag.lower()]
    parts = tag.split("-")
    parts[1:] = [p.title() if len(p) == 4 else p for p in parts[1:]]
    return "-".join(parts)


def is_latin(text):
    letter = next((c for c in text if c.isalpha()), "")
    return bool(letter) and unicodedata.name(letter, "").startswith("LATIN")


class Entity:
    def __init__(self, kind):
        self.type = kind
        self.label_en = self.label_zh = ""
        self.names = {}  # (name, lang) -> (strength, sources)
        self.sources = set()

    def add(self, name, lang, strength, sources):
        self.sources.update(sources)
        self.names.setdefault((name, lang), (strength, set()))[1].update(
            sources)
        if lang == "zh-Hans":
            self.label_zh = self.label_zh or name
        elif is_latin(name):
            self.label_en = self.label_en or name

    def labels(self):
        if self.label_en or self.label_zh:
            return self.label_en, self.label_zh
        return min(self.names)[0], ""


class Lexicon:
    """Entities by the keys of the list, and the ids that they get."""

    def __init__(self):
        self.entities = {}
        self.ids = {}
        self.taken = set()

    def entity(self, key, wish, kind):
        if key not in self.entities:
            self.entities[key] = Entity(kind)
            self.ids[key] = self.free_id(slug(wish) or "entity")
        return self.entities[key]

    def free_id(self, wish):
        chosen, number = wish, 2
        while chosen in self.taken:
            chosen, number = f"{wish}-{number}", number + 1
        self.taken.add(chosen)
        return chosen


def entity_type(stated, default):
    if stated in PARTS:
        return "person"
    return stated if stated in TYPES else default


def add_name_row(lexicon, row, default_type):
    name, key, stated, lang, source = row
    entity = lexicon.entity(key, key, entity_type(stated, default_type))
    strength = "weak" if stated in PARTS else "strong"
    entity.add(name, language(lang or "und"), strength,
               source.split("|") if source else ["unknown"])


def add_han_row(lexicon, row, default_type):
    han, _, canonical, _, stated, sources, _ = row
    kind = entity_type(stated, default_type)
    entity = lexicon.entity((canonical, kind), canonical, kind)
    sources = sources.split("|") if sources else ["unknown"]
    entity.add(canonical, "en", "strong", sources)
    entity.add(han, "zh-Hans", "strong", sources)


READERS = {tuple(NAME_HEADER): add_name_row, tuple(HAN_HEADER): add_han_row}


def read_list(path, default_type="term"):
    """The lexicon of a list; exits with a message where it is broken."""
    lexicon = Lexicon()
    with open(path, encoding="utf-8", newline="\n") as lines:
        header = tuple(lines.readline().rstrip("\r\n").split("\t"))
        if header not in READERS:
            sys.exit(f"{path}:1: unknown columns: {' '.join(header)}")
        for number, line in enumerate(lines, 2):
            row = [clean(cell) for cell in line.rstrip("\r\n").split("\t")]
            if len(row) != len(header):
                sys.exit(f"{path}:{number}: {len(row)} cells instead of "
                         f"{len(header)}")
            # Nothing to recognize: a list may have signs for "unknown".
            if row[0] and any(c.isalnum() for c in row[0]):
                READERS[header](lexicon, row, default_type)
    return lexicon


def write_table(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(header) + "\n")
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


def write_lexicon(lexicon, folder, list_name):
    """Writes the three tables; returns how many names they hold."""
    entities, names, sources = [], [], set()
    for key, entity in lexicon.entities.items():
        own = lexicon.ids[key]
        label_en, label_zh = entity.labels()
        entities.append((own, entity.type, label_en, label_zh,
                         " ".join(sorted(entity.sources))))
        sources |= entity.sources
        for (name, lang), (strength, cited) in entity.names.items():
            label = name in (label_en, label_zh) and strength == "strong"
            if not label:
                names.append((own, name, lang, strength,
                              " ".join(sorted(cited))))
    write_table(f"{folder}/entities/imported.tsv",
                ("id", "type", "label_en", "label_zh", "source"), entities)
    write_table(f"{folder}/names/imported.tsv",
                ("entity", "name", "lang", "strength", "source"), names)
    write_table(f"{folder}/sources.tsv", ("id", "title"),
                ((s, f"{s}, by way of {list_name}") for s in sources))
    return len(entities), len(names)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n\n")[0],
        epilog="example: import_list.py names.tsv -o /tmp/names && "
               "lexicon compile /tmp/names -o /tmp/names.nlex")
    parser.add_argument("list", help="tab-separated list with a header line")
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER")
    parser.add_argument("--default-type", default="term", choices=sorted(TYPES))
    options = parser.parse_args()
    lexicon = read_list(options.list, options.default_type)
    counts = write_lexicon(lexicon, options.output,
                           os.path.basename(options.list))
    print(f"{counts[0]} entities, {counts[1]} names besides their labels",
          file=sys.stderr)


if __name__ == "__main__":
    main()

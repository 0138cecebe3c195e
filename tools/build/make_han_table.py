#!/usr/bin/env python3
"""Writes the tables of normalize/text/han.h and readings.h as C++.

The fold comes from OpenCC's character conversions and, for rare variants that
they lack, from Unihan; the readings come from Unihan. The output holds no
dates or paths, so that equal inputs give equal bytes.
"""

import argparse
import bz2
import os
import re
import subprocess
import sys
import unicodedata

# Everything that FoldHan or ReadingsOf may know lies below this.
LIMIT = 0x32400
FIRST = 0x2E00
PAGE = 128
SCRIPT_FIRST = 0x4E00
SCRIPT_LIMIT = 0xA000
CROSS_PLANE = 0x8000
# Forms of Japanese family names that neither source connects.
EXTRA = {"\uFA11": "崎", "\U00020BB7": "吉", "濵": "滨", "邉": "边",
         "嶋": "岛", "槗": "桥", "桒": "桑", "栁": "柳", "渕": "渊"}
TONE_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


def read_unihan(folder, name):
    """{field: {character: value}} of one Unihan file, packed or plain."""
    path = os.path.join(folder, name)
    opener = bz2.open if os.path.exists(path + ".bz2") else open
    path = path + ".bz2" if opener is bz2.open else path
    fields = {}
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                fields.setdefault(field, {})[chr(int(code[2:], 16))] = value
    return fields


def is_compatibility(c):
    """Radicals and compatibility ideographs: NFKC knows what they are."""
    code = ord(c)
    return (0x2E80 <= code < 0x2FE0 or 0xF900 <= code < 0xFB00 or
            0x2F800 <= code < 0x2FA20)


def han_characters():
    ranges = [(0x2E80, 0x2FE0), (0x3007, 0x3008), (0x3400, 0x4DC0),
              (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2FA20),
              (0x30000, LIMIT)]
    return [chr(c) for first, last in ranges for c in range(first, last)]


def convert(opencc, config, characters):
    """One character a line, so that no phrase rule sees a neighbour."""
    result = subprocess.run(
        [opencc, "-c", config], input="\n".join(characters) + "\n",
        capture_output=True, text=True, encoding="utf-8", check=True)
    lines = result.stdout.split("\n")[:len(characters)]
    if len(lines) != len(characters):
        sys.exit("opencc %s: lines were lost" % config)
    return {a: b for a, b in zip(characters, lines) if len(b) == 1 and a != b}


def opencc_folds(opencc, characters, standard):
    """What OpenCC alone says, the first rule that changes a character."""
    to_simplified = convert(opencc, "t2s.json", characters)
    japanese = convert(opencc, "jp2t.json", characters)
    folds = {}
    # A character of the mainland's standard list is itself there, whatever
    # it stands for in Japan: 芸 is no 艺 in a Chinese name.
    for c, traditional in japanese.items():
        if c not in standard:
            folds[c] = to_simplified.get(traditional, traditional)
    for config in ("hk2s.json", "tw2s.json"):
        folds.update(convert(opencc, config, characters))
    folds.update(to_simplified)
    return folds


def variants_of(value):
    return [chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-F]+)", value)]


def unihan_folds(variants, mandarin, standard, folds):
    """Rare characters that are a variant of just one standard character with
    the same reading: 髙, 﨑, 喦. Standard characters are never folded so."""
    found = {}
    for field in ("kSemanticVariant", "kZVariant", "kSimplifiedVariant"):
        for c, value in variants.get(field, {}).items():
            if c in standard or c in folds:
                continue
            targets = {folds.get(v, v) for v in variants_of(value)} - {c}
            targets = {t for t in targets if t in standard}
            if len(targets) == 1:
                target = targets.pop()
                same = (mandarin.get(c, "").split()[:1] ==
                        mandarin.get(target, "").split()[:1])
                if same or field == "kSimplifiedVariant":
                    found.setdefault(c, target)
    return found


def close(folds):
    """Follows chains to their end, so that folding twice changes nothing."""
    closed = {}
    for c in folds:
        chain = [c]
        while chain[-1] in folds and folds[chain[-1]] not in chain:
            chain.append(folds[chain[-1]])
        closed[c] = chain[-1]
    # A cycle ends where its least member decides, for all members alike.
    for c, target in closed.items():
        if closed.get(target, target) != target:
            closed[c] = min(target, closed[target])
    return {c: t for c, t in closed.items()
            if c != t and closed.get(t, t) == t}


def build_folds(opencc, variants, readings):
    characters = han_characters()
    standard = set(readings["kTGHZ2013"])
    folds = opencc_folds(opencc, characters, standard)
    folds.update(unihan_folds(variants, readings["kMandarin"], standard,
                              folds))
    for c in characters:
        plain = unicodedata.normalize("NFKC", c)
        if is_compatibility(c) and len(plain) == 1 and plain != c:
            folds[c] = plain
    for c, target in EXTRA.items():
        folds.setdefault(c, target)
    return close(folds)


def read_syllables(path):
    with open(path, encoding="utf-8") as lines:
        names = re.findall(r'^SYLLABLE\("([^"]+)"', lines.read(), re.M)
    if names != sorted(names, key=lambda name: name.encode()):
        sys.exit("%s: not in bytewise order" % path)
    return {name: index for index, name in enumerate(names)}


def parse_reading(text, syllables):
    """'lǜ' -> its code, None for what is no syllable of the table."""
    tone, letters = 5, ""
    for c in unicodedata.normalize("NFD", text):
        if c in TONE_MARKS:
            tone = TONE_MARKS[c]
        else:
            letters += c
    index = syllables.get(unicodedata.normalize("NFC", letters))
    return None if index is None else index << 3 | tone


def split_field(field, value):
    if field in ("kXHC1983", "kTGHZ2013", "kHanyuPinyin"):
        return [r for part in value.split() for r in
                part.split(":")[1].split(",")]
    return [re.sub(r"\(.*", "", part) for part in value.split()]


def readings_in(fields, c, readings, syllables):
    found = []
    for field in fields:
        for text in split_field(field, readings[field].get(c, "")):
            code = parse_reading(text, syllables)
            if code is not None and code not in found:
                found.append(code)
    return found


# kMandarin gives the usual reading, then Taiwan's where it differs.
MODERN = ("kMandarin", "kXHC1983", "kHanyuPinlu", "kTGHZ2013")


def build_readings(readings, folds, syllables):
    table = {"\u3007": [parse_reading("líng", syllables)]}  # not in Unihan
    for c in han_characters():
        found = readings_in(MODERN, c, readings, syllables)
        # The modern fields know mainland forms best. A variant shares the
        # readings of its fold that the old dictionaries give it too.
        if c in folds:
            own = readings_in(("kHanyuPinyin",), c, readings, syllables)
            for code in readings_in(MODERN, folds[c], readings, syllables):
                if code not in found and (code in own or not found):
                    found.append(code)
        if found:
            table[c] = found
    return table


def two_stages(values):
    """Pages of PAGE values, equal ones stored once."""
    pages, index, seen = [], [], {}
    for start in range(0, len(values), PAGE):
        page = tuple(values[start:start + PAGE])
        if page not in seen:
            seen[page] = len(pages)
            pages.append(page)
        index.append(seen[page])
    return index, [value for page in pages for value in page]


def write_array(out, kind, name, values):
    out.write("extern const %s %s[%d] = {" % (kind, name, len(values)))
    for i, value in enumerate(values):
        out.write("\n    " if i % 10 == 0 else " ")
        out.write("0x%X," % value)
    out.write("\n};\n\n")


def write_folds(out, folds):
    deltas, others = [0] * (LIMIT - FIRST), []
    for c, target in sorted(folds.items()):
        code, to = ord(c), ord(target)
        delta = (to - code) & 0xFFFF
        if code >> 16 != to >> 16 or delta == CROSS_PLANE:
            delta = CROSS_PLANE
            others += [code, to]
        deltas[code - FIRST] = delta
    index, pages = two_stages(deltas)
    write_array(out, "uint16_t", "kFoldIndex", index)
    write_array(out, "uint16_t", "kFoldDelta", pages)
    write_array(out, "char32_t", "kFoldOther", others)
    out.write("extern const size_t kFoldOtherSize = %d;\n\n" % len(others))


def only_simplified(variants):
    """Mainland forms that are no Traditional character themselves."""
    return [c for c, value in variants["kTraditionalVariant"].items()
            if c not in variants_of(value) and
            c not in variants.get("kSimplifiedVariant", {})]


def only_traditional(opencc, standard):
    folds = convert(opencc, "t2s.json", han_characters())
    return [c for c in folds if c not in standard]


def write_bits(out, name, characters):
    words = [0] * ((SCRIPT_LIMIT - SCRIPT_FIRST) // 32)
    for c in characters:
        at = ord(c) - SCRIPT_FIRST
        if 0 <= at < len(words) * 32:
            words[at // 32] |= 1 << at % 32
    write_array(out, "uint32_t", name, words)


def write_readings(out, table):
    """A pool of lists; the top bit marks the last code of a list."""
    pool, starts = [0x8000], {}
    values = [0] * (LIMIT - FIRST)
    for c, codes in sorted(table.items()):
        key = tuple(codes)
        if key not in starts:
            starts[key] = len(pool)
            pool += codes[:-1] + [codes[-1] | 0x8000]
        values[ord(c) - FIRST] = starts[key]
    if len(pool) > 0xFFFF:
        sys.exit("the pool of readings no longer fits 16 bits")
    index, pages = two_stages(values)
    write_array(out, "uint16_t", "kReadingIndex", index)
    write_array(out, "uint16_t", "kReadingStart", pages)
    write_array(out, "uint16_t", "kReadingPool", pool)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unihan", required=True, help="folder of Unihan_*")
    parser.add_argument("--syllables", required=True, help="syllables.inc")
    parser.add_argument("--opencc", default="opencc", help="the command")
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    readings = read_unihan(args.unihan, "Unihan_Readings.txt")
    variants = read_unihan(args.unihan, "Unihan_Variants.txt")
    folds = build_folds(args.opencc, variants, readings)
    table = build_readings(readings, folds, read_syllables(args.syllables))
    with open(args.output + ".new", "w", encoding="utf-8") as out:
        out.write('// Generated from OpenCC and Unihan; do not edit.\n'
                  '#include "normalize/text/han_table.h"\n\n'
                  'namespace normalize::han_table {\n\n')
        write_folds(out, folds)
        write_readings(out, table)
        write_bits(out, "kOnlySimplified", only_simplified(variants))
        write_bits(out, "kOnlyTraditional", only_traditional(
            args.opencc, readings["kTGHZ2013"]))
        out.write("}  // namespace normalize::han_table\n")
    os.replace(args.output + ".new", args.output)


if __name__ == "__main__":
    main()

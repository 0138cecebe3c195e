#!/usr/bin/env python3
"""Holds the includes of normalize/ against the floors of the house.

A folder includes itself and lower floors only; the public headers directly in
normalize/ stand on the floor of what they speak of and include the standard
library and each other only; ICU, RE2, Hunspell, OpenCC and CLD2 are seen by
text/ alone. Usage: floors.py ROOT; exit status 1 with one line a violation.
"""
import pathlib
import re
import sys

FLOOR = {
    "base": 0, "text": 1, "lexicon": 2, "match": 3, "resolve": 4,
    "framing": 5, "input": 6, "report": 6, "cli": 7,
}
# Folders of one floor that do not see each other.
APART = {frozenset(("input", "report"))}
PUBLIC = {
    "status.h": 0, "span.h": 0, "annotation.h": 0, "document.h": 0,
    "lexicon.h": 2, "profile.h": 4, "normalizer.h": 4,
}
TEXT_ONLY = re.compile(r"<(unicode/|re2/|hunspell/|opencc/|cld2/)")
INCLUDE = re.compile(r'^\s*#include\s+(["<][^">]+[">])', re.M)


def floor_of_include(path):
    parts = path.split("/")
    if len(parts) == 2:
        return PUBLIC.get(parts[1]), None
    return FLOOR.get(parts[1]), parts[1]


def violations_of(file, root):
    relative = file.relative_to(root / "normalize")
    folder = relative.parts[0] if len(relative.parts) > 1 else None
    floor = FLOOR.get(folder) if folder else PUBLIC.get(relative.parts[0])
    if floor is None:
        yield f"{relative}: stands on no known floor"
        return
    for include in INCLUDE.findall(file.read_text(encoding="utf-8")):
        if TEXT_ONLY.match(include) and folder != "text":
            yield f"{relative}: {include} belongs to text/"
        path = include[1:-1]
        if not path.startswith("normalize/"):
            continue
        other_floor, other = floor_of_include(path)
        if other_floor is None:
            yield f"{relative}: {include} is on no known floor"
        elif folder is None and other is not None:
            yield f"{relative}: a public header includes private {include}"
        elif other_floor > floor:
            yield f"{relative}: floor {floor} looks up at {include}"
        elif frozenset((folder, other)) in APART and folder != other:
            yield f"{relative}: {folder}/ and {other}/ do not see each other"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files = sorted(p for p in (root / "normalize").rglob("*")
                   if p.suffix in (".h", ".cc"))
    found = [v for file in files for v in violations_of(file, root)]
    for violation in found:
        print("normalize/" + violation)
    print(f"{len(files)} files, {len(found)} violations", file=sys.stderr)
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

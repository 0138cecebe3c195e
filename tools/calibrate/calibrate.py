#!/usr/bin/env python3
"""Hold the confidence of `normalize annotate` against annotated documents.

  calibrate.py --bin DIR FOLDER...

A folder holds gold/NAME.tsv and the documents NAME.txt in docs/, articles/,
itself or one of the folders named by --docs. The columns start_byte, end_byte
and surface are needed, and `entity` (an id) or `entity_canonical` (a name that
`lexicon lookup` knows). Rows whose entity begins with UNCERTAIN are left out.

A decision is right when it overlaps a gold mention of that entity, wrong when
it overlaps only others or none. Types that gold does not mark (terms, offices,
events) are not counted. Printed: for each bin of confidence, and for each
method, the decisions, those that are right, and their share; the expected
calibration error; and the share at 0.9 and above, which must be 0.97.
Exit status 1 when it is lower.
"""
import argparse
import collections
import csv
import json
import os
import subprocess
import sys

UNMARKED = {"term", "office", "event"}
BINS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
CERTAIN, WANTED = 0.9, 0.97


def run(arguments, stdin=None):
    return subprocess.run(arguments, input=stdin, check=True,
                          stdout=subprocess.PIPE).stdout.decode()


def read_gold(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t",
                                   quoting=csv.QUOTE_NONE))


def find_documents(folder, more):
    places = [os.path.join(folder, "docs"), os.path.join(folder, "articles"),
              folder] + more
    for name in sorted(os.listdir(os.path.join(folder, "gold"))):
        stem, extension = os.path.splitext(name)
        if extension != ".tsv":
            continue
        for place in places:
            text = os.path.join(place, stem + ".txt")
            if os.path.exists(text):
                yield text, read_gold(os.path.join(folder, "gold", name))
                break


def entities_of(names, bin_folder):
    """The ids that each canonical name has as a strong name."""
    ids = collections.defaultdict(set)
    lines = run([os.path.join(bin_folder, "lexicon"), "lookup", "--json", "-"],
                "".join(n + "\n" for n in sorted(names)).encode())
    for line in lines.splitlines():
        record = json.loads(line)
        for candidate in record["candidates"]:
            if candidate["strength"] == "strong":
                ids[record["query"]].add(candidate["entity"])
    return ids


def judge(mention, gold, ids):
    """True, False, or None for what is not counted."""
    right = False
    for row in gold:
        if not (mention["start"] < int(row["end_byte"])
                and int(row["start_byte"]) < mention["end"]):
            continue
        name = row.get("entity") or row["entity_canonical"]
        if name.startswith("UNCERTAIN"):
            return None
        right |= mention["entity"] == name or mention["entity"] in ids[name]
    return None if mention["type"] in UNMARKED and not right else right


def decisions(documents, ids, bin_folder):
    out = run([os.path.join(bin_folder, "normalize"), "annotate", "--no-cues"]
              + [path for path, _ in documents])
    for (path, gold), line in zip(documents, out.splitlines()):
        for mention in json.loads(line)["mentions"]:
            right = judge(mention, gold, ids) if mention["entity"] else None
            if right is not None:
                yield path, mention, right


def print_row(name, rows):
    right = sum(r for _, _, r in rows)
    mean = sum(m["confidence"] for _, m, _ in rows) / len(rows)
    print(f"| {name} | {len(rows)} | {right} | {right / len(rows):.3f} | "
          f"{mean:.3f} |")
    return len(rows) * abs(right / len(rows) - mean)


def print_table(title, groups):
    print(f"| {title} | decisions | right | share | mean confidence |")
    print("|---|---|---|---|---|")
    return sum(print_row(name, rows) for name, rows in groups if rows)


def report(found, errors):
    bins = [(f"{low:.2f}-{min(high, 1):.2f}",
             [f for f in found if low <= f[1]["confidence"] < high])
            for low, high in zip(BINS, BINS[1:])]
    gap = print_table("confidence", bins)
    print()
    methods = sorted({m["method"] for _, m, _ in found})
    print_table("method", [(name, [f for f in found if f[1]["method"] == name])
                           for name in methods])
    certain = [f for f in found if f[1]["confidence"] >= CERTAIN]
    share = sum(r for _, _, r in certain) / max(1, len(certain))
    print(f"\nexpected calibration error {gap / max(1, len(found)):.4f}; "
          f"at {CERTAIN} and above {share:.4f} of {len(certain)} right")
    wrong = [f for f in found if not f[2]]
    for path, m, _ in sorted(wrong, key=lambda f: -f[1]["confidence"])[:errors]:
        print(f"{m['confidence']:.3f} {m['method']} {m['surface']!r} -> "
              f"{m['entity']} in {os.path.basename(path)}:{m['start']}")
    return share >= WANTED


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--bin", default="build/bin", metavar="DIR")
    parser.add_argument("--docs", action="append", default=[], metavar="DIR",
                        help="where else documents are looked for")
    parser.add_argument("--errors", type=int, default=0, metavar="N",
                        help="print the N most confident errors")
    options = parser.parse_args()
    documents = [d for folder in options.folders
                 for d in find_documents(folder, options.docs)]
    if not documents:
        parser.error("no document has a gold table")
    names = {row["entity_canonical"] for _, gold in documents for row in gold
             if "entity_canonical" in row}
    ids = entities_of(names, options.bin)
    found = list(decisions(documents, ids, options.bin))
    return 0 if report(found, options.errors) else 1


if __name__ == "__main__":
    sys.exit(main())

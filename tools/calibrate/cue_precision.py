#!/usr/bin/env python3
"""How many of the framing cues of `normalize annotate` are right.

  cue_precision.py --bin DIR TABLE ARTICLES
  cue_precision.py --bin DIR --draw N [--only REGEX] ARTICLES

The first form reads a table of cues that somebody judged: sample, article,
start, end, surface, cue, rule, target, judgement, target_judgement,
right_target, reason.
It checks that the table is sound and that each surface stands in its article,
runs the program over ARTICLES, and prints for each sample and each category
the cues, those that are right, and their share with Wilson's interval; then
how many targets were right when they were judged and how many are now, and
the cues that are no longer predicted. Exit status 1 when the last sample has
fewer than 200 cues, less than 0.8 of them are right, or more than a tenth of
them are no longer predicted; 2 when the table is not sound.

The second form prints rows to be judged: of all cues predicted in ARTICLES,
the N that come first by the hash of their article, place and category, so that
nobody chooses them.
"""
import argparse
import collections
import csv
import hashlib
import json
import math
import os
import re
import subprocess
import sys

COLUMNS = ["sample", "article", "start", "end", "surface", "cue", "rule",
           "target", "judgement", "target_judgement", "right_target",
           "reason"]
JUDGEMENTS = {"right", "wrong"}
TARGET_JUDGEMENTS = {"right", "wrong", "missing", ""}
WANTED, ENOUGH, STALE = 0.8, 200, 0.1


def fail(message):
    print("cue_precision.py: " + message, file=sys.stderr)
    sys.exit(2)


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def articles_in(folder):
    return [os.path.join(folder, n) for n in sorted(os.listdir(folder))
            if n.endswith(".txt")]


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def predicted_cues(bin_folder, paths):
    """Per cue: article, start, end, cue -> the cue."""
    out = subprocess.run([os.path.join(bin_folder, "normalize"), "annotate"]
                         + paths, check=True, stdout=subprocess.PIPE).stdout
    found = {}
    for path, line in zip(paths, out.splitlines()):
        for cue in json.loads(line)["cues"]:
            found[stem(path), cue["start"], cue["end"], cue["cue"]] = cue
    return found


def hash_of(key):
    return hashlib.sha256(" ".join(map(str, key)).encode()).hexdigest()


def draw(options):
    paths = [p for p in articles_in(options.articles)
             if re.match(options.only, stem(p))]
    found = predicted_cues(options.bin, paths)
    print("\t".join(COLUMNS))
    for key in sorted(sorted(found, key=hash_of)[:options.draw]):
        cue = found[key]
        print("\t".join([options.sample, key[0], str(key[1]), str(key[2]),
                         escape(cue["surface"]), key[3], cue["rule"],
                         cue["target"] or "", "", "", "", ""]))


def check_row(row, texts):
    where = f"{row['article']}:{row['start']}"
    if row["judgement"] not in JUDGEMENTS:
        fail(f"{where}: judgement '{row['judgement']}'")
    if row["target_judgement"] not in TARGET_JUDGEMENTS:
        fail(f"{where}: target_judgement '{row['target_judgement']}'")
    if row["target_judgement"] in {"wrong", "missing"}:
        if not row["right_target"]:
            fail(f"{where}: a wrong target without the right one")
    if row["judgement"] == "wrong" and not row["reason"]:
        fail(f"{where}: wrong without a reason")
    text = texts.get(row["article"], b"")[int(row["start"]):int(row["end"])]
    if not text or escape(text.decode(errors="replace")) != row["surface"]:
        fail(f"{where}: the article does not have '{row['surface']}' there")


def read_table(path, folder):
    texts = {stem(p): open(p, "rb").read() for p in articles_in(folder)}
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if reader.fieldnames != COLUMNS:
            fail(f"{path}: the columns are not {' '.join(COLUMNS)}")
        rows = list(reader)
    for row in rows:
        check_row(row, texts)
    if not rows or len({key_of(r) for r in rows}) != len(rows):
        fail(f"{path}: no cue, or a cue twice")
    return rows


def key_of(row):
    return row["article"], int(row["start"]), int(row["end"]), row["cue"]


def wilson(right, n, z=1.959964):
    """Wilson's score interval for a share (Wilson 1927)."""
    middle = (right + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(right * (n - right) / n + z * z / 4)
    return middle - half, middle + half


def right_of(rows, column="judgement"):
    return sum(row[column] == "right" for row in rows)


def print_row(name, rows):
    right, n = right_of(rows), len(rows)
    low, high = wilson(right, n)
    print(f"| {name} | {n} | {right} | {right / n:.3f} | "
          f"{low:.3f} to {high:.3f} |")


def targets_of(row):
    """What may be the target: by `right_target`, else what was judged."""
    if row["right_target"]:
        wanted = row["right_target"].split("|")
    else:
        wanted = [row["target"] or "-"]
    return {"" if target == "-" else target for target in wanted}


def print_targets(rows, found):
    judged = [r for r in rows if r["target_judgement"]]
    then = collections.Counter(r["target_judgement"] for r in judged)
    print(f"\nTargets of right cues: {then['right']} right, "
          f"{then['wrong']} wrong, {then['missing']} missing.")
    kept = [r for r in judged if key_of(r) in found]
    now = sum((found[key_of(r)]["target"] or "") in targets_of(r)
              for r in kept)
    print(f"As predicted now: {now} of {len(kept)} right.")


def print_sample(sample, rows, found):
    gone = [row for row in rows if key_of(row) not in found]
    print(f"Sample {sample}\n\n| category | cues | right | share | 95% |")
    print("|---|---|---|---|---|")
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row["cue"]].append(row)
    for name in sorted(groups):
        print_row(name, groups[name])
    print_row("all", rows)
    print_targets(rows, found)
    print(f"No longer predicted: {right_of(gone)} that are right, "
          f"{len(gone) - right_of(gone)} that are wrong.")
    for row in gone:
        print(f"  {row['judgement']:5} {row['article']}:{row['start']} "
              f"{row['cue']} {row['surface']}")
    print()


def is_good(rows, gone):
    return (len(rows) >= ENOUGH and right_of(rows) >= WANTED * len(rows)
            and len(gone) <= STALE * len(rows))


def report(options):
    rows = read_table(options.table, options.articles)
    found = predicted_cues(options.bin, articles_in(options.articles))
    good = False
    for sample in sorted({row["sample"] for row in rows}):
        part = [row for row in rows if row["sample"] == sample]
        gone = [row for row in part if key_of(row) not in found]
        print_sample(sample, part, found)
        good = is_good(part, gone)
    return 0 if good else 1


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("table", nargs="?", metavar="TABLE")
    parser.add_argument("articles", metavar="ARTICLES")
    parser.add_argument("--bin", default="build/bin", metavar="DIR")
    parser.add_argument("--draw", type=int, metavar="N")
    parser.add_argument("--only", default="", metavar="REGEX",
                        help="with --draw: these articles")
    parser.add_argument("--sample", default="1", metavar="NAME",
                        help="with --draw: what the sample is called")
    options = parser.parse_args()
    if options.draw:
        return draw(options)
    if not options.table:
        parser.error("a table of judged cues is needed")
    return report(options)


if __name__ == "__main__":
    sys.exit(main())

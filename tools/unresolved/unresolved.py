#!/usr/bin/env python3
"""Names in a text that the lexicon does not know.

    unresolved.py --program build/bin/normalize FILE...

prints the most frequent capitalized sequences that no mention covers, one a
line: how often, the sequence, a line in which it stands. FILE is a text with
a line a document, or a table with a column `title` or `text`; one that ends
in .zst is unpacked by the program zstd.

Left out are sequences of ordinary words: words that the files write in lower
case too, codes of a letter and a number (Q1, M5.5), adjectives of places
(demonyms.tsv) and the calendar's. Of the most frequent rest, those are not
printed that lexicons/decisions/unresolved.tsv (sequence and reason) judges,
as a whole or word by word. Exits 1 while any is left.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
WORD = r"[^\W\d_][\w.'’&-]*[\w&]|[^\W\d_]"
SEQUENCE = re.compile(r"(?<![\w'’-])[A-Z\u00c0-\u00de][\w.'’&-]*"
                      r"(?:[ ](?:of |de |van |von |al-|the |and )?"
                      r"[A-Z\u00c0-\u00de][\w.'’&-]*)*")
CODE = re.compile(r"^[A-Z]{1,2}\d+(?:\.\d+)*$")
CALENDAR = set("""january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday""".split())
LINKS = {"of", "de", "van", "von", "the", "and"}


def read_text(path):
    if path.endswith(".zst"):
        return subprocess.run(["zstd", "-dc", path], check=True,
                              capture_output=True).stdout.decode("utf-8")
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_lines(path):
    """The lines of a text, or the text column of a table."""
    lines = read_text(path).split("\n")
    header = lines[0].split("\t")
    column = next((i for i, name in enumerate(header)
                   if name in ("title", "text")), None)
    if column is None:
        return [line for line in lines if line.strip()]
    rows = (line.split("\t") for line in lines[1:])
    return [row[column] for row in rows if len(row) > column and row[column]]


def mentions_of(program, lexicon, lines):
    """Per line, the spans in characters that a mention covers."""
    command = [program, "annotate", "--input", "jsonl", "--offsets",
               "codepoint", "--lang", "en", "-"]
    if lexicon:
        command += ["--lexicon", lexicon]
    text = "".join(json.dumps({"id": str(i), "text": line},
                              ensure_ascii=False) + "\n"
                   for i, line in enumerate(lines))
    run = subprocess.run(command, input=text, capture_output=True, text=True,
                         check=False)
    if run.returncode != 0:
        sys.exit(run.stderr)
    for line in run.stdout.splitlines():
        yield [(mention["start"], mention["end"])
               for mention in json.loads(line)["mentions"]]


def is_title_case(line):
    """Headlines in which every longer word is capitalized tell nothing."""
    longer = [w for w in re.findall(WORD, line) if len(w) > 4]
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) > 0.8 * len(
        longer)


def bare(word):
    return re.sub(r"['’]s?$", "", word).strip(".'’-")


def sequences(line, spans):
    """Capitalized sequences of a line that touch no mention."""
    for match in SEQUENCE.finditer(line):
        if any(start < match.end() and match.start() < end
               for start, end in spans):
            continue
        yield " ".join(bare(word) for word in match[0].split(" "))


def demonyms(folder):
    """Every word of the adjectives of places, and plurals of them."""
    found = set()
    for line in read_text(os.path.join(folder, "demonyms.tsv")).split("\n")[1:]:
        for cell in line.split("\t")[1:2]:
            found.update(w.casefold() for w in re.findall(WORD, cell))
    return found | {word + "s" for word in found}


def is_ordinary(sequence, ordinary):
    """Whether every word of a sequence is an ordinary one."""
    words = [w for part in sequence.split(" ") if part not in LINKS
             for w in part.split("-")]
    return all(w.casefold() in ordinary or len(w) < 2 or CODE.match(w)
               for w in words)


def unresolved(lines, spans_of_lines, ordinary):
    lowered = set(ordinary)
    for line in lines:
        lowered.update(w for w in re.findall(WORD, line) if w[0].islower())
    counts, examples = collections.Counter(), {}
    for line, spans in zip(lines, spans_of_lines):
        if is_title_case(line):
            continue
        for sequence in sequences(line, spans):
            if is_ordinary(sequence, lowered):
                continue
            counts[sequence] += 1
            examples.setdefault(sequence, line)
    return counts, examples, lowered


def read_decisions(path):
    if not os.path.exists(path):
        return set()
    return {line.split("\t")[0] for line in read_text(path).split("\n")[1:]}


def main():
    parser = argparse.ArgumentParser(
        description="Print frequent capitalized sequences that stay "
        "unresolved; 1 while there are any.")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--program", required=True,
                        help="the built program `normalize`")
    parser.add_argument("--lexicon", default="",
                        help="a lexicon instead of the built-in one")
    parser.add_argument("--folder", default=os.path.join(ROOT, "lexicons"),
                        help="the tables (default: lexicons/)")
    parser.add_argument("--decisions", default=os.path.join(
        ROOT, "lexicons", "decisions", "unresolved.tsv"))
    parser.add_argument("--most", type=int, default=300,
                        help="how many to look at (default: 300)")
    options = parser.parse_args()
    lines = [line for path in options.files for line in read_lines(path)]
    known = read_decisions(options.decisions)
    counts, examples, ordinary = unresolved(
        lines, mentions_of(options.program, options.lexicon, lines),
        CALENDAR | demonyms(options.folder))
    ordinary |= {sequence.casefold() for sequence in known
                 if " " not in sequence}
    left = [(count, sequence) for sequence, count in counts.items()]
    left.sort(key=lambda pair: (-pair[0], pair[1]))
    left = [pair for pair in left[:options.most]
            if pair[1] not in known and not is_ordinary(pair[1], ordinary)]
    for count, sequence in left:
        print(f"{count}\t{sequence}\t{examples[sequence]}")
    print(f"{len(left)} unresolved", file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What tools/unresolved prints of small texts, and its exit status.

  unresolved_test.py BIN SOURCE
"""
import os
import subprocess
import sys
import tempfile

BIN, SOURCE = sys.argv[1:]
TABLES = os.path.join(SOURCE, "tests", "data", "small")
DEMONYMS = ["place\tdemonym", "newtown\tOldish", "newtown\tNewtonian"]
TALL = "then Omar Tall came to the bank"

# name, lines of the text, judged sequences, further arguments, printed
# sequences with their number
CASES = [
    ("a name without an entity", [TALL], [], [], ["1 Omar Tall"]),
    ("a name with an entity", ["then Ann Lee came to Bay Bank"], [], [], []),
    ("both in a line", ["then Omar Tall met Ann Lee"], [], [],
     ["1 Omar Tall"]),
    ("a name that touches an entity", ["then Omar Ann Lee came"], [], [], []),
    ("the frequent one first", [TALL, "see Zed Ott", "he met Zed Ott"], [],
     [], ["2 Zed Ott", "1 Omar Tall"]),
    ("no more than asked for", [TALL, "see Zed Ott", "he met Zed Ott"], [],
     ["--most", "1"], ["2 Zed Ott"]),
    ("a possessive", ["here is Omar Tall's hat"], [], [], ["1 Omar Tall"]),
    ("a name with a link in it", ["here is Bank of Omar"], [], [],
     ["1 Bank of Omar"]),
    ("a word written small elsewhere", ["Cats sleep.", "Zed likes cats."], [],
     [], ["1 Zed"]),
    ("a day, a month and a code", ["on Monday in May with Q1"], [], [], []),
    ("an adjective of a place", ["the Oldish and two Newtonians"], [], [], []),
    ("a headline in capitals", ["Banking Giants Omar Tall Settle"], [], [],
     []),
    ("judged as a whole", [TALL], ["Omar Tall"], [], []),
    ("judged word by word", [TALL], ["Omar", "Tall"], [], []),
    ("half judged", [TALL], ["Omar"], [], ["1 Omar Tall"]),
    ("the column of a table", ["outlet\ttitle", "Omar\tthere is Zed Ott"], [],
     [], ["1 Zed Ott"]),
]


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))


def printed(folder, lines, judged, arguments):
    """The sequences with their numbers, and the exit status."""
    text = os.path.join(folder, "text")
    decisions = os.path.join(folder, "decisions.tsv")
    write(text, lines)
    write(decisions,
          ["sequence\treason"] + [name + "\twhy" for name in judged])
    done = subprocess.run(
        [sys.executable,
         os.path.join(SOURCE, "tools", "unresolved", "unresolved.py"),
         "--program", os.path.join(BIN, "normalize"),
         "--lexicon", os.path.join(folder, "small.nlex"),
         "--folder", folder, "--decisions", decisions, *arguments, text],
        capture_output=True, text=True, check=False)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    if any(len(row) != 3 for row in rows) or "unresolved" not in done.stderr:
        return done.stdout + done.stderr, done.returncode
    return [f"{row[0]} {row[1]}" for row in rows], done.returncode


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        write(os.path.join(folder, "demonyms.tsv"), DEMONYMS)
        subprocess.run(
            [os.path.join(BIN, "lexicon"), "compile", TABLES,
             "-o", os.path.join(folder, "small.nlex")], check=True)
        for name, lines, judged, arguments, wanted in CASES:
            found, status = printed(folder, lines, judged, arguments)
            if found != wanted or status != (1 if wanted else 0):
                print(f"{name}: {found}, exit status {status}; "
                      f"wanted {wanted}")
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())

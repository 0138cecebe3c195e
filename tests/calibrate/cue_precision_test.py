#!/usr/bin/env python3
"""The judged cues of corpus/ are sound, right and still predicted, and tables
that are not are refused.

  cue_precision_test.py BIN SOURCE
"""
import os
import subprocess
import sys
import tempfile

BIN, SOURCE = sys.argv[1:]
TABLE = os.path.join(SOURCE, "corpus", "judged-cues.tsv")
JUDGEMENT, RIGHT_TARGET, REASON = 8, 10, 11


def run(lines):
    """The exit status and the output for a table of these lines."""
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "judged.tsv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("".join("\t".join(line) + "\n" for line in lines))
        done = subprocess.run(
            [sys.executable,
             os.path.join(SOURCE, "tools", "calibrate", "cue_precision.py"),
             "--bin", BIN, table, os.path.join(SOURCE, "corpus", "unseen")],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode()


def changed(lines, column, value):
    return [lines[0]] + [line[:column] + [value] + line[column + 1:]
                         for line in lines[1:]]


def last_sample(lines):
    return [line for line in lines[1:] if line[0] == lines[-1][0]]


def moved(line):
    """The same words under a category that nobody predicts."""
    return line[:5] + ["none"] + line[6:]


def cases(lines):
    last = last_sample(lines)
    wrong = changed(changed(lines, JUDGEMENT, "wrong"), REASON, "why")
    yield "the committed table", 0, lines
    yield "only the last sample", 0, [lines[0]] + last
    yield "no cue", 2, lines[:1]
    yield "other columns", 2, [lines[0][1:]] + lines[1:]
    yield "a cue twice", 2, lines + lines[-1:]
    yield "nothing judged", 2, changed(lines, JUDGEMENT, "")
    yield "wrong without a reason", 2, changed(wrong, REASON, "")
    yield "a wrong target without the right one", 2, changed(
        lines, RIGHT_TARGET, "")
    yield "words that do not stand there", 2, changed(lines, 4, "elsewhere")
    yield "too few cues", 1, [lines[0]] + last[:199]
    yield "all wrong", 1, wrong
    yield "no longer predicted", 1, (
        [lines[0]] + [moved(line) for line in last[:21]] + last[21:])


def main():
    with open(TABLE, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    failed = 0
    for name, wanted, table in cases(lines):
        status, output = run(table)
        if status != wanted:
            print(f"{name}: exit status {status}, not {wanted}\n{output}")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())

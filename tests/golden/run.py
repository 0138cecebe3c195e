#!/usr/bin/env python3
"""Golden runs: each line of cases.tsv is a name, a program and its arguments;
what it prints must be expected/NAME.out, its exit status on the last line.

  run.py BIN [NAME...]            compare; status 1 and a diff where it differs
  run.py BIN --update [NAME...]   write what is printed now, to be reviewed
"""
import difflib
import os
import pathlib
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def cases():
    for line in (HERE / "cases.tsv").read_text(encoding="utf-8").splitlines():
        name, program, arguments = line.split("\t")
        words = [w.replace("LEXICON", "lexicon").replace("INPUT", "input")
                 for w in shlex.split(arguments)]
        yield name, program, words


def run(folder, program, words):
    # Relative paths, so that output names no folder of this machine.
    done = subprocess.run(
        [os.path.join(folder, program), *words], cwd=HERE,
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "80"})
    out = done.stdout.decode("utf-8", "replace")
    return f"{out}\n[exit status {done.returncode}]\n"


def check(name, printed):
    path = HERE / "expected" / (name + ".out")
    wanted = path.read_text(encoding="utf-8") if path.exists() else ""
    if printed == wanted:
        return True
    sys.stdout.writelines(difflib.unified_diff(
        wanted.splitlines(True), printed.splitlines(True),
        f"expected/{name}.out", "printed"))
    return False


def main():
    folder = os.path.abspath(sys.argv[1])
    update = "--update" in sys.argv
    names = [a for a in sys.argv[2:] if a != "--update"]
    chosen = [c for c in cases() if not names or c[0] in names]
    failed = []
    for name, program, words in chosen:
        printed = run(folder, program, words)
        if update:
            (HERE / "expected" / (name + ".out")).write_text(
                printed, encoding="utf-8")
        elif not check(name, printed):
            failed.append(name)
    print(f"{len(chosen) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())

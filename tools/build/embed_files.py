#!/usr/bin/env python3
"""Writes files as C++ string constants, so that a program carries them inside.

    embed_files.py --output page_files.cc NAME=FILE...

Each NAME becomes `extern const std::string_view NAME` in namespace normalize.
"""
import argparse

DELIMITER = "embedded"
CHUNK = 8000  # characters of a literal; compilers limit how long one may be


def literals(text):
    if f"){DELIMITER}\"" in text:
        raise SystemExit(f"a file contains ){DELIMITER}\"")
    chunks = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)]
    return "\n".join(f'R"{DELIMITER}({chunk}){DELIMITER}"' for chunk in chunks)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("files", nargs="+", metavar="NAME=FILE")
    arguments = parser.parse_args()
    out = ["// Made by tools/build/embed_files.py.", "#include <string_view>",
           "", "namespace normalize {", ""]
    for pair in arguments.files:
        name, path = pair.split("=", 1)
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        out.append(f"extern const std::string_view {name};")
        out.append(f"const std::string_view {name} =\n{literals(text)};\n")
    out.append("}  // namespace normalize\n")
    with open(arguments.output, "w", encoding="utf-8", newline="") as file:
        file.write("\n".join(out))


if __name__ == "__main__":
    main()

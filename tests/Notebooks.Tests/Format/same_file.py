"""Whether two notebooks are the same, line by line; a line may write its number or its text otherwise (1E-05, \\u00A0). Usage: same_file.py ONE OTHER"""

import json
import sys
from itertools import zip_longest
from pathlib import Path


def read(line):
    value = line.strip().removesuffix(",")
    return json.loads("{" + value + "}" if value.startswith('"') and '": ' in value else value)


def same(one, other):
    try:
        return one == other or read(one) == read(other)
    except ValueError:
        return False


one, other = (Path(name).read_text("utf-8").splitlines() for name in sys.argv[1:])
for number, (a, b) in enumerate(zip_longest(one, other, fillvalue=""), 1):
    if not same(a, b):
        sys.exit(f"line {number}:\n- {a[:200]}\n+ {b[:200]}")

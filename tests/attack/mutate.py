#!/usr/bin/env python3
"""Breaks the protection of releases on purpose, one cell at a time, and says what that gives away.

    python3 mutate.py --truth FILE --out DIR [--count 100] [--seed 1] RELEASE_DIR...

A mutation is one of

    value   a hidden cell shows its count
    zero    a hidden cell whose count is zero shows it
    fact    a table prints the exact count of a rounded or perturbed cell

Every mutation is written to `DIR/<number>/<place>-<release folder>` as a full set of release
folders, with `mutation.json` beside them, and attacked. `leak` says whether some hidden count gets
narrower than promised that was not so narrow before, or a small count stands in print. What the
folders leak unmutated is reported first, as mutation 0.

The output is one JSON object a line. An auditor has to flag each mutation with `leak`.
"""

import argparse
import csv
import json
import random
import shutil
import sys
from pathlib import Path

import attack

KINDS = ("value", "zero", "fact")
TABLE = {"id": "X1", "name": "extra-figure", "columns": [{"key": "n", "kind": "count"}], "labels": 1}


def choices(releases, system, truth):
    """What can be mutated: for each kind the cells with their counts."""
    found = {kind: [] for kind in KINDS}
    for cell in system.cells:
        value = attack.true_value(system, cell, truth)
        if value is None or not cell.persons:
            continue
        if cell.reading.kind == "hidden":
            found["value" if value > 0 else "zero"].append((cell, value))
        elif cell.reading.kind == "number" and cell.reading.low < cell.reading.high:
            found["fact"].append((cell, value))
    return {kind: cells for kind, cells in found.items() if cells}


def write_mutation(folders, out, kind, cell, value):
    """Copies the releases and changes one of them; returns the folders of the copies."""
    copies = []
    for place, folder in enumerate(folders):
        copy = out / f"{place}-{folder.name}"
        shutil.copytree(folder, copy)
        copies.append(copy)
    (print_fact if kind == "fact" else show)(copies[cell.release], cell, value)
    return copies


def show(folder, cell, value):
    path = folder / "cells.csv"
    with open(path, encoding="utf-8-sig", newline="") as file:
        records = list(csv.reader(file))
    cube, name, text = (records[0].index(column) for column in ("cube", "cell", "value"))
    for record in records[1:]:
        if (record[cube], record[name]) == (cell.cube, cell.cell):
            record[text] = str(value)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(records)


def print_fact(folder, cell, value):
    """Adds a table of one figure, which is the exact count."""
    path = folder / "structure.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described.setdefault("tables", []).append(TABLE)
    described.setdefault("figures", []).append({"id": "X1/row/n", "cells": [cell.name]})
    path.write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    text = f"row,label,n,n low,n high,n status\nrow,row,{value},,,observed\n"
    (folder / f"{TABLE['name']}.en.csv").write_text(text, encoding="utf-8")


def leaks_of(report):
    """The interval of each count that is narrower than promised."""
    found = {}
    for kind in ("exact", "narrow", "differences", "insider", "unprinted"):
        for entry in report[kind]:
            name = (kind in ("exact", "narrow"), *(str(entry.get(k)) for k in ("cell", "release", "earlier", "insider", "at")))
            found[name] = (entry["low"], entry["high"])
    return found


def is_worse(before, after):
    """Whether something leaks that did not, or leaks more than it did."""
    for name, (low, high) in after.items():
        if name not in before:
            return True
        former_low, former_high = before[name]
        if high is not None and (former_high is None or high - low < former_high - former_low):
            return True
    return False


def summary(number, kind, cell, report, before):
    after = leaks_of(report)
    return {
        "mutation": number,
        "kind": kind,
        "cell": cell and cell.name,
        "leak": is_worse(before, after),
        "exact": len(report["exact"]),
        "narrow": len(report["narrow"]),
        "differences": len(report["differences"]),
        "new": sorted({name[1] for name in after if name not in before}),
        "seconds": report["seconds"],
    }


def mutate(folders, truth_file, out, n_mutations=100, seed=1, options=attack.Options(), say=None):
    """Makes and attacks the mutations; returns what was found of each."""
    folders, out = [Path(folder) for folder in folders], Path(out)
    releases = [attack.read_release(folder) for folder in folders]
    system = attack.build_system(releases)
    truth, chance, cache, found = attack.read_truth(truth_file), random.Random(seed), {}, []
    report = attack.attack(folders, options, cache=cache)
    before = leaks_of(report)
    if say:
        say({**summary(0, "none", None, report, before), "leak": bool(before)})
    possible = choices(releases, system, truth)
    for number in range(1, n_mutations + 1 if possible else 1):
        kind = chance.choice(sorted(possible))
        cell, value = chance.choice(possible[kind])
        place = out / f"{number:04}"
        copies = write_mutation(folders, place, kind, cell, value)
        entry = summary(number, kind, cell, attack.attack(copies, options, cache=cache), before)
        entry["folders"] = [str(copy) for copy in copies]
        (place / "mutation.json").write_text(json.dumps(entry, indent=1) + "\n", encoding="utf-8")
        found.append(entry)
        if say:
            say(entry)
    return found


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", metavar="RELEASE_DIR")
    parser.add_argument("--truth", required=True, help="CSV with cube, cell, value, state")
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    attack.add_options(parser)
    given = parser.parse_args(arguments)

    def say(entry):
        print(json.dumps(entry), flush=True)

    try:
        mutate(given.folders, given.truth, given.out, given.count, given.seed, attack.options_of(given), say)
    except attack.BadInput as error:
        print(f"error: {error}", file=sys.stderr)
        return 65
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Makes small release folders (`structure.json`, `cells.csv`, `truth.csv`) to test an attacker on.

    python3 generate.py --design DESIGN [--seed 7] [--shape 20x6x3] OUT_DIR
    python3 generate.py --linked N_RELEASES [--seed 7] OUT_DIR
    python3 generate.py --reproduce [--seeds 7,8,9]

A table of countries by forms by genders with every margin, of Poisson counts around lognormal
means, is published in one of these ways:

    primary     exact numbers, 1 to 10 hidden, zeros shown
    folded      exact numbers, 0 to 10 hidden
    naive       primary, and two hidden cells or none in every line
    round-zeros 1 to 10 hidden, the rest rounded to 5, zeros shown
    round       0 to 10 hidden, the rest rounded to 5, every margin on its own
    random      0 to 10 hidden, the rest randomly rounded to 5

`--linked` makes persons at random and publishes a release a quarter in the way of `round`, with
cubes that share cells, age bands in adults and children, overlapping forms, months in quarters in a
year, late cases that revise the quarter before, and the truth over all of it. Nothing but the small
cells is hidden, so these releases leak: they test that an attacker is right, not that a plan is.

`--reproduce` attacks them all and prints how many small cells are recovered, beside the figures
that the requirements on disclosure control state for their own tables of this kind. The tables are
not the same, so only the order of magnitude can agree.
"""

import argparse
import csv
import hashlib
import itertools
import json
import sys
import tempfile
from pathlib import Path

import numpy as np

import attack

DESIGNS = ("primary", "folded", "naive", "round-zeros", "round", "random")
TOTAL = "_T"
THRESHOLD = 11
BASE = 5


# Folders.


def dimension(name, keys, total=True):
    """A dimension whose members stand for themselves, with its total last."""
    members = [{"key": key, "at": {name: key}} for key in keys]
    return {"name": name, "members": members + [{"key": TOTAL, "at": {}}] * total}


def cube(name, dimensions, period="2024-Q4", state="s1", **others):
    scope = {"source": "case-returns", "role": "victim", "period": period}
    raw = {"name": name, "unit": "victims", "rule": "persons", "scope": scope, "states": {period: state}}
    return {**raw, "dimensions": dimensions, **others}


def hierarchy(name, children, parent=None, relation="partition"):
    return {"dimension": name, "parent": parent, "children": list(children), "relation": relation}


def structure(cubes, hierarchies, method, release="2024-Q4-r1", level="public"):
    return {
        "format": 1,
        "release": release,
        "level": level,
        "method": method,
        "cubes": cubes,
        "hierarchies": hierarchies,
        "tables": [],
        "figures": [],
        "rankings": [],
    }


def write_release(folder, described, cells):
    """Writes the files of a release; `cells` maps (cube, cell) to what is printed."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "structure.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    write_csv(folder / "cells.csv", ("cube", "cell", "value"), [(*key, v) for key, v in cells.items()])
    return folder


def write_truth(path, truth):
    """`truth` maps (cube, cell, state) to a count."""
    write_csv(path, ("cube", "cell", "value", "state"), [(c, e, v, s) for (c, e, s), v in truth.items()])
    return path


def write_csv(path, header, records):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(records)


# Tables.


def random_counts(seed, shape):
    """Poisson counts around the product of lognormal margins and a lognormal noise."""
    generator = np.random.default_rng(seed)
    mean = np.ones(shape)
    for axis, size in enumerate(shape):
        margin = generator.lognormal(0.0, (1.2, 0.7, 0.6)[axis], size)
        mean = mean * margin.reshape([-1 if a == axis else 1 for a in range(len(shape))])
    mean = mean * generator.lognormal(0.0, 1.5, shape) * 8.0
    return generator.poisson(mean)


def with_margins(counts):
    """The counts with a total at the end of every axis."""
    for axis in range(counts.ndim):
        counts = np.concatenate([counts, counts.sum(axis=axis, keepdims=True)], axis=axis)
    return counts


def lines(shape):
    """Every line of a table with margins: the positions along one axis, the total last."""
    for axis in range(len(shape)):
        others = [range(size) if a != axis else (0,) for a, size in enumerate(shape)]
        for start in itertools.product(*others):
            yield [start[:axis] + (i,) + start[axis + 1 :] for i in range(shape[axis])]


def two_a_line(counts, hidden):
    """Hides the smallest other cell that is not zero wherever a line has one hidden cell alone."""
    is_stable = False
    while not is_stable:
        is_stable = True
        for line in lines(counts.shape):
            if sum(hidden[position] for position in line) != 1:
                continue
            others = [p for p in line if not hidden[p] and counts[p] > 0]
            if others:
                inner = [p for p in others if p != line[-1]] or others
                hidden[min(inner, key=lambda position: (counts[position], position))] = True
                is_stable = False
    return hidden


def hidden_of(design, counts):
    hidden = (counts >= 1) & (counts < THRESHOLD)
    if design in ("folded", "round", "random"):
        hidden |= counts == 0
    return two_a_line(counts, hidden) if design == "naive" else hidden


def printed_of(design, counts, seed):
    """The numbers as printed."""
    if design in ("round", "round-zeros"):
        return BASE * ((counts + BASE // 2) // BASE)
    if design == "random":
        generator = np.random.default_rng(seed + 1000)
        rest = counts % BASE
        return counts - rest + BASE * (generator.random(counts.shape) < rest / BASE)
    return counts


def method_of(design):
    if design in ("round", "round-zeros"):
        return {"name": "suppress-round", "threshold": THRESHOLD, "base": BASE}
    if design == "random":
        return {"name": "cell-key", "threshold": THRESHOLD, "spread": BASE - 1}
    return {"name": "suppress", "threshold": THRESHOLD}


def axes_of(shape):
    names = ("country", "form", "gender")
    return {name: [f"{name[0]}{i:02}" for i in range(size)] for name, size in zip(names, shape)}


def publish(folder, design, seed=7, shape=(20, 6, 3), period="2024-Q4", state="s1", counts=None):
    """Writes a table in a design, with its truth; returns its counts and what is hidden."""
    counts = with_margins(random_counts(seed, shape) if counts is None else counts)
    hidden, printed = hidden_of(design, counts), printed_of(design, counts, seed)
    axes = axes_of(shape)
    name = "table-" + period
    described = structure(
        [cube(name, [dimension(axis, keys) for axis, keys in axes.items()], period, state)],
        [hierarchy(axis, keys) for axis, keys in axes.items()],
        method_of(design),
        release=f"{period}-r1",
    )
    cells, truth = {}, {}
    for position in np.ndindex(*counts.shape):
        key = "/".join((keys + [TOTAL])[i] for keys, i in zip(axes.values(), position))
        cells[name, key] = "c" if hidden[position] else str(printed[position])
        truth[name, key, state] = int(counts[position])
    write_release(folder, described, cells)
    write_truth(Path(folder) / "truth.csv", truth)
    return counts, hidden


# Linked releases made of persons.

COUNTRIES = ("DZA", "EGY", "LBY", "MAR", "TUN")
BANDS = {"adult": ("Y18T29", "Y_GE30"), "child": ("Y0T11", "Y12T17")}
SEXES = ("F", "M", "U")
FORMS = ("labour", "sexual", "other")


def random_persons(chance, n_quarters):
    """Persons with the release that first counts them: the next one after the event, or later."""
    persons = []
    weights = chance.dirichlet(np.full(len(COUNTRIES), 0.8))
    for _ in range(int(chance.integers(30, 90)) * n_quarters):
        quarter = int(chance.integers(n_quarters))
        is_late = chance.random() < 0.04
        persons.append(
            {
                "reporting": str(chance.choice(COUNTRIES, p=weights)),
                "sex": str(chance.choice(SEXES, p=(0.6, 0.35, 0.05))),
                "age": str(chance.choice([band for bands in BANDS.values() for band in bands])),
                "form": [form for form in FORMS if chance.random() < 0.4],
                "month": f"{2024 + quarter // 4}-{3 * (quarter % 4) + 1 + int(chance.integers(3)):02}",
                "known": quarter + is_late,
            }
        )
    return persons


def is_in(person, coordinates):
    """Whether a person is counted at the coordinates."""
    for name, value in coordinates.items():
        if name == "period":
            if value != person["month"] and person["month"] not in attack.within(value):
                return False
        elif name == "form":
            if not person["form"] or value not in (TOTAL, *person["form"]):
                return False
        elif name == "age":
            if person["age"] not in BANDS.get(value, (value,)):
                return False
        elif name in ("reporting", "sex") and person[name] != value:
            return False
    return True


def state_of(persons, release, period):
    """The same persons are the same state."""
    known = [str(i) for i, p in enumerate(persons) if p["known"] <= release and is_in(p, {"period": period})]
    return hashlib.sha256(" ".join(known).encode()).hexdigest()[:8]


def linked_dimensions():
    ages = [*BANDS["adult"], *BANDS["child"], *BANDS]
    groups = {"women": ("F", "adult"), "girls": ("F", "child"), "men": ("M", "adult"), "boys": ("M", "child")}
    forms = [{"key": key, "at": {"form": key}} for key in (*FORMS, TOTAL)]
    return {
        "reporting": dimension("reporting", COUNTRIES),
        "sex": dimension("sex", SEXES),
        "age": dimension("age", ages),
        "form": {"name": "form", "members": forms},
        "group": {
            "name": "group",
            "members": [{"key": key, "at": {"sex": sex, "age": age}} for key, (sex, age) in groups.items()],
        },
    }


def linked_hierarchies():
    return [
        hierarchy("reporting", COUNTRIES),
        hierarchy("sex", SEXES),
        hierarchy("age", BANDS),
        *(hierarchy("age", bands, parent) for parent, bands in BANDS.items()),
        hierarchy("form", FORMS, TOTAL, "multiple-response"),
    ]


def linked_cubes(period, states):
    """The cubes of a quarter; the state of each period is that of the release."""
    axes, quarter = linked_dimensions(), {period: states(period)}
    months = attack.parts_of(period)
    at_months = {"name": "month", "members": [{"key": month, "at": {"period": month}} for month in months]}
    of_months = cube("months", [axes["reporting"], at_months], period, states={m: states(m) for m in months})
    del of_months["scope"]["period"]
    return [
        cube("sexes", [axes["reporting"], axes["sex"]], period, states=quarter),
        cube("ages", [axes["reporting"], axes["age"]], period, states=quarter),
        cube("groups", [axes["reporting"], axes["group"]], period, states=quarter),
        cube("forms", [axes["form"], axes["sex"]], period, states=quarter),
        of_months,
    ]


def revised_cube(period, states):
    axes = linked_dimensions()
    return cube("revised", [axes["reporting"], axes["sex"]], period, states={period: states(period)})


def year_cube(year, states):
    """The year, which names the states of the quarters that it is made of."""
    named = {period: states(period) for period in [year, *attack.parts_of(year)]}
    axes = linked_dimensions()
    return cube("year", [axes["reporting"], axes["sex"]], year, states=named)


def publish_linked(folder, seed, n_releases):
    """Writes a release for each quarter and the truth; returns the folders."""
    folder, chance = Path(folder), np.random.default_rng(seed)
    persons, folders, truth = random_persons(chance, n_releases), [], {}
    for number in range(n_releases):
        year, quarter = str(2024 + number // 4), number % 4 + 1
        periods = [f"{year}-Q{quarter}"] + ([f"{year}-Q{quarter - 1}"] if quarter > 1 else [])
        cubes = linked_cubes(periods[0], lambda period: state_of(persons, number, period))
        for period in periods[1:]:
            cubes.append(revised_cube(period, lambda period: state_of(persons, number, period)))
        if quarter == 4:
            cubes.append(year_cube(year, lambda period: state_of(persons, number, period)))
        known = [person for person in persons if person["known"] <= number]
        folders.append(publish_cubes(folder / periods[0], cubes, known, truth))
    # The cubes of all releases have the same names, and a state tells their cells apart.
    write_truth(folder / "truth.csv", truth)
    return folders


def publish_cubes(folder, cubes, persons, truth):
    cells = {}
    for raw in cubes:
        read = attack.read_cube(raw)
        for keys in itertools.product(*read.dimensions):
            cell = "/".join(keys)
            at = read.coordinates(cell)
            count = sum(is_in(person, at) for person in persons)
            rounded = BASE * ((count + BASE // 2) // BASE)
            cells[raw["name"], cell] = "c" if count < THRESHOLD else str(rounded)
            truth[raw["name"], cell, read.state(at["period"])] = count
    return write_release(folder, structure(cubes, linked_hierarchies(), method_of("round"), f"{folder.name}-r1"), cells)


# The table of the requirements.

# What is printed there for each row: cells recovered exactly, and within a width of 2.
PRINTED = {
    "primary": ("69/88/57", "121/104/106", "2/1.5/2"),
    "folded": ("35/42/30", "65/62/51", "5-6"),
    "naive": ("3/0/2", "18/26/27", "-"),
    "naive, symbols apart": ("7/2/2", "58/33/43", "-"),
    "round-zeros": ("1/0/1", "27/2/1", "7-7.5"),
    "round": ("0/0/0", "4/0/1", "10"),
    "random": ("0/0/0", "0/0/0", "10"),
    "primary, two cumulative periods": ("86/90", "130/114", "mean 2.8"),
    "round, two cumulative periods": ("0/0", "7/0", "mean 8.7/9.0"),
    "naive, 60x8x3": ("23", "76", "-"),
}


def options_of(design):
    """Zeros apart say that a hidden cell is not zero; hidden large cells leave no class to assume."""
    least = 1 if design in ("primary", "naive", "round-zeros") else 0
    return attack.Options(model="symbol" if design == "naive" else "class", least=least)


def symbols_apart(counts_hidden):
    """The knowledge of which hidden cells are small, as two symbols would give it."""
    counts, hidden = counts_hidden
    values = [int(v) for v in counts[hidden]]

    def prepare(system):
        cells = [cell for cell in system.cells if cell.reading.kind == "hidden"]
        for cell, value in zip(cells, values):
            small = value < THRESHOLD
            system.restrict(cell.variable, 1 if small else THRESHOLD, THRESHOLD - 1 if small else attack.INF)

    return prepare


def measure(folders, truth, options, prepare=None):
    report = attack.attack(folders, options, truth, prepare=prepare)
    if report["truth"]["outside"]:
        raise SystemExit(f"the truth lies outside: {report['truth']['outside'][:3]}")
    return report


def reproduce_row(name, seed, folder, shape=(20, 6, 3)):
    design = name.split(",")[0]
    found = publish(folder, design, seed, shape)
    prepare = symbols_apart(found) if "apart" in name else None
    return measure([folder], folder / "truth.csv", options_of(design), prepare)


def reproduce_cumulative(name, seed, folder):
    """A quarter and the year it lies in: the year's counts are never below the quarter's."""
    design = name.split(",")[0]
    shape = (20, 6, 3)
    first = random_counts(seed, shape)
    later = first + random_counts(seed + 500, shape)
    publish(folder / "a", design, seed, shape, "2024-Q1", "s1", first)
    publish(folder / "b", design, seed, shape, "2024", "s2", later)
    # The year is made of the quarter as published.
    path = folder / "b" / "structure.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described["cubes"][0]["states"]["2024-Q1"] = "s1"
    path.write_text(json.dumps(described), encoding="utf-8")
    return measure([folder / "a", folder / "b"], folder / "a" / "truth.csv", options_of(design))


def reproduce(seeds):
    print("| published | small | recovered exactly | width <= 2 | failing | median width | seconds | printed there |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        for name in PRINTED:
            reports = []
            for seed in seeds if "60x8x3" not in name else seeds[:1]:
                folder = Path(scratch) / f"{name.replace(' ', '-')}-{seed}"
                if "cumulative" in name:
                    reports.append(reproduce_cumulative(name, seed, folder))
                else:
                    reports.append(reproduce_row(name, seed, folder, shape_of(name)))
            print(row_of(name, reports), flush=True)


def shape_of(name):
    return (60, 8, 3) if "60x8x3" in name else (20, 6, 3)


def row_of(name, reports):
    def joined(read):
        return "/".join(str(read(report)) for report in reports)

    small = joined(lambda r: r["truth"]["small"])
    shares = joined(lambda r: round(100 * r["truth"]["small_exact"] / max(1, r["truth"]["small"])))
    exact = joined(lambda r: r["truth"]["small_exact"])
    within = joined(lambda r: r["truth"]["small_within_2"])
    failing = joined(lambda r: len(r["exact"]) + len(r["narrow"]))
    median, seconds = joined(lambda r: r["median_width"]), joined(lambda r: round(r["seconds"], 1))
    printed = "; ".join(PRINTED[name])
    return f"| {name} | {small} | {exact} ({shares} %) | {within} | {failing} | {median} | {seconds} | {printed} |"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", nargs="?", metavar="OUT_DIR")
    parser.add_argument("--design", choices=DESIGNS, default="round")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--shape", default="20x6x3")
    parser.add_argument("--reproduce", action="store_true")
    parser.add_argument("--seeds", default="7,8,9,10,11")
    parser.add_argument("--linked", type=int, metavar="N_RELEASES")
    given = parser.parse_args(arguments)
    if given.reproduce:
        reproduce([int(seed) for seed in given.seeds.split(",")])
        return 0
    if given.out is None:
        parser.error("OUT_DIR is missing")
    if given.linked:
        publish_linked(given.out, given.seed, given.linked)
        return 0
    publish(given.out, given.design, given.seed, tuple(int(n) for n in given.shape.split("x")))
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""An attacker on published tables: bounds every hidden count of the releases that one reader holds.

    python3 attack.py [--truth FILE] [--json] [--model symbol|class] RELEASE_DIR...

Written from the file format alone (`structure.json`, `cells.csv` and the printed tables of a
release), without a look at the programmes that plan or audit a release, so that it can contradict
them. It uses the standard library, NumPy and SciPy's HiGHS; `highspy` is used where it is
installed, because it keeps one model and changes only the objective.

What it does:

1. Every cell becomes a variable, known by its unit, its coordinates and the state of the data
   behind it; the same count in two cubes or releases is one variable.
2. Hierarchies and the calendar relate the variables; parents and children that nobody prints
   become unknown counts.
3. Printed figures that are not the sum (or ratio) of the cells they name become further facts.
4. Integer bound propagation shrinks the system, which falls into components.
5. HiGHS bounds each hidden count of persons; an integer programme follows where the relaxation is
   within twice the promise and its solution is not whole.

Threat models: `symbol` takes a hidden cell for any count from 0 up; `class` takes it for one below
the threshold, as long as its component stays feasible.

The folders stand in the order of publication. The exit status is 0 if every promise is kept, 77 if
one is broken, 1 if the truth lies outside an interval, 65 if a file cannot be read.

Sources: Hundepool et al., Statistical Disclosure Control (2012), chapter 4; Fischetti and Salazar,
Management Science 47 (2001), 1008-1027, for the attacker's programmes.
"""

import argparse
import csv
import hashlib
import json
import math
import os
import re
import statistics
import sys
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, hstack

try:
    import highspy
except ImportError:
    highspy = None

INF = math.inf
LEVELS = ("public", "partner", "restricted")
RELATIONS = ("partition", "multiple-response", "part")
NARROWEST = 5  # The width that rounded and perturbed tables promise.
TOLERANCE = 1e-6


class BadInput(Exception):
    """A release that cannot be read."""


class Infeasible(Exception):
    """No table of whole, non-negative counts fits what is printed."""


# Reading a release.


@dataclass(frozen=True)
class Method:
    """How a release protects its counts of persons."""

    name: str
    threshold: int
    base: int = 0
    spread: int = 0

    @property
    def width(self):
        return self.threshold if self.name == "suppress" else NARROWEST

    def is_kept(self, low, high, allowance=0):
        """Whether an interval is as wide as promised, less what an insider is allowed."""
        if self.name == "suppress":
            if low >= self.threshold:
                return True
            return high >= self.threshold - allowance and high - low >= self.width - allowance
        return high - low >= self.width - allowance


@dataclass(frozen=True)
class Reading:
    """What one printed cell says: a kind and the counts it allows."""

    kind: str
    low: int = 0
    high: float = INF


@dataclass
class Cube:
    name: str
    unit: str
    rule: str
    scope: dict
    states: dict
    dimensions: list  # A map from member key to coordinates for each dimension.
    periods: set = field(default_factory=set)

    def coordinates(self, cell):
        keys = cell.split("/") if self.dimensions else []
        if len(keys) != len(self.dimensions):
            raise BadInput(f"{self.name}/{cell}: expected {len(self.dimensions)} member keys")
        found = dict(self.scope)
        for members, key in zip(self.dimensions, keys):
            if key not in members:
                raise BadInput(f"{self.name}/{cell}: no member `{key}`")
            found.update(members[key])
        return found

    def state(self, period):
        """The state of the data behind a period, or of the nearest period around it."""
        if period is None and len(self.states) == 1:
            return next(iter(self.states.values()))
        while period is not None:
            if period in self.states:
                return self.states[period]
            period = enclosing(period)
        return ""

    def covers(self, coordinates):
        return all(coordinates.get(k) == v for k, v in self.scope.items() if k != "period")


@dataclass
class Cell:
    release: int
    cube: str
    cell: str
    variable: int
    reading: Reading
    printed: object  # The number as printed, or None.
    persons: bool

    @property
    def name(self):
        return f"{self.cube}/{self.cell}" if self.cell else self.cube


@dataclass
class Release:
    folder: Path
    name: str
    level: str
    method: Method
    structure: dict
    cubes: dict
    rows: list  # (cube, cell, text)


def read_method(raw):
    names = ("suppress", "suppress-round", "cell-key")
    if raw.get("name") not in names or int(raw.get("threshold", 0)) < 1:
        raise BadInput(f"unknown method {raw}")
    return Method(raw["name"], int(raw["threshold"]), int(raw.get("base", 0)), int(raw.get("spread", 0)))


def read_cube(raw):
    dimensions = []
    for dimension in raw["dimensions"]:
        members = {}
        for member in dimension["members"]:
            members[member["key"]] = member.get("at", {dimension["name"]: member["key"]})
        dimensions.append(members)
    scope, states = raw.get("scope", {}), raw.get("states", {})
    return Cube(raw["name"], raw["unit"], raw["rule"], scope, states, dimensions, set(states))


def read_release(folder):
    folder = Path(folder)
    try:
        structure = json.loads((folder / "structure.json").read_text(encoding="utf-8"))
        with open(folder / "cells.csv", encoding="utf-8-sig", newline="") as file:
            rows = [(r["cube"], r["cell"], r["value"].strip()) for r in csv.DictReader(file)]
        if structure["format"] != 1:
            raise BadInput(f"{folder}: format {structure['format']} is not 1")
        cubes = {raw["name"]: read_cube(raw) for raw in structure["cubes"]}
        method = read_method(structure["method"])
        return Release(folder, structure["release"], structure["level"], method, structure, cubes, rows)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise BadInput(f"{folder}: {error!r}") from error


def read_value(text, rule, method):
    """What a printed value says to somebody who knows the method and its parameters."""
    if text == "c":
        return Reading("hidden")
    if text in (":", "-", "") or text.endswith("]!"):
        return Reading("silent")
    interval = re.fullmatch(r"\[(\d+)-(\d+)\]", text)
    if interval:
        return Reading("between", int(interval[1]), int(interval[2]))
    if not re.fullmatch(r"\d+", text):
        raise BadInput(f"`{text}` is not a value")
    if rule == "persons" and method.name != "suppress":
        return around(int(text), method)
    return Reading("number", int(text), int(text))


def around(number, method):
    """The counts behind a rounded or perturbed number; a number that neither gives is exact."""
    is_rounding = method.name == "suppress-round"
    slack = method.base // 2 if is_rounding else method.spread
    low, high = max(number - slack, method.threshold), number + slack
    is_regular = not is_rounding or method.base == 0 or number % method.base == 0
    if number == 0 or low > high or not is_regular:
        return Reading("number", number, number)
    return Reading("number", low, high)


# The calendar.


def parts_of(period):
    """The quarters of a year, the months of a quarter."""
    if re.fullmatch(r"\d{4}", period):
        return [f"{period}-Q{quarter}" for quarter in range(1, 5)]
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", period)
    if quarter:
        first = 3 * int(quarter[2]) - 2
        return [f"{quarter[1]}-{month:02}" for month in range(first, first + 3)]
    return []


def enclosing(period):
    month = re.fullmatch(r"(\d{4})-(\d{2})", period)
    if month:
        return f"{month[1]}-Q{(int(month[2]) + 2) // 3}"
    quarter = re.fullmatch(r"(\d{4})-Q[1-4]", period)
    return quarter[1] if quarter else None


def within(period):
    """All periods inside another."""
    found = parts_of(period)
    return found + [inner for part in found for inner in parts_of(part)]


# The system: variables and what relates them.


@dataclass(frozen=True)
class Hierarchy:
    dimension: str
    parent: object  # None: the coordinate is dropped.
    children: tuple
    relation: str


def key_of(unit, coordinates, state):
    return (unit, tuple(sorted(coordinates.items())), state)


def moved(key, dimension, value):
    """The key with another coordinate in a dimension, or with none."""
    coordinates = dict(key[1])
    coordinates.pop(dimension, None)
    if value is not None:
        coordinates[dimension] = value
    return key_of(key[0], coordinates, key[2])


class System:
    """Whole, non-negative unknowns and the linear relations between them."""

    def __init__(self):
        self.index, self.keys, self.low, self.high, self.rows = {}, [], [], [], []
        self.cells = []
        self.place = {}  # (release, cube, cell) to cell.
        self.printed = defaultdict(list)  # (unit and coordinates, level) to releases and numbers.

    def add(self, key):
        if key not in self.index:
            self.index[key] = len(self.keys)
            self.keys.append(key)
            self.low.append(0)
            self.high.append(INF)
        return self.index[key]

    def relate(self, terms, low, high):
        terms = {v: c for v, c in terms.items() if c != 0}
        if terms:
            self.rows.append((tuple(terms), tuple(terms.values()), low, high))

    def restrict(self, variable, low, high):
        self.low[variable] = max(self.low[variable], low)
        self.high[variable] = min(self.high[variable], high)


def build_system(releases, finest=0, unrevised=False):
    system = System()
    for number, release in enumerate(releases):
        for cube, cell, text in release.rows:
            add_cell(system, number, release, cube, cell, text)
    weaver = Weaver(system, releases, finest, unrevised)
    weaver.weave()
    for number, release in enumerate(releases):
        add_facts(system, number, release)
        add_rankings(system, number, release)
    return system


def add_cell(system, number, release, cube_name, cell, text):
    if cube_name not in release.cubes:
        raise BadInput(f"{release.folder}: no cube `{cube_name}`")
    cube = release.cubes[cube_name]
    coordinates = cube.coordinates(cell)
    period = coordinates.get("period")
    cube.periods.add(period)
    variable = system.add(key_of(cube.unit, coordinates, cube.state(period)))
    reading = read_value(text, cube.rule, release.method)
    if reading.kind == "number" and cube.rule == "persons" and release.method.name == "suppress-round":
        reading = repeated(system, number, release, (cube.unit, tuple(sorted(coordinates.items()))), int(text), reading)
    system.restrict(variable, reading.low, reading.high)
    printed = int(text) if reading.kind == "number" else None
    found = Cell(number, cube_name, cell, variable, reading, printed, cube.rule == "persons")
    if (number, cube_name, cell) in system.place:
        raise BadInput(f"{release.folder}: {found.name} stands twice")
    system.cells.append(found)
    system.place[number, cube_name, cell] = found


def repeated(system, number, release, name, printed, reading):
    """A number that an earlier release of the level printed stands while the truth is near it.

    Its truth may be one less than the base away, so that a late case moves nothing.
    """
    earlier = system.printed[name, release.level]
    is_repeat = any(other < number and before == printed for other, before in earlier)
    earlier.append((number, printed))
    if not is_repeat or reading.low == reading.high == printed:
        return reading
    reach = release.method.base - 1
    return Reading("number", max(printed - reach, release.method.threshold), printed + reach)


class Weaver:
    """Relates the variables of a system through hierarchies and the calendar."""

    def __init__(self, system, releases, finest, unrevised):
        self.system, self.releases = system, releases
        self.room, self.unrevised = finest, unrevised
        self.up, self.down = defaultdict(list), defaultdict(list)
        for hierarchy in read_hierarchies(releases):
            self.down[hierarchy.dimension, hierarchy.parent].append(hierarchy)
            for child in hierarchy.children:
                self.up[hierarchy.dimension, child].append(hierarchy)
        self.linked, self.holders = {}, defaultdict(list)
        for number, release in enumerate(releases):
            for cube in release.cubes.values():
                for period in cube.periods:
                    self.holders[period, cube.state(period)].append((number, cube))

    def weave(self):
        self.close_upwards()
        fresh = list(range(len(self.system.keys)))
        while fresh:
            start = len(self.system.keys)
            self.link_dimensions(fresh)
            self.link_calendar()
            fresh = list(range(start, len(self.system.keys)))
        for (parent, hierarchy), children in self.linked.items():
            self.emit(parent, hierarchy, children)

    def close_upwards(self):
        """Adds the sums that printed cells are parts of."""
        position = 0
        while position < len(self.system.keys):
            key = self.system.keys[position]
            for dimension, value in key[1]:
                for hierarchy in self.up.get((dimension, value), ()):
                    self.system.add(moved(key, dimension, hierarchy.parent))
            position += 1

    def link_dimensions(self, fresh):
        queue = list(fresh)
        dimensions = {dimension for dimension, _ in self.down}
        while queue:
            key = self.system.keys[queue.pop()]
            coordinates = dict(key[1])
            for dimension, value in key[1]:
                for hierarchy in self.up.get((dimension, value), ()):
                    parent = moved(key, dimension, hierarchy.parent)
                    if parent in self.system.index:
                        queue += self.link(parent, hierarchy)
            for dimension in dimensions:
                for hierarchy in self.down.get((dimension, coordinates.get(dimension)), ()):
                    if self.is_divided(key, hierarchy):
                        queue += self.link(key, hierarchy)

    def is_divided(self, key, hierarchy):
        children = (moved(key, hierarchy.dimension, child) for child in hierarchy.children)
        if any(child in self.system.index for child in children):
            return True
        if self.room < len(hierarchy.children) or hierarchy.relation != "partition":
            return False
        # The finest table: also children of which none is printed or summed up.
        self.room -= len(hierarchy.children)
        return True

    def link(self, parent, hierarchy):
        """Notes a relation and adds the missing parts of a partition; returns these."""
        if (parent, hierarchy) in self.linked:
            return []
        children = [moved(parent, hierarchy.dimension, child) for child in hierarchy.children]
        self.linked[parent, hierarchy] = children
        if hierarchy.relation != "partition":
            return []
        return self.add_missing(children)

    def add_missing(self, keys):
        start = len(self.system.keys)
        for key in keys:
            self.system.add(key)
        return list(range(start, len(self.system.keys)))

    def link_calendar(self):
        groups = defaultdict(set)
        for unit, coordinates, state in self.system.keys:
            period = dict(coordinates).get("period")
            if period is not None:
                rest = tuple(pair for pair in coordinates if pair[0] != "period")
                groups[unit, rest].add((period, state))
        for (unit, rest), members in groups.items():
            for period, state in sorted(members, key=lambda member: len(member[0])):
                self.link_period(unit, dict(rest), period, state)

    def link_period(self, unit, rest, period, state):
        parent = key_of(unit, {**rest, "period": period}, state)
        calendar = Hierarchy("period", period, tuple(parts_of(period)), "partition")
        if not calendar.children or (parent, calendar) in self.linked:
            return
        states = {part: self.state_within(rest, period, state, part) for part in within(period)}
        keys = {p: key_of(unit, {**rest, "period": p}, s) for p, s in states.items()}
        if not any(key in self.system.index for key in keys.values()):
            return
        known = [part for part in calendar.children if self.is_named(part, states)]
        children = [keys[part] for part in known]
        if len(known) < len(calendar.children):
            # What no release names is one unknown: its parts would say no more than their sum.
            rest_of = {**rest, "period": f"{period} but {' '.join(known)}"}
            children.append(key_of(unit, rest_of, state))
        self.linked[parent, calendar] = children
        self.add_missing(children)

    @staticmethod
    def is_named(part, states):
        return any(not states[p].startswith("?") for p in [part] + within(part))

    def state_within(self, rest, period, state, part):
        """The state of a part that the state of the whole is made of, as its releases name it."""
        for number, cube in self.holders[period, state]:
            if cube.covers(rest):
                named = self.states_named(number, cube, rest, part)
                if len(named) == 1:
                    return named.pop()
        if state == "" and any(part in c.periods for r in self.releases for c in r.cubes.values()):
            return ""
        latest = self.latest_state(rest, part) if self.unrevised else None
        if latest is not None:
            return latest
        unnamed = f"?{part} in {period} {state}"
        if not self.holders[part, unnamed]:
            self.holders[part, unnamed] = list(self.holders[period, state])
        return unnamed

    def states_named(self, number, cube, rest, part):
        if part in cube.periods:
            return {cube.state(part)}
        cubes = self.releases[number].cubes.values()
        return {c.state(part) for c in cubes if part in c.periods and c.covers(rest)}

    def latest_state(self, rest, part):
        for number in reversed(range(len(self.releases))):
            for cube in self.releases[number].cubes.values():
                if part in cube.periods and cube.covers(rest):
                    return cube.state(part)
        return None

    def emit(self, parent, hierarchy, children):
        whole = self.system.index[parent]
        present = [self.system.index[c] for c in children if c in self.system.index]
        total = {whole: 1, **{child: -1 for child in present}}
        if hierarchy.relation == "partition":
            self.system.relate(total, 0, 0)
        elif hierarchy.relation == "part":
            self.system.relate(total, 0, INF)
        else:
            for child in present:
                self.system.relate({whole: 1, child: -1}, 0, INF)
            if len(present) == len(children):
                self.system.relate(total, -INF, 0)


def read_hierarchies(releases):
    found = {}
    for release in releases:
        for raw in release.structure.get("hierarchies", []):
            relation, parent = raw["relation"], raw.get("parent")
            if relation not in RELATIONS:
                raise BadInput(f"{release.folder}: unknown relation `{relation}`")
            found[Hierarchy(raw["dimension"], parent, tuple(raw["children"]), relation)] = None
            if relation == "multiple-response" and parent is not None:
                # Whoever has any of them recorded is one of all.
                found[Hierarchy(raw["dimension"], None, (parent,), "part")] = None
    refuse_cycles(found)
    return list(found)


def refuse_cycles(hierarchies):
    above = defaultdict(set)
    for hierarchy in hierarchies:
        for child in hierarchy.children:
            above[hierarchy.dimension, child].add((hierarchy.dimension, hierarchy.parent))
    for start in list(above):
        seen, queue = set(), list(above[start])
        while queue:
            node = queue.pop()
            if node == start:
                raise BadInput(f"the hierarchy of `{start[0]}` has a cycle at `{start[1]}`")
            if node not in seen:
                seen.add(node)
                queue += above.get(node, ())


# Printed figures and rankings.


def split_name(name):
    cube, _, cell = name.partition("/")
    return cube, cell


def find_cells(system, number, names):
    cells = [system.place.get((number, *split_name(name))) for name in names]
    missing = [name for name, cell in zip(names, cells) if cell is None]
    if missing:
        raise BadInput(f"a figure names {missing[0]}, which is no cell of its release")
    return cells


def add_facts(system, number, release):
    figures = {figure["id"]: figure for figure in release.structure.get("figures", [])}
    for identifier, kind, texts in sorted(set(printed_figures(release))):
        figure = figures.get(identifier)
        if figure is None:
            continue
        if kind == "count" and figure.get("cells"):
            add_count(system, find_cells(system, number, figure["cells"]), texts)
        elif kind == "share" and figure.get("numerator") and figure.get("denominator"):
            above = find_cells(system, number, figure["numerator"])
            below = find_cells(system, number, figure["denominator"])
            add_share(system, above, below, texts[0])


def printed_figures(release):
    """Figure id, kind of column and texts (value, low, high) of every printed table."""
    for table in release.structure.get("tables", []):
        for path in sorted(release.folder.rglob(f"{table['name']}.*csv")):
            with open(path, encoding="utf-8-sig", newline="") as file:
                records = list(csv.reader(file))[1:]
            for record in records:
                yield from figures_of_record(table, record)


def figures_of_record(table, record):
    position, record = 1 + table.get("labels", 0), record + [""] * 4 * len(table["columns"])
    for column in table["columns"]:
        has_bounds = column["kind"] in ("count", "share", "difference")
        texts = tuple(record[position : position + 3]) if has_bounds else (record[position], "", "")
        yield f"{table['id']}/{record[0]}/{column['key']}", column["kind"], texts
        position += 4 if has_bounds else 2


def printed_sum(release_cells):
    """The sum of the numbers as printed, where all are."""
    if any(cell.reading.kind != "number" for cell in release_cells):
        return None
    return sum(cell.printed for cell in release_cells)


def add_count(system, cells, texts):
    value, low, high = (text.strip() for text in texts)
    if re.fullmatch(r"\d+", value):
        bounds = (int(value), int(value))
        if printed_sum(cells) == int(value):
            return
    elif re.fullmatch(r"\d+", low) and re.fullmatch(r"\d+", high):
        bounds = (int(low), int(high))
        if len(cells) == 1 and (cells[0].reading.low, cells[0].reading.high) == bounds:
            return
    else:
        return
    system.relate(tally(cells), *bounds)


def tally(cells, factor=1, terms=None):
    terms = {} if terms is None else terms
    for cell in cells:
        terms[cell.variable] = terms.get(cell.variable, 0) + factor
    return terms


def add_share(system, above, below, text):
    number = re.fullmatch(r"(\d*\.?(\d*))\s*(%?)", text.strip())
    if not number or not re.search(r"\d", text):
        return
    scale = 100 if number[3] else 1
    half = 0.5 * 10.0 ** -len(number[2]) / scale + 1e-12
    share = float(number[1]) / scale
    printed, whole = printed_sum(above), printed_sum(below)
    if printed is not None and whole and abs(printed / whole - share) <= half:
        return
    system.relate(tally(below, half - share, tally(above)), 0, INF)
    system.relate(tally(below, -half - share, tally(above)), -INF, 0)


def add_rankings(system, number, release):
    """From the largest down; two printed numbers say themselves how they stand."""
    for ranking in release.structure.get("rankings", []):
        cells = find_cells(system, number, ranking["cells"])
        for first, second in zip(cells, cells[1:]):
            if printed_sum([first, second]) is None:
                system.relate(tally([second], -1, tally([first])), 0, INF)


# Bounds by propagation.


def activity(row, low, high):
    """The least and the most that a row's sum can be within the bounds of its variables."""
    least = most = 0
    for variable, factor in zip(row[0], row[1]):
        if factor > 0:
            least += factor * low[variable]
            most += factor * high[variable]
        else:
            least += factor * high[variable]
            most += factor * low[variable]
    return least, most


def whole_floor(value):
    return value if math.isinf(value) else math.floor(value + TOLERANCE)


def whole_ceil(value):
    return value if math.isinf(value) else math.ceil(value - TOLERANCE)


def limited(row, low, high):
    """The ends of each variable's term, and its activity: finite sum and unlimited terms apart."""
    ends, sums, endless = [], [0, 0], [0, 0]
    for variable, factor in zip(row[0], row[1]):
        pair = (factor * low[variable], factor * high[variable])
        ends.append(pair if factor > 0 else pair[::-1])
        for side in (0, 1):
            if math.isinf(ends[-1][side]):
                endless[side] += 1
            else:
                sums[side] += ends[-1][side]
    return ends, sums, endless


def without(side, own, sums, endless):
    """The activity of a row without one of its terms."""
    if endless[side] > math.isinf(own[side]):
        return -INF if side == 0 else INF
    return sums[side] if math.isinf(own[side]) else sums[side] - own[side]


def tighten(row, low, high):
    """Tightens the bounds of a row's variables in place; returns those that changed."""
    changed = []
    ends, sums, endless = limited(row, low, high)
    for variable, factor, own in zip(row[0], row[1], ends):
        least = (row[2] - without(1, own, sums, endless)) / factor
        most = (row[3] - without(0, own, sums, endless)) / factor
        new_low, new_high = sorted((least, most))
        new_low, new_high = whole_ceil(new_low), whole_floor(new_high)
        if new_low > low[variable] or new_high < high[variable]:
            low[variable] = max(low[variable], new_low)
            high[variable] = min(high[variable], new_high)
            changed.append(variable)
            if low[variable] > high[variable]:
                raise Infeasible
    return changed


def propagate(rows, low, high):
    by_variable = defaultdict(list)
    for number, row in enumerate(rows):
        for variable in row[0]:
            by_variable[variable].append(number)
    queue, waiting, visits = list(range(len(rows))), set(range(len(rows))), 0
    while queue and visits < 50 * len(rows) + 1000:
        number = queue.pop()
        waiting.discard(number)
        visits += 1
        for variable in tighten(rows[number], low, high):
            for other in by_variable[variable]:
                if other != number and other not in waiting:
                    waiting.add(other)
                    queue.append(other)


def simplify(rows, low, high, keep):
    """Drops what says nothing: fixed variables, idle rows, unknowns of a single row."""
    propagate(rows, low, high)
    while True:
        rows = [r for r in (without_fixed(row, low, high) for row in rows) if r is not None]
        rows = list(dict.fromkeys(rows))
        uses = defaultdict(int)
        for row in rows:
            for variable in row[0]:
                uses[variable] += 1
        single = {v for v, n in uses.items() if n == 1 and v not in keep}
        fewer = [without_single(row, low, high, single) for row in rows]
        if fewer == rows:
            return rows
        rows = fewer


def without_fixed(row, low, high):
    least, most = activity(row, low, high)
    _, _, row_low, row_high = row
    if least > row_high + TOLERANCE or most < row_low - TOLERANCE:
        raise Infeasible
    if least >= row_low - TOLERANCE / 10 and most <= row_high + TOLERANCE / 10:
        return None
    fixed = sum(c * low[v] for v, c in zip(row[0], row[1]) if low[v] == high[v])
    rest = [(v, c) for v, c in zip(row[0], row[1]) if low[v] != high[v]]
    return tuple(v for v, _ in rest), tuple(c for _, c in rest), row_low - fixed, row_high - fixed


def without_single(row, low, high, single):
    """An unknown that stands nowhere else widens its row by its own range (whole coefficients)."""
    indices, coefficients, row_low, row_high = row
    for variable, factor in zip(indices, coefficients):
        if variable in single and abs(factor) == 1:
            ends = sorted((factor * low[variable], factor * high[variable]))
            row_low, row_high = row_low - ends[1], row_high - ends[0]
            rest = [(v, c) for v, c in zip(indices, coefficients) if v != variable]
            return tuple(v for v, _ in rest), tuple(c for _, c in rest), row_low, row_high
    return row


def components(rows, variables):
    """Groups of rows that share variables, each with its variables."""
    above = {variable: variable for variable in variables}

    def find(variable):
        while above[variable] != variable:
            above[variable] = above[above[variable]]
            variable = above[variable]
        return variable

    for row in rows:
        for variable in row[0][1:]:
            above[find(variable)] = find(row[0][0])
    groups = defaultdict(lambda: ([], []))
    for variable in variables:
        groups[find(variable)][0].append(variable)
    for row in rows:
        groups[find(row[0][0])][1].append(row)
    return list(groups.values())


# Bounds by linear and integer programmes.


def load(matrix, low, high, row_low, row_high):
    """A HiGHS model without an objective."""
    with silence():
        model = highspy.Highs()
    for option, value in (("output_flag", False), ("threads", 1), ("simplex_strategy", 4)):
        model.setOptionValue(option, value)
    programme = highspy.HighsLp()
    programme.num_row_, programme.num_col_ = matrix.shape
    programme.col_cost_ = np.zeros(matrix.shape[1])
    programme.col_lower_, programme.col_upper_ = low, high
    programme.row_lower_, programme.row_upper_ = row_low, row_high
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = matrix.indptr
    programme.a_matrix_.index_ = matrix.indices
    programme.a_matrix_.value_ = matrix.data
    model.passModel(programme)
    return model


class Programme:
    """One component as a HiGHS model with a changing objective."""

    def __init__(self, rows, variables, low, high, remembers=False):
        self.remembers = remembers
        self.variables = list(variables)
        self.column = {variable: column for column, variable in enumerate(self.variables)}
        finite = sum(abs(end) for row in rows for end in row[2:] if not math.isinf(end))
        finite += sum(high[v] for v in variables if not math.isinf(high[v]))
        self.cap = 100.0 * (finite + 1000.0)
        self.low = np.array([low[v] for v in variables], dtype=float)
        self.high = np.array([min(high[v], self.cap) for v in variables], dtype=float)
        self.matrix = self.sparse(rows)
        self.row_low = np.array([row[2] for row in rows], dtype=float)
        self.row_high = np.array([row[3] for row in rows], dtype=float)
        self.seen, self.least, self.most = [], self.high.copy(), self.low.copy()
        self.model = self.highs() if highspy else None
        self.mover = None
        self.costed = ()

    def sparse(self, rows):
        entries = [(number, self.column[v], c) for number, row in enumerate(rows) for v, c in zip(*row[:2])]
        numbers, columns, values = zip(*entries) if entries else ((), (), ())
        return csr_matrix((values, (numbers, columns)), shape=(len(rows), len(self.variables)), dtype=float)

    def highs(self):
        return load(self.matrix, self.low, self.high, self.row_low, self.row_high)

    def assume(self, variable, low):
        """Raises the lower bound of a variable; returns the former one."""
        column = self.column[variable]
        former, self.low[column] = self.low[column], low
        if self.model:
            self.model.changeColBounds(column, float(low), float(self.high[column]))
        return former

    def minimum(self, terms):
        """The least value of a sum of variables over the relaxation, and where it is taken."""
        value, point = (self.by_highs if self.model else self.by_scipy)(terms)
        whole = np.rint(point)
        is_whole = bool(np.abs(point - whole).max(initial=0.0) < TOLERANCE)
        if is_whole:
            self.note(whole)
        return value, is_whole

    def note(self, whole):
        if self.remembers or np.any(whole < self.least) or np.any(whole > self.most):
            self.seen.append(whole.astype(np.int32))
        np.minimum(self.least, whole, out=self.least)
        np.maximum(self.most, whole, out=self.most)

    def by_highs(self, terms):
        for column in self.costed:
            self.model.changeColCost(column, 0.0)
        self.costed = tuple(self.column[v] for v in terms)
        for variable, factor in terms.items():
            self.model.changeColCost(self.column[variable], float(factor))
        self.model.run()
        if self.model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            # A stalled basis is given up before the component is called infeasible.
            self.model.clearSolver()
            self.model.run()
        if self.model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise Infeasible
        return self.model.getInfo().objective_function_value, np.array(self.model.getSolution().col_value)

    def costs(self, terms):
        costs = np.zeros(len(self.variables))
        for variable, factor in terms.items():
            costs[self.column[variable]] = factor
        return costs

    def by_scipy(self, terms):
        upper, lower = np.isfinite(self.row_high), np.isfinite(self.row_low)
        above = np.concatenate([self.row_high[upper], -self.row_low[lower]])
        stacked = csr_matrix(np.vstack([self.matrix[upper].toarray(), -self.matrix[lower].toarray()]))
        bounds = np.column_stack([self.low, self.high])
        found = linprog(self.costs(terms), A_ub=stacked, b_ub=above, bounds=bounds, method="highs-ds")
        if found.status != 0:
            raise Infeasible
        return found.fun, found.x

    def whole_minimum(self, terms, relaxed, seconds):
        """The least value over whole solutions; a bound on it if the time is not enough."""
        if self.is_moved(terms, relaxed) or self.has_witness(terms, relaxed):
            return relaxed
        found = self.whole(self.costs(terms), {"time_limit": seconds, "mip_rel_gap": 0.0})
        return -INF if found.mip_dual_bound is None else found.mip_dual_bound

    def is_moved(self, terms, value):
        """Whether the smallest move from a whole table to a value of a variable stays whole."""
        if not highspy or len(terms) != 1 or not self.seen:
            return False
        (variable, factor), = terms.items()
        column, goal = self.column[variable], value * factor
        start = min(self.seen, key=lambda whole: abs(whole[column] - goal))
        up, down = self.high - start, start - self.low
        low = np.zeros(2 * len(start))
        size, index = abs(goal - start[column]), column + (len(start) if goal < start[column] else 0)
        high = np.concatenate([up, down])
        low[index] = high[index] = size
        high[index + (len(start) if goal > start[column] else -len(start))] = 0.0
        move = self.smallest_move(start, low, high)
        if move is None or np.abs(move - np.rint(move)).max() > TOLERANCE:
            return False
        self.note(start + np.rint(move))
        return True

    def smallest_move(self, start, low, high):
        number, sums = len(start), self.matrix @ start
        if self.mover is None:
            both = csr_matrix(hstack([self.matrix, -self.matrix]))
            self.mover = load(both, low, high, self.row_low - sums, self.row_high - sums)
            # All costs are positive: to stay is optimal for the dual simplex before the goal is set.
            self.mover.setOptionValue("simplex_strategy", 1)
            self.mover.setOptionValue("presolve", "off")
            self.mover.changeColsCost(2 * number, np.arange(2 * number, dtype=np.int32), np.ones(2 * number))
        else:
            columns, rows = np.arange(2 * number, dtype=np.int32), np.arange(len(sums), dtype=np.int32)
            self.mover.changeColsBounds(2 * number, columns, low, high)
            self.mover.changeRowsBounds(len(sums), rows, self.row_low - sums, self.row_high - sums)
        self.mover.clearSolver()
        self.mover.run()
        if self.mover.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        point = np.array(self.mover.getSolution().col_value)
        return point[:number] - point[number:]

    def has_witness(self, terms, value):
        """Whether some whole solution that is easily found takes a value of a sum."""
        row, start = self.costs(terms), len(self.variables)
        face = LinearConstraint(row.reshape(1, -1), value, value)
        anywhere = np.random.default_rng(start).uniform(-1.0, 1.0, start)
        try:
            found = self.whole(anywhere, {"time_limit": 1.0, "mip_rel_gap": 1e9}, [face])
        except Infeasible:
            return False
        return found.x is not None

    def whole(self, costs, settings, further=()):
        found = milp(
            costs,
            constraints=[LinearConstraint(self.matrix, self.row_low, self.row_high), *further],
            bounds=Bounds(self.low, self.high),
            integrality=np.ones(len(self.variables)),
            options=settings,
        )
        if found.status == 2:
            raise Infeasible
        if found.x is not None:
            whole = np.rint(found.x)
            sums = self.matrix @ whole
            if np.all(sums >= self.row_low - TOLERANCE) and np.all(sums <= self.row_high + TOLERANCE):
                self.note(whole)
            else:
                found.x = None
        return found

    def is_unbounded(self, value):
        return abs(value) > self.cap / 10.0


@contextmanager
def silence():
    """HiGHS writes its licence to standard output when the first model is made."""
    sys.stdout.flush()
    saved, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(saved, 1)
        os.close(saved)
        os.close(nowhere)


def negated(terms):
    return {variable: -factor for variable, factor in terms.items()}


def seen_least(programme, terms):
    """The least value of a single variable among whole solutions met so far."""
    if len(terms) != 1:
        return INF
    (variable, factor), = terms.items()
    column = programme.column[variable]
    return programme.least[column] if factor > 0 else -programme.most[column]


def end(programme, terms):
    """The least whole value of a sum, by the relaxation, and whether a whole table takes it."""
    if len(terms) == 1:
        (variable, factor), = terms.items()
        column = programme.column[variable]
        known = programme.low[column] if factor > 0 else -programme.high[column]
        if seen_least(programme, terms) <= known and abs(known) < programme.cap:
            return known, True
    value, is_whole = programme.minimum(terms)
    if programme.is_unbounded(value):
        return -INF, True
    return math.ceil(value - TOLERANCE), is_whole


def sharpened(programme, terms, relaxed, options):
    """The least value over whole tables."""
    if seen_least(programme, terms) <= relaxed:
        return relaxed
    bound = programme.whole_minimum(terms, relaxed, options.mip_seconds)
    return max(relaxed, whole_ceil(bound))


def interval(programme, terms, method, options):
    """The whole interval of a sum of variables."""
    low, is_low_taken = end(programme, terms)
    high, is_high_taken = end(programme, negated(terms))
    high = -high
    if 0 < high - low < 2 * method.width:
        if not is_low_taken:
            low = sharpened(programme, terms, low, options)
        if not is_high_taken:
            high = -sharpened(programme, negated(terms), -high, options)
    if low > high:
        raise Infeasible
    return tuple(end if math.isinf(end) else int(end) for end in (low, high))


# What is promised, and to whom.


@dataclass(frozen=True)
class Options:
    model: str = "symbol"
    least: int = 0
    insider: bool = False
    unprinted: bool = False
    finest: int = 0
    unrevised: bool = False
    mip_seconds: float = 10.0


@dataclass
class Target:
    """A count or difference of which an interval is promised."""

    terms: dict
    method: Method
    cell: Cell
    earlier: Cell = None


def level_rank(release):
    return LEVELS.index(release.level) if release.level in LEVELS else 0


def readers_releases(releases):
    """The releases of the most restricted level held: its promises bind."""
    highest = max(level_rank(release) for release in releases)
    return [n for n, release in enumerate(releases) if level_rank(release) == highest]


def by_variable(system):
    found = defaultdict(list)
    for cell in system.cells:
        found[cell.variable].append(cell)
    return found


def hidden_targets(system, releases):
    """Counts of persons that are hidden somewhere and a number nowhere."""
    own, targets = readers_releases(releases), []
    for variable, cells in by_variable(system).items():
        hidden = [cell for cell in cells if cell.persons and cell.reading.kind == "hidden"]
        if hidden and all(cell.reading.kind != "number" for cell in cells):
            first = [cell for cell in hidden if cell.release in own] or hidden
            number = first[-1].release if first[-1].release in own else own[-1]
            targets.append(Target({variable: 1}, releases[number].method, first[-1]))
    return targets


def difference_targets(system, releases):
    """Two states of one count, unless both are certain to be large."""
    own, groups = readers_releases(releases), defaultdict(dict)
    for cell in system.cells:
        unit, coordinates, _ = system.keys[cell.variable]
        if cell.persons and cell.reading.kind in ("hidden", "number"):
            groups[unit, coordinates].setdefault(cell.variable, cell)
    method, targets = releases[own[-1]].method, []
    for states in groups.values():
        cells = sorted(states.values(), key=lambda cell: cell.release)
        for position, later in enumerate(cells):
            for earlier in cells[:position]:
                if min(system.low[later.variable], system.low[earlier.variable]) < method.threshold:
                    terms = {later.variable: 1, earlier.variable: -1}
                    targets.append(Target(terms, method, later, earlier))
    return targets


def unprinted_targets(system, releases):
    """Parts that nobody prints, although the whole and another part are printed."""
    persons = {cell.variable: cell for cell in system.cells if cell.persons}
    method, targets = releases[readers_releases(releases)[-1]].method, {}
    for indices, coefficients, low, high in system.rows:
        whole = [v for v, c in zip(indices, coefficients) if c == 1]
        if (low, high) != (0, 0) or len(whole) != 1 or whole[0] not in persons:
            continue
        parts = [v for v, c in zip(indices, coefficients) if c == -1]
        if any(part in persons for part in parts):
            for part in parts:
                if part not in persons:
                    targets[part] = Target({part: 1}, method, persons[whole[0]])
    printed = {cell.variable for cell in system.cells}
    return [target for part, target in targets.items() if part not in printed]


# The attack.


@dataclass
class Found:
    """Intervals of single variables and of differences, and what came up on the way."""

    single: dict = field(default_factory=dict)
    pair: dict = field(default_factory=dict)
    insider: list = field(default_factory=list)
    sizes: list = field(default_factory=list)
    contradictions: list = field(default_factory=list)
    fallbacks: int = 0


def attack(folders, options=Options(), truth=None, cache=None, prepare=None):
    """Attacks the releases in the folders, held together; returns the report."""
    start = time.monotonic()
    report = attack_once(folders, options, truth, cache, prepare)
    if options.unrevised and report["contradictions"]:
        # Something was revised after all.
        report = attack_once(folders, replace(options, unrevised=False), truth, cache, prepare)
    report["seconds"] = round(time.monotonic() - start, 3)
    return report


def attack_once(folders, options, truth, cache, prepare):
    releases = [read_release(folder) for folder in folders]
    system = build_system(releases, options.finest, options.unrevised)
    for cell in hidden_cells(system):
        system.restrict(cell.variable, options.least, INF)
    if prepare:
        prepare(system)
    targets = hidden_targets(system, releases)
    differences = difference_targets(system, releases)
    unprinted = unprinted_targets(system, releases) if options.unprinted else []
    found = bound_targets(system, releases, targets + differences + unprinted, options, cache)
    report = judge(system, releases, found, targets, options)
    report["differences"] = [d for d in (judge_difference(system, releases, found, t) for t in differences) if d]
    report["unprinted"] = judge_unprinted(system, found, unprinted)
    if truth is not None:
        report["truth"] = compare(system, releases, found, targets, read_truth(truth))
    return report


def bound_targets(system, releases, targets, options, cache):
    wanted = {variable: target.method for target in targets for variable in target.terms}
    wanted.update((next(iter(t.terms)), t.method) for t in targets if len(t.terms) == 1)
    pairs = [target for target in targets if len(target.terms) == 2]
    ceilings = class_ceilings(system, releases) if options.model == "class" else {}
    found, low, high = Found(), system.low, system.high
    rows, found.contradictions = loosened(system.rows, low, high)
    free = [v for v in range(len(low)) if low[v] != high[v]]
    for job in split(Job(free, rows, wanted, pairs)):
        if job.wanted:
            bound_component(job, low, high, ceilings, options, found, cache)
    for variable in wanted:
        found.single.setdefault(variable, (low[variable], high[variable]))
    return found


@dataclass
class Job:
    """A part of the system, and what is to be bounded in it."""

    variables: list
    rows: list
    wanted: dict
    pairs: list


def split(job):
    """The components of a part, each a part itself."""
    parts, place = [], {}
    for variables, rows in components(job.rows, job.variables):
        wanted = {v: job.wanted[v] for v in variables if v in job.wanted}
        place.update((v, len(parts)) for v in wanted)
        parts.append(Job(variables, rows, wanted, []))
    for pair in job.pairs:
        places = {place.get(variable) for variable in pair.terms}
        if len(places) == 1 and None not in places:
            parts[places.pop()].pairs.append(pair)
    return parts


def loosened(rows, low, high):
    """The rows without the variables that a printed number fixes, and how many contradict them."""
    kept, broken = [], []
    for row in rows:
        if any(low[v] > high[v] for v in row[0]):
            broken.append({"variables": len(row[0]), "hidden": 0})
            continue
        try:
            rest = without_fixed(row, low, high)
        except Infeasible:
            broken.append({"variables": len(row[0]), "hidden": 0})
            continue
        if rest is not None and rest[0]:
            kept.append(rest)
    return kept, broken


def hidden_cells(system):
    return [cell for cell in system.cells if cell.persons and cell.reading.kind == "hidden"]


def class_ceilings(system, releases):
    """What the class model assumes: hidden cells lie below the threshold of their release."""
    ceilings = {}
    for cell in hidden_cells(system):
        most = releases[cell.release].method.threshold - 1
        ceilings[cell.variable] = min(ceilings.get(cell.variable, most), most)
    return ceilings


def bound_component(job, low, high, ceilings, options, found, cache):
    """Bounds a component under the strongest model that it stays feasible under."""
    assumed = [v for v in job.variables if v in ceilings]
    for is_class in ([True, False] if assumed else [False]):
        own_high = dict((v, high[v]) for v in job.variables)
        if is_class:
            own_high.update((v, min(high[v], ceilings[v])) for v in assumed)
        try:
            solved = solve_cached(job, {v: low[v] for v in job.variables}, own_high, options, cache)
        except Infeasible:
            continue
        merge(found, solved)
        found.fallbacks += bool(assumed) and not is_class
        return
    found.contradictions.append({"variables": len(job.variables), "hidden": len(job.wanted)})


def merge(found, solved):
    found.single.update(solved.single)
    found.pair.update(solved.pair)
    found.insider += solved.insider
    found.sizes += solved.sizes


def solve_cached(job, low, high, options, cache):
    if cache is None:
        return solve(job, low, high, options)
    pairs = [tuple(pair.terms) for pair in job.pairs]
    wanted = sorted((variable, repr(method)) for variable, method in job.wanted.items())
    content = repr((sorted(low.items()), sorted(high.items()), sorted(job.rows), wanted, pairs, options))
    digest = hashlib.sha256(content.encode()).hexdigest()
    if digest not in cache:
        try:
            cache[digest] = solve(job, low, high, options)
        except Infeasible:
            cache[digest] = None
    if cache[digest] is None:
        raise Infeasible
    return cache[digest]


def solve(job, low, high, options):
    if any(low[v] > high[v] for v in job.variables):
        raise Infeasible
    rows, found = simplify(job.rows, low, high, job.wanted), Found()
    left = sorted({v for row in rows for v in row[0]})
    for part in split(Job(left, rows, job.wanted, job.pairs)):
        solve_part(part, low, high, options, found)
    for variable in job.wanted:
        found.single.setdefault(variable, (low[variable], high[variable]))
    return found


def solve_part(job, low, high, options, found):
    programme = Programme(job.rows, job.variables, low, high, options.insider)
    found.sizes.append({"variables": len(job.variables), "rows": len(job.rows), "wanted": len(job.wanted)})
    programme.minimum({})
    for variable, method in job.wanted.items():
        found.single[variable] = interval(programme, {variable: 1}, method, options)
    for pair in job.pairs:
        found.pair[tuple(pair.terms)] = interval(programme, pair.terms, pair.method, options)
    if options.insider:
        found.insider += attack_from_inside(programme, job, found, options)


def attack_from_inside(programme, job, found, options):
    """Counts that get too narrow for somebody who knows that another one is 2 or more."""
    leaks = []
    for insider in job.wanted:
        if found.single[insider][0] >= 2 or found.single[insider][1] < 2:
            continue
        former = programme.assume(insider, 2)
        seen = np.array([s for s in programme.seen if s[programme.column[insider]] >= 2])
        for variable, method in job.wanted.items():
            is_kept = method.is_kept(*found.single[variable])
            if variable == insider or not is_kept or seen_wide(seen, programme.column[variable], method):
                continue
            low, high = inside_interval(programme, variable, method, options, seen)
            if not method.is_kept(low, high, 2):
                leaks.append((insider, variable, low, high, method.width - 2))
        programme.assume(insider, former)
    return leaks


def seen_wide(seen, column, method):
    return len(seen) > 0 and method.is_kept(seen[:, column].min(), seen[:, column].max(), 2)


def inside_interval(programme, variable, method, options, seen):
    # What was seen without the assumption is no witness under it.
    saved = programme.seen, programme.least, programme.most
    programme.seen = list(seen)
    programme.least = seen.min(axis=0).astype(float) if len(seen) else programme.high.copy()
    programme.most = seen.max(axis=0).astype(float) if len(seen) else programme.low.copy()
    try:
        return interval(programme, {variable: 1}, method, options)
    except Infeasible:
        return 0, INF
    finally:
        added = programme.seen[len(seen):]
        programme.seen, programme.least, programme.most = saved
        for whole in added:
            programme.note(whole)


# The report.


def bound(value):
    return None if math.isinf(value) else int(value)


def describe(releases, cell, low, high, promised):
    release = releases[cell.release].name
    return {"cell": cell.name, "release": release, "low": bound(low), "high": bound(high), "promised": promised}


def judge(system, releases, found, targets, options):
    exact, narrow, widths = [], [], []
    for target in targets:
        low, high = found.single[next(iter(target.terms))]
        widths.append(high - low)
        if not target.method.is_kept(low, high):
            entry = describe(releases, target.cell, low, high, target.method.width)
            (exact if low == high else narrow).append(entry)
    exact += shown_small(system, releases)
    median = statistics.median(widths) if widths else INF
    return {
        "cells": len(system.cells),
        "hidden": len(targets),
        "exact": exact,
        "narrow": narrow,
        "median_width": None if math.isinf(median) else median,
        "insider": [inside(system, releases, leak) for leak in found.insider],
        "contradictions": found.contradictions,
        "fallbacks": found.fallbacks,
        "model": options.model,
        "systems": sorted(found.sizes, key=lambda size: -size["variables"])[:10],
    }


def shown_small(system, releases):
    """Small counts of persons in print."""
    method = releases[readers_releases(releases)[-1]].method
    entries = []
    for cell in system.cells:
        low, high = cell.reading.low, cell.reading.high
        if cell.persons and cell.reading.kind == "number" and 1 <= low == high < method.threshold:
            entries.append({**describe(releases, cell, low, high, method.width), "shown": True})
    return entries


def inside(system, releases, leak):
    insider, variable, low, high, promised = leak
    cells = by_variable(system)
    entry = describe(releases, cells[variable][0], low, high, promised)
    return {**entry, "insider": cells[insider][0].name}


def judge_difference(system, releases, found, target):
    later, earlier = target.terms
    ends = [found.single[later], found.single[earlier]]
    low, high = found.pair.get((later, earlier), (ends[0][0] - ends[1][1], ends[0][1] - ends[1][0]))
    threshold = target.method.threshold
    is_large = low >= threshold or high <= -threshold
    is_known_change = low == high != 0
    is_certain = min(ends[0][0], ends[1][0]) >= threshold and not is_known_change
    if is_large or is_certain or high - low >= NARROWEST:
        return None
    entry = describe(releases, target.cell, low, high, NARROWEST)
    return {**entry, "earlier": releases[target.earlier.release].name}


def judge_unprinted(system, found, targets):
    leaks = []
    for target in targets:
        variable = next(iter(target.terms))
        low, high = found.single[variable]
        if low < target.method.threshold and not target.method.is_kept(low, high) and high > 0:
            coordinates = dict(system.keys[variable][1])
            leaks.append({"at": coordinates, "low": bound(low), "high": bound(high), "promised": target.method.width})
    return leaks


# The truth, in tests.


def read_truth(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {(r["cube"], r["cell"], r.get("state") or ""): int(r["value"]) for r in csv.DictReader(file)}


def true_value(system, cell, truth):
    state = system.keys[cell.variable][2]
    return truth.get((cell.cube, cell.cell, state), truth.get((cell.cube, cell.cell, "")))


def compare(system, releases, found, targets, truth):
    """Whether the truth lies where it should, and what of it an attacker gets."""
    outside = []
    for cell in system.cells:
        value = true_value(system, cell, truth)
        low, high = found.single.get(cell.variable, (cell.reading.low, cell.reading.high))
        if value is not None and not low <= value <= high:
            outside.append({**describe(releases, cell, low, high, 0), "value": value})
    counts = {"small": 0, "small_exact": 0, "small_narrow": 0, "small_within_2": 0}
    for target in targets:
        value = true_value(system, target.cell, truth)
        if value is None or not 1 <= value < target.method.threshold:
            continue
        low, high = found.single[next(iter(target.terms))]
        counts["small"] += 1
        counts["small_exact"] += int(low == value == high)
        counts["small_narrow"] += int(high - low < NARROWEST)
        counts["small_within_2"] += int(high - low <= 2)
    return {"outside": outside, **counts}


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", metavar="RELEASE_DIR")
    parser.add_argument("--truth", help="CSV with cube, cell, value, state")
    parser.add_argument("--json", action="store_true", help="on one line")
    parser.add_argument(
        "--each",
        action="store_true",
        help="each folder holds the releases of one reader, in order of name, and truth.csv if there is any",
    )
    add_options(parser)
    return parser.parse_args(arguments)


def add_options(parser):
    parser.add_argument("--model", choices=("symbol", "class"), default="symbol")
    parser.add_argument("--least", type=int, default=0, help="the least count that is hidden")
    parser.add_argument("--insider", action="store_true", help="also attack knowing one count is 2 or more")
    parser.add_argument("--unprinted", action="store_true", help="also report parts that are not printed")
    parser.add_argument("--finest", type=int, default=0, help="cross unprinted partitions, up to so many cells")
    parser.add_argument("--unrevised", action="store_true", help="parts whose state is not named are unrevised")
    parser.add_argument("--mip-seconds", type=float, default=10.0)


def options_of(arguments):
    return Options(**{name: getattr(arguments, name) for name in Options.__dataclass_fields__})


def is_leaking(report):
    return any(report[name] for name in ("exact", "narrow", "differences", "insider", "unprinted"))


def attack_each(arguments):
    """One report a line, each with the name of its folder; the status of the worst."""
    worst = 0
    for folder in arguments.folders:
        releases = sorted(path for path in Path(folder).iterdir() if path.is_dir())
        truth = Path(folder) / "truth.csv"
        report = attack(releases, options_of(arguments), truth if truth.exists() else None)
        print(json.dumps({"folder": Path(folder).name, **report}))
        if report.get("truth", {}).get("outside"):
            worst = 1
        elif is_leaking(report):
            worst = worst or 77
    return worst


def main(arguments=None):
    arguments = parse_arguments(arguments)
    try:
        if arguments.each:
            return attack_each(arguments)
        report = attack(arguments.folders, options_of(arguments), arguments.truth)
    except BadInput as error:
        print(f"error: {error}", file=sys.stderr)
        return 65
    print(json.dumps(report, indent=None if arguments.json else 2))
    if report.get("truth", {}).get("outside"):
        return 1
    return 77 if is_leaking(report) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Tests of the attacker on releases solved by hand: `python3 selftest.py`.

Each test writes a release of a few cells, and compares the intervals with ones worked out on paper.
"""

import contextlib
import io
import itertools
import json
import random
import sys
import tempfile
from pathlib import Path

import attack
import generate
import mutate

EXACT = {"name": "suppress", "threshold": 5}
ROUND = {"name": "suppress-round", "threshold": 11, "base": 5}
SEX = generate.hierarchy("sex", ["F", "M"])
AGE = generate.hierarchy("age", ["adult", "child"])


class Bench:
    """A folder for the releases of one test."""

    def __init__(self, folder):
        self.folder, self.n_releases = Path(folder), 0

    def release(self, cubes, hierarchies, cells, method=EXACT, level="public", **others):
        """Writes a release; `cells` maps `cube/cell` to what is printed."""
        self.n_releases += 1
        described = generate.structure(cubes, hierarchies, method, f"r{self.n_releases}", level)
        described.update(others)
        split = {attack.split_name(name): str(value) for name, value in cells.items()}
        return generate.write_release(self.folder / f"{self.n_releases}", described, split)


def intervals(folders, options=attack.Options()):
    """The interval of each hidden cell by its name."""
    releases = [attack.read_release(folder) for folder in folders]
    system = attack.build_system(releases, options.finest, options.unrevised)
    targets = attack.hidden_targets(system, releases)
    found = attack.bound_targets(system, releases, targets, options, None)
    return {target.cell.name: found.single[next(iter(target.terms))] for target in targets}


def check(found, expected):
    assert found == expected, f"\n  found    {found}\n  expected {expected}"


def square(name="t", **others):
    """Sex by age, with totals."""
    dimensions = [generate.dimension("sex", ["F", "M"]), generate.dimension("age", ["adult", "child"])]
    return generate.cube(name, dimensions, **others)


def cells_of(rows, name="t"):
    """The nine cells of a square, row by row."""
    keys = itertools.product(["F", "M", "_T"], ["adult", "child", "_T"])
    return {f"{name}/{sex}/{age}": value for (sex, age), value in zip(keys, rows)}


def a_square_with_one_hidden_cell_is_solved(bench):
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", 7, 10, 9, 8, 17, 12, 15, 27]))
    check(intervals([folder]), {"t/F/adult": (3, 3)})
    report = attack.attack([folder])
    assert [entry["cell"] for entry in report["exact"]] == ["t/F/adult"]
    assert report["cells"] == 9 and report["hidden"] == 1 and report["median_width"] == 0


def a_square_with_four_hidden_cells_has_one_degree_of_freedom(bench):
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", "c", 10, "c", "c", 17, 12, 15, 27]))
    # F/adult = x, F/child = 10 - x, M/adult = 12 - x, M/child = 5 + x, with 0 <= x <= 10.
    expected = {"t/F/adult": (0, 10), "t/F/child": (0, 10), "t/M/adult": (2, 12), "t/M/child": (5, 15)}
    check(intervals([folder]), expected)
    assert not attack.is_leaking(attack.attack([folder]))


def the_class_narrows_and_falls_back(bench):
    rows = cells_of(["c", "c", 6, "c", "c", 6, 6, 6, 12])
    folder = bench.release([square()], [SEX, AGE], rows)
    # All four below 5: x and 6 - x both lie in 0 to 4.
    narrow = attack.Options(model="class")
    check(set(intervals([folder], narrow).values()), {(2, 4)})
    check(set(intervals([folder]).values()), {(0, 6)})
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", "c", 9, "c", "c", 9, 9, 9, 18]))
    report = attack.attack([folder], narrow)
    assert report["fallbacks"] == 1
    check(set(intervals([folder], narrow).values()), {(0, 9)})


def a_rounded_row_leaves_what_rounding_leaves(bench):
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    folder = bench.release(cubes, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 25}, ROUND)
    # 23..27 less 18..22.
    check(intervals([folder]), {"t/F": (1, 9)})
    folder = bench.release(cubes, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 20}, ROUND)
    check(intervals([folder]), {"t/F": (0, 4)})
    assert [entry["cell"] for entry in attack.attack([folder])["narrow"]] == ["t/F"]


def a_shown_number_is_not_below_the_threshold(bench):
    method = attack.Method("suppress-round", 11, 5)
    read = attack.read_value
    for text, low, high in (("10", 11, 12), ("15", 13, 17), ("0", 0, 0), ("7", 7, 7), ("5", 5, 5)):
        reading = read(text, "persons", method)
        check((reading.kind, reading.low, reading.high), ("number", low, high))
    check(read("15", "not-persons", method).low, 15)
    check(read("[0-4]", "as-published", method), attack.Reading("between", 0, 4))
    for text in (":", "-", "[3-8]!"):
        check(read(text, "persons", method).kind, "silent")
    check(read("15", "persons", attack.Method("cell-key", 11, spread=4)).high, 19)


def a_latent_parent_links_two_cubes(bench):
    """Two cubes without totals share their unprinted sum."""
    cubes = [
        generate.cube("sexes", [generate.dimension("sex", ["F", "M"], total=False)]),
        generate.cube("ages", [generate.dimension("age", ["adult", "child"], total=False)]),
    ]
    folder = bench.release(cubes, [SEX, AGE], {"sexes/F": 8, "sexes/M": 9, "ages/adult": 14, "ages/child": "c"})
    check(intervals([folder]), {"ages/child": (3, 3)})


def a_latent_child_bounds_its_siblings(bench):
    """A member that a cube leaves out can be anything that the whole leaves."""
    cubes = [generate.cube("t", [generate.dimension("sex", ["F"])])]
    folder = bench.release(cubes, [SEX], {"t/F": "c", "t/_T": 9})
    check(intervals([folder]), {"t/F": (0, 9)})
    folder = bench.release(cubes, [SEX], {"t/F": 8, "t/_T": 9})
    check(attack.attack([folder])["unprinted"], [])
    leaks = attack.attack([folder], attack.Options(unprinted=True))["unprinted"]
    check([(leak["at"]["sex"], leak["low"], leak["high"]) for leak in leaks], [("M", 1, 1)])


def a_member_can_stand_at_several_coordinates(bench):
    """Women, girls and males against the totals of the adults and of the females."""
    members = [
        {"key": "women", "at": {"sex": "F", "age": "adult"}},
        {"key": "girls", "at": {"sex": "F", "age": "child"}},
        {"key": "females", "at": {"sex": "F"}},
        {"key": "all", "at": {}},
    ]
    cubes = [generate.cube("groups", [{"name": "group", "members": members}])]
    folder = bench.release(cubes, [SEX, AGE], {"groups/women": 30, "groups/girls": "c", "groups/females": 33, "groups/all": 60})
    check(intervals([folder]), {"groups/girls": (3, 3)})


FORM = generate.hierarchy("form", ["labour", "sexual"], "_T", "multiple-response")


def forms():
    members = [{"key": key, "at": {"form": key}} for key in ("labour", "sexual", "_T")]
    return generate.cube("forms", [{"name": "form", "members": members}])


def answers_overlap(bench):
    """Each form <= any form <= the sum of the forms; any form <= all."""
    folder = bench.release([forms()], [FORM], {"forms/labour": 12, "forms/sexual": "c", "forms/_T": 20})
    check(intervals([folder]), {"forms/sexual": (8, 20)})
    folder = bench.release([forms()], [FORM], {"forms/labour": 12, "forms/sexual": 10, "forms/_T": "c"})
    check(intervals([folder]), {"forms/_T": (12, 22)})
    all_of_them = generate.cube("all", [])
    cells = {"forms/labour": 12, "forms/sexual": 10, "forms/_T": "c", "all": 14}
    folder = bench.release([forms(), all_of_them], [FORM], cells)
    check(intervals([folder]), {"forms/_T": (12, 14)})


def parts_are_at_most_the_whole(bench):
    part = generate.hierarchy("reporting", ["DZA", "TUN"], None, "part")
    cubes = [generate.cube("t", [generate.dimension("reporting", ["DZA", "TUN"])])]
    folder = bench.release(cubes, [part], {"t/DZA": 8, "t/TUN": "c", "t/_T": 15})
    check(intervals([folder]), {"t/TUN": (0, 7)})


def a_quarter_is_what_the_year_leaves(bench):
    periods = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024"]
    cubes = [generate.cube(period, [], period) for period in periods]
    cells = {"2024-Q1": 10, "2024-Q2": "c", "2024-Q3": 12, "2024-Q4": 13, "2024": 38}
    check(intervals([bench.release(cubes, [], cells)]), {"2024-Q2": (3, 3)})
    # Without the third quarter, which nobody prints, only the sum of two is known.
    del cells["2024-Q3"]
    check(intervals([bench.release(cubes, [], cells)]), {"2024-Q2": (0, 15)})


def months_add_up_through_a_quarter_that_is_not_printed(bench):
    months = ["2024-01", "2024-02", "2024-03"]
    cubes = [generate.cube(period, [], period) for period in [*months, "2024-Q2", "2024-Q3", "2024-Q4", "2024"]]
    cells = dict(zip([cube["name"] for cube in cubes], [5, "c", 6, 10, 10, 10, 43]))
    check(intervals([bench.release(cubes, [], cells)]), {"2024-02": (2, 2)})


def the_calendar_reaches_the_earlier_releases(bench):
    """The year names the state of the quarter that it is made of; else nothing links them."""
    quarters = [f"2024-Q{number}" for number in range(1, 5)]
    first = bench.release([generate.cube(q, [], q, "old") for q in quarters[:3]], [], dict(zip(quarters, ["c", 10, 11])))
    states = {"2024": "y", "2024-Q4": "new", **{quarter: "old" for quarter in quarters[:3]}}
    cubes = [generate.cube("year", [], "2024", states=states), generate.cube("2024-Q4", [], "2024-Q4", "new")]
    linked = bench.release(cubes, [], {"year": 40, "2024-Q4": 15})
    check(intervals([first, linked]), {"2024-Q1": (4, 4)})
    cubes[0]["states"] = {"2024": "y"}
    apart = bench.release(cubes, [], {"year": 40, "2024-Q4": 15})
    check(intervals([first, apart]), {"2024-Q1": (0, attack.INF)})
    check(intervals([first, apart], attack.Options(unrevised=True)), {"2024-Q1": (4, 4)})


def the_same_state_is_the_same_count(bench):
    """What one release hides another shows; a revision is another count."""
    first = bench.release([square()], [SEX, AGE], cells_of(["c", "c", 10, "c", "c", 17, 12, 15, 27]))
    again = bench.release([square()], [SEX, AGE], {"t/F/adult": 4})
    found = intervals([first, again])
    check(found, {"t/F/child": (6, 6), "t/M/adult": (8, 8), "t/M/child": (9, 9)})
    revised = bench.release([square(state="s2")], [SEX, AGE], {"t/F/adult": 6})
    check(len(intervals([first, revised])), 4)


def a_late_case_shows_in_a_difference(bench):
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    later = [generate.cube("t", [generate.dimension("sex", ["F", "M"])], state="s2")]
    first = bench.release(cubes, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 25}, ROUND)
    second = bench.release(later, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 25}, ROUND)
    check(attack.attack([first, second])["differences"], [])
    third = bench.release(later, [SEX], {"t/F": 15, "t/M": 20, "t/_T": 35}, ROUND)
    leaks = attack.attack([first, third])["differences"]
    # Before 1..9, after 13..17: four to sixteen more; it has grown, by how many stays open.
    check(leaks, [])


def exact_states_give_an_exact_difference(bench):
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    later = [generate.cube("t", [generate.dimension("sex", ["F", "M"])], state="s2")]
    first = bench.release(cubes, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 26})
    second = bench.release(later, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 27})
    leaks = attack.attack([first, second])["differences"]
    # Six and seven are certain to be five and more, but one late case is known.
    check([(leak["low"], leak["high"]) for leak in leaks], [(1, 1)])
    third = bench.release(later, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 23})
    leaks = attack.attack([first, third])["differences"]
    check([(leak["low"], leak["high"]) for leak in leaks], [(-3, -3)])


def the_more_restricted_level_has_the_narrower_promise(bench):
    public = bench.release([square()], [SEX, AGE], {"t/F/adult": "c", "t/M/adult": "c", "t/_T/adult": 20}, ROUND)
    police = bench.release([square()], [SEX, AGE], {"t/F/adult": 7, "t/_T/adult": 20}, level="restricted")
    report = attack.attack([public, police])
    # Seven is no small count for the police, and neither is thirteen.
    check((report["hidden"], report["exact"], report["narrow"]), (1, [], []))
    both = bench.release([square()], [SEX, AGE], {"t/F/adult": 18, "t/_T/adult": 20}, level="restricted")
    check([entry["cell"] for entry in attack.attack([public, both])["exact"]], ["t/M/adult"])


def a_printed_sum_is_a_fact(bench):
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M", "U"], total=False)])]
    cells = {"t/F": "c", "t/M": 20, "t/U": "c"}
    tables = [{"id": "T1", "name": "sums", "columns": [{"key": "n", "kind": "count"}], "labels": 1}]
    figures = [{"id": "T1/TUN/n", "cells": ["t/F", "t/U"]}, {"id": "T1/DZA/n", "cells": ["t/M"]}]
    folder = bench.release(cubes, [], cells, tables=tables, figures=figures)
    check(set(intervals([folder]).values()), {(0, attack.INF)})
    rows = [("key", "label", "n", "low", "high", "status"), ("TUN", "Tunisia", 3, "", "", "observed")]
    generate.write_csv(folder / "sums.en.csv", rows[0], rows[1:] + [("DZA", "Algeria", 20, "", "", "observed")])
    check(set(intervals([folder]).values()), {(0, 3)})


def a_printed_share_is_a_ratio(bench):
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    tables = [{"id": "T1", "name": "shares", "columns": [{"key": "p", "kind": "share"}], "labels": 1}]
    figures = [{"id": "T1/TUN/p", "numerator": ["t/F"], "denominator": ["t/_T"]}]
    cells = {"t/F": "c", "t/M": "c", "t/_T": 40}
    folder = bench.release(cubes, [SEX], cells, tables=tables, figures=figures)
    generate.write_csv(folder / "shares.fr.csv", ("key", "label", "p", "l", "h", "s"), [("TUN", "Tunisie", "0.12", "", "", "observed")])
    # 0.115 to 0.125 of 40 is 4.6 to 5.0.
    check(intervals([folder]), {"t/F": (5, 5), "t/M": (35, 35)})


def a_ranking_is_an_inequality(bench):
    cubes = [generate.cube("t", [generate.dimension("reporting", ["DZA", "TUN"], total=False)])]
    folder = bench.release(cubes, [], {"t/DZA": 9, "t/TUN": "c"}, rankings=[{"cells": ["t/DZA", "t/TUN"]}])
    check(intervals([folder]), {"t/TUN": (0, 9)})


def an_insider_subtracts_what_he_knows(bench):
    """Two hidden cells that share five: whoever knows of two in one leaves 0 to 3 for the other."""
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    folder = bench.release(cubes, [SEX], {"t/F": "c", "t/M": "c", "t/_T": 5})
    report = attack.attack([folder], attack.Options(insider=True))
    check((report["narrow"], report["insider"]), ([], []))


def an_insider_learns_a_total_from_a_share(bench):
    """One in ten of at most 22: 0 of 0, 1 of 10, 2 of 20 or 21; with 2 or more, only the last."""
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])]), generate.cube("all", [])]
    tables = [{"id": "T1", "name": "shares", "columns": [{"key": "p", "kind": "share"}], "labels": 0}]
    figures = [{"id": "T1/TUN/p", "numerator": ["t/F"], "denominator": ["t/_T"]}]
    # The cube `all` counts another role, so that only the ranking links it.
    cubes[1]["scope"]["role"] = "presumed"
    cells = {"t/F": "c", "t/M": "c", "t/_T": "c", "all": 22}
    rankings = [{"cells": ["all", "t/_T"]}]
    folder = bench.release(cubes, [SEX], cells, ROUND, tables=tables, figures=figures, rankings=rankings)
    generate.write_csv(folder / "shares.csv", ("key", "p", "l", "h", "s"), [("TUN", "0.10", "", "", "")])
    check(intervals([folder]), {"t/F": (0, 2), "t/M": (0, 19), "t/_T": (0, 21)})
    leaks = attack.attack([folder], attack.Options(insider=True))["insider"]
    found = [(leak["insider"], leak["cell"], leak["low"], leak["high"]) for leak in leaks]
    assert ("t/F", "t/_T", 20, 21) in found, found


def whole_tables_know_more_than_the_relaxation(bench):
    """Three margins of 1 over pairs: halves fit, whole counts do not."""
    groups = {"ab": "a+b", "bc": "b+c", "ac": "a+c"}
    cubes = [generate.cube("t", [generate.dimension("x", ["a", "b", "c"], total=False)])]
    tables = [{"id": "T1", "name": "pairs", "columns": [{"key": "n", "kind": "count"}], "labels": 0}]
    figures = [{"id": f"T1/{g}/n", "cells": [f"t/{x}" for x in text.split("+")]} for g, text in groups.items()]
    folder = bench.release(cubes, [], {"t/a": "c", "t/b": "c", "t/c": "c"}, tables=tables, figures=figures)
    generate.write_csv(folder / "pairs.csv", ("key", "n", "l", "h", "s"), [(g, 1, "", "", "") for g in groups])
    report = attack.attack([folder])
    # a + b + c = 1.5 has no whole solution: the prints contradict each other.
    check([c["hidden"] for c in report["contradictions"]], [3])
    generate.write_csv(folder / "pairs.csv", ("key", "n", "l", "h", "s"), [(g, "", 0, 1, "") for g in groups])
    check(set(intervals([folder]).values()), {(0, 1)})


def a_published_contradiction_tells_nothing(bench):
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", 7, 5, 9, 8, 17, 12, 15, 27]))
    report = attack.attack([folder])
    assert report["contradictions"], report


def the_finest_table_tells_more(bench):
    """Of all margins by two of three, each whole cell must be a count."""
    axes = ["a", "b", "c"]
    cubes, cells = [], {}
    for first, second in itertools.combinations(axes, 2):
        cubes.append(generate.cube(first + second, [generate.dimension(x, ["0", "1"], total=False) for x in (first, second)]))
        values = {"ab": [6, 0, 0, 6], "ac": [6, 0, 0, 6], "bc": ["c", "c", "c", "c"]}[first + second]
        cells.update({f"{first}{second}/{i}/{j}": v for (i, j), v in zip(itertools.product("01", "01"), values)})
    folder = bench.release(cubes, [generate.hierarchy(x, ["0", "1"]) for x in axes], cells)
    check(set(intervals([folder]).values()), {(0, 6)})
    found = intervals([folder], attack.Options(finest=100))
    check(found, {"bc/0/0": (6, 6), "bc/0/1": (0, 0), "bc/1/0": (0, 0), "bc/1/1": (6, 6)})


def bad_input_is_refused(bench):
    loop = [generate.hierarchy("sex", ["F"], "M"), generate.hierarchy("sex", ["M"], "F")]
    good = cells_of(["c", "c", 10, "c", "c", 17, 12, 15, 27])
    for cubes, hierarchies, cells in (
        ([square()], loop, good),
        ([square()], [SEX], {"t/F/old": 3}),
        ([square()], [SEX], {"t/F": 3}),
        ([square()], [SEX], {"u/F/adult": 3}),
        ([square()], [SEX], {"t/F/adult": "-3"}),
        ([square()], [SEX], {"t/F/adult": "3.5"}),
        ([square()], [generate.hierarchy("sex", ["F"], None, "sum")], good),
    ):
        folder = bench.release(cubes, hierarchies, cells)
        with contextlib.redirect_stderr(io.StringIO()) as said:
            assert attack.main([str(folder)]) == 65, (hierarchies, cells)
        assert said.getvalue().startswith("error: ")


def the_command_prints_a_report(bench):
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", 7, 10, 9, 8, 17, 12, 15, 27]))
    truth = generate.write_truth(folder / "truth.csv", {("t", "F/adult", "s1"): 3})
    with contextlib.redirect_stdout(io.StringIO()) as said:
        assert attack.main(["--json", "--truth", str(truth), str(folder)]) == 77
    report = json.loads(said.getvalue())
    assert report["truth"]["small_exact"] == 1 and report["truth"]["outside"] == []
    generate.write_truth(folder / "truth.csv", {("t", "F/adult", "s1"): 4})
    with contextlib.redirect_stdout(io.StringIO()):
        assert attack.main(["--truth", str(truth), str(folder)]) == 1


def the_solvers_agree_with_counting(_bench):
    """Random small systems, bounded by trying every count; with and without `highspy`."""
    chance, installed = random.Random(1), attack.highspy
    for solver in [installed, None] if installed else [None]:
        attack.highspy = solver
        for _ in range(300):
            job, low, high = random_job(chance)
            expected = by_counting(job, low, high)
            if expected is None:
                assert is_refused(job, low, high)
                continue
            found = attack.solve(job, dict(low), dict(high), attack.Options())
            check(found.single, {variable: expected[variable,] for variable in job.wanted})
            check(found.pair, {pair: expected[pair] for pair in found.pair})
    attack.highspy = installed


def random_job(chance):
    """Up to six counts of at most five, in up to five rows."""
    n_variables = chance.randrange(3, 7)
    low = {v: chance.choice([0, 0, 1]) for v in range(n_variables)}
    high = {v: low[v] + chance.randrange(1, 5) for v in low}
    rows = []
    for _ in range(chance.randrange(1, 6)):
        indices = chance.sample(range(n_variables), chance.randrange(2, n_variables + 1))
        factors = [chance.choice([1, 1, -1]) for _ in indices]
        least = chance.randrange(-4, 8)
        rows.append((tuple(indices), tuple(factors), least, least + chance.choice([0, 0, 1, 3, attack.INF])))
    # A promise of 5 makes every interval of a relaxation be solved in whole numbers.
    method = attack.Method("suppress", 5)
    wanted = {v: method for v in range(n_variables) if chance.random() < 0.8}
    pairs = [attack.Target({0: 1, 1: -1}, method, None)] if {0, 1} <= set(wanted) else []
    return attack.Job(list(low), rows, wanted, pairs), low, high


def by_counting(job, low, high):
    """The interval of every variable, and of the difference of the first two; none if nothing fits."""
    found = {}
    for values in itertools.product(*(range(low[v], high[v] + 1) for v in job.variables)):
        sums = [sum(f * values[v] for v, f in zip(row[0], row[1])) for row in job.rows]
        if all(row[2] <= value <= row[3] for row, value in zip(job.rows, sums)):
            seen = {(v,): value for v, value in enumerate(values)} | {(0, 1): values[0] - values[1]}
            for key, value in seen.items():
                least, most = found.get(key, (value, value))
                found[key] = (min(least, value), max(most, value))
    return found or None


def is_refused(job, low, high):
    """Whether the attacker sees that nothing fits; the relaxation of a system without targets may."""
    try:
        attack.solve(job, dict(low), dict(high), attack.Options())
    except attack.Infeasible:
        return True
    return not job.wanted or not is_relaxation_empty(job, low, high)


def is_relaxation_empty(job, low, high):
    try:
        attack.Programme(job.rows, job.variables, low, high).minimum({})
    except attack.Infeasible:
        return True
    return False


def linked_releases_never_mislead(bench):
    """The truth lies in every interval of releases with every kind of relation."""
    for seed in range(3):
        folders = generate.publish_linked(bench.folder / f"{seed}", seed, 5)
        truth = bench.folder / f"{seed}" / "truth.csv"
        for model in ("symbol", "class"):
            options = attack.Options(model=model, unprinted=True, insider=seed == 0)
            report = attack.attack(folders, options, truth)
            check((report["truth"]["outside"], report["contradictions"]), ([], []))


def a_mutation_that_leaks_is_seen(bench):
    """Showing one of four hidden cells gives the other three away."""
    rows = [3, 7, 10, 9, 8, 17, 12, 15, 27]
    folder = bench.release([square()], [SEX, AGE], cells_of(["c", "c", 10, "c", "c", 17, 12, 15, 27]))
    truth = {("t", name.partition("/")[2], "s1"): value for name, value in cells_of(rows).items()}
    generate.write_truth(folder / "truth.csv", truth)
    found = mutate.mutate([folder], folder / "truth.csv", bench.folder / "mutants", n_mutations=6, seed=1)
    assert all(entry["leak"] for entry in found if entry["kind"] == "value"), found
    assert {entry["kind"] for entry in found} == {"value"}


def a_printed_exact_number_is_a_mutation(bench):
    """Two rounded numbers by their exact values leave one count for the third."""
    cubes = [generate.cube("t", [generate.dimension("sex", ["F", "M"])])]
    folder = bench.release(cubes, [SEX], {"t/F": "c", "t/M": 20, "t/_T": 30}, ROUND)
    truth = {("t", "F", "s1"): 8, ("t", "M", "s1"): 21, ("t", "_T", "s1"): 29}
    generate.write_truth(folder / "truth.csv", truth)
    out = bench.folder / "mutants"
    found = mutate.mutate([folder], folder / "truth.csv", out, n_mutations=10, seed=2)
    facts = [entry for entry in found if entry["kind"] == "fact"]
    # 29 less 18 to 22, or 28 to 32 less 21: both are 4 wide.
    assert facts and all(entry["leak"] for entry in facts), found
    low, high = intervals(facts[0]["folders"])["t/F"]
    check(high - low, 4)


def the_designs_leak_as_they_are_known_to(bench):
    """Exact margins give counts away; one class below the threshold and rounding do not."""
    exact = {}
    for design in ("primary", "folded", "round"):
        report = generate.reproduce_row(design, 8, bench.folder / design)
        exact[design] = report["truth"]["small_exact"] / report["truth"]["small"]
    assert 0.2 < exact["primary"] < 0.6 and exact["folded"] > 0.05 and exact["round"] == 0, exact


def tests():
    named = [value for name, value in globals().items() if name[0].islower() and callable(value)]
    return [test for test in named if getattr(test, "__code__", None) and test.__code__.co_varnames[:1] in (("bench",), ("_bench",))]


def main():
    for test in tests():
        with tempfile.TemporaryDirectory() as folder:
            test(Bench(folder))
        print(f"ok {test.__name__}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

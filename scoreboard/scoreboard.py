#!/usr/bin/env python3
"""Prints how extracted claims match hand-coded ones, row by row, and what has changed since the reference.

usage: scoreboard.py SCORER REFERENCE.tsv [--bless] SET…

Each SET is NAME=GOLD.jsonl,CLAIMS.jsonl,REPORTS_DIR[,PART]; PART is 01-16 or 01-16+25-34. The
scorer is a Python file that knows when two claims are the same one (Places, pair, family, SLOTS,
in_part); it is imported from where it lies. A row counts coded claims, extracted claims, pairs
found (measure and value agree) and full (all slots agree); of a slot it counts found pairs and
those that agree. --bless writes the rows to the reference instead of comparing them with it.
Only the standard library is used.
"""
import collections
import importlib.util
import json
import pathlib
import re
import sys

COLUMNS = ("set", "by", "key", "coded", "extracted", "found", "full")
KINDS = ("family", "measure", "slot", "report")


def load(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    scorer = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(scorer)
    return scorer


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def count(scorer, gold, claims, reports, part):
    """The rows of one set: (by, key) to [coded, extracted, found, full]."""
    rows = collections.defaultdict(lambda: [0, 0, 0, 0])
    places = scorer.Places(reports)
    by_report = {name: ([], []) for name in places.texts}
    for side, path in ((0, gold), (1, claims)):
        for claim in read(path):
            by_report.setdefault(claim["report"], ([], []))[side].append(claim)

    def note(column, claim):
        number = re.match(r"\d+", claim["report"])
        for key in (
            ("family", scorer.family(claim)),
            ("measure", claim["measure"]),
            ("report", number[0] if number else claim["report"]),
        ):
            rows[key][column] += 1

    for report, (golds, mines) in sorted(by_report.items()):
        if part and not scorer.in_part(report, part):
            continue
        pairs, used_golds, used_mines = scorer.pair(golds, mines, places)
        for i, j, same in pairs:
            if golds[i].get("optional"):
                continue
            note(0, golds[i])
            note(1, mines[j])
            if same["measure"] and same["value"]:
                note(2, golds[i])
                if all(same.values()):
                    note(3, golds[i])
                for slot in scorer.SLOTS:
                    if slot in ("measure", "value"):  # a pair is found by these two
                        continue
                    rows["slot", slot][0] += 1
                    rows["slot", slot][1] += 1
                    rows["slot", slot][2] += same[slot]
        for i, claim in enumerate(golds):
            if i not in used_golds and not claim.get("optional"):
                note(0, claim)
        for j, claim in enumerate(mines):
            if j not in used_mines:
                note(1, claim)
    return rows


def f1(row, column=2):
    return 2 * row[column] / (row[0] + row[1]) if row[0] + row[1] else 1.0


def change(now, then):
    """How a figure differs from the reference: nothing, "new", or an arrow with the difference."""
    if then is None:
        return "new"
    difference = round(now, 3) - round(then, 3)
    return "" if abs(difference) < 0.0005 else ("▲" if difference > 0 else "▼") + f"{abs(difference):.3f}"


def order(item):
    (by, key), row = item
    return KINDS.index(by), -row[0] if by in ("family", "measure") else 0, key


def show(name, rows, reference):
    """Prints the rows of a set; returns how many are better and worse than the reference."""
    better = worse = 0
    print(f"\n== scoreboard: {name} ==")
    cells = []
    last = None
    for (by, key), row in sorted(rows.items(), key=order):
        then = reference.get((name, by, key))
        marks = [change(f1(row, c), f1(then, c) if then else None) for c in (2, 3)]
        if by == "slot":
            marks[1] = ""
        better += any("▲" in mark for mark in marks)
        worse += any("▼" in mark for mark in marks)
        if by != last:
            if cells:
                print_cells(cells)
                cells = []
            heads = ("", "agree", "of") if by == "slot" else ("found", "full", "coded extracted")
            print(f"{by:12}" + (f" {heads[0]:13}{heads[1]:13}{heads[2]}" if by != "report" else " found, where it is not 1"))
            last = by
        if by == "report":
            if f1(row) < 1 or any(marks):
                cells.append(f"{key[:14]} {f1(row):.2f}{marks[0]}")
        elif by == "slot":
            print(f"  {key:10} {'':13}{f1(row):.3f} {marks[0]:7}{row[0]}")
        else:
            print(f"  {key:10} {f1(row):.3f} {marks[0]:7}{f1(row, 3):.3f} {marks[1]:7}{row[0]:5} {row[1]:9}")
    print_cells(cells)
    gone = [key for key in reference if key[0] == name and key[1:] not in rows]
    if gone:
        print("no longer there: " + ", ".join(f"{by} {key}" for _, by, key in gone))
    return better, worse


def print_cells(cells):
    for i in range(0, len(cells), 6):
        print("  " + "".join(f"{cell:16}" for cell in cells[i : i + 6]).rstrip())


def recall(path):
    if not path.exists():
        return {}
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    return {tuple(cells[:3]): [int(cell) for cell in cells[3:]] for cells in lines[1:]}


def bless(path, sets):
    lines = ["# source: written by ./dev bless; figures of a run of ./dev score on the hand-coded reports", "\t".join(COLUMNS)]
    for name, rows in sets:
        for (by, key), row in sorted(rows.items(), key=order):
            lines.append("\t".join([name, by, key] + [str(n) for n in row]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} rows are now the reference in {path}")


def main(arguments):
    blessing = "--bless" in arguments
    arguments = [argument for argument in arguments if argument != "--bless"]
    if len(arguments) < 3:
        sys.exit(__doc__)
    scorer, reference = load(arguments[0]), pathlib.Path(arguments[1])
    sets = []
    for argument in arguments[2:]:
        name, _, files = argument.partition("=")
        gold, claims, reports, *part = files.split(",")
        sets.append((name, count(scorer, gold, claims, reports, part[0].replace("+", ",") if part else None)))
    if blessing:
        bless(reference, sets)
        return
    known = recall(reference)
    shown = [show(name, rows, known) for name, rows in sets]
    better, worse = (sum(counts) for counts in zip(*shown))
    print(f"\nagainst the reference: {better} rows better, {worse} worse" if known else "\nno reference yet; ./dev bless writes one")


main(sys.argv[1:])

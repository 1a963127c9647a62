"""Figures that are hard on a chart, as a council's project on disk.

Everything is made up. A series is a row of texts, oldest first: numbers as a file holds them, or the
shorthand of a value that is not there ('c' withheld, 'x' not available, 'z' not applicable).
"""
import csv
import random

YEAR = 2025
NAMES = {
    "forty": "Bournemouth-Christchurch-and-Poole-Joint",
    "unbroken": "Llanfairpwllgwyngyllgogerychwyrndrobwlll",
    "markup": "<script>alert('x')</script> & \"Sons\" | *bold* [a](b) {{ c }} {% d %}",
    "capitals": "WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMM",
    "accents": "Sìol Ęśćąż Ÿ ﬁ 漢字 — e\u0301 ‘quoted’ 1st",
    "one letter": "A",
}
THIRTEEN = "23.6 31 26.6 17.6 22.6 17.1 18.9 16.9 17.2 19.8 26.5 23.4 26.2"

# name: (unit, places, council, neighbours and England or nothing)
SERIES = {
    "usual": ("per cent", 1, "24.1 22.2 26.0 23.4 26.2", "22.0 21.9 22.4 22.8 22.5"),
    "one_point": ("per cent", 1, "26.2", "22.5"),
    "one_of_many": ("per cent", 1, "x x x x 26.2", "22.5 x x x x"),
    "two_points": ("per cent", 1, "20 30", "30 20"),
    "ties": ("per cent", 1, "20 20 21 21", "20 20 21 21"),
    "all_equal": ("per cent", 1, "50 50 50 50 50 50 50 50 50 50 50 50 50", "50 50 50 50"),
    "all_zero": ("per cent", 1, "0 0 0 0 0", "0 0 0 0 0"),
    "all_hundred": ("per cent", 1, "100 100 100 100 100 100", "100 100 100"),
    "zero_and_hundred": ("per cent", 1, "0 100 0 100 0 100 0 100", "100 0 100 0"),
    "near_hundred": ("per cent", 1, "98.7 99.1 100 99.9 100 99 99.5 98.9", "97.2 97.4 96 98.8"),
    "gaps": ("per cent", 1, "20 x 22 x x 25 26 x 27 28 29 x 30", "x x x 20 21 22 x c 24"),
    "gap_at_the_end": ("per cent", 1, "20 21 22 23 24 25 c", "18 17 x 19"),
    "gap_at_the_start": ("per cent", 1, "c c x 20 21 22 23 24 25", "18 17 16 19 20 21 22 23 x"),
    "every_other": ("per cent", 1, "20 x 21 x 22 x 23 x 24 x 25 x 26", "x 1 x 2 x 3 x 4 x 5 x 6 x"),
    "withheld": ("per cent", 1, "20 c 22 z 25 26 u 27 k 29", "20 low 22 [c] 25 26 27 x"),
    "negative": ("ratio", 1, "-3.1 -2.2 4.5 -0.4 0 -0.1 3.3 -9.9", "-1 -1.5 -2 -9.9"),
    "all_negative": ("pounds", 1, "-30 -20 -45 -44 -31 -22 -60", "-31 -22 -44"),
    "thirteen": ("per cent", 1, THIRTEEN, "22 22 22 22 22 22 22 22 22 22 22 22 22"),
    "low_run": (
        "per cent", 1, "11.6 10.2 18.5 18.8 20.3 19.6 19.2 18.7 17.4 15.4 13.2 14.1 14.2", "20 20"),
    "spike": ("per cent", 1, "1 2 1 2 10 1 2 1 2 1 2 1 2", ""),
    "one_far_out": ("count", 0, "3 3 3 3 3 3 3 3 3 3 3 3 999999", "1 1 1"),
    "rising": ("count", 0, "1 2 3 4 5 6 7 8 9 10 11 12 13", "13 12 11 10 9 8 7 6 5 4 3 2 1"),
    "falling": ("per cent", 1, "99 91 83 74 68 51 42 33 25 16 9 4 0", "50 50"),
    "small_counts": ("count", 0, "1 2 1 2 0 1 0", "0 1 0 1"),
    "large": ("pounds", 0, "1200000 98000000 3 0 4500000000", "4 5"),
    "long_numbers": ("pounds", 0, "123456789 123456788 123456787 123456786 123456785", ""),
    "tiny": ("ratio", 4, "0.0001 0.0002 0.0003 0.0002 0.0001 0.0001", ""),
    "six_places": ("ratio", 6, "0.123456 0.654321 0.5 0.999999 1", "0.000001 1"),
    "days": ("days", 0, "364 365 366 400 20 31", "365 365"),
    "cases": ("cases", 1, "17.1 19.2 21.0 18.8 16.0 15.2", "18 18 18"),
    "posts": ("FTE", 2, "365.07 23.70 99.76 488.53 0.01", "37.00 4.00"),
}


def cells(text):
    return text.split()


def column(values, count):
    """The newest `count` years, oldest first; years before the first are not in the file."""
    return [None] * (count - len(values)) + values


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text):
    """A text as YAML holds it between double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def random_series(count, seed):
    """Series of every length, size and kind of gap."""
    source = random.Random(seed)
    series = {}
    for number in range(count):
        unit, places = source.choice(
            [("per cent", 1), ("count", 0), ("FTE", 2), ("pounds", 0), ("per 10,000", 0)])
        top = 100 if unit == "per cent" else 10 ** source.randint(0, 9)

        def row():
            middle, spread = source.random() * top, source.choice([0, 0.001, 0.1, 1]) * top
            values = []
            for _ in range(source.randint(1, 13)):
                value = min(max(middle + (source.random() - 0.5) * spread, 0), top)
                values.append(
                    source.choice(["c", "x"]) if source.random() < 0.15
                    else f"{value:.{places}f}")
            values[source.randrange(len(values))] = f"{middle:.{places}f}"
            return " ".join(values)

        series[f"random_{number}"] = (unit, places, row(), row())
    return series


def dictionary(series, period):
    entries = []
    for name, (unit, places, _, _) in series.items():
        entries.append(
            f"{key(name)}:\n  name: {quoted(title(name))}\n  unit: {unit}\n  places: {places}\n"
            f"  polarity: {['none', 'higher is better', 'lower is better'][len(name) % 3]}\n"
            f"  about: none\n  period: {period}\n  source: Made-up figures\n")
    return "".join(entries)


def key(name):
    """The id of an indicator."""
    return "".join(letter if letter.isalnum() else "_" for letter in name)


def title(name):
    return NAMES.get(name, name.replace("_", " ").capitalize())


def heading(name):
    """A heading without digits, which a paper would take for a figure."""
    words = name.replace("_", " ")
    return "".join(letter(int(c) + 1) if c.isdigit() else c for c in words).capitalize()


def letter(number):
    return chr(ord("A") + number - 1)


def extract(series, places, path, identifier="Reporting year", times=None):
    """An "explore education statistics" file. `places` is (level cells, which of the two series)."""
    times = times or [str(YEAR - 12 + index) for index in range(13)]
    head = [
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
        "region_code", "region_name", "old_la_code", "new_la_code", "la_name", "kind",
    ] + [key(name) for name in series]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        for level, which in places:
            columns = [column(cells(row[which]), len(times)) for row in series.values()]
            for index, time in enumerate(times):
                row = [values[index] for values in columns]
                out.writerow(
                    [time, identifier] + level + ["all"]
                    + ["z" if value is None else value for value in row])


def refused(row, kind, option):
    """Whether a chart of the kind cannot be drawn of the series and is refused in words."""
    council = [cell for cell in cells(row[2])]
    newest = council[-4:] if "periods: 4" in option else council
    return kind == "bars" and not any(map(is_number, newest))


def is_number(cell):
    return cell.lstrip("-").replace(".", "", 1).isdigit()


# name: (unit, places, rows of label and value)
TABLES = {
    "one_row": ("count", 0, [("A", "5")]),
    "all_the_same": ("count", 0, [(f"Row {n}", "7") for n in range(1, 13)]),
    "nothing_but_zero": ("%", 1, [("A", "0%"), ("B", "0%")]),
    "nought_to_hundred": ("%", 0, [("None", "0%"), ("All", "100%"), ("Half", "50%")]),
    "losses": ("count", 0, [("Gained", "12"), ("Lost", "-40"), ("Neither", "0"), ("Few", "-1")]),
    "only_losses": ("count", 0, [(name, f"-{n}") for n, name in enumerate(NAMES.values(), 3)]),
    "long_labels": ("count", 0, [(name, str(n)) for n, name in enumerate(NAMES.values(), 1)]),
    "millions": ("pounds", 0, [("Least", "1"), ("Most", "999999999"), ("Loss", "-999999999")]),
    "withheld_rows": ("count", 0, [("A", "not applicable"), ("B", "12"), ("C", "not available"), ("D", "0")]),
    "twenty": ("count", 0, [(f"Area {n}", str(n * n)) for n in range(1, 21)]),
    "twenty_long_labels": (
        "count", 0, [(f"{n} {NAMES['unbroken']} {NAMES['capitals']}", str(n)) for n in range(20)]),
    "twenty_one": ("count", 0, [(f"Area {n}", str(n * n)) for n in range(1, 22)]),
    "every_area": (
        "per 10,000", 1,
        [(f"Area number {n} with a name", f"{(n * 37) % 153}.{n % 10}") for n in range(1, 154)]),
    "every_area_level": ("%", 1, [(f"Area {n}", "100%") for n in range(1, 154)]),
    "every_area_with_gaps": (
        "count", 0, [(f"Area {n}", "not available" if n % 3 == 0 else str(n - 70)) for n in range(1, 154)]),
}


def tables():
    text = ""
    for name, (unit, places, rows) in TABLES.items():
        text += (
            f"{name}:\n  caption: Made-up figures\n  about: none\n  heading: Row\n  unit: {quoted(unit)}\n"
            f"  places: {places}\n  source: Nobody\n  columns:\n    value: Value\n  rows:\n")
        for number, (label, value) in enumerate(rows):
            text += (
                f"    row_{number}: {{label: {quoted(label)}, values: [{quoted(value)}]}}\n")
    return text

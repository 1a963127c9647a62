"""Made-up councils with declared tables and facts, printed in several forms, and changes planted in them."""
import copy, random, shutil

import small_project

FIRST, SECOND = "2025-12-09", "2026-03-17"
ROWS = ["Placements for children in care", "SEND transport", "Social work teams", "Legal costs", "Early help", "Respite and short breaks"]
COLUMNS = ["Budget", "Forecast", "Actual", "Plan"]
CAPTIONS = ["Budget monitor", "Posts in the service", "Caseloads by team", "Savings plan", "Share of spending"]
# unit, what a value is written as, places
UNITS = {
    "£m": (lambda r: f"£{r.randrange(1, 900) / 10:.1f}m", 1), "£k": (lambda r: f"£{r.randrange(10, 9000):,}k", 0),
    "£": (lambda r: f"£{r.randrange(20, 900) * 1000:,}", 0), "FTE": (lambda r: f"{r.randrange(10, 4000) / 10:.1f}", 1),
    "cases": (lambda r: str(r.randrange(12, 60)), 0), "count": (lambda r: str(r.randrange(20, 900)), 0),
    "per cent": (lambda r: f"{r.randrange(10, 990) / 10:.1f}%", 1), "days": (lambda r: str(r.randrange(10, 90)), 0),
}
KINDS = ["cell", "derived", "fact", "period", "row label", "new row", "row gone", "table gone"]


def table(r, name):
    unit = r.choice(list(UNITS))
    places = UNITS[unit][1]
    rows = {f"r{i}": {"label": label, "values": [UNITS[unit][0](r) for _ in range(2)]}
            for i, label in enumerate(r.sample(ROWS, r.randrange(2, 5)))}
    return {"name": name, "caption": r.choice(CAPTIONS), "unit": unit, "places": places, "period": "2025/26, at period 6", "rows": rows,
            "columns": dict(zip(["a", "b"], r.sample(COLUMNS, 2))), "difference": r.random() < .5,
            "total": r.random() < .6 and unit != "per cent"}


def case(seed):
    r = random.Random(seed)
    tables = [table(r, f"t{i}") for i in range(r.randrange(1, 4))]
    captions = r.sample(CAPTIONS, len(tables))
    for one, caption in zip(tables, captions):
        one["caption"] = caption
    facts = {f"fact{i}": {"label": f"Grant for project {'ABCDEF'[i]}", "value": r.choice(
        [f"£{r.randrange(2, 90)}m", f"£{r.randrange(10, 99) / 10}m", str(r.randrange(30, 400)), f"{r.randrange(5, 95)}%", "May 2021"]),
        "period": r.choice(["2025/26", "2024/25"])} for i in range(r.randrange(1, 4))}
    forms = {}
    for one in tables:
        cells = [(row, column) for row in list(one["rows"]) for column in ("a", "b")]
        said = [f"{{{{ {one['name']}.{row}.{column}{r.choice(['', '', ' | without_unit'])} }}}}" for row, column in r.sample(cells, r.randrange(0, 3))]
        forms[one["name"]] = {"table first": r.random() < .5, "table": r.random() < .8, "said": said}
        if not forms[one["name"]]["table"] and not said:
            forms[one["name"]]["table"] = True
    return {"tables": tables, "facts": facts, "forms": forms}


def plant(data, kind, r):
    """The data with one change, and what must be told of it; nil where the data has no place for it."""
    data = copy.deepcopy(data)
    shown = [t for t in data["tables"] if data["forms"][t["name"]]["table"]]
    r.shuffle(shown)
    if kind == "fact":
        fact = r.choice([f for f in data["facts"].values() if f["value"][-1] in "m%" or f["value"].isdigit()] or [None])
        if not fact:
            return None
        number = fact["value"].strip("£m%")
        old = fact["value"]
        fact["value"] = fact["value"].replace(number, f"{float(number) + 1.1:.1f}" if "." in number else str(int(number) + 1))
        return data, {"change": "amount", "label": fact["label"], "from": old, "to": fact["value"]}
    if not shown:
        return None
    one = shown[0]
    name, rows = one["name"], one["rows"]
    if kind in ("cell", "derived"):
        if kind == "derived" and not one["difference"]:
            return None
        key = r.choice(list(rows))
        before = rows[key]["values"][0]
        while rows[key]["values"][0] == before:
            rows[key]["values"][0] = UNITS[one["unit"]][0](r)
        return data, {"change": "amount", "label": f"{rows[key]['label']}, {one['columns']['a'].lower()}", "to": printed(rows[key]["values"][0], one["unit"]), "from": printed(before, one["unit"])}
    if kind == "period":
        one["period"] = "2025/26, at period 9"
        return data, {"change": "period of table", "from": "2025/26, at period 6", "to": one["period"], "label": one["caption"]}
    if kind == "row label":
        key = r.choice(list(rows))
        before = rows[key]["label"]
        rows[key]["label"] = before + " and support"
        return data, {"change": "row renamed", "from": before, "to": rows[key]["label"], "label": one["caption"]}
    if kind == "new row":
        rows["added"] = {"label": "A line that is new", "values": [UNITS[one["unit"]][0](r) for _ in range(2)]}
        return data, {"change": "new", "label": f"A line that is new, {one['columns']['a'].lower()}"}
    if kind == "row gone":
        used = " ".join(data["forms"][name]["said"])
        free = [k for k in rows if f".{k}." not in used]
        if len(rows) < 3 or not free:
            return None
        gone = rows.pop(r.choice(free))
        return data, {"change": "gone", "label": f"{gone['label']}, {one['columns']['a'].lower()}"}
    if kind == "table gone":
        if len(data["tables"]) < 2:
            return None
        data["forms"][name] = {"table first": False, "table": False, "said": []}
        return data, {"change": "table gone", "label": one["caption"]}
    raise ValueError(kind)


def printed(value, unit):
    """As the table counts it, with its unit."""
    return f"{value} {unit}" if unit in ("FTE", "cases", "days") else value


def quoted(text):
    return '"' + text + '"'


def tables_yaml(data):
    lines = []
    for one in data["tables"]:
        lines += [f"{one['name']}:", f"  caption: {one['caption']}", "  heading: Line", f"  unit: {one['unit']}", f"  places: {one['places']}",
                  f"  period: {quoted(one['period'])}", "  source: Made up for a test", "  about: staff", "  columns:"]
        lines += [f"    {key}: {label}" for key, label in one["columns"].items()]
        if one["difference"]:
            lines.append("    d: {label: Difference, derive: b - a}")
        if one["total"]:
            lines.append("  total_row: All lines")
        lines.append("  rows:")
        lines += [f"    {key}: {{label: {quoted(row['label'])}, values: [{', '.join(quoted(v) for v in row['values'])}]}}"
                  for key, row in one["rows"].items()]
    return "\n".join(lines) + "\n"


def facts_yaml(data):
    return "".join(f"{key}: {{label: {quoted(f['label'])}, value: {quoted(f['value'])}, period: {quoted(f['period'])}, about: staff, source: Made up for a test}}\n"
                   for key, f in data["facts"].items())


def body(data):
    parts = ["# Money and posts\n"]
    for one in data["tables"]:
        form = data["forms"][one["name"]]
        said = [f"Of line {'XYZ'[i]} the papers say {text} at the time.\n" for i, text in enumerate(form["said"])]
        drawn = [f"{{% figures {one['name']} %}}\n"] if form["table"] else []
        parts += drawn + said if form["table first"] else said + drawn
    parts += [f"A grant of {{{{ {key} }}}} is counted on.\n" for key in data["facts"]]
    return "\n".join(parts)


def write(root, council, day, data):
    """The council's files as `data` has them, and its meeting of a day."""
    home = root / "Data/councils" / council
    if not home.exists():
        home.mkdir(parents=True)
        (home / "council.yaml").write_text((root / "Data/councils/example/council.yaml").read_text())
    (home / "tables.yaml").write_text(tables_yaml(data))
    (home / "facts.yaml").write_text(facts_yaml(data))
    folder = home / "meetings" / f"{day}-committee"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "meeting.yaml").write_text(
        f"committee: Example Committee\ndate: {day}\ndata_cut_off: 2025-12-01\nagenda:\n  - Apologies for absence\n  - changes: since last meeting\n  - report: 03-money.md\n")
    (folder / "03-money.md").write_bytes(small_project.paper(body(data).encode()))


def begin(root):
    small_project.make(root)
    return root


def finish(root):
    shutil.rmtree(root, ignore_errors=True)

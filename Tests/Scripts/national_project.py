"""A project of many councils, each with the papers that `scrutiny init` begins with, for `national-run`."""
import csv, pathlib, re, shutil, subprocess


def served(root):
    """The councils of England with children's services: name, code, number, region."""
    with (root / "Data/areas.csv").open(encoding="utf-8", newline="") as text:
        areas = list(csv.DictReader(text))
    with (root / "Data/neighbours.csv").open(encoding="utf-8", newline="") as text:
        numbers = {row["dfe"] for row in csv.DictReader(text)}
    regions = {row["gss"]: row["name"] for row in areas if row["level"] == "region"}
    return [dict(row, region=regions.get(row.get("region", ""), row.get("region", "")))
            for row in areas if row["level"] == "local authority" and row["dfe"] in numbers]


# Councils for which a measure has no number: their papers are those of a project of their own.
LACKING = {"Rutland", "Kingston upon Thames", "Richmond upon Thames", "North Northamptonshire", "West Northamptonshire"}


def its_own(program, root, area, folder):
    other = root.with_name("other")
    shutil.rmtree(other, ignore_errors=True)
    subprocess.run([program, "init", str(other), "--council", area["gss"], "--date", "2027-01-12"], check=True, capture_output=True)
    shutil.copytree(next((other / "Data/councils").iterdir()), folder)
    shutil.rmtree(other)


def make(program, root, count):
    """The project; each council has one meeting, the first in each eighth a second one as well."""
    shutil.rmtree(root, ignore_errors=True)
    made = subprocess.run([program, "init", str(root), "--council", "Sefton", "--date", "2027-01-12"],
                          capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(f"init ended with {made.returncode}\n{made.stderr}")
    councils = root / "Data/councils"
    first = councils / "sefton"
    settings = (first / "council.yaml").read_text()
    own = re.search(r"^codes: .*\nregion: (.*)\n", settings, re.M)
    names = []
    for number, area in enumerate(served(root)[:count]):
        name = re.sub(r"[^a-z0-9]+", "-", area["name"].lower()).strip("-")
        folder = councils / ("sefton-copy" if name == "sefton" else name)
        names.append(folder.name)
        if area["few_children"] or area["name"] in LACKING:
            its_own(program, root, area, folder)
            continue
        shutil.copytree(first, folder)
        text = settings.replace("name: Sefton", f"name: {area['name']}")
        region = f"region: {area['region']}\n" if area["region"] else ""
        text = text.replace(own[0], f"codes: {{gss: {area['gss']}, dfe: {area['dfe']}}}\n{region}")
        (folder / "council.yaml").write_text(text)
        meeting = next(folder.glob("meetings/*"))
        for paper in meeting.glob("*.md"):
            paper.write_text(paper.read_text().replace("Sefton", area["name"]))
        if number % 8 == 0:
            later = meeting.with_name("2027-02-09-scrutiny-committee")
            shutil.copytree(meeting, later)
            settings_of_it = (later / "meeting.yaml").read_text()
            (later / "meeting.yaml").write_text(settings_of_it.replace("2027-01-12", "2027-02-09"))
    shutil.rmtree(first)
    return names

"""A project of one council with the house 'standard', for scripts that need many small papers."""
import pathlib, shutil

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
MEETING = "committee: Example Committee\ndate: 2026-03-17\ndata_cut_off: 2026-03-02\nagenda:\n  - Apologies for absence\n"
FIELDS = ["summary", "reasons", "children", "cost", "legal", "equality", "staffing", "risk", "data protection", "alternatives", "consultation", "appendices", "contact"]


def make(root):
    """The project without a meeting."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "Templates").mkdir(parents=True)
    shutil.copytree(REPOSITORY / "Templates/standard", root / "Templates/standard")
    for shared in sorted((REPOSITORY / "Templates").iterdir()):
        if shared.is_file() or not (shared / "house.yaml").exists():
            (shutil.copytree if shared.is_dir() else shutil.copy)(shared, root / "Templates" / shared.name)
    (root / "Data/councils/example/meetings").mkdir(parents=True)
    for table in ("areas.csv", "neighbours.csv", "bank-holidays.csv", "indicators.yaml"):
        shutil.copy(REPOSITORY / "Data" / table, root / "Data" / table)
    (root / "Data/councils/example/council.yaml").write_text(
        "name: Staffordshire\ncodes: {gss: E10000028, dfe: 860}\njurisdiction: England\nhouse_style: standard\n")
    return root


def meeting(root, slug, agenda, more=""):
    """A meeting's folder; `agenda` is the items after the first."""
    folder = root / f"Data/councils/example/meetings/2026-03-17-{slug}"
    folder.mkdir()
    (folder / "meeting.yaml").write_text(MEETING + agenda + more)
    return folder


def paper(body, title="A case", exempt="no", say="Officers have something to say here.", recommend="That the report be noted."):
    """A whole report with something under each field, and `body` after it."""
    front = f"---\ntitle: {title}\nreport_of: Director of Services\nwards: All\nkey_decision: no\nexempt: {exempt}\nclimate: {{effect: neutral, assessed: yes}}\nrecommendations:\n  note: {recommend}\n---\n"
    fields = "".join(f"# {field}\n\n{say(field) if callable(say) else say}\n\n" for field in FIELDS)
    return (front + fields).encode() + body

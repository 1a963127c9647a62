"""The hardest run of `national-run`: every council of England at a size of ../shared/bench, PDF for a tenth of them, each engine."""
import os, pathlib, re, shutil, subprocess, sys

import national_engines, national_project
from national_work import spent, tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = pathlib.Path(os.environ.get("SCRUTINY_SHARED", ROOT.parent / "shared")) / "bench"


def lay_out(work, size, councils):
    """The project of the benchmark at a size, or one that `scrutiny init` begins where the benchmark is not at hand."""
    if not BENCH.is_dir():
        print(f"skipped: size {size} (no {BENCH.name} beside the project); the figures are those of init", flush=True)
        return national_project.make(work.program, work.project, councils)
    data = work.folder / f"data-{size}"
    for words in ([BENCH / "gen.py", "--size", size, "--out", data],
                  [BENCH / "product/product.py", data, work.project, "--councils", str(councils)]):
        subprocess.run([sys.executable, *map(str, words)], check=True, cwd=BENCH, stdout=subprocess.DEVNULL,
                       env=dict(os.environ, TEMPLATES=str(ROOT / "Templates")))
    return [path.name for path in (work.project / "Data/councils").iterdir()]


def has_typst():
    if shutil.which("typst"):
        return True
    return bool(shutil.which("python3")) and subprocess.run(["python3", "-c", "import typst"], capture_output=True).returncode == 0


def engine():
    """What makes the PDFs here; None where nothing does."""
    return "typst" if has_typst() else "weasyprint" if shutil.which("weasyprint") else None


def with_pdf(work, councils):
    """A tenth of the councils have PDF in their settings from now on; which."""
    name = engine()
    if not name:
        print("skipped: PDF (neither typst nor weasyprint)", flush=True)
        return []
    chosen = sorted(councils)[::10]
    with_engine(work, chosen, name)
    print(f"{len(chosen)} of {len(councils)} councils with PDF by {name}", flush=True)
    return chosen


def with_engine(work, councils, name):
    """These councils have PDF by an engine."""
    for council in councils:
        settings = work.project / "Data/councils" / council / "council.yaml"
        text = re.sub(r"^(formats|pdf):.*\n", "", settings.read_text(), flags=re.M)
        settings.write_text(text + f"formats: [html, markdown, pdf]\npdf: {name}\n")


def accept(work, councils, size, project=None):
    """All of it; the faults are those of the work."""
    if project:
        for name in ("Data", "Templates"):
            shutil.copytree(pathlib.Path(project) / name, work.project / name)
        names = [path.name for path in (work.project / "Data/councils").iterdir()]
    else:
        names = lay_out(work, size, councils)
    printed = with_pdf(work, names)
    one = work.folder / "one"
    taken = spent(lambda: work.expect("one process", work.run("build", "--jobs", 1, "--output", one), 0))
    whole = tree(one)
    packs = len(list(one.glob("*/*/public")))
    made = len(list(one.glob("*/*/public/pack.pdf")))
    if made < len(printed):
        work.fault(f"{made} packs with PDF, not {len(printed)}")
    print(f"{packs} packs in one process: {len(whole)} files, {taken[0]:.1f} s of processor", flush=True)
    national_engines.slurm(work, whole)
    national_engines.parallel(work, whole)
    national_engines.kubernetes(work, whole)
    for number in (1, 2, 7, len(names)):
        work.union(number, whole)
        shutil.rmtree(work.folder / f"of-{number}")
        shutil.rmtree(work.folder / f"out-{number}")
        print(f"{number} shards: {packs} packs as one process has them", flush=True)

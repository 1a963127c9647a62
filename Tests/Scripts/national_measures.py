"""What a national run costs: parted beside whole, and with PDF by Typst beside WeasyPrint."""
import shutil, subprocess

import national_acceptance, pdf_pages
from national_work import spent


def parted(work, rounds):
    """Processor time of eight shards beside one process, how much faster two at once are, plan and merge."""
    place, found = work.folder / "measure/plan.json", []
    for _ in range(rounds):
        for name in ("measure", "measure-one"):
            shutil.rmtree(work.folder / name, ignore_errors=True)
        one = spent(lambda: work.run("build", "--jobs", 1, "--output", work.folder / "measure-one"))
        planned = spent(lambda: work.run("plan", "--shards", 8, "--jobs", 1, "--output", place))
        alone = spent(lambda: work.build_all(place, range(8), at_once=1))
        shutil.rmtree(place.parent / "shards")
        both = spent(lambda: work.build_all(place, range(8), at_once=2))
        merge = spent(lambda: work.run("merge", place, "--jobs", 1, "--output", work.folder / "measure-merged"))
        shutil.rmtree(work.folder / "measure-merged", ignore_errors=True)
        found.append((one[0], alone[0] / one[0], both[0] / one[0], alone[1] / both[1], planned[0] / one[0], merge[0] / one[0]))
    titles = ("one process, s of processor", "processor time of 8 shards, one at a time / one process",
              "processor time of 8 shards, two at once / one process", "wall time of 8 shards, one at a time / two at once",
              "plan / one process", "merge / one process")
    for title, values in zip(titles, zip(*found)):
        print(f"{title}: {sorted(values)[len(values) // 2]:.2f} ({min(values):.2f} to {max(values):.2f})", flush=True)


def printed(work, councils, check_pdf=None):
    """Every council with PDF by Typst on all processors; a few of them by WeasyPrint, for the ratio of the two."""
    if not national_acceptance.has_typst() or not shutil.which("weasyprint"):
        print("skipped: PDF beside PDF (typst and weasyprint)", flush=True)
        return
    national_acceptance.with_engine(work, councils, "typst")
    few = sorted(councils)[::20]

    def packs(output, *words):
        output.parent.mkdir(parents=True, exist_ok=True)
        taken = spent(lambda: work.expect(f"build {words}", work.run("build", "--output", output, *words), 0))
        return *taken, list(output.glob("*/*/public/pack.pdf"))

    def of_few(name, *words):
        """Processor time of the few, each by a process of its own."""
        return sum(packs(work.folder / name / council, "--council", council, *words)[0] for council in few)

    plain = packs(work.folder / "printed-plain", "--format", "html")
    whole = packs(work.folder / "printed")
    if len(whole[2]) < len(councils):
        work.fault(f"{len(whole[2])} packs with PDF, not {len(councils)}")
    print(f"{len(whole[2])} packs with PDF by Typst: {whole[1]:.1f} s, {whole[0]:.1f} s of processor; "
          f"without PDF {plain[1]:.1f} s, {plain[0]:.1f} s of processor", flush=True)
    bare = of_few("few-plain", "--format", "html")
    typst = of_few("few-typst") - bare
    national_acceptance.with_engine(work, few, "weasyprint")
    weasyprint = of_few("few-weasyprint") - bare
    print(f"{len(few)} PDFs by WeasyPrint: {weasyprint / len(few):.2f} s of processor each; "
          f"the same by Typst: {typst / len(few):.2f} s each; {weasyprint / typst:.1f} times", flush=True)
    ranges = faulty = 0
    files = [path for path in whole[2] if path.parts[-4] in few]
    for path in files:
        faults = []
        ranges += pdf_pages.check(path, path.with_suffix(".html"), faults)
        if check_pdf:
            done = subprocess.run([check_pdf, str(path)], capture_output=True, text=True, errors="replace")
            if done.returncode:
                faults.append(f"check-pdf: {(done.stdout + done.stderr)[-800:]}")
        faulty += bool(faults)
        for fault in faults:
            work.fault(f"{path.parts[-4]}: {fault}")
    print(f"{len(files)} of the PDFs by Typst looked at{' by check-pdf too' if check_pdf else ''}: {ranges} ranges of pages as the agendas say, "
          f"{faulty} with faults", flush=True)

"""What the scenarios of `national-run` stand on: the program in a folder of its own, plans, shards, merges, and faults."""
import hashlib, json, os, pathlib, random, resource, subprocess, time

ENGINES = pathlib.Path(__file__).resolve().parents[2] / ".ci/engines"
SURROUNDINGS = {name: value for name, value in os.environ.items()
                if name not in ("JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID")}


def tree(folder):
    """All that stands in an Output but the two files that speak of this run."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and name not in (".built", ".lock"):
            found[name] = (path.stat().st_mode & 0o777, hashlib.sha256(path.read_bytes()).hexdigest())
    return found


def wrote(output):
    """Whether a pack stands in an Output."""
    return output.exists() and bool(list(output.glob("[a-z]*")))


def spent(command):
    """The processor time and the wall time of a call, of all processes that it started and that have ended."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - begun


class Work:
    """A folder with a project in it, and the program that works on that. What goes wrong is a fault, and does not end the run."""

    def __init__(self, program, folder, seed):
        self.program, self.folder = program, folder
        self.project = folder / "project"
        self.chance = random.Random(seed)
        self.faults = []

    def fault(self, text):
        self.faults.append(text)
        print("FAULT", text, flush=True)

    def run(self, *words, env=None):
        return subprocess.run([self.program, *map(str, words)], cwd=self.project, capture_output=True, text=True,
                              env={**SURROUNDINGS, **(env or {})})

    def start(self, *words, env=None):
        return subprocess.Popen([self.program, *map(str, words)], cwd=self.project, env={**SURROUNDINGS, **(env or {})},
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def expect(self, what, outcome, status, *said):
        """Holds an outcome to a status and to words of what it says."""
        text = outcome.stdout + outcome.stderr
        missing = [words for words in said if words not in text]
        if outcome.returncode != status or missing:
            self.fault(f"{what}: ended with {outcome.returncode}, not {status}; {missing} missing in:\n{text[:1500]}")
        return outcome

    def same(self, what, left, right):
        if left != right:
            differing = [name for name in sorted(set(left) | set(right)) if left.get(name) != right.get(name)]
            self.fault(f"{what}: {len(differing)} files differ, such as {differing[:3]}")

    def plan(self, name, shards, *words):
        place = self.folder / name / "plan.json"
        self.expect(f"plan of {shards}", self.run("plan", "--shards", shards, "--output", place, *words), 0)
        return place

    def packs(self, place):
        """The shard of each pack of a plan."""
        return {entry["pack"]: entry["shard"] for entry in json.loads(place.read_text())["packs"]}

    def build_all(self, place, shards, at_once=2):
        waiting, running = list(shards), []
        while waiting or running:
            while waiting and len(running) < at_once:
                running.append((waiting[0], self.start("build", "--plan", place, "--shard", waiting.pop(0), "--jobs", 1)))
            shard, process = running.pop(0)
            if process.wait() != 0:
                self.fault(f"{place}: shard {shard} ended with {process.returncode}")

    def merged(self, what, place, output, whole):
        self.expect(f"{what}, merge", self.run("merge", place, "--output", output), 0)
        self.same(what, tree(output), whole)

    def gap(self, what, place, output, *shards):
        """A merge that is refused, which names each of these shards and its packs, and writes nothing."""
        outcome = self.expect(f"{what}, merge", self.run("merge", place, "--output", output), 66,
                              *[f"shard {shard} has no receipt" for shard in shards])
        for pack, shard in self.packs(place).items():
            if shard in shards and pack not in outcome.stderr:
                self.fault(f"{what}: a gap that is not told: {pack}")
        if wrote(output):
            self.fault(f"{what}: a merge that was refused wrote something")

    def union(self, number, whole):
        """The shards of a plan of so many are what one process makes; the place of the plan."""
        place = self.plan(f"of-{number}", number)
        before = place.read_bytes()
        self.run("plan", "--shards", number, "--output", place)
        if place.read_bytes() != before:
            self.fault(f"plan of {number}: other bytes the second time")
        self.build_all(place, range(number))
        self.merged(f"{number} shards", place, self.folder / f"out-{number}", whole)
        return place

    def small_disk(self, place, shard):
        """The folder of a shard on a disk of 300 kB; None where nobody may mount one."""
        small = place.parent / f"shards/{shard}"
        small.mkdir(parents=True)
        words = ["mount", "-t", "tmpfs", "-o", "size=300k", "none", str(small)]
        if os.geteuid() or subprocess.run(words, capture_output=True).returncode:
            return None
        return small

"""The shards of a plan by the engines of .ci/engines: GNU parallel, the variable of Kubernetes, and Slurm on this machine."""
import os, re, shutil, subprocess, time

import national_slurm
from national_work import ENGINES, SURROUNDINGS


def parallel(work, whole):
    if not shutil.which("parallel"):
        print("skipped: GNU parallel is not installed", flush=True)
        return
    place = work.plan("parallel", 8)
    done = subprocess.run([ENGINES / "parallel.sh", place, "8", "--jobs", "2"], cwd=work.project, capture_output=True,
                          text=True, env=dict(SURROUNDINGS, SCRUTINY=work.program))
    if done.returncode:
        work.fault(f"GNU parallel ended with {done.returncode}: {done.stderr[:600]}")
    work.merged("GNU parallel", place, work.folder / "out-parallel", whole)
    print("GNU parallel: the same bytes", flush=True)


def kubernetes(work, whole):
    """The variable that Kubernetes sets, and the statuses that its policy knows; some pods are killed."""
    place = work.plan("kubernetes", 8)
    manifest = (ENGINES / "kubernetes-job.yaml").read_text()
    never = {int(word) for word in re.search(r"values: \[(.*)\]", manifest)[1].split(",")}
    tries = {index: 0 for index in range(8)}
    waiting, killed = list(tries), 0
    while waiting:
        index = waiting.pop(0)
        tries[index] += 1
        process = work.start("build", "--plan", place, env={"JOB_COMPLETION_INDEX": str(index)})
        if tries[index] == 1 and index % 3 == 0:
            time.sleep(work.chance.random() * 0.2)
            process.kill()
        status = process.wait()
        killed += status < 0
        if status and status not in never and tries[index] < 5:
            waiting.append(index)
        elif status:
            work.fault(f"index {index} ended with {status}")
    work.merged("the variable of Kubernetes", place, work.folder / "out-kubernetes", whole)
    print(f"JOB_COMPLETION_INDEX: the same bytes, {killed} pods killed", flush=True)


def schemas(work):
    """The manifest of Kubernetes by the published schemas, where kubernetes-validate is installed."""
    tool = shutil.which("kubernetes-validate")
    if not tool:
        print("skipped: kubernetes-validate is not installed", flush=True)
        return
    for version in os.environ.get("KUBERNETES_VERSIONS", "1.33.0 1.34.0 1.35.0 1.36.0 1.37.0").split():
        done = subprocess.run([tool, "-k", version, "--strict", str(ENGINES / "kubernetes-job.yaml")], capture_output=True, text=True)
        if done.returncode:
            work.fault(f"kubernetes-validate {version}: {done.stdout} {done.stderr}")
        else:
            print(f"kubernetes-validate {version}: no fault", flush=True)


def slurm(work, whole, wanted=10, rounds=6, seconds=20, full_disk=True):
    """Tasks of a real Slurm, killed until `wanted` were, or `rounds` submissions of `seconds` each are over."""
    if not national_slurm.available():
        print("skipped: Slurm (slurm-wlm and munge, as root)", flush=True)
        return
    place = work.plan("slurm", 8)
    small = work.small_disk(place, 5) if full_disk else None
    try:
        with national_slurm.Slurm(work.folder / "cluster") as cluster:
            os.chdir(work.project)
            tasks(work, whole, place, cluster, small, wanted, rounds, seconds)
    finally:
        os.chdir(work.folder)
        if small and small.is_mount():
            subprocess.run(["umount", str(small)], check=True)


def tasks(work, whole, place, cluster, small, wanted, rounds, seconds):
    script, output = ENGINES / "slurm-array.sh", work.folder / "out-slurm"
    here = dict(SCRUTINY=work.program, SCRUTINY_WAIT="0")
    killed = 0
    for attempt in range(rounds):
        cluster.submit("0-7", script, place, **here)
        end = time.monotonic() + seconds
        while time.monotonic() < end and killed < wanted and (attempt == 0 or not cluster.is_idle()):
            time.sleep(work.chance.random() * 0.3)
            killed += cluster.kill_one(work.chance, str(place))
        if attempt == 0:
            cluster.node_down()
        cluster.ended(1200)
        if killed >= wanted and attempt > 0:
            break
    if killed < wanted:
        work.fault(f"Slurm: only {killed} of {wanted} tasks could be killed")
    if small:
        if not cluster.said("O021"):
            work.fault("Slurm: no task said that its disk is full")
        work.gap("a full disk under Slurm", place, output, 5)
        subprocess.run(["umount", str(small)], check=True)
    # A subset, of which Slurm says that it is the only task there is.
    missing = {shard for shard in range(8) if not (place.parent / f"shards/{shard}/receipt.json").exists()}
    taken = work.chance.randrange(8)
    (place.parent / f"shards/{taken}/receipt.json").unlink(missing_ok=True)
    work.gap("a receipt taken away", place, output, *{taken, *missing})
    cluster.submit(",".join(str(shard) for shard in sorted({taken, *missing})), script, place, **here)
    cluster.ended(1200)
    work.merged("Slurm", place, output, whole)
    packs = len(work.packs(place))
    work.expect("verify", work.run("verify", "--output", output), 0, f"{packs} packs verified, no differences.")
    full = "one disk full, " if small else ""
    print(f"Slurm: {killed} tasks killed, the node down once, {full}shards {sorted({taken, *missing})} submitted again: "
          f"the same bytes, {packs} of {packs} packs verified", flush=True)

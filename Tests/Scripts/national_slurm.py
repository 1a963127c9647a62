"""Slurm on this machine alone, with its own key, ports, sockets and folders, ended by its process ids."""
import os, pathlib, random, shutil, signal, socket, subprocess, time

NEEDED = ["munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue"]


def available():
    return os.geteuid() == 0 and all(shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin") for name in NEEDED)


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Slurm:
    def __init__(self, work):
        self.work, self.processes = work, []
        for name in ("state", "spool", "munge"):
            (work / name).mkdir(parents=True, exist_ok=True)
        work.chmod(0o755)
        key = work / "munge/key"
        key.write_bytes(random.Random().randbytes(256))
        key.chmod(0o600)
        (work / "munge").chmod(0o711)
        self.host = socket.gethostname().split(".")[0]
        self.socket = work / "munge/socket"
        self.conf = work / "slurm.conf"
        self.conf.write_text(f"""ClusterName=papers
SlurmctldHost={self.host}(127.0.0.1)
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
AuthType=auth/munge
AuthInfo=socket={self.socket}
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={work}/state
SlurmdSpoolDir={work}/spool
SlurmctldPidFile={work}/slurmctld.pid
SlurmdPidFile={work}/slurmd.pid
SlurmctldLogFile={work}/slurmctld.log
SlurmdLogFile={work}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName={self.host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1800 State=UNKNOWN
PartitionName=all Nodes={self.host} Default=YES MaxTime=INFINITE State=UP
""")
        self.environment = dict(os.environ, SLURM_CONF=str(self.conf), PATH=os.environ["PATH"] + ":/usr/sbin:/sbin")

    def start(self, *words):
        log = open(self.work / f"{words[0]}.out", "ab")
        self.processes.append(subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log))

    def __enter__(self):
        self.start("munged", "--foreground", "--force", f"--key-file={self.work}/munge/key", f"--socket={self.socket}",
                   f"--pid-file={self.work}/munge/pid", f"--log-file={self.work}/munge/log", f"--seed-file={self.work}/munge/seed")
        self.wait("munge", lambda: self.socket.exists())
        self.start("slurmctld", "-D", "-f", str(self.conf))
        self.start("slurmd", "-D", "-f", str(self.conf), "-N", self.host)
        self.wait("the node", lambda: "idle" in self.run("sinfo", "-h", "-o", "%t"))
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def wait(self, what, holds, seconds=30):
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                logs = "".join(path.read_text(errors="replace")[-600:] for path in self.work.glob("*.log"))
                raise SystemExit(f"Slurm: {what} did not come up in {seconds} s\n{logs}")
            time.sleep(0.2)

    def run(self, *words, **more):
        done = subprocess.run(words, env=dict(self.environment, **more.pop("env", {})), capture_output=True, text=True, **more)
        return done.stdout + done.stderr

    def submit(self, array, script, plan, **environment):
        """The number of the job."""
        said = self.run("sbatch", "--parsable", f"--array={array}", f"--output={self.work}/job-%A_%a.log", str(script), str(plan),
                        env=environment)
        number = said.split(";")[0].split()[-1] if said.split() else ""
        if not number.isdigit():
            raise SystemExit(f"sbatch said: {said}")
        return number

    def ended(self, seconds=300):
        """Waits until no job is left."""
        self.wait("the end of all jobs", self.is_idle, seconds)

    def is_idle(self):
        """Whether no job is left."""
        return not self.run("squeue", "-h").strip()

    def node_down(self):
        """Sets the node down under its tasks and up again; what Slurm put back is cancelled."""
        self.run("scontrol", "update", f"NodeName={self.host}", "State=DOWN", "Reason=test")
        time.sleep(1)
        self.run("scontrol", "update", f"NodeName={self.host}", "State=RESUME")
        self.run("scancel", "--user=root")

    def said(self, words):
        """Whether a task said so."""
        return any(words in log.read_text(errors="replace") for log in self.work.glob("job-*.log"))

    def kill_one(self, chance, marker):
        """Kills the program of a task, or all processes of the task, if there is one; whether it did."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if marker.encode() in words and b"build" in words:
                found.append(int(entry.name))
        if not found:
            return False
        process = chance.choice(found)
        try:
            group = os.getpgid(process)
            if chance.random() < 0.5 and group not in (os.getpgid(0), process):
                os.killpg(group, signal.SIGKILL)
            else:
                os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

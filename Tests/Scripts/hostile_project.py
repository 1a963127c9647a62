"""A small project in a folder of its own, with one council, meeting and report, and the built program
run over it. Everything in it is made up, but for the names and codes of areas."""
import glob, os, re, shutil, subprocess, sys, tempfile

import findings

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

COUNCIL = """name: Sefton
codes: {gss: E08000014, dfe: 343}
region: North West
jurisdiction: England
house_style: standard
notice: Made up to test the program.
disclosure: {threshold: 5, secondary: yes}
"""
MEETING = """committee: Scrutiny Committee
date: 2026-03-17
data_cut_off: 2026-02-27
issued: 2026-03-06
agenda:
  - Apologies for absence
  - report: 04-paper.md
"""
FRONT = """---
title: A paper
report_of: Director of Children's Services
wards: All
key_decision: no
exempt: no
recommendations:
  note: That the committee notes this paper.
climate: {effect: neutral, assessed: yes}
contact: Head of Performance
---
"""
FIELDS = """# Summary

This paper was made up to test the program.

# Reasons for the recommendations

The committee is asked to note what this paper says.

# Children

Nothing changes for children.

"""
NONE = ("Cost", "Legal implications", "Equality implications", "Staffing implications", "Risk",
        "Data protection", "Alternative options", "Consultation", "Appendices")
BODY = FIELDS + "".join(f"# {name}\n\nNone.\n\n" for name in NONE)


class Project:
    """The folder, what the program said of it, and what its files are called in the hostile set."""

    def __init__(self, program, out):
        self.program, self.out = program, out
        self.folder = tempfile.mkdtemp()
        self.names = {}
        self.write("Data/areas.csv", AREAS)
        self.write("Data/neighbours.csv", "model,dfe,rank,neighbour\n2025,343,1,340\n")
        self.write("Data/bank-holidays.csv", "date,name\n2026-04-03,Good Friday\n")
        shutil.copytree(os.path.join(ROOT, "Templates/standard"), self.path("Templates/standard"))
        # The page asks for no icon by an empty data address of its own, which the scripts that look
        # for addresses of data would take for one that came from the hostile file.
        page = self.text("Templates/standard/page.html")
        self.write("Templates/standard/page.html", page.replace(b'<link rel="icon" href="data:,">\n', b""))
        self.write("Data/indicators.yaml", INDICATORS)
        self.meeting = self.council("sefton")

    def council(self, name):
        """A council with a meeting and a report; gives the folder of the meeting."""
        meeting = f"Data/councils/{name}/meetings/2026-03-17-scrutiny"
        self.write(f"Data/councils/{name}/council.yaml", COUNCIL)
        self.write(f"{meeting}/meeting.yaml", MEETING)
        self.write(f"{meeting}/04-paper.md", FRONT + BODY)
        return meeting

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def copy(self, source, name):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        shutil.copyfile(source, self.path(name))

    def text(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def called(self, name, original):
        """In what the program says, a name in the project is the name in the hostile set."""
        self.names[name.encode()] = original.encode()

    def run(self, verb="check"):
        """The status and both streams. A signal is passed on as a status that no program has."""
        command = [self.program, verb, "--project", self.folder]
        if verb == "build":
            command += ["--output", self.out, "--verbose"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
        if verb == "build":
            self.take_icons_off()
        if done.returncode < 0 or done.returncode > 125:
            sys.stderr.buffer.write(done.stderr)
            fail(f"ended by signal or trap: {done.returncode}", 127)
        out, err = done.stdout, done.stderr
        if findings.longest(err) > findings.MOST:
            fail(f"a finding of {findings.longest(err)} bytes: {err[:300]}")
        for name, original in self.names.items():
            out, err = out.replace(name, original), err.replace(name, original)
        return done.returncode, out, err

    def take_icons_off(self):
        """The page of each council has the same address as other pages, and no template to take it from."""
        for index in glob.glob(os.path.join(self.out, "*/index.html")):
            with open(index, "rb") as file:
                page = file.read()
            with open(index, "wb") as file:
                file.write(page.replace(b'<link rel="icon" href="data:,">\n', b""))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


AREAS = """gss,dfe,name,level,region,former_gss
E92000001,,England,England,,
E12000002,,North West,region,,
E08000012,341,Liverpool,local authority,E12000002,
E08000011,340,Knowsley,local authority,E12000002,
E08000014,343,Sefton,local authority,E12000002,
"""
INDICATORS = """first:
  name: First
  unit: ratio
  places: 1
  polarity: none
  period: quarter
"""


def fail(message, status=126):
    """The adapter itself found something wrong: no status that the program gives."""
    sys.stderr.write(f"hostile: {message}\n")
    sys.stderr.flush()
    os._exit(status)


def codes(text):
    return re.findall(rb"(?:error|warning)\[([A-Z]\d{3})\]", text)

"""Settings: YAML that is broken, dangerous or means something else than it seems."""
import json, os, re
from hostile_project import BODY, COUNCIL, FRONT, MEETING, codes, fail


def own(project, path):
    name = os.path.basename(path)
    with open(path, "rb") as file:
        content = file.read()
    if name == "bom-crlf.yaml":
        # The title and date of a meeting, with the same mark and line ends.
        text = content.decode("utf-8-sig").replace("title:", "committee:")
        rest = "".join(line + "\n" for line in MEETING.split("\n") if line and not re.match("committee:|date:|issued:|data_cut_off:", line))
        text += ("data_cut_off: 2025-06-01\nissued: 2025-06-20\n" + rest).replace("\n", "\r\n")
        project.write(f"{project.meeting}/meeting.yaml", b"\xef\xbb\xbf" + text.encode())
        os.rename(project.path(project.meeting), project.path("Data/councils/sefton/meetings/2025-07-01-scrutiny"))
        return project.run()
    if name == "norway-exempt.yaml":
        return every(project, name, [
            (f"{project.meeting}/04-paper.md", FRONT.replace("exempt: no", line.replace(key, "exempt")) + BODY, b"S025")
            for line, key in ((line, line.split(":")[0]) for line in content.decode().strip().split("\n"))])
    if name == "path-traversal.yaml":
        paths = dict(line.split(": ") for line in content.decode().strip().split("\n"))
        return every(project, name, [
            ("Data/councils/sefton/council.yaml", COUNCIL.replace("standard", paths["template"]), None),
            (f"{project.meeting}/meeting.yaml", MEETING.replace("04-paper.md", paths["output"]), None),
            (f"{project.meeting}/meeting.yaml", MEETING.replace("04-paper.md", paths["include"]), None)])
    if name == "long-scalar.yaml":
        title = content.decode().strip()
        project.write(f"{project.meeting}/04-paper.md", FRONT.replace("title: A paper", title) + BODY)
        project.called("04-paper.md", name)
        return project.run()
    # The facts of a council may have any names.
    project.write("Data/councils/sefton/facts.yaml", content)
    project.called("facts.yaml", name)
    return project.run()


def every(project, name, files):
    """Each file alone is refused, and the message names it."""
    said = b""
    for file, content, code in files:
        before = project.text(file)
        project.write(file, content)
        project.called(os.path.basename(file), f"{os.path.basename(file)} of {name}")
        status, out, err = project.run()
        project.write(file, before)
        said += err
        if not status:
            return 0, out, said
        if code and code not in codes(err):
            fail(f"{code!r} is not said: {err!r}")
        if b"root:" in err + out:
            fail("a file outside the project was read")
    return status, out, said


def suite(project, path):
    """All documents of a suite, each as the facts of a council of its own. Of those that are not YAML
    each must be refused at a line and column."""
    name = os.path.basename(path)
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    for index, case in enumerate(cases):
        project.council(f"case-{index:03}")
        project.write(f"Data/councils/case-{index:03}/facts.yaml", case["yaml"])
    project.called("facts.yaml", f"facts.yaml of {name}")
    status, out, err = project.run()
    refused = {int(number) for number in re.findall(
        rb"case-(\d{3})/facts\.yaml of [^:\n]*:\d+:\d+: error", err)}
    for index, case in enumerate(cases):
        if case["fail"] and index not in refused:
            return 0, out, f"{name}: {case['id']} was taken\n".encode()
    return status, out + f"{len(cases) - len(refused)} of {len(cases)} taken\n".encode(), err

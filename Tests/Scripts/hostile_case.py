#!/usr/bin/env python3
"""One case of the hostile set through the built program: puts FILE into a small project as what it is,
runs the program there and gives its status and what it said. Statuses above 125 say that the program
trapped, or that what it took is not what the file says.
usage: hostile_case.py PROGRAM FILE OUT; with no FILE, the project without any is checked"""
import os, sys

sys.dont_write_bytecode = True
import hostile_settings, hostile_texts
from hostile_project import Project, fail


def main(program, path, out):
    project = Project(program, out)
    folder = path.split("/hostile/")[-1]
    if folder.startswith("text/") and path.endswith(".json") or folder.startswith("csv/injection"):
        result = hostile_texts.strings(project, path)
    elif folder.startswith("text/"):
        result = hostile_texts.narrative(project, path)
    elif folder.startswith("yaml/suite"):
        result = hostile_settings.suite(project, path)
    elif folder.startswith("yaml/"):
        result = hostile_settings.own(project, path)
    else:
        import hostile_tables
        result = hostile_tables.table(project, path)
    status, out, err = result
    project.close()
    sys.stdout.buffer.write(out)
    sys.stderr.buffer.write(err)
    return status


def sound(program):
    """Without a hostile file the project is refused nothing, so that what is refused is the file."""
    project = Project(program, "")
    status, out, err = project.run()
    project.close()
    if status or b"warning" in err:
        fail(f"the project alone is not sound: {err.decode()}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.exit(sound(os.path.abspath(sys.argv[1])))
    sys.exit(main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3])))

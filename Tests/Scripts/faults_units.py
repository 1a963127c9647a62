#!/usr/bin/env python3
"""Runs a script of ../shared/tools/faults with each file that stands beside the packs of a council, its page and its feeds, as
a unit of its own: after a kill each is the old one or the new one, whole, and the page leads to nothing that is not there.

usage: faults_units.py TOOLS NAME [OPTION ...]
"""
import os
import re
import runpy
import sys

tools, name = sys.argv[1:3]
sys.path.insert(0, tools)
import faultlib  # noqa: E402

OUTSIDE = re.compile(r"^([a-z]+:|#)")


def parts(tree):
    """The files by their unit: a folder of a pack, or one file beside them."""
    units = {}
    for path, content in tree.items():
        units.setdefault(path.split("/")[0], {})[path] = content
    return units


def judge(now, old, new, unit):
    if now == new:
        return "new"
    if now == old:
        return "old"
    sides = [parts(tree) for tree in (now, old, new)]
    for key in sorted(set().union(*sides)):
        found, before, after = (side.get(key, {}) for side in sides)
        if found not in (before, after):
            return "mixed in %s: %s" % (key, faultlib.mixed(found, before, after))
    return "between packs"


class Lab(faultlib.Lab):
    def references(self):
        super().references()
        # Where the page and a feed are the same in both, nothing is known of how they change.
        for part in ("index.html", "feed-"):
            if not any(path.startswith(part) and self.va.get(path) != self.vb.get(path) for path in self.vb):
                sys.exit("%s: the files called %s… do not change" % (self.name, part))

    def state(self):
        state = super().state()
        folder = os.path.join(self.out, self.a.view)
        try:
            with open(os.path.join(folder, "index.html")) as file:
                page = file.read()
        except OSError as error:
            return "broken: no page of the council: %s" % error
        for target in re.findall(r'href="([^"#]+)"', page):
            if not OUTSIDE.match(target) and not os.path.isfile(os.path.join(folder, target)):
                return "broken: the page leads to %s, which is not there" % target
        return state


faultlib.judge = judge
faultlib.Lab = Lab
sys.argv = [name] + sys.argv[3:]
runpy.run_path(os.path.join(tools, name + ".py"), run_name="__main__")

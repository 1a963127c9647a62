"""The findings that the program printed, for scripts that hold each of them to its length."""
import re

MOST = 2048
BEGINS = re.compile(rb"(?m)^(?=\S[^\n]*: (?:error|warning)\[[A-Z]\d{3}\]: |silenced [A-Z]\d{3} |\{\"severity\")")


def longest(said):
    """The bytes of the longest finding, or of what was said where it holds none."""
    return max(len(part) for part in BEGINS.split(said))

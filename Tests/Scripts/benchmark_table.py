"""The lines of the table that `benchmark` prints."""


def header(has_base):
    others = "beside" + (" (base, peer)" if has_base else " (peer)")
    return f"| job | wall, processor | {others}, ours as a multiple | largest memory | asked for |\n| --- | --- | --- | --- | --- |"


class Row:
    """A job with the medians of wall, processor and memory, of ours and of what stands beside it."""

    def __init__(self, job, asked, taken):
        self.job, self.asked, self.taken = job, asked, taken

    def __str__(self):
        wall, processor, memory = self.taken["ours"]
        beside = [f"{name} {theirs[0]:.3f} s: {wall / theirs[0]:.2f} × wall, {processor / theirs[1]:.2f} × processor"
                  for name, theirs in self.taken.items() if name != "ours"]
        return (f"| {self.job} | {wall:.3f} s, {processor:.3f} s | {'; '.join(beside)} | {memory:.0f} MiB"
                f" | {self.asked} |")

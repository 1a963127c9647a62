package import Diagnostics
import ProjectFiles

extension ShardProblem {
  package var example: CodeExample {
    switch self {
    case .noPlan, .unreadable:
      CodeExample(
        in: "scrutiny build --plan run/plan.json --shard 0", "Nobody has planned the run yet.",
        cure: "scrutiny plan --shards 8 --output run/plan.json")
    case .notPlan:
      CodeExample(
        in: "scrutiny merge run/status.json", "The file is the status of a run.",
        cure: "scrutiny merge run/plan.json")
    case .newerPlan:
      CodeExample(
        in: "scrutiny build --plan run/plan.json --shard 0",
        "The plan was made by a later version, whose plans have another form.",
        cure: "Install that version here too, or plan again with this one.")
    case .otherProgram:
      CodeExample(
        in: "scrutiny build --plan run/plan.json --shard 0",
        "One of the machines still has the version of last month.",
        cure: "Install the same version on all machines, then make the shard again.")
    case .changedByHand:
      CodeExample(
        in: "run/plan.json", "Somebody moved a pack from one shard to another in an editor.",
        cure: "scrutiny plan --shards 8 --output run/plan.json")
    case .inputDiffers:
      CodeExample(
        in: "scrutiny build --plan run/plan.json --shard 3",
        "Somebody corrected 04-performance.md after the plan had been made.",
        cure: "scrutiny plan --shards 8 --output run/plan.json, and make its shards.")
    case .noIndex:
      CodeExample(
        in: "scrutiny build --plan run/plan.json", "It is typed, and no engine says a number.",
        cure: "scrutiny build --plan run/plan.json --shard 0")
    case .noSuchShard:
      CodeExample(
        in: "sbatch --array=1-8 slurm-array.sh run/plan.json",
        "The plan has 8 shards, numbered 0 to 7.",
        cure: "sbatch --array=0-7 slurm-array.sh run/plan.json")
    case .notAnIndex:
      CodeExample(
        in: "SLURM_ARRAY_TASK_ID=a scrutiny build --plan run/plan.json",
        "The variable was set by hand to a letter.",
        cure: "scrutiny build --plan run/plan.json --shard 0")
    case .twoIndices:
      CodeExample(
        in: "scrutiny build --plan run/plan.json",
        "JOB_COMPLETION_INDEX is 2, and SLURM_ARRAY_TASK_ID is 5 from an earlier session.",
        cure: "scrutiny build --plan run/plan.json --shard 2")
    case .noReceipt:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "The machine that made shard 3 was switched off before it was done.",
        cure: "scrutiny build --plan run/plan.json --shard 3, then merge again.")
    case .foreignReceipt:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "The run was planned again, and shard 3 is still that of the plan before.",
        cure: "scrutiny build --plan run/plan.json --shard 3, then merge again.")
    case .receiptDamaged:
      CodeExample(
        in: "run/shards/3/receipt.json", "A copy from another machine broke off in the middle.",
        cure: "scrutiny build --plan run/plan.json --shard 3, then merge again.")
    case .packDiffers:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "Somebody corrected a page by hand in run/shards/3.",
        cure: "scrutiny build --plan run/plan.json --shard 3, then merge again.")
    case .besideDiffers:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "One meeting was planned, and /srv/papers has another pack of the same council.",
        cure: "scrutiny plan 2026-03-17 --shards 1 --output run/plan.json --into /srv/papers")
    case .publishedGone:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "The plan was made for Output, where the published packs stand; /srv/papers is empty.",
        cure: "scrutiny plan --shards 8 --output run/plan.json --into /srv/papers")
    case .inputsMoved:
      CodeExample(
        in: "scrutiny merge run/plan.json", "An officer saved a paper while the shards were made.",
        cure: "scrutiny build")
    case .besideGone:
      CodeExample(
        in: "scrutiny build --plan run/plan.json --shard 0",
        "The plan was copied to another machine without the folder run/beside.",
        cure: "Copy the folder too, or plan again.")
    case .formsGone:
      CodeExample(
        in: "scrutiny merge run/plan.json --output /srv/papers",
        "The plan was made for Output; in /srv/papers the pack has a PDF of an earlier night.",
        cure: "scrutiny plan --shards 8 --output run/plan.json --into /srv/papers")
    case .notOurs:
      CodeExample(
        in: "scrutiny plan --shards 8 --output notes.json",
        "There are notes of somebody in notes.json.",
        cure: "scrutiny plan --shards 8 --output run/plan.json")
    }
  }

  package static let samples: [Self] = [
    .notPlan(path: "run/status.json"), .newerPlan(number: 2),
    .otherProgram(plan: "0.8.0", own: "0.7.0"), .changedByHand(path: "run/plan.json"),
    .inputDiffers(
      RunPlan.Change(
        path: "Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md",
        kind: .changed), others: 0),
    .noIndex, .noSuchShard(8, count: 8, source: "SLURM_ARRAY_TASK_ID"),
    .notAnIndex(variable: "SLURM_ARRAY_TASK_ID", text: "a"),
    .twoIndices(["JOB_COMPLETION_INDEX=2", "SLURM_ARRAY_TASK_ID=5"]),
    .noReceipt(shard: 3, packs: ["kent/2026-03-17-scrutiny", "sefton/2026-03-17-scrutiny"]),
    .foreignReceipt(shard: 3), .receiptDamaged(path: "run/shards/3/receipt.json"),
    .packDiffers("sefton/2026-03-17-scrutiny", shard: 3),
    .besideDiffers("sefton/2026-03-17-scrutiny", isKnown: false),
    .publishedGone("sefton/2026-03-17-scrutiny"),
    .inputsMoved(
      RunPlan.Change(path: "Data/councils/sefton/facts.yaml", kind: .changed), others: 2),
    .besideGone(path: "run/beside/sefton/2026-03-17-scrutiny/public/manifest.json"),
    .notOurs(path: "notes.json", SystemError(.exists)), .noPlan(path: "run/plan.json"),
    .formsGone("sefton/2026-03-17-scrutiny", forms: ["pdf"]),
  ]
}

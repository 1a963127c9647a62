package import Diagnostics
import Publication

extension HistoryProblem {
  package var example: CodeExample {
    switch self {
    case .notBuilt:
      CodeExample(
        in: "scrutiny publish 2026-03-17", "The pack has not been built on this machine.",
        cure: "scrutiny build 2026-03-17, then scrutiny publish 2026-03-17")
    case .behind:
      CodeExample(
        in: "scrutiny publish 2026-03-17",
        "Somebody corrected 04-performance.md after the pack had been built.",
        cure: "scrutiny build 2026-03-17, then scrutiny publish 2026-03-17")
    case .published:
      CodeExample(
        in: "scrutiny publish 2026-03-17",
        "The papers are published, and other papers have taken their place in Output since.",
        cure: "Make a meeting 2026-03-17-scrutiny-correction, whose meeting.yaml says 'corrects:'.")
    case .inputChanged:
      CodeExample(
        in: "scrutiny build 2026-03-17",
        """
        Somebody corrected 04-performance.md after its pack had been published, and the pack is no
        longer in Output, so that it is made again.
        """,
        cure: "Put 04-performance.md back as it was, and the correction into a pack of its own.")
    case .otherThanPublished:
      CodeExample(
        in: "scrutiny build 2026-03-17",
        """
        A published pack is no longer in Output, and from the figures as they are now another pack
        would be made.
        """,
        cure: "Put back the inputs that O063 names, then scrutiny build 2026-03-17.")
    case .otherVersion:
      CodeExample(
        in: "scrutiny build 2026-03-17",
        "A pack that version 0.1.0 published is made again by 0.2.0, whose pages look otherwise.",
        cure: "Nothing has to be mended: every word and figure is as it was published.")
    case .otherMeeting:
      CodeExample(
        in: "Data/councils/sefton/published/2026-03-17-scrutiny.json",
        "Somebody saved the record of 18 March 2025 under this name.",
        cure: "Put the record of the meeting back under its name.")
    case .publishedMissing:
      CodeExample(
        in: "scrutiny verify 2026-03-17", "The folder Output was cleared after publication.",
        cure: "scrutiny build 2026-03-17")
    case .notThePublished:
      CodeExample(
        in: "scrutiny verify 2026-03-17",
        "Somebody copied an earlier build of the pack back from a backup.",
        cure: "scrutiny build 2026-03-17")
    case .inNoPack:
      CodeExample(
        in: "scrutiny verify", "Somebody put Output/notes.txt beside the folders of the councils.",
        cure: "Move it out of Output.")
    case .recordUnreadable:
      CodeExample(
        in: "Data/councils/sefton/published/2026-03-17-scrutiny.json",
        "A merge left its marks in the record, which is no JSON any more.",
        cure: "git restore Data/councils/sefton/published/2026-03-17-scrutiny.json")
    case .recordGone:
      CodeExample(
        in: "Data/councils/sefton/published",
        "Somebody deleted 2025-12-09-scrutiny.json, and 2026-03-17-scrutiny was published after it.",
        cure: "git restore Data/councils/sefton/published/2025-12-09-scrutiny.json")
    case .recordReplaced:
      CodeExample(
        in: "Data/councils/sefton/published/2025-12-09-scrutiny.json",
        "A figure in the record was changed, and its fingerprint with it.",
        cure: "git restore Data/councils/sefton/published/2025-12-09-scrutiny.json")
    case .recordDiffers:
      CodeExample(
        in: "scrutiny build",
        "A figure in the record was changed, and the pack that was published stands in Output.",
        cure: "git restore Data/councils/sefton/published/2026-03-17-scrutiny.json")
    case .leftAlone:
      CodeExample(
        in: "scrutiny build",
        """
        In a fresh clone Output is empty, and facts.yaml has the amounts of the quarter after the
        published papers.
        """,
        cure: """
          Copy Output/sefton/2026-03-17-scrutiny back from where published packs are kept. Next time the
          meeting's own amounts stand in a facts.yaml in its folder.
          """)
    case .formMissing:
      CodeExample(
        in: "scrutiny publish 2026-03-17",
        "council.yaml says 'formats: [html, markdown, pdf]', and weasyprint was not found when the pack "
          + "was built.",
        cure: "Install weasyprint, scrutiny build 2026-03-17, then scrutiny publish 2026-03-17")
    }
  }

  package static let samples: [Self] = {
    let address = "sefton/2026-03-17-scrutiny"
    let report = "Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md"
    let page = "Output/\(address)/public/04-performance.html"
    return [
      .notBuilt(path: "Output/\(address)"), .behind(path: page), .published(address: address),
      .inputChanged(path: report, .edited, address: address),
      .otherThanPublished(
        address: address, files: 3, inputs: 1, publishedBy: "0.1.0", madeBy: "0.1.0"),
      .otherVersion(address: address, files: 12, publishedBy: "0.1.0", madeBy: "0.2.0"),
      .otherMeeting(address), .publishedMissing(path: "Output/\(address)"),
      .notThePublished(path: page), .inNoPack(path: "Output/notes.txt"), .recordUnreadable(address),
      .recordGone("sefton/2025-12-09-scrutiny", namedBy: address),
      .recordReplaced("sefton/2025-12-09-scrutiny", namedBy: address),
      .recordDiffers(
        address, [Manifest.Difference(part: "figures", entries: 2)], from: .output),
      .leftAlone(address: address, path: "Data/councils/sefton/facts.yaml", others: 1),
      .formMissing(file: "pack.pdf", form: "PDF"),
    ]
  }()
}

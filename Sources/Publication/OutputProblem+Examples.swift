package import Diagnostics
import ProjectFiles

extension OutputProblem {
  package var example: CodeExample {
    switch self {
    case .busy:
      CodeExample(
        in: "scrutiny build", "The nightly build is still running when somebody starts another.",
        cure: "Wait until it has ended, then scrutiny build.")
    case .cannotWrite:
      CodeExample(
        in: "scrutiny build --output /srv/papers/sefton",
        "There is no folder /srv/papers to make sefton in.",
        cure: "mkdir /srv/papers, then scrutiny build --output /srv/papers/sefton.")
    case .isLink:
      CodeExample(
        in: "scrutiny build", "Output/sefton is a link to another folder.",
        cure: "Take the link away; scrutiny build makes the folder Output/sefton.")
    case .leadsOut:
      CodeExample(
        in: "scrutiny build", "Output is a link to /srv/papers, which lies outside the project.",
        cure: "scrutiny build --output /srv/papers")
    case .name:
      CodeExample(
        in: "scrutiny build",
        "A file of a pack would be called Index.html; a capital is another name on some disks only.",
        cure: "Rename the paper that it comes from, such as 04-performance.md.")
    case .twice:
      CodeExample(
        in: "scrutiny build",
        "Two papers of one meeting would both be written as 04-performance.html.",
        cure: "Rename one of them, such as 05-performance.md.")
    case .inTheWay:
      CodeExample(
        in: "scrutiny build", "Output/sefton/2026-03-17-scrutiny is a file, and no folder.",
        cure: "Move the file away, then scrutiny build.")
    case .foreign:
      CodeExample(
        in: "scrutiny build", "Somebody put Output/notes.txt beside the folders of the councils.",
        cure: "Move it out of Output.")
    case .noExchange:
      CodeExample(
        in: "scrutiny build --output /mnt/share/papers",
        "The network drive cannot exchange two folders in one step.",
        cure: "Build into a folder of a local disk, and copy the packs from there.")
    case .notCleared:
      CodeExample(
        in: "scrutiny build", "A folder of the withdrawn meeting belongs to another user.",
        cure: "chown it to the user who builds; the next scrutiny build removes what is left.")
    case .changed:
      CodeExample(
        in: "scrutiny verify 2026-03-17",
        "Somebody corrected a figure in public/index.html by hand.",
        cure: "Correct the report, then scrutiny build.")
    case .gone:
      CodeExample(
        in: "scrutiny verify 2026-03-17", "Somebody deleted public/04-performance.html.",
        cure: "scrutiny build")
    case .notInManifest:
      CodeExample(
        in: "scrutiny verify 2026-03-17", "Somebody put slides.pdf into the folder public.",
        cure: "Move slides.pdf away, or scrutiny build.")
    case .noPermissions:
      CodeExample(
        in: "scrutiny build --output /mnt/share/papers",
        "/mnt/share is a disk in the format of Windows (NTFS), and an item of the agenda is exempt.",
        cure: "scrutiny build --output /srv/papers")
    case .permissions:
      CodeExample(
        in: "scrutiny verify 2026-03-17", "chmod 0600 public/index.html",
        cure: "chmod 0644 public/index.html, or scrutiny build.")
    case .otherPack:
      CodeExample(
        in: "scrutiny verify 2026-03-18",
        "Somebody renamed the folder 2026-03-17-scrutiny to 2026-03-18-scrutiny.",
        cure: "Give the folder its name back, then scrutiny build.")
    case .unreadable:
      CodeExample(
        in: "scrutiny verify 2026-03-17", "Somebody deleted public/manifest.json.",
        cure: "scrutiny build")
    case .json:
      CodeExample(in: "manifest.json", Self.manifest(",\n"), cure: Self.manifest())
    case .twiceInObject:
      CodeExample(
        in: "manifest.json", Self.manifest(",\n \"version\": \"0.1.0\""), cure: Self.manifest())
    case .newerManifest:
      CodeExample(
        in: "manifest.json", "{\"manifest\": 99}",
        cure: "Read it with the version of scrutiny that wrote it.")
    case .notManifest:
      CodeExample(in: "manifest.json", "{\"name\": \"papers\"}", cure: Self.manifest())
    case .missingKey:
      CodeExample(in: "manifest.json", Self.manifest(version: nil), cure: Self.manifest())
    case .unknownKey:
      CodeExample(
        in: "manifest.json", Self.manifest(",\n \"note\": \"seen by hand\""), cure: Self.manifest())
    case .wrongValue:
      CodeExample(in: "manifest.json", Self.manifest(part: "open"), cure: Self.manifest())
    case .recordChanged:
      CodeExample(
        in: "Data/councils/sefton/published/2026-03-17-scrutiny.json",
        "Somebody corrected a figure in the record by hand.",
        cure: "git restore Data/councils/sefton/published/2026-03-17-scrutiny.json")
    }
  }

  /// A manifest of a pack without papers, with some text before its last brace.
  private static func manifest(
    _ end: String = "", part: String = "public", version: String? = "0.1.0"
  ) -> String {
    """
    {"manifest": 1, "council": {"id": "sefton", "name": "Sefton Council"},
     "meeting": {"committee": "Scrutiny", "date": "2026-03-17", "id": "2026-03-17-scrutiny"},
     "figures": [], "files": [], "inputs": [], "recommendations": [], "reports": [],
     "sections": [], "part": "\(part)"\(version.map { ", \"version\": \"\($0)\"" } ?? "")\(end)}
    """
  }

  package static let samples: [Self] = [
    .busy(
      path: "Output",
      by: LockHolder(process: 4711, host: "papers1", since: "2026-03-17 02:15 UTC")),
    .cannotWrite(path: "/srv/papers/sefton", SystemError(.missing)),
    .isLink(path: "Output/sefton"), .leadsOut(path: "Output"), .name("Index.html", .character),
    .twice("04-performance.html"), .inTheWay(path: "Output/sefton/2026-03-17-scrutiny"),
    .foreign(path: "Output/notes.txt"),
    .noExchange(path: "/mnt/share/papers/sefton/2026-03-17-scrutiny"),
    .notCleared(path: "Output/.staging", SystemError(.notPermitted)),
    .changed(path: "Output/sefton/2026-03-17-scrutiny/public/index.html"),
    .gone(path: "Output/sefton/2026-03-17-scrutiny/public/04-performance.html"),
    .notInManifest(path: "Output/sefton/2026-03-17-scrutiny/public/slides.pdf"),
    .permissions(path: "Output/sefton/2026-03-17-scrutiny/public/index.html"),
    .otherPack(path: "Output/sefton/2026-03-18-scrutiny/public/manifest.json"),
    .unreadable(
      path: "Output/sefton/2026-03-17-scrutiny/public/manifest.json", SystemError(.missing)),
    .noPermissions(path: "/mnt/share/papers/sefton/2026-03-17-scrutiny/restricted"),
    .json(.unexpected), .twiceInObject(key: "version"), .newerManifest(number: "99"),
    .notManifest, .missingKey("version"), .unknownKey("note", nearest: nil),
    .wrongValue(key: "part", .part), .recordChanged,
  ]
}

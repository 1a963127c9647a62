package import Diagnostics

extension FileProblem {
  package var example: CodeExample {
    switch self {
    case .missing:
      CodeExample(
        in: "Data/", "areas.csv was moved away: no file of that name lies in Data.",
        cure: "Put areas.csv back into Data.")
    case .unreadable:
      CodeExample(
        in: "scrutiny preview Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md",
        "The report has the permissions 0200, and another user than its owner runs the command.",
        cure: "chmod 0640 04-performance.md, or run the command as a user who may read it.")
    case .notInProject:
      CodeExample(
        in: "scrutiny withhold tables/..", "tables/.. is the folder above tables, and no file.",
        cure: "scrutiny withhold tables/ages-by-ward.csv")
    case .leadsOut:
      CodeExample(
        in: "Data/areas.csv", "areas.csv is a link to /srv/shared/areas.csv.",
        cure: "Copy /srv/shared/areas.csv to Data/areas.csv.")
    case .notPlainFile:
      CodeExample(
        in: "Data/areas.csv", "areas.csv is a folder, in which areas-2026.csv lies.",
        cure: "Move areas-2026.csv to Data/areas.csv, in the place of the folder.")
    case .tooLarge:
      CodeExample(
        in: "Data/areas.csv", "areas.csv has 70 MiB: an extract was saved under its name.",
        cure: "Put the extract into Data/extracts, and areas.csv back in its place.")
    case .notUTF8:
      CodeExample(
        in: "04-performance.md",
        "The Children<92>s Services budget  (<92> is one byte of Windows-1252)",
        cure: "The Children’s Services budget  (the same report, saved as UTF-8)")
    case .zeroByte:
      CodeExample(
        in: "Data/areas.csv", "areas.csv is a workbook, and only its name ends in .csv.",
        cure: "Save the sheet as comma-separated text with the encoding UTF-8.")
    case .hiddenCharacter:
      CodeExample(
        in: "04-performance.md",
        "The rate fell by <U+202E>21%  (<U+202E> is the mark that turns what follows around: \u{201C}%12\u{201D})",
        cure: "The rate fell by 21%")
    case .notFolder:
      CodeExample(
        in: "scrutiny check --data Data/areas.csv", "Data/areas.csv is a file, and no folder.",
        cure: "scrutiny check --data Data")
    case .exists:
      CodeExample(
        in: "scrutiny new council sefton --gss E08000014 --house standard",
        "Data/councils/sefton is there already.",
        cure: "Name a council that has no folder, or move Data/councils/sefton away.")
    case .cannotWrite:
      CodeExample(
        in: "scrutiny new council sefton --gss E08000014 --house standard",
        "The user who runs the command may not write in Data/councils.",
        cure: "chmod u+w Data/councils, or run the command as a user who may write there.")
    }
  }

  package static let samples: [Self] = [
    .missing(path: "Data/areas.csv"),
    .unreadable(
      path: "Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md",
      SystemError(.notPermitted)),
    .notInProject(path: ".."), .leadsOut(path: "Data/areas.csv"),
    .notPlainFile(path: "Data/areas.csv", .isFolder),
    .tooLarge(path: "Data/areas.csv", limit: ProjectFolder.limit),
    .notUTF8(path: "04-performance.md", .unknown), .zeroByte(path: "Data/areas.csv"),
    .notFolder(path: "Data/areas.csv"), .exists(path: "Data/councils/sefton"),
    .cannotWrite(path: "Data/councils/sefton/council.yaml", SystemError(.notPermitted)),
    .hiddenCharacter(path: "04-performance.md", 0x202E),
  ]
}

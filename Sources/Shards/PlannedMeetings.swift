import Councils
import Diagnostics
import Packs
import ProjectFiles
import Publication

/// What settings say of how much work the packs of a run are. What is wrong with them is told by the shard
/// that reads them.
struct PlannedMeetings {
  /// How many papers are made of one narrative, by its path, where the agenda asks for one of each of several
  /// areas. England has some 150 councils with children's services, and a region some 17.
  private(set) var copies: [String: Int] = [:]
  private var forms: [PackAddress: Set<PaperFormat>] = [:]
  private var engines: [PackName: PDFEngine] = [:]

  init(
    _ packs: [PackAddress], _ inputs: ProjectInputs, _ files: [PlannedInputs.File]
  ) {
    let lines = Dictionary(
      files.map { ($0.path, $0.lines) }, uniquingKeysWith: { first, _ in first })
    var ofCouncil: [PackName: FormSettings] = [:]
    var reader = InputReader(inputs)
    for address in packs {
      var unheard = DiagnosticLog()
      let council = address.council
      let settings =
        ofCouncil[council]
        ?? reader.text("councils/\(council)/council.yaml", into: &unheard)
        .map { FormSettings(in: $0, into: &unheard) } ?? .none
      ofCouncil[council] = settings
      engines[council] = settings.engine
      forms[address] = settings.forms
      let folder = "councils/\(council)/meetings/\(address.meeting)"
      guard let source = reader.text("\(folder)/meeting.yaml", into: &unheard),
        let meeting = MeetingReader.read(id: address.meeting.text, source, into: &unheard)
      else { continue }
      if let own = meeting.formats { forms[address] = own }
      for item in meeting.agenda {
        guard case .report(let file) = item.kind, let areas = item.forEach else { continue }
        copies[inputs.data.named("\(folder)/\(file)")] =
          switch areas.wanted {
          case .all: 150
          case .region: 17
          case .named(let names): names.count
          case .column(_, let table):
            max(1, (lines[inputs.data.named("\(folder)/\(table)")] ?? 1) - 1)
          }
      }
    }
  }

  /// The words of the forms that settings name for a pack.
  func forms(of pack: PackAddress) -> [String] {
    PaperFormat.allCases.filter { forms[pack]?.contains($0) == true }.map(\.rawValue)
  }

  /// What makes the PDFs of a council.
  func engine(of council: PackName) -> PDFEngine { engines[council] ?? .weasyprint }
}

import Councils
package import Diagnostics
import Extracts
import Indicators
package import ProjectFiles
import Publication
import Settings

/// Meetings that one definition gives to many councils: `Data/meetings/<meeting>`, whose `for_each` names
/// them, and `Data/councils.yaml`, which speaks for those that have no `council.yaml`.
///
/// They are read as if each council had the folder itself, so that everything that reads meetings has them.
package struct SharedMeetings: Sendable {
  package static let folder = "meetings"
  /// The same folder, as messages call it.
  static let place = "Data/\(folder)"
  package static let defaults = "councils.yaml"

  /// What each of the councils has of them.
  package private(set) var aliases = FolderAliases()
  /// What is wrong with what they say of councils; the rest of them is read with each council.
  package private(set) var log = DiagnosticLog()

  private let data: ProjectFolder

  /// Looks at `Data/meetings` and, where there is any meeting, at every `council.yaml`.
  package init(_ data: ProjectFolder) {
    self.data = data
    let meetings = folders(in: Self.folder)
    for name in names(in: Self.folder)
    where !meetings.contains(name) && [".yaml", ".yml", ".md"].contains(where: name.hasSuffix) {
      log.report(
        CouncilChoiceProblem.withoutFolder(name), at: Location(file: "\(Self.place)/\(name)"))
    }
    guard !meetings.isEmpty else { return }
    guard
      let areas = text("areas.csv", limit: ProjectFolder.limit, into: &log)
        .map({ ExtractFile(name: $0.name, bytes: $0.bytes) })
        .flatMap({ AreaTable.read($0, into: &log) })
    else { return }
    let known = candidates(areas)
    var given: Set<String> = []
    for meeting in meetings { give(meeting, to: known, areas, &given) }
  }

  /// Gives one meeting to its councils.
  private mutating func give(
    _ meeting: String, to known: [CouncilChoice.Candidate], _ areas: AreaTable,
    _ given: inout Set<String>
  ) {
    let real = "\(Self.folder)/\(meeting)"
    var findings = DiagnosticLog()
    defer { log.merge(findings) }
    guard
      let source = text("\(real)/meeting.yaml", limit: ProjectFolder.textLimit, into: &findings),
      let read = MeetingReader.read(id: meeting, source, into: &findings)
    else { return }
    guard let choice = read.councils else {
      findings.report(CouncilChoiceProblem.withoutCouncils, at: Location(file: source.name))
      return
    }
    let chosen = choice.councils(among: known, areas, into: &findings) { column, file, log in
      let path = "\(real)/\(file)"
      return text(path, limit: ProjectFolder.limit, into: &log).flatMap {
        AreaChoice.names(of: column, in: ExtractFile(name: $0.name, bytes: $0.bytes), into: &log)
      }
    }
    for council in chosen ?? [] {
      let own = "councils/\(council.id)"
      if folders(in: "\(own)/meetings").contains(meeting) {
        findings.report(
          CouncilChoiceProblem.ownMeeting(council: council.id, meeting: meeting), at: choice.range)
        continue
      }
      aliases.add("\(own)/meetings/\(meeting)", for: real, .folder)
      if !council.isDeclared, given.insert(council.id).inserted {
        aliases.add("\(own)/council.yaml", for: Self.defaults, .file)
      }
    }
  }

  /// Every council that can have a meeting, in the order of their folders.
  private func candidates(_ areas: AreaTable) -> [CouncilChoice.Candidate] {
    var unheard = DiagnosticLog()
    var declared: Set<AreaCode> = []
    var known: [CouncilChoice.Candidate] = []
    for id in folders(in: "councils") {
      guard names(in: "councils/\(id)").contains("council.yaml") else { continue }
      let source = text(
        "councils/\(id)/council.yaml", limit: ProjectFolder.textLimit, into: &unheard)
      let node = source.flatMap { SettingsReader.read($0, into: &unheard) }
      let code = node?["codes"]?["gss"]?.text
      let area = code.flatMap { areas.area(AreaCode($0)) }
      if let area { declared.insert(area.code) }
      known.append(
        CouncilChoice.Candidate(
          id: id, name: node?["name"]?.text ?? id, area: area, isDeclared: true))
    }
    guard names(in: "").contains(Self.defaults) else { return known }
    // Whose law councils.yaml states it states for the councils of one country.
    let stated = text(Self.defaults, limit: ProjectFolder.textLimit, into: &unheard)
      .flatMap { SettingsReader.read($0, into: &unheard) }?["jurisdiction"]?.text
    let law = stated.flatMap(Jurisdiction.init(rawValue:))
    let taken = Set(known.map(\.id))
    known += areas.councilFolders.filter { folder, area in
      !declared.contains(area.code) && !taken.contains(folder)
        && (law == nil || law == Jurisdiction(of: area.code))
    }.map { folder, area in
      CouncilChoice.Candidate(id: folder, name: area.name, area: area, isDeclared: false)
    }
    return known.sorted { $0.id < $1.id }
  }

  private func text(
    _ path: String, limit: Int, into log: inout DiagnosticLog
  ) -> SourceText? {
    data.text(of: path, limit: limit, log: &log)?.source
  }

  private func names(in folder: String) -> [String] {
    ((try? data.entries(of: folder)) ?? []).compactMap(\.name.exactText)
  }

  private func folders(in folder: String) -> [String] {
    ((try? data.entries(of: folder)) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }
}

extension SettingsNode {
  /// The value of a key of a mapping.
  fileprivate subscript(_ key: String) -> SettingsNode? {
    entries?.first { $0.key == key }?.value
  }
}

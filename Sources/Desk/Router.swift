import Diagnostics
import Fingerprints
import Packs
import ProjectFiles
import Publication

/// Finds the page that answers a request which the gate let in.
struct Router: Sendable {
  let workbench: Workbench
  let listeners: Listeners
  let work: DeskWork
  let shell: Shell

  init(_ workbench: Workbench, _ listeners: Listeners, host: String) {
    self.workbench = workbench
    self.listeners = listeners
    work = DeskWork(workbench, listeners)
    shell = Shell(
      isRestricted: workbench.seat.isRestricted,
      edition: String(Fingerprint(of: DeskStyle.text + DeskScript.text).description.prefix(16)))
  }

  var seat: ProjectSeat { workbench.seat }

  /// What the desk answers. Whatever the request holds, no file is read but by a name that a file of its
  /// kind can have, below the folders of the project.
  func answer(to request: DeskRequest) -> DeskAnswer {
    guard let parts = request.parts, let query = request.query else { return .refused(.badRequest) }
    if request.method == "POST" {
      guard let form = request.form else { return .refused(.badRequest) }
      return answer(to: parts, form)
    }
    switch (parts.first, parts.count) {
    case (nil, _): return .page(ProjectPage(self).markup(looks: query["look"] != nil))
    case ("desk.css", 1): return file(DeskStyle.text, "text/css; charset=utf-8")
    case ("desk.js", 1): return file(DeskScript.text, "text/javascript; charset=utf-8")
    case ("events", 1):
      return DeskAnswer(
        status: .ok, type: "text/event-stream", body: .events(listeners.add()))
    case ("survey", 1): return .json(ProjectPage(self).survey)
    case ("new", _): return NewPage(self).answer(to: Array(parts.dropFirst()))
    case ("making", 1): return .page(work.page(shell))
    case ("making", 2) where parts[1] == "state": return .json(work.state)
    case ("meeting", 3):
      guard let address = meeting(parts[1], parts[2]) else { return missing }
      return .page(MeetingPage(self, address).markup)
    case ("publish", 3):
      guard let address = meeting(parts[1], parts[2]) else { return missing }
      return .page(MeetingPage(self, address).publishing)
    case ("changes", 3):
      guard let address = meeting(parts[1], parts[2]) else { return missing }
      return .page(ChangesView(self, address).markup)
    case ("paper", 4), ("state", 4), ("fields", 4), ("names", 4):
      guard let address = paper(parts) else { return missing }
      let page = PaperPage(self, address)
      return switch parts[0] {
      case "paper": page.answer(isSaved: query["saved"] != nil)
      case "state": page.stateAnswer
      case "fields": FieldsPage(self, address).answer
      default: page.namesAnswer
      }
    case ("figure", 4):
      guard let address = paper(parts), let id = query["id"] else { return missing }
      return FigurePanel(self, address).answer(to: id, isPart: query["part"] != nil)
    case ("page", 5...):
      guard let address = meeting(parts[1], parts[2]) else { return missing }
      return packFile(address, parts[3], parts[4...].joined(separator: "/"))
    case ("draft", 5...):
      guard let address = paper(parts) else { return missing }
      return draftFile(address, parts[4...].joined(separator: "/"))
    default: return missing
    }
  }

  private func answer(to parts: [String], _ form: FormText) -> DeskAnswer {
    switch (parts.first, parts.count) {
    case ("new", _): return NewPage(self).made(Array(parts.dropFirst()), form)
    case ("paper", 4):
      guard let address = paper(parts) else { return missing }
      return PaperPage(self, address).saved(form)
    case ("fields", 4):
      guard let address = paper(parts) else { return missing }
      return FieldsPage(self, address).saved(form)
    case ("build", 3), ("verify", 3), ("publish", 3):
      guard let address = meeting(parts[1], parts[2]) else { return missing }
      let kind: DeskWork.Kind =
        parts[0] == "build" ? .build : parts[0] == "verify" ? .verify : .publish
      guard kind != .publish || form["sure"] == "yes" else {
        return .seeOther("/publish/\(address)")
      }
      return work.begin(kind, address) ? .seeOther("/making") : busy
    case ("making", 2) where parts[1] == "stop":
      work.stop()
      return .seeOther("/making")
    default: return missing
    }
  }

  /// Tells every browser that a file has changed, where one has.
  func tellChange() { listeners.tellChange(workbench) }

  private var busy: DeskAnswer {
    .page(
      shell.refusal(
        "Something is being made already",
        ["The desk does one thing at a time. Wait until it is done."],
        back: .init(name: "What is being made", path: "/making")), .conflict)
  }

  private func file(_ text: String, _ type: String) -> DeskAnswer {
    DeskAnswer(status: .ok, type: type, body: .bytes(Array(text.utf8)))
  }

  /// The page that says that there is no such page.
  var missing: DeskAnswer {
    .page(
      shell.refusal(
        "There is no such page",
        ["The address leads to nothing in this project, or to what was taken away."],
        back: .init(name: "All councils and meetings", path: "/")), .missing)
  }

  private func meeting(_ council: String, _ meeting: String) -> PackAddress? {
    guard let address = PackAddress("\(council)/\(meeting)"),
      exists("councils/\(council)/meetings", meeting, .folder)
    else { return nil }
    return address
  }

  private func paper(_ parts: [String]) -> PaperAddress? {
    guard let address = PaperAddress(council: parts[1], meeting: parts[2], file: parts[3]),
      exists("councils/\(parts[1])/meetings/\(parts[2])", parts[3], .file)
    else { return nil }
    return address
  }

  private func exists(_ folder: String, _ name: String, _ kind: EntryKind) -> Bool {
    ((try? seat.inputs.data.entries(of: folder)) ?? [])
      .contains { $0.kind == kind && $0.name.exactText == name }
  }

  private func packFile(_ address: PackAddress, _ part: String, _ path: String) -> DeskAnswer {
    guard let part = PackPart(rawValue: part), part == .public || seat.isRestricted,
      let bytes = workbench.meeting(address).files[part]?[path]
    else { return missing }
    return packAnswer(path, bytes)
  }

  private func draftFile(_ address: PaperAddress, _ path: String) -> DeskAnswer {
    guard OpenPapers(seat).shows(address), let bytes = workbench.draft(of: address)?.files[path]
    else { return missing }
    return packAnswer(path, bytes)
  }

  private func packAnswer(_ path: String, _ bytes: [UInt8]) -> DeskAnswer {
    let types = [
      "html": "text/html", "md": "text/plain", "csv": "text/plain", "svg": "image/svg+xml",
      "css": "text/css", "json": "application/json", "pdf": "application/pdf",
    ]
    let suffix = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
    let type = types[suffix] ?? "application/octet-stream"
    let isText = type.hasPrefix("text/")
    return DeskAnswer(
      status: .ok, type: isText ? "\(type); charset=utf-8" : type, body: .bytes(bytes),
      policy: .pack)
  }
}

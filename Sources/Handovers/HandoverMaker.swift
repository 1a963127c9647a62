import Councils
package import Diagnostics
import Figures
package import Forms
package import Packs
package import ProjectFiles
package import Publication

/// Makes of a pack that stands what a committee system is fed with: a folder with one PDF and one Word
/// file for each item, named by its number, and a table of them; the public ones and the restricted ones
/// apart. It reads the pack in Output and makes nothing of figures anew.
package struct HandoverMaker: Sendable {
  private let inputs: ProjectInputs
  private let output: OutputPlace
  private let printer: Converters

  /// - Parameter printer: what makes PDF files.
  package init(inputs: ProjectInputs, output: OutputPlace, printer: Converters) {
    self.inputs = inputs
    self.output = output
    self.printer = printer
  }

  /// Whether a folder is that of packs, or lies in it: what is served to the public.
  package func isInOutput(_ folder: ProjectFolder) -> Bool {
    guard let packs = try? ProjectFolder(output.path) else { return false }
    return "\(folder.path)/".hasPrefix("\(packs.path)/")
  }

  /// What is written, and how many papers each part has.
  package struct Handover: Sendable {
    package let address: PackAddress
    /// Below the folder that was asked for.
    package let files: [NewFile]
    package let parts: [(part: PackPart, papers: Int, word: Int, received: Int)]
  }

  /// Nil with what stands in the way in the log.
  ///
  /// - Parameter request: names one meeting.
  package func make(_ request: BuildRequest, into log: inout DiagnosticLog) -> Handover? {
    let publisher = MeetingPublisher(inputs: inputs, request: request, output: output)
    guard let address = publisher.address(into: &log) else { return nil }
    var pack = PublishedPack(address, in: output)
    let inputs = inputs
    pack.isClosedOtherwise = { ClosedFolders.isSaid(of: address.council, in: inputs) }
    let place = "\(output.name)/\(address)"
    guard pack.exists else {
      log.report(HandoverProblem.notBuilt(place), at: Location(file: place))
      return nil
    }
    let before = log.errorCount
    let manifests = pack.verify(log: &log)
    guard log.errorCount == before, let meeting = meeting(address, into: &log) else { return nil }
    for problem in printer.missing { log.report(problem, at: Location(file: place)) }
    guard log.errorCount == before else { return nil }
    var files: [NewFile] = []
    var parts: [(part: PackPart, papers: Int, word: Int, received: Int)] = []
    for part in PackPart.allCases {
      guard let manifest = manifests.first(where: { $0.part == part }) else { continue }
      guard let made = make(part, of: pack, meeting, manifest, into: &log) else { return nil }
      let folder = "\(address.meeting)/\(part)"
      let isPrivate = part == .restricted
      for file in made.files {
        files.append(
          NewFile(path: "\(folder)/\(file.path)", bytes: file.bytes, isPrivate: isPrivate))
      }
      parts.append(
        (
          part, made.items.count { $0.pdf != nil && $0.received == nil },
          made.items.count { $0.word != nil },
          made.items.count { $0.received != nil }
        ))
      let hasReports = made.items.contains { $0.kind == .report || $0.kind == .appendix }
      if hasReports, !made.items.contains(where: { $0.word != nil }) {
        log.report(
          HandoverProblem.noWord(address.description), at: Location(file: "\(place)/\(part)"))
      }
    }
    return Handover(address: address, files: files, parts: parts)
  }

  /// The meeting with the numbers that its agenda has.
  private func meeting(_ address: PackAddress, into log: inout DiagnosticLog) -> Meeting? {
    var loader = ProjectLoader(
      inputs, request: .init(council: nil, meetings: [], jobs: nil, toolVersion: ""))
    let folder = "councils/\(address.council)"
    let path = "\(folder)/meetings/\(address.meeting)/meeting.yaml"
    guard let shared = loader.shared(into: &log),
      let council = loader.reader.text("\(folder)/council.yaml", into: &log).flatMap({
        shared.councils.read(id: address.council.text, $0, targets: [], into: &log)
      })
    else { return nil }
    return loader.reader.text(path, into: &log).flatMap {
      MeetingReader.read(id: address.meeting.text, $0, into: &log).map(council.completing)
    }
  }

  private func make(
    _ part: PackPart, of pack: PublishedPack, _ meeting: Meeting, _ manifest: Manifest,
    into log: inout DiagnosticLog
  ) -> (items: [HandedItem], files: [NewFile])? {
    let place = "\(output.name)/\(pack.address)/\(part)"
    let found = PartItems(meeting, manifest)
    var items: [HandedItem] = []
    var files: [NewFile] = []
    func bytes(_ path: String) -> [UInt8]? {
      guard let bytes = pack.bytes(of: path, in: part) else {
        log.report(
          HandoverProblem.unreadable("\(place)/\(path)"), at: Location(file: "\(place)/\(path)"))
        return nil
      }
      return bytes
    }
    for source in found.sources {
      var item = source.item
      if let page = source.page {
        guard let html = bytes(page) else { return nil }
        do throws(ConversionProblem) {
          let name = "\(item.stem).pdf"
          let pdf = try printer.printed(html, as: name, on: meeting.date)
          files.append(NewFile(path: name, bytes: pdf))
          item.pdf = name
        } catch {
          log.report(error, at: Location(file: "\(place)/\(page)"))
          return nil
        }
      }
      if let word = source.word {
        guard let file = bytes(word) else { return nil }
        let name = "\(item.stem).docx"
        files.append(NewFile(path: name, bytes: file))
        item.word = name
      }
      if let received = source.received {
        guard let file = bytes(received) else { return nil }
        let suffix = received.drop { $0 != "." }
        let name = "\(item.stem)\(suffix)"
        files.append(NewFile(path: name, bytes: file))
        item.received = name
      }
      items.append(item)
    }
    // The agenda of all items is the public one's to tell.
    let others = part == .public ? found.withoutFiles(items) : []
    items = (items + others).sorted(by: HandedItem.isBefore)
    // Last, so that a folder that has the table has all that it names.
    let table = HandoverTable.text(of: items)
    files.append(NewFile(path: HandoverTable.name, text: table))
    return (items, files)
  }
}

import Councils
import Diagnostics
import Documents
import Forms
import Papers
import Publication

/// Holds the links and pictures of the papers of one part of a pack to what readers of that part have:
/// its files, and the places in its papers.
struct PackTargets: Sendable {
  /// By the names of a paper's files, the places in it.
  private let places: [String: Set<String>]
  /// The names of all files.
  private let files: Set<String>
  /// The names of the files of the other part's papers.
  private let elsewhere: Set<String>
  private let part: PackPart

  /// - Parameters:
  ///   - files: what the part holds.
  ///   - papers: its papers.
  ///   - meeting: whose agenda names the papers of both parts.
  init(
    _ part: PackPart, files: [MadeFile], papers: [MeetingBuilder.Paper], meeting: Meeting
  ) {
    self.part = part
    self.files = Set(files.map(\.path)).union(["manifest.json", "SHA256SUMS"])
    var places: [String: Set<String>] = [:]
    for paper in papers {
      let names = paper.document.places
      for file in [paper.name.html, paper.name.markdown] { places[file] = names }
    }
    self.places = places
    let others = meeting.papers.compactMap(\.name)
    let attachments = meeting.attachments.map(\.file.packPath)
    elsewhere = Set(others.flatMap { [$0.html, $0.markdown, $0.csv] } + attachments)
      .subtracting(self.files)
  }

  /// - Parameter frontMatter: where a finding without a place of its own is reported.
  func check(
    _ document: Document, _ frontMatter: SourceRange, into log: inout DiagnosticLog
  ) {
    let references = document.references
    guard !references.isEmpty else { return }
    let own = document.places
    for reference in references {
      let target = LinkTarget(reference.destination)
      let problem =
        reference.isPicture
        ? picture(target) : link(target, amid: own)
      if let problem { log.report(problem, at: reference.range ?? frontMatter) }
    }
  }

  private func picture(_ target: LinkTarget) -> ContentsProblem? {
    target.kind == .relative && files.contains(Self.plain(target.address))
      ? nil : .pictureNotCarried(target.address)
  }

  /// - Parameter own: the places in the paper that links.
  private func link(_ target: LinkTarget, amid own: Set<String>) -> ContentsProblem? {
    switch target.kind {
    case .anchor:
      return Self.place(String(target.address.dropFirst()), in: own)
    case .relative:
      let parts = target.address.split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = Self.plain(String(parts.first ?? ""))
      guard files.contains(file) else {
        return elsewhere.contains(file)
          ? .otherPart(file, isPublic: part == .restricted)
          : .noSuchFile(file, known: Array(files))
      }
      guard parts.count == 2, let places = places[file] else { return nil }
      return Self.place(String(parts[1]), in: places)
    case .empty, .web, .mail, .absolute, .other: return nil
    }
  }

  private static func place(_ name: String, in places: Set<String>) -> ContentsProblem? {
    name.isEmpty || places.contains(name) ? nil : .noSuchPlace(name, known: Array(places))
  }

  /// Without a `./` before it, which leads to the same file.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

import Documents

/// Where the figures of a meeting came from, in the words of papers.
package struct FigureSources: Sendable {
  /// One file of a release as its mapping describes it.
  struct File: Sendable, Hashable {
    let path: String
    let publication: String
    let source: String
    let licence: String
    /// The last year that is read from a release later than the meeting's; nil for its own.
    let upToYear: Int?

    var isOpen: Bool { licence.hasPrefix("Open Government Licence") }
  }

  /// By indicator, the files that its values and their parts were read from.
  private let files: [String: [File]]

  init(_ files: [String: [File]]) { self.files = files }

  /// By indicator, what stands after "Source:" under a table.
  var citations: [String: String] {
    files.compactMapValues { files in
      files.first.map { file in
        file.licence.isEmpty
          ? "\(file.publication) (\(file.source))"
          : "\(file.publication) (\(file.source), \(file.licence))"
      }
    }
  }

  /// The publications that a report rests on, each with the file that was read.
  func backgroundPapers(for indicators: [String]) -> [Block] {
    let used = used(by: indicators)
    guard !used.isEmpty else { return [Block(.paragraph([.text("None.")]))] }
    let items = used.map { file in
      ListItem(
        blocks: [
          Block(.paragraph([Inline(.value("\(file.publication), \(file.source): \(file.path)"))]))
        ])
    }
    let lead =
      "The figures in this report were read from these files, which are open to inspection:"
    return [
      Block(.paragraph([.text(lead)])),
      Block(.list(List(kind: .bullet("-"), isTight: true, items: items))),
    ]
  }

  /// What a reader must be told of releases that came out after the meeting's data cut-off.
  func laterReleases(for indicators: [String]) -> [String] {
    var told: [String] = []
    for file in used(by: indicators) {
      guard let year = file.upToYear else { continue }
      let text =
        "The figures from \(file.publication) were read from a release later than this meeting's "
        + "data cut-off, up to \(year), because the release of the time was not at hand. Figures "
        + "for earlier years may have been revised since."
      if !told.contains(text) { told.append(text) }
    }
    return told
  }

  private func used(by indicators: [String]) -> [File] {
    var used: [File] = []
    for file in indicators.flatMap({ files[$0] ?? [] }) where !used.contains(file) {
      used.append(file)
    }
    return used.sorted { $0.path < $1.path }
  }
}

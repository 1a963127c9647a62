import Documents
package import Extracts
import Indicators

/// Where the figures of a meeting came from, in the words of papers.
package struct FigureSources: Sendable, Equatable {
  /// One file of a release as its mapping describes it.
  package struct File: Sendable, Hashable {
    package let path: String
    package let provenance: ExtractResult.Provenance

    package init(path: String, provenance: ExtractResult.Provenance) {
      self.path = path
      self.provenance = provenance
    }

    /// "Children in need, 2025 (Department for Education, Open Government Licence v3.0)"
    var citation: String {
      let of = [provenance.source, provenance.licence].filter { !$0.isEmpty }
      return provenance.publication + (of.isEmpty ? "" : " (\(of.joined(separator: ", ")))")
    }
  }

  /// By indicator, the files that its values and their parts were read from.
  private let files: [String: [File]]

  package init(_ files: [String: [File]]) { self.files = files }

  /// Those of several councils together.
  init(all sources: [FigureSources]) {
    files = sources.reduce(into: [:]) { all, other in
      all.merge(other.files) { first, second in first + second.filter { !first.contains($0) } }
    }
  }

  /// Those of some indicators alone.
  func of(_ indicators: [Indicator]) -> FigureSources {
    let ids = Set(indicators.map(\.id))
    return FigureSources(files.filter { ids.contains($0.key) })
  }

  /// By file, what stands after "Source:" under a table with figures from it.
  var citations: [String: String] { byPath(\.citation) }

  /// By file, the publication that it belongs to.
  var publications: [String: String] { byPath(\.provenance.publication) }

  private func byPath(_ text: (File) -> String) -> [String: String] {
    Dictionary(
      files.values.joined().map { ($0.path, text($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The publications that a report rests on, each with the tables that were read and where it
  /// stands on the web. Where the files lie is for those who make the paper and stands in the manifest.
  func backgroundPapers(for indicators: [String]) -> [Block] {
    let used = used(by: indicators)
    guard !used.isEmpty else { return [Block(.paragraph([.text("None.")]))] }
    var publications: [(citation: String, web: String?, tables: [String])] = []
    for file in used {
      let place = publications.firstIndex {
        $0.citation == file.citation && $0.web == file.provenance.web
      }
      if let place {
        if !publications[place].tables.contains(file.provenance.table) {
          publications[place].tables.append(file.provenance.table)
        }
      } else {
        publications.append((file.citation, file.provenance.web, [file.provenance.table]))
      }
    }
    let items = publications.map { publication in
      var citation = Inline(.value(publication.citation))
      if let web = publication.web {
        citation = Inline(.link(destination: web, title: nil, [citation]))
      }
      let tables = Inline(.value(": \(publication.tables.joined(separator: "; "))"))
      return ListItem(blocks: [Block(.paragraph([citation, tables]))])
    }
    let lead =
      "The figures in this report were read from these publications, which are open to inspection:"
    return [
      Block(.paragraph([.text(lead)])),
      Block(.list(List(kind: .bullet("-"), isTight: true, items: items))),
    ]
  }

  /// What a reader must be told of releases that came out after the meeting's data cut-off.
  func laterReleases(for indicators: [String]) -> [String] {
    var notes: [String] = []
    for file in used(by: indicators) {
      guard let year = file.provenance.upToYear else { continue }
      let text =
        "The figures from \(file.provenance.publication) were read from a release later than this meeting's "
        + "data cut-off, up to \(year), because the release of the time was not at hand. Figures "
        + "for earlier years may have been revised since."
      if !notes.contains(text) { notes.append(text) }
    }
    return notes
  }

  private func used(by indicators: [String]) -> [File] {
    var used: [File] = []
    for file in indicators.flatMap({ files[$0] ?? [] }) where !used.contains(file) {
      used.append(file)
    }
    return used.sorted { $0.path < $1.path }
  }
}

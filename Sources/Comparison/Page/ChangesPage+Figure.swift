package import Documents
package import Figures
package import Publication

extension ChangesPage {
  /// What became of one measure of one place from one pack to a later one, in the words of the page of
  /// changes and without its headings; empty where all that both packs print of it reads the same.
  ///
  /// - Parameter figure: any figure of the measure and the place.
  package static func blocks(
    of figure: FigureID, from old: Manifest, to new: Manifest
  ) -> [Block] {
    let page = ChangesPage(
      .between(
        .init(old.alone(figure), isPublished: true), .init(new.alone(figure), isPublished: false)))
    return page.restatements + page.absences + page.definitions + page.standings + page.movements
      + page.statuses
  }
}

extension Manifest {
  /// Whether it prints anything of a measure and a place.
  package func prints(_ figure: FigureID) -> Bool { figures.contains { $0.isOf(figure) } }

  /// A manifest of nothing but one measure of one place.
  fileprivate func alone(_ figure: FigureID) -> Manifest {
    Manifest(
      part: part, council: council, meeting: meeting, version: version,
      figures: figures.filter { $0.isOf(figure) },
      indicators: indicators.filter { $0.id == figure.indicator })
  }
}

extension Manifest.Entry {
  fileprivate func isOf(_ other: FigureID) -> Bool {
    figure.id.indicator == other.indicator && figure.id.area == other.area
  }
}

package import Figures

extension Manifest {
  /// The restricted part of a pack that has no exempt paper: a manifest that says what was withheld
  /// and why. Nil where nothing was.
  package func restrictedPart(withholding withheld: [Withheld]) -> SealedFolder? {
    guard !withheld.isEmpty else { return nil }
    return PackFolder(.restricted).sealed(
      with: Manifest(
        part: .restricted, council: council, meeting: meeting, version: version,
        withheld: withheld))
  }

  /// The council's figures that the pack does not print, to protect children.
  package var withheldFigures: Set<FigureID> {
    Set(figures.filter { $0.figure.absence == .withheldByUs }.map(\.figure.id))
  }

  /// By mean of neighbours, the cells that it was made from.
  package var means: [FigureID: Set<Origin>] {
    Dictionary(
      figures.filter { $0.figure.id.measure == "mean" && $0.figure.absence == nil }
        .map { ($0.figure.id, Set($0.figure.origins)) }, uniquingKeysWith: { $0.union($1) })
  }
}

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
}

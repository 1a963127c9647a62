import Publication

extension SealedFolder {
  /// The restricted part beside this public one, with what was withheld of both and why in its
  /// manifest. Where the pack has no exempt paper that is all it holds; nil where nothing was
  /// withheld either.
  func restrictedPart(_ exempt: SealedFolder?, withholding withheld: [Manifest.Withheld])
    -> SealedFolder?
  {
    guard !withheld.isEmpty else { return exempt }
    var all: [Manifest.Withheld] = []
    for figure in withheld where !all.contains(figure) { all.append(figure) }
    if let exempt {
      var manifest = exempt.manifest
      manifest.withheld = all
      return exempt.sealed(with: manifest)
    }
    return PackFolder(.restricted).sealed(
      with: Manifest(
        part: .restricted, council: manifest.council, meeting: manifest.meeting,
        version: manifest.version, withheld: all))
  }
}

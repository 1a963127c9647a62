import Fingerprints
package import Publication

/// The files of one part of a pack, as they stand in Output, that were made by other programs or only
/// because they were asked for. A run that does not make one again keeps it as long as it fits.
package struct EarlierForms: Sendable {
  private let pack: PublishedPack
  private let manifest: Manifest

  /// Nil where no such file stands there, or the part cannot be read.
  package init?(_ address: PackAddress, _ part: PackPart, in output: OutputPlace) {
    pack = PublishedPack(address, in: output)
    guard pack.names(in: part).contains(where: OutputForms.isOptional),
      let manifest = pack.manifest(of: part)
    else { return nil }
    self.manifest = manifest
  }

  /// The forms of the files.
  package var forms: Set<OutputForm> { OutputForms.optional(in: manifest) }

  /// What made its PDFs; nil where that is not known.
  var printedBy: String? { manifest.printedBy }

  /// Whether a file stands there.
  func has(_ file: String) -> Bool { manifest.files.contains { $0.path == file } }

  /// A file whose source is still the same: nil where it is another now, or the file is not as it was made.
  ///
  /// - Parameter source: what the file is made from, which is a file of the pack too.
  func file(_ file: String, madeFrom source: MadeFile) -> MadeFile? {
    guard let entry = manifest.files.first(where: { $0.path == file }),
      manifest.files.contains(where: {
        $0.path == source.path && $0.fingerprint == Fingerprint(of: source.bytes)
      }),
      let bytes = pack.bytes(of: file, in: manifest.part),
      Fingerprint(of: bytes) == entry.fingerprint
    else { return nil }
    return MadeFile(file, bytes)
  }
}

/// Why a zip package or one of its parts is not what it says.
package enum PackageFault: Error, Sendable, Hashable, CaseIterable {
  /// The file or the compressed data ends too early.
  case truncated
  /// The directory of the package contradicts itself.
  case directory
  /// It is spread over several files, or larger than a plain zip file can say.
  case severalDisks
  /// Two parts lie over one another.
  case overlap
  /// The header before a part says something else than the directory.
  case header
  case unknownCompression
  case badCompression
  /// The part has another size than the package states.
  case sizeIsWrong
  case checksum
}

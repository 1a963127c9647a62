import Crypto

/// Makes the fingerprint of bytes that come part by part.
package struct FingerprintBuilder: Sendable {
  private var hash = SHA256()

  package init() {}

  /// Takes in the next bytes; where a text is cut makes no difference.
  package mutating func add(_ part: ArraySlice<UInt8>) { hash.update(data: part) }

  /// The fingerprint of all that was added.
  package func finish() -> Fingerprint { Fingerprint(digest: Array(hash.finalize())) }
}

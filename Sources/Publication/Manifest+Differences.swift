import Diagnostics

extension Manifest {
  /// A part of a manifest in which it says something else than another.
  package struct Difference: Sendable, Hashable {
    /// The key, such as "figures".
    package let part: String
    /// How many entries only one of the two has.
    package let entries: Int

    package init(part: String, entries: Int) {
      self.part = part
      self.entries = entries
    }

    /// As in "figures (2 entries)".
    package var words: String { "\(part) (\(entries == 1 ? "1 entry" : "\(entries) entries"))" }
  }

  /// The parts in which two manifests differ, but for those that are left out, by key. What is compared
  /// is what is written, so that no field can be forgotten here.
  package func differences(from other: Manifest, leavingOut ignored: Set<String>) -> [Difference] {
    func lines(_ manifest: Manifest) -> [String: [String]] {
      Dictionary(
        manifest.parts.map { ($0.key, $0.value.lines) }, uniquingKeysWith: { first, _ in first })
    }
    let (own, others) = (lines(self), lines(other))
    return Set(own.keys).union(others.keys).subtracting(ignored).sorted().compactMap { key in
      let (left, right) = (own[key] ?? [], others[key] ?? [])
      guard left != right else { return nil }
      // Of a list with the same entries in another order it is the order that differs.
      let count = max(Set(left).symmetricDifference(right).count / 2, 1)
      return Difference(part: key, entries: count)
    }
  }
}

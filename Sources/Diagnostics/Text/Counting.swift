/// A number of things in words: "1 error", "2 errors". The plural is the noun with an s where none
/// is given.
package func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(noun.numbered(count, plural))"
}

extension String {
  /// A noun as that many things take it: "day" for 1, else the plural, which is the noun with an s
  /// where none is given.
  package func numbered(_ count: Int, _ plural: String? = nil) -> String {
    count == 1 ? self : plural ?? self + "s"
  }
}

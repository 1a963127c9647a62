/// The bookmarks of a file by the places that they name. Word wants letters, digits and `_` in them, and
/// no more than 40; those that begin with `_` are not shown to whoever writes.
struct WordPlaces: Sendable {
  private var names: [String: String] = [:]
  private var taken: Set<String> = []
  private(set) var defined: Set<String> = []

  mutating func name(of place: String) -> String {
    if let name = names[place] { return name }
    let plain = "_" + place.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let isFree = plain.utf8.count <= 40 && taken.insert(plain).inserted
    let name = isFree ? plain : "_place_\(names.count + 1)"
    names[place] = name
    return name
  }

  mutating func name(defining place: String) -> String {
    let name = name(of: place)
    defined.insert(name)
    return name
  }
}

/// A tag of a house's page as it is written, before any value is put in.
struct PageTag {
  struct Attribute {
    /// In small letters.
    let name: String
    /// Where the name stands.
    let range: Range<Int>
    /// What stands in the quotation marks, or without any; nil for a name alone.
    let value: Range<Int>?
  }

  /// In small letters.
  let name: String
  let isEnd: Bool
  /// Whether it ends with `/>`.
  let isEmpty: Bool
  let attributes: [Attribute]
  /// The `<` with the name.
  let range: Range<Int>

  /// The attribute of that name that a browser takes: the first.
  subscript(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}

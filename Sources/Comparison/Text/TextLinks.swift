import Publication

/// Where the links of a paragraph lead.
enum TextLinks {
  /// Links that are gone and that have come; nil where they lead where they did, and where one of the two
  /// papers is of a record that does not say where links lead.
  static func change(
    _ old: [Manifest.Paragraph], _ new: [Manifest.Paragraph]
  ) -> TextChange.What? {
    var gone: [String] = []
    var come: [String] = []
    for paragraph in old {
      guard let links = paragraph.links else { return nil }
      gone += links
    }
    for paragraph in new {
      guard let links = paragraph.links else { return nil }
      come += links
    }
    for link in gone {
      guard let place = come.firstIndex(of: link) else { continue }
      come.remove(at: place)
    }
    var left = new.flatMap { $0.links ?? [] }
    gone = gone.filter { link in
      guard let place = left.firstIndex(of: link) else { return true }
      left.remove(at: place)
      return false
    }
    return gone.isEmpty && come.isEmpty ? nil : .links(gone: gone, new: come)
  }
}

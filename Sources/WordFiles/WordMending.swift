/// Puts right what LibreOffice 7 writes where changes are tracked inside a content control: the mark of a
/// change that begins before the control and ends within it, which is no XML.
///
/// `<w:ins …><w:sdt>…<w:sdtContent></w:ins>` marks nothing. Without the two it is what was meant.
enum WordMending {
  /// The part with the crossed marks taken out, and how many they were; nil where it has none.
  static func mended(_ part: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    var out: [UInt8] = []
    var start = 0
    var count = 0
    let open = Array("<w:sdt>".utf8)
    let content = Array("<w:sdtContent>".utf8)
    var index = 0
    while let control = place(of: open, in: part, from: index) {
      index = control + open.count
      guard let mark = mark(before: control, in: part),
        let inside = place(of: content, in: part, from: index)
      else { continue }
      let end = inside + content.count
      let close = Array("</w:\(mark.name)>".utf8)
      // Another control between the two would be one of its own.
      let next = place(of: open, in: part, from: index) ?? part.count
      guard next > inside, part[end...].starts(with: close), mark.place >= start else { continue }
      out += part[start..<mark.place] + part[control..<end]
      start = end + close.count
      index = start
      count += 1
    }
    return count == 0 ? nil : (out + part[start...], count)
  }

  /// The mark of a change that ends right before a place.
  private static func mark(
    before place: Int, in part: [UInt8]
  ) -> (name: String, place: Int)? {
    guard place > 0, part[place - 1] == UInt8(ascii: ">"),
      let begin = part[..<place].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    for name in ["ins", "del"] where part[begin..<place].starts(with: Array("<w:\(name) ".utf8)) {
      return part[place - 2] == UInt8(ascii: "/") ? nil : (name, begin)
    }
    return nil
  }

  private static func place(of wanted: [UInt8], in part: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = part[index...].firstIndex(of: wanted[0]) {
      if part[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }
}

/// What a browser asks of the desk, as far as the desk looks at it, whatever brought it here.
struct DeskRequest: Sendable {
  /// In capitals, such as `GET`.
  var method: String
  /// The target as it was sent: path and query, still encoded.
  var target: String
  /// By name in small letters; of two with one name, all.
  var headers: [String: [String]]
  var body: [UInt8] = []

  /// The one value of a header; nil where it has none or several.
  func header(_ name: String) -> String? {
    guard let values = headers[name], values.count == 1 else { return nil }
    return values[0]
  }

  /// The parts of the path, decoded; nil where it is no path of plain names: a part that is empty, `.`,
  /// `..`, hidden, or holds a slash, a backslash, a zero or another control character.
  var parts: [String]? {
    let path = target.prefix { $0 != "?" }
    guard path.first == "/" else { return nil }
    if path == "/" { return [] }
    var parts: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = FormText.decoded(part, plusIsSpace: false), !name.isEmpty,
        !name.hasPrefix("."), name.utf8.count <= 200,
        !name.unicodeScalars.contains(where: {
          $0 == "/" || $0 == "\\" || $0.properties.generalCategory == .control
        })
      else { return nil }
      parts.append(name)
    }
    return parts
  }

  /// The fields of the query; nil where they are not written as a browser writes them.
  var query: FormText? {
    guard let mark = target.firstIndex(of: "?") else { return FormText() }
    return FormText(target[target.index(after: mark)...].utf8)
  }

  /// The fields of the body; nil where it is no form.
  var form: FormText? {
    guard let type = header("content-type"),
      type.prefix(while: { $0 != ";" }) == "application/x-www-form-urlencoded"
    else { return nil }
    return FormText(body)
  }
}

/// A file of a pack, made and not yet written.
struct MadeFile: Sendable {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }

  /// Its size for a link: "24 KB", "1.4 MB".
  var size: String {
    let kilobytes = max(1, (bytes.count + 512) / 1_024)
    guard kilobytes >= 1_000 else { return "\(kilobytes) KB" }
    let tenths = (bytes.count + (1 << 20) / 20) / ((1 << 20) / 10)
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

/// A page that holds several papers, with its forms for print.
struct WholeFile: Sendable {
  let page: PackPage
  let html: MadeFile
  /// Its other forms, as this run made them.
  let made: [MadeFile]
  /// Its other forms that the pack has, made by this run or an earlier one.
  let others: [OutputForm]

  var files: [MadeFile] { [html] + made }
}

import Foundation
import PackagePlugin

/// `swift package generate-documentation`: builds the pages of the catalogue with the `docc` of the
/// toolchain, so that nothing has to be fetched for it. A warning of `docc`, or a link that leads
/// nowhere, fails the command and names the page.
@main
struct Documentation: CommandPlugin {
  /// The module whose folder holds the catalogue.
  private static let module = "scrutiny"

  func performCommand(context: PluginContext, arguments: [String]) throws {
    let sources = context.package.directoryURL.appending(path: "Sources")
    let catalogue =
      sources
      .appending(path: Self.module).appending(path: "\(Self.module).docc")
    let staged = context.pluginWorkDirectoryURL.appending(path: "\(Self.module).docc")
    let archive = context.pluginWorkDirectoryURL.appending(path: "\(Self.module).doccarchive")
    try Self.stage(catalogue, at: staged)
    let docc = Process()
    docc.executableURL = try context.tool(named: "docc").url
    docc.arguments = [
      "convert", staged.path, "--output-path", archive.path, "--warnings-as-errors",
      "--fallback-display-name", Self.module, "--fallback-bundle-identifier", Self.module,
      "--fallback-default-module-kind", "Command",
    ]
    try docc.run()
    docc.waitUntilExit()
    guard docc.terminationStatus == 0 else {
      throw Fault("docc ended with \(docc.terminationStatus).")
    }
    print("The pages are in \(archive.path)")
    print("To read them: python3 -m http.server --directory \(archive.path) 8000")
    print("and open http://localhost:8000/documentation/\(Self.module)")
  }

  /// Copies the catalogue, with its links in the form that `docc` follows and checks. The pages
  /// themselves name one another by file, so that they can be read anywhere.
  private static func stage(_ catalogue: URL, at staged: URL) throws {
    let files = FileManager.default
    if files.fileExists(atPath: staged.path) { try files.removeItem(at: staged) }
    try files.copyItem(at: catalogue, to: staged)
    let names = try files.contentsOfDirectory(atPath: staged.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    var pages: [String: String] = [:]
    for name in names {
      pages[name] = try String(contentsOf: staged.appending(path: name), encoding: .utf8)
    }
    var faults: [String] = []
    for name in names {
      var links = Links(page: name, pages: pages)
      try links.rewritten.write(
        to: staged.appending(path: name), atomically: true, encoding: .utf8)
      faults += links.faults
    }
    guard faults.isEmpty else { throw Fault(faults.joined(separator: "\n")) }
  }
}

/// Why the pages could not be built.
private struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The links of one page to the others.
private struct Links {
  let page: String
  let pages: [String: String]
  private(set) var faults: [String] = []

  init(page: String, pages: [String: String]) {
    self.page = page
    self.pages = pages
  }

  /// The page with `](Name.md#a-heading)` as `](doc:Name#A-heading)`; links in code stay as they are.
  var rewritten: String {
    mutating get {
      var isCode = false
      return (pages[page] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          if line.hasPrefix("```") { isCode.toggle() }
          return isCode ? String(line) : rewritten(line)
        }.joined(separator: "\n")
    }
  }

  private mutating func rewritten(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let mark = rest.range(of: "]("), let end = rest[mark.upperBound...].firstIndex(of: ")") {
      text += rest[..<mark.upperBound]
      text += link(to: rest[mark.upperBound..<end])
      rest = rest[end...]
    }
    return text + rest
  }

  /// An address on the web or a picture stays; a page, or a heading of one, is named as `docc` does.
  private mutating func link(to target: Substring) -> String {
    if target.hasPrefix("https://") || target.hasSuffix(".png") { return String(target) }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].isEmpty ? page : String(parts[0])
    guard let text = pages[name] else {
      faults.append("\(page): no page '\(target)'")
      return String(target)
    }
    let link = "doc:\(name.dropLast(3))"
    guard parts.count > 1 else { return link }
    guard let heading = Self.headings(text).first(where: { $0.lowercased() == parts[1] }) else {
      faults.append("\(page): no heading '\(target)'")
      return String(target)
    }
    return "\(link)#\(heading)"
  }

  /// The headings of a page as parts of an address: letters, digits and hyphens alone.
  private static func headings(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("##") }.map { line in
      String(
        line.drop { $0 == "#" }.dropFirst().compactMap { character -> Character? in
          if character == " " { return "-" }
          return character.isLetter || character.isNumber || character == "-" ? character : nil
        })
    }
  }
}

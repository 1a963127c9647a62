import Foundation
import TestSupport
import Testing

/// The modules as `Package.swift` declares them, in its order.
struct PackageDescription {
  struct Module {
    let name: String
    /// What lives there, from the comment above it.
    let purpose: String
    /// The modules that it may import, as they are listed.
    let modules: [String]
    /// The products of other packages that it may import.
    let libraries: [String]
  }

  private(set) var modules: [Module] = []

  /// Reads the calls `module(…)` and `.executableTarget(…)` of a package description.
  init(_ text: String) {
    var rest = text[...]
    while let call = rest.firstMatch(of: /(?:[^\w.]module|\.executableTarget)\(/) {
      let before = rest[..<call.range.lowerBound]
      let inside = Self.parenthesised(rest[call.range.upperBound...])
      rest = rest[inside.endIndex...]
      // The definition of the helper itself names no module.
      guard let name = inside.firstMatch(of: /^\s*(?:name: )?"(\w+)"/) else { continue }
      let products = inside.matches(of: /\.product\(name: "(\w+)", package: "[^"]*"\)/)
      // The products first, so that their names are not taken for modules.
      var lists = String(inside[name.range.upperBound...])
      for product in products { lists = lists.replacing(inside[product.range], with: "") }
      lists = lists.replacing(/exclude: \[[^\]]*\]/, with: "")
      modules.append(
        Module(
          name: String(name.1), purpose: Self.comment(above: before),
          modules: lists.matches(of: /"(\w+)"/).map { String($0.1) },
          libraries: products.map { String($0.1) }))
    }
  }

  /// The package that the tests stand in.
  static let own: PackageDescription = {
    let file = Repository.root.appending(path: "Package.swift")
    return PackageDescription((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  /// The text up to the parenthesis that closes the one before it.
  private static func parenthesised(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  /// The lines of comment that end right above a place.
  private static func comment(above text: Substring) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reversed()
    let comment = lines.drop { $0.allSatisfy(\.isWhitespace) }
      .prefix { $0.drop(while: \.isWhitespace).hasPrefix("//") }
    return comment.reversed().map {
      $0.drop { $0.isWhitespace || $0 == "/" }
    }.joined(separator: " ")
  }
}

/// A line that imports, in a file of Sources.
struct ImportLine {
  let file: String
  let module: String

  /// The imports of a source text.
  static func read(_ text: String, in file: String) -> [ImportLine] {
    let form =
      /(?:(?:package|internal|public|private|fileprivate|@\w+(?:\(\w+\))?) +)*import +(?:\w+ +)?(\w+).*/
    return text.split(separator: "\n").compactMap { line in
      try? form.wholeMatch(in: line.drop(while: \.isWhitespace)).map {
        ImportLine(file: file, module: String($0.1))
      }
    }
  }

  /// Those of every Swift file of a module.
  static func all(of module: String) throws -> [ImportLine] {
    try SwiftFiles.of(module).flatMap { read($0.text, in: $0.name) }
  }
}

/// The Swift files of a module in Sources.
enum SwiftFiles {
  static func of(_ module: String) throws -> [(name: String, text: String)] {
    let folder = Repository.root.appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var found: [(name: String, text: String)] = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      found.append(("\(module)/\(name)", text))
    }
    return found.sorted { $0.name < $1.name }
  }
}

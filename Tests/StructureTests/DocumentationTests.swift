import Testing

/// Every `package` type and function states its contract in a comment. The lint of swift-format looks
/// at what is public, and nothing here is.
struct DocumentationTests {
  /// The declarations without a comment above them.
  static func undocumented(_ text: String) -> [(line: Int, declaration: String)] {
    let declaration =
      /\s*(?:@\w+(?:\([^)]*\))? )*package (?:(?:static|final|indirect|mutating|consuming|borrowing|nonisolated|class) )*(?:struct|enum|protocol|actor|class|typealias|func|subscript)\b.*/
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [(line: Int, declaration: String)] = []
    for (index, line) in lines.enumerated() where line.wholeMatch(of: declaration) != nil {
      // Attributes may stand between.
      let above = lines[..<index].last { !$0.drop(while: \.isWhitespace).hasPrefix("@") }
      if above?.drop(while: \.isWhitespace).hasPrefix("///") != true {
        found.append((index + 1, line.drop(while: \.isWhitespace).description))
      }
    }
    return found
  }

  @Test func eachTypeAndFunctionOfThePackageIsDocumented() throws {
    for module in PackageDescription.own.modules {
      for (name, text) in try SwiftFiles.of(module.name) {
        for (line, declaration) in Self.undocumented(text) {
          Issue.record("\(name):\(line): \(declaration)")
        }
      }
    }
  }

  @Test func aDeclarationWithoutACommentIsFound() {
    let text = """
      /// One.
      package struct One {
        package let value: Int
        package func half() -> Int { value / 2 }

        /// Twice.
        @inlinable
        package static func twice() -> Int { 2 }
        @discardableResult package mutating func add() -> Int { 1 }
      }

      package typealias Two = One
      """
    #expect(Self.undocumented(text).map(\.line) == [4, 9, 12])
  }
}

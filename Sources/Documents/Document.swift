/// A paper as a tree, from which every output form is written.
package struct Document: Sendable {
  /// The words of the one heading of level 1, and of the browser's title.
  package var title: String
  package var blocks: [Block] { didSet { passagesRead = nil } }
  /// The passages as printed, once they were read for rules; a changed tree is read again.
  var passagesRead: PaperPassages?

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// The same paper with its passages read, once for all rules.
  var readForRules: Document {
    var document = self
    document.passagesRead = passagesRead ?? PaperPassages(of: blocks)
    return document
  }
}

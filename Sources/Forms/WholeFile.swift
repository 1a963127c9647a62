/// A page that holds several papers, with its forms for print.
package struct WholeFile: Sendable {
  package let page: PackPage
  package let html: MadeFile
  /// Its other forms, as this run made them.
  package let made: [MadeFile]
  /// Its other forms that the pack has, made by this run or an earlier one.
  package let others: [OutputForm]

  /// - Parameters:
  ///   - made: its other forms, as this run made them.
  ///   - others: those that the pack has, made by this run or an earlier one.
  package init(page: PackPage, html: MadeFile, made: [MadeFile], others: [OutputForm]) {
    self.page = page
    self.html = html
    self.made = made
    self.others = others
  }

  /// The page and what this run made of it.
  package var files: [MadeFile] { [html] + made }
}

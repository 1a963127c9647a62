/// Why a part of a workbook cannot be read, and the byte where that shows.
package struct PartFault: Error, Sendable, Hashable {
  package let kind: Kind
  package let offset: Int
  /// The cell concerned, as it is written in the part.
  package let cell: String?

  /// What is wrong at the offset.
  package enum Kind: Sendable, Hashable, CaseIterable {
    // As XML
    case documentType, otherEncoding, notUTF8, controlCharacter, badTag, badReference
    case wrongEndTag, attributeTwice, tooManyAttributes, tooDeep, unclosed, textOutside
    // As a part of a workbook
    case otherRoot, badCellReference, outOfOrder, tooManyCells, tooMany
  }

  package init(_ kind: Kind, _ offset: Int, cell: String? = nil) {
    self.kind = kind
    self.offset = offset
    self.cell = cell
  }
}

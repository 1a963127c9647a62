package import Documents
import Figures

/// Writes a paper, or a file of several, as a Word file (WordprocessingML, transitional): the same words as
/// the page, in the same order, in the look of its house.
///
/// The same document gives the same bytes. Raw markup has no way in, and nothing outside the file is asked
/// for.
package struct WordWriter: Sendable {
  private let frame: WordFrame
  /// Makes a raster of a drawing, for readers that show no drawings.
  private let raster: @Sendable ([UInt8]) -> [UInt8]?

  /// - Parameter raster: a PNG of a drawing in SVG; nil where none can be made, and the drawing stands
  ///   alone.
  package init(_ frame: WordFrame, raster: @escaping @Sendable ([UInt8]) -> [UInt8]?) {
    self.frame = frame
    self.raster = raster
  }

  /// A file, with how many of its drawings have no raster beside them.
  package struct Made: Sendable {
    package let bytes: [UInt8]
    package let drawingsWithoutRaster: Int
  }

  /// The file of a document.
  ///
  /// - Parameter draft: where a draft for comment came from; its figures keep their names then, its blocks
  ///   the lines of the Markdown, and its lines are numbered.
  package func file(of document: Document, draft: WordDraft? = nil) -> Made {
    var composer = WordComposer(frame, title: document.title, draft: draft)
    let body = composer.body(of: document.blocks)
    var properties = properties(titled: document.title)
    if let draft {
      properties.own = [
        ("scrutiny-source", draft.file), ("scrutiny-fingerprint", draft.fingerprint),
      ]
    }
    return made(body, properties)
  }

  private func properties(titled title: String) -> WordProperties {
    WordProperties(
      title: title, subject: frame.meeting, author: frame.council, date: frame.date)
  }

  private func made(_ body: WordBody, _ properties: WordProperties) -> Made {
    let raster = raster
    let file = WordFile.bytes(of: body, properties, look: frame.look) { raster($0.bytes) }
    return Made(bytes: file.bytes, drawingsWithoutRaster: file.drawingsWithoutRaster)
  }
}

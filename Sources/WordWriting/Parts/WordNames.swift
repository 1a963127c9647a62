/// The namespaces and kinds of parts of a Word file.
enum WordNames {
  static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
  /// By this a reader of pictures knows that a drawing follows.
  static let svgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  /// Under this a property of the user's own is kept.
  static let customProperty = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

  static let codeFont = "Consolas"
}

package import Diagnostics
import Documents

extension LogoProblem {
  package var code: String {
    switch self {
    case .name: "P186"
    case .fault: "P187"
    case .tooLarge: "P188"
    case .notPlaced: "P189"
    }
  }

  package var severity: Severity {
    switch self {
    case .name, .fault, .tooLarge: .error
    case .notPlaced: .warning
    }
  }

  package var message: String {
    switch self {
    case .name(let name): "a logo is an SVG or PNG file beside house.yaml, and '\(name)' names none"
    case .fault(.unreadable, let file):
      "'\(file)' is no sound SVG or PNG file, as its name says it is: not every reader would see a picture"
    case .fault(.element(let name), let file):
      "the drawing '\(file)' holds <\(name)>, which is no shape: it could run something or ask for something"
    case .fault(.attribute(let name, element: let element), let file):
      "'\(name)' of a <\(element)> in the drawing '\(file)' could run something or ask for something"
    case .tooLarge(let file, let bytes, let limit):
      "the logo '\(file)' has \(bytes) bytes; each page holds it whole, so it may have \(limit)"
    case .notPlaced(let file): "no page of this house shows its logo '\(file)'"
    }
  }

  package var hint: String? {
    switch self {
    case .name: "write 'file: logo.svg' or 'file: logo.png', a name without a folder"
    case .fault(.unreadable, _): "save it again as plain SVG or as PNG"
    case .fault:
      "save it as plain SVG, with shapes alone and without the drawing program's own additions"
    case .tooLarge: "save it smaller: a logo is printed some 5 cm wide"
    case .notPlaced: "write '{% insert page.logo %}' in page.html, above the council's name"
    }
  }
}

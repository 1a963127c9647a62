package import Diagnostics
import Documents

extension LogoProblem {
  package var example: CodeExample {
    switch self {
    case .name:
      CodeExample(
        in: "Templates/kent/house.yaml",
        "logo: {file: pictures/logo.gif, alternative: Kent County Council}",
        cure: "logo: {file: logo.png, alternative: Kent County Council}")
    case .fault:
      CodeExample(
        in: "Templates/kent/logo.svg",
        "A drawing in which <script> stands, or a picture that is fetched from elsewhere.",
        cure: "The same drawing saved as plain SVG, with shapes alone.")
    case .tooLarge:
      CodeExample(
        in: "Templates/kent/logo.png", "A picture of 4,000 by 3,000 points and 2 MB.",
        cure: "The same, 400 points wide.")
    case .notPlaced:
      CodeExample(
        in: "Templates/kent/page.html",
        "A page.html of the house's own without a place for the logo that house.yaml names.",
        cure: "{% insert page.logo %} before the council's name in page.html.")
    }
  }

  package static let samples: [Self] = [
    .name("pictures/logo.gif"), .fault(.element("script"), file: "logo.svg"),
    .tooLarge(file: "logo.png", bytes: 2_000_000, limit: HouseLogo.limit),
    .notPlaced(file: "logo.svg"),
  ]
}

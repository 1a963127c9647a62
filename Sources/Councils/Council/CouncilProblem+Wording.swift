package import Diagnostics
import Figures

extension CouncilProblem {
  package var code: String {
    switch self {
    case .unknownArea: "P010"
    case .areaCodesDiffer: "P011"
    case .regionDiffers: "P012"
    case .unknownHouse: "P013"
    case .notADate: "P027"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknownArea(let code): "no area has the code '\(code)'"
    case .areaCodesDiffer(let gss, let dfe):
      "the codes '\(gss)' and '\(dfe)' belong to different areas"
    case .regionDiffers(let written, let area):
      "'\(written)' is not the region of this council, which lies in \(area)"
    case .unknownHouse(let name, _): "no house style is called '\(name)'"
    case .notADate(let text):
      "'\(text)' is not a date such as 2026-03-12 or 12/03/2026, the day first"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownHouse(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: 12)
    default: nil
    }
  }
}

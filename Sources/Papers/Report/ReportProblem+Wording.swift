package import Diagnostics
import Figures

extension ReportProblem {
  package var code: String {
    switch self {
    case .noFrontMatter: "P030"
    case .unknownIndicator: "P031"
    case .noData: "P032"
    case .missingField: "P034"
    case .emptyField: "P035"
    case .noneNotAllowed: "P036"
    case .notApplicableAsNone: "P037"
    case .fieldTwice: "P038"
    case .fieldIsGenerated: "P039"
    case .textBeforeHeading: "P040"
    case .unknownRow: "P041"
    case .missingRow: "P042"
    case .notProse: "P043"
    case .noRecommendations: "P044"
    case .stale: "P046"
    case .notOneParagraph: "P048"
    case .sectionWithoutPlace: "P060"
    case .spendUnknown: "P061"
    case .narrativeMissing: "P064"
    }
  }

  package var severity: Severity {
    switch self {
    case .stale: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .noFrontMatter: "a report begins with its front matter between two lines '---'"
    case .unknownIndicator(let name, _): "no indicator '\(name)' in Data/indicators.yaml"
    case .noData(let indicator, let area, _):
      "no figure for '\(indicator)' in \(area) up to the meeting's data cut-off"
    case .missingField(let field, _): "a required field is missing: \(field)"
    case .emptyField(let label): "nothing stands under '\(label)'"
    case .noneNotAllowed(let label): "'\(label)' must say something; 'None' is not enough"
    case .notApplicableAsNone(let label): "'\(label)' says neither what applies nor 'None'"
    case .fieldTwice(let label): "'\(label)' is given twice"
    case .fieldIsGenerated(let label):
      "'\(label)' is written by the tool from the files that were read"
    case .textBeforeHeading: "text stands before the first heading and belongs to no field"
    case .unknownRow(let name, _): "no row is called '\(name)'"
    case .missingRow(let name): "the row '\(name)' has no text"
    case .notProse(let label): "'\(label)' stands in the front matter, not under a heading"
    case .noRecommendations: "a report makes at least one recommendation"
    case .stale(let indicator, let age, let limit):
      "the newest figure of '\(indicator)' is \(age) days old at the meeting; the limit is \(limit)"
    case .notOneParagraph: "a line of the front matter is one paragraph of text"
    case .sectionWithoutPlace(let heading, _):
      "'\(heading)' names no field, and this house style has no body to put it in"
    case .spendUnknown(let text, _):
      "'\(text)' is neither an amount such as £1.2m nor a fact that holds one"
    case .narrativeMissing(let label):
      "the answers under '\(label)' need a few words of explanation"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownIndicator(let name, let known), .unknownRow(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: 12)
    case .noData(_, _, let release?):
      "the release '\(release.release)' of '\(release.source)' has it, and counts as out on "
        + "\(release.out), after the cut-off of \(release.cutOff): name its folder by the day on which "
        + "it came out, or set 'data_cut_off' later"
    case .missingField(let field, let label):
      "write it in the front matter as '\(field): …', or under the heading '# \(label)'"
    case .emptyField, .notApplicableAsNone: "write what applies, or 'None.' if nothing does"
    case .textBeforeHeading: "put it under a heading, such as '# Summary'"
    case .noRecommendations: "write 'recommendations:' in the front matter, each with a name"
    case .sectionWithoutPlace(let name, let known), .spendUnknown(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: .max)
    case .narrativeMissing(let label): "write them under a heading '# \(label)'"
    default: nil
    }
  }
}

import Analysis
package import Diagnostics

extension DisclosureInputProblem {
  package var example: CodeExample {
    switch self {
    case .unknownKind:
      Self.table("cell,kind,value\nboys,cuont,12", cure: "cell,kind,value\nboys,count,12")
    case .cellTwice:
      Self.table(
        "cell,kind,value\nboys,count,12\nboys,count,14",
        cure: "cell,kind,value\nboys,count,12\ngirls,count,14")
    case .unknownCell:
      Self.rate("rate,rate,70.0,girl,2000,10000,1", cure: Self.rateOfGirls)
    case .notWhole:
      Self.table("cell,kind,value\nboys,count,12.5", cure: "cell,kind,value\nboys,count,12")
    case .notAMark:
      Self.table(
        "cell,kind,value,fixed\nboys,count,12,yes", cure: "cell,kind,value,fixed\nboys,count,12,1")
    case .sumDiffers:
      Self.table(Self.total(27), cure: Self.total(26))
    case .rateDiffers:
      Self.rate("rate,rate,71.0,girls,2000,10000,1", cure: Self.rateOfGirls)
    case .rateIncomplete: Self.rate("rate,rate,70.0,girls,2000,,", cure: Self.rateOfGirls)
    case .noCells: Self.table("cell,kind,value", cure: "cell,kind,value\nboys,count,12")
    case .unprotected:
      Self.table(
        """
        cell,kind,value,sum_of,fixed
        boys,count,12,,1
        girls,count,3,,
        all,total,15,boys girls,1
        """,
        cure: "cell,kind,value,sum_of,fixed\nboys,count,12,,1")
    case .undecided:
      Self.table(
        "A table by quarter, by ward, by age and by need, with all totals across and down.",
        cure: "Two tables: one by quarter and ward, one by age and need.")
    }
  }

  private static func table(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "scrutiny withhold children.csv", fault, cure: cure)
  }

  /// A table of girls and their rate.
  private static func rate(_ fault: String, cure: String) -> CodeExample {
    let girls = "cell,kind,value,num,den,per,dp\ngirls,count,14,,,,\n"
    return table(girls + fault, cure: girls + cure)
  }

  private static let rateOfGirls = "rate,rate,70.0,girls,2000,10000,1"

  private static func total(_ all: Int) -> String {
    "cell,kind,value,sum_of\nboys,count,12,\ngirls,count,14,\nall,total,\(all),boys girls"
  }

  package static let samples: [Self] = [
    .unknownKind("cuont", known: ["count", "total", "change", "rate", "mean", "hidden"]),
    .cellTwice("boys"), .unknownCell("girl", known: ["girls", "rate"]), .notWhole(kind: "count"),
    .notAMark(column: "fixed", known: ["'1'"]), .sumDiffers, .rateDiffers, .rateIncomplete,
    .noCells, .unprotected(["girls"], protection: .range), .undecided,
  ]
}

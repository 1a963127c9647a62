package import Diagnostics

extension CouncilProblem {
  package var example: CodeExample {
    switch self {
    case .unknownArea:
      CodeExample(
        in: "council.yaml", "codes: {gss: E08000041, dfe: 343}",
        cure: "codes: {gss: E08000014, dfe: 343}")
    case .areaCodesDiffer:
      CodeExample(
        in: "council.yaml", "codes: {gss: E08000014, dfe: 341}",
        cure: "codes: {gss: E08000014, dfe: 343}")
    case .regionDiffers:
      CodeExample(in: "council.yaml", "region: North East", cure: "region: North West")
    case .unknownHouse:
      CodeExample(in: "council.yaml", "house_style: seftn", cure: "house_style: sefton")
    case .notADate:
      CodeExample(
        in: "Data/bank-holidays.csv",
        "date,name\n2026-12-25,Christmas Day\n12/28/2026,Boxing Day (substitute day)",
        cure: "date,name\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day (substitute day)")
    }
  }

  package static let samples: [Self] = [
    .unknownArea("E08000041"), .areaCodesDiffer(gss: "E08000014", dfe: "341"),
    .regionDiffers(written: "North East", area: "North West"),
    .unknownHouse("seftn", known: ["sefton", "standard"]), .notADate("12/28/2026"),
  ]
}

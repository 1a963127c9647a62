package import Diagnostics

extension EESProblem {
  package var example: CodeExample {
    switch self {
    case .twoAreas:
      .figures(columns: "la_name,count", "Liverpool,506", cure: "Sefton,506")
    case .labelAlike:
      .published(
        columns: "kind,count", "\(Self.older)\n\(CodeExample.row("all children,506"))",
        cure: "\(Self.older)\n\(CodeExample.row("All children,506"))")
    case .newestNotTaken:
      .published(
        columns: "kind,count", "\(Self.older)\n\(CodeExample.row("Every child,506"))",
        cure: "\(Self.older)\n\(CodeExample.row("All children,506"))")
    }
  }

  private static let older = CodeExample.row("All children,498")
    .replacing("2025,", with: "2024,")

  package static let samples: [Self] = [
    .twoAreas(code: "E08000014", area: "Sefton", column: "la_name", text: "Liverpool"),
    .labelAlike("all children", column: "kind", wanted: "All children"),
    .newestNotTaken(newest: "Reporting year 2025", taken: "Reporting year 2024"),
  ]
}

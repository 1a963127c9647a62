package import Diagnostics

extension DeclaredFigureProblem {
  package var example: CodeExample {
    switch self {
    case .nameTaken:
      CodeExample(
        in: "facts.yaml", "in: {value: £2m, source: Budget}",
        cure: "income: {value: £2m, source: Budget}")
    case .calledTwice:
      CodeExample(
        in: "facts.yaml",
        """
        notice: {called: improvement notice, value: May 2021, source: Department for Education}
        notice_text: {called: improvement notice, value: June 2021, source: Council}
        """,
        cure: """
          notice: {called: improvement notice, value: May 2021, source: Department for Education}
          """)
    case .rowWidth: Self.table("posts: {label: Posts, values: [54]}", cure: Self.posts)
    case .notACell:
      Self.table("posts: {label: Posts, values: [fifty-four, 40]}", cure: Self.posts)
    case .unknownPart:
      Self.rows("gap: {label: Gap, derive: posts - filed}", cure: Self.gap)
    case .notADerivation:
      Self.rows("gap: {label: Gap, derive: posts minus filled}", cure: Self.gap)
    case .circularTable:
      Self.table(
        "posts: {label: Posts, derive: filled + gap}\n    filled: {label: Filled, values: [30, 32]}"
          + "\n    " + Self.gap,
        cure: Self.posts + Self.filled + "\n    " + Self.gap)
    case .unitsDiffer: Self.table("posts: {label: Posts, values: [54, £40m]}", cure: Self.posts)
    case .printedDiffers:
      Self.rows(
        "gap: {label: Gap, derive: posts - filled, printed: [24, 9]}",
        cure: "gap: {label: Gap, derive: posts - filled, printed: [24, 8]}")
    case .divisorIsRange:
      Self.table(
        "posts: {label: Posts, values: [50 to 54, 40]}" + Self.filled + "\n    " + Self.share,
        cure: Self.posts + Self.filled + "\n    " + Self.share)
    case .tooLarge:
      CodeExample(
        in: "tables.yaml", "A table of 250 rows: one for each family that was helped.",
        cure: "Put the table into extracts/, and leave in tables.yaml what a paper prints.")
    case .emptyTable: Self.table("{}", cure: Self.posts)
    case .toFillIn: Self.budget("FILL IN", cure: "£1.5m")
    }
  }

  private static func budget(_ fault: String, cure: String) -> CodeExample {
    func text(_ value: String) -> String {
      """
      temporary_staffing:
        value: \(value)
        period: 2026/27
        source: Cabinet, July 2026
      """
    }
    return CodeExample(in: "facts.yaml", text(fault), cure: text(cure))
  }

  private static let posts = "posts: {label: Posts, values: [54, 40]}"
  private static let filled = "\n    filled: {label: Filled, values: [30, 32]}"
  private static let gap = "gap: {label: Gap, derive: posts - filled}"
  private static let share = "share: {label: Filled (%), derive: filled / posts as per cent}"

  /// A table of posts with a row more.
  private static func rows(_ fault: String, cure: String) -> CodeExample {
    table(posts + filled + "\n    " + fault, cure: posts + filled + "\n    " + cure)
  }

  private static func table(_ fault: String, cure: String) -> CodeExample {
    func text(_ rows: String) -> String {
      """
      social_workers:
        caption: Social work posts
        source: Workforce return
        columns: {north: North, south: South}
        rows:
          \(rows)
      """
    }
    return CodeExample(in: "tables.yaml", text(fault), cure: text(cure))
  }

  package static let samples: [Self] = [
    .nameTaken("in"), .calledTwice("improvement notice", first: "May 2021", second: "June 2021"),
    .rowWidth(row: "posts", found: 1, wanted: ["north", "south"]),
    .notACell("fifty-four", facts: []),
    .unknownPart("filed", known: ["posts", "filled", "gap"]),
    .notADerivation("posts minus filled"), .circularTable("posts"),
    .unitsDiffer(found: "£40m", unit: "count"),
    .printedDiffers(row: "Gap", column: "South", printed: "9", computed: "8"), .divisorIsRange,
    .tooLarge("rows", limit: 200), .emptyTable, .toFillIn("temporary_staffing"),
  ]
}

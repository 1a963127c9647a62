package import Diagnostics

extension SettingsProblem {
  package var example: CodeExample {
    switch self {
    case .notUTF8:
      CodeExample(
        in: "council.yaml", "notice: Ysgol Glan-y-m<F4>r  # <F4> is an ô saved as Windows-1252",
        cure: "notice: Ysgol Glan-y-môr  # the same file, saved as UTF-8")
    case .controlCharacter:
      CodeExample(
        in: "council.yaml", "name: Sefton<U+001F>  # most editors do not show it",
        cure: "name: Sefton")
    case .fileTooLarge:
      CodeExample(
        in: "facts.yaml", "A file of more than 2 MiB, such as an extract saved under this name.",
        cure: "Put the extract into extracts/, and leave in facts.yaml what people write by hand.")
    case .lineTooLong:
      CodeExample(
        in: "council.yaml", "notice: … a line of more than 65,536 bytes …",
        cure: """
          notice: >
            Write a long text over several lines
            that stand further right than the key.
          """)
    case .anchor:
      CodeExample(
        in: "council.yaml", "name: &council Sefton", cure: "name: Sefton")
    case .alias:
      CodeExample(in: "council.yaml", "notice: *council", cure: "notice: Sefton")
    case .tag:
      CodeExample(
        in: "meeting.yaml", "time: !!str 18:30", cure: "time: \"18:30\"")
    case .mergeKey:
      CodeExample(
        in: "council.yaml",
        """
        disclosure:
          <<: {threshold: 5}
          secondary: yes
        """,
        cure: """
          disclosure:
            threshold: 5
            secondary: yes
          """)
    case .collectionAsKey:
      CodeExample(
        in: "council.yaml", "? [gss, dfe]\n: E08000014", cure: "codes: {gss: E08000014, dfe: 343}")
    case .duplicateKey:
      CodeExample(
        in: "council.yaml", "name: Sefton\nname: Sefton Council", cure: "name: Sefton")
    case .secondDocument:
      CodeExample(
        in: "council.yaml", "name: Sefton\n---\nname: Kent",
        cure: "name: Sefton")
    case .tab:
      CodeExample(
        in: "council.yaml", "disclosure:\n\tthreshold: 5", cure: "disclosure:\n  threshold: 5")
    case .tooDeep:
      CodeExample(
        in: "facts.yaml", "wards: \(String(repeating: "[", count: 33))Linacre",
        cure: "wards: [Linacre]")
    case .notReadable:
      CodeExample(
        in: "council.yaml", "name: \"Sefton\"# the council",
        cure: "name: \"Sefton\"  # the council")
    case .directive:
      CodeExample(
        in: "council.yaml", "%YAML 1.2\n---\nname: Sefton", cure: "name: Sefton")
    case .empty:
      CodeExample(
        in: "council.yaml", "# to be written", cure: "name: Sefton")
    case .tooManyValues:
      CodeExample(
        in: "facts.yaml", "A file with more than 100,000 values, such as a table of children.",
        cure: "Put the table into extracts/, and leave in facts.yaml what people write by hand.")
    case .flowItemWithoutValue:
      CodeExample(
        in: "meeting.yaml", "attended: {chair: Councillor A, vice chair}",
        cure: "attended: {chair: \"Councillor A, vice chair\"}")
    case .unknownKey:
      CodeExample(
        in: "council.yaml", "jurisdicton: England", cure: "jurisdiction: England")
    case .missingKey:
      CodeExample(
        in: "council.yaml", "jurisdiction: England\nhouse_style: standard",
        cure: "name: Sefton\njurisdiction: England\nhouse_style: standard")
    case .noValue:
      CodeExample(in: "council.yaml", "name:", cure: "name: Sefton")
    case .wrongShape:
      CodeExample(in: "council.yaml", "closed: 2026-12-29", cure: "closed: [2026-12-29]")
    case .notWhole:
      CodeExample(
        in: "council.yaml", "disclosure: {threshold: five}", cure: "disclosure: {threshold: 5}")
    case .notAFlag:
      CodeExample(
        in: "council.yaml", "disclosure: {threshold: 5, secondary: true}",
        cure: "disclosure: {threshold: 5, secondary: yes}")
    case .notADate:
      CodeExample(in: "council.yaml", "closed: [29/12/2026]", cure: "closed: [2026-12-29]")
    case .notOneOf:
      CodeExample(
        in: "council.yaml", "jurisdiction: Northern Ireland", cure: "jurisdiction: England")
    case .notUnderstood:
      CodeExample(
        in: "council.yaml", "data_no_older_than: a year", cure: "data_no_older_than: 400 days")
    case .frontMatterUnclosed:
      CodeExample(
        in: "04-performance.md", "---\ntitle: Performance in quarter 3\n\n# Summary",
        cure: "---\ntitle: Performance in quarter 3\n---\n\n# Summary")
    case .frontMatterNotAtStart:
      CodeExample(
        in: "04-performance.md", "\n---\ntitle: Performance in quarter 3\n---\n\n# Summary",
        cure: "---\ntitle: Performance in quarter 3\n---\n\n# Summary")
    case .bracketUnclosed:
      CodeExample(
        in: "council.yaml", "codes: {gss: E08000014, dfe: 343\nname: Sefton",
        cure: "codes: {gss: E08000014, dfe: 343}\nname: Sefton")
    case .quoteUnclosed:
      CodeExample(
        in: "meeting.yaml", "place: \"Town Hall\ntime: \"18:30\"",
        cure: "place: \"Town Hall\"\ntime: \"18:30\"")
    case .textAfterQuote:
      CodeExample(
        in: "04-performance.md", "---\ntitle: 'Children's social care'\n---",
        cure: "---\ntitle: \"Children's social care\"\n---")
    case .colonInValue:
      CodeExample(
        in: "04-performance.md", "---\ntitle: Key figures: quarter 3\n---",
        cure: "---\ntitle: \"Key figures: quarter 3\"\n---")
    case .colonMissing:
      CodeExample(
        in: "council.yaml", "name: Sefton\nhouse_style standard",
        cure: "name: Sefton\nhouse_style: standard")
    case .indentation:
      CodeExample(
        in: "meeting.yaml", "agenda:\n  - Apologies\n - Minutes",
        cure: "agenda:\n  - Apologies\n  - Minutes")
    case .entryTooFarRight:
      CodeExample(
        in: "council.yaml", "name: Sefton\n  house_style: standard",
        cure: "name: Sefton\nhouse_style: standard")
    case .dashMissing:
      CodeExample(
        in: "meeting.yaml", "agenda:\n  - report: 04-performance.md\n  report: 05-sufficiency.md",
        cure: "agenda:\n  - report: 04-performance.md\n  - report: 05-sufficiency.md")
    case .numberSignInText:
      CodeExample(
        in: "04-performance.md",
        "---\ntitle: Plan #2 for schools\n---",
        cure: "---\ntitle: \"Plan #2 for schools\"\n---")
    case .needsQuotes:
      CodeExample(
        in: "04-performance.md", "---\ntitle: [Draft] plan for schools\n---",
        cure: "---\ntitle: \"[Draft] plan for schools\"\n---")
    case .escapeNotUsed:
      CodeExample(
        in: "meeting.yaml", #"place: "Room 2\notes kept in the library""#,
        cure: #"place: "Room 2 \\ notes kept in the library""#)
    case .frontMatterClosedEarly:
      CodeExample(
        in: "04-performance.md", "---\ntitle: Performance\n---\nspend: £1m\n---\n\n# Summary",
        cure: "---\ntitle: Performance\n---\n\n# Summary")
    case .commaMissing:
      CodeExample(
        in: "council.yaml", "codes: {gss: E08000014 dfe: 343}",
        cure: "codes: {gss: E08000014, dfe: 343}")
    }
  }

  package static let samples: [Self] = [
    .notUTF8, .controlCharacter(0x1F),
    .fileTooLarge(bytes: 3_145_728, limit: SettingsLimits.bytes),
    .lineTooLong(limit: SettingsLimits.bytesInLine), .anchor(line: "name: \"&council Sefton\""),
    .alias(line: "notice: \"*council\""), .tag(line: "time: \"!!str 18:30\""), .mergeKey,
    .collectionAsKey, .duplicateKey("name"), .secondDocument, .tab,
    .tooDeep(limit: SettingsLimits.depth),
    .notReadable(reason: "a comment has a space before its #"), .directive, .empty,
    .tooManyValues(limit: SettingsLimits.values), .flowItemWithoutValue("vice chair"),
    .unknownKey(
      "jurisdicton", in: "a council", known: ["name", "codes", "jurisdiction", "house_style"]),
    .missingKey("name", in: "a council"), .noValue("name"),
    .wrongShape(key: "closed", wanted: .list, found: .text),
    .notWhole(key: "threshold", text: "five", range: 0...50),
    .notAFlag(key: "secondary", text: "true", isQuoted: false),
    .notADate(key: "closed", text: "29/12/2026"),
    .notOneOf(
      key: "jurisdiction", text: "Northern Ireland", choices: ["England", "Wales", "Scotland"],
      isInsideFlow: false),
    .notUnderstood(
      key: "data_no_older_than", text: "a year", wanted: "a number of days, such as '400 days'"),
    .frontMatterUnclosed, .frontMatterNotAtStart, .bracketUnclosed(isList: false), .quoteUnclosed,
    .textAfterQuote(isDouble: false), .colonInValue, .colonMissing("house_style standard"),
    .indentation(column: 2, known: [1, 3]), .entryTooFarRight(isItem: false, column: 1),
    .dashMissing("report"), .commaMissing,
    .numberSignInText(
      cut: "#2 for schools", line: "title: \"Plan #2 for schools\""),
    .needsQuotes(mark: "[", line: "title: \"[Draft] plan for schools\""), .escapeNotUsed("\\n"),
    .frontMatterClosedEarly,
  ]
}

import Foundation
import TestSupport
import Testing

/// Every reader of what people and programs hand over has a fuzz target with seeds. A new reader is a new line
/// here; a target that nobody names, and a reader that is gone, fail.
struct FuzzTargetTests {
  /// Readers by the file that holds them, and the target that drives them.
  private static let targets = [
    "Diagnostics/Identifiers/IdentifierScanner.swift": "Tables",
    "Extracts/Text/ReceivedText.swift": "Tables", "Extracts/Text/CSVTable.swift": "Tables",
    "Extracts/Text/CellTable+Text.swift": "Tables",
    "Extracts/Layouts/EES/EESReader.swift": "Tables",
    "Extracts/Layouts/LayoutReader.swift": "Mapping",
    "Extracts/Mapping/ExtractMapping.swift": "Mapping",
    "Extracts/Workbook/CellTable+Workbook.swift": "Workbook",
    "Extracts/Workbook/Inflater.swift": "Workbook",
    "Extracts/OpenDocument/OpenDocument.swift": "Spreadsheet",
    "Attachments/PDFScreen.swift": "Attachments",
    "Attachments/PackageScreen.swift": "Attachments",
    "Settings/SettingsReader.swift": "Settings", "Indicators/IndicatorDictionary.swift": "Settings",
    "Settings/FrontMatter.swift": "Frontmatter",
    "Documents/Markdown/MarkdownReader.swift": "Markdown",
    "Documents/Styles/StyleSheet.swift": "Styles", "Documents/Pages/PageJudge.swift": "Pages",
    "Documents/Writing/PageWriter.swift": "Pages", "Templating/Template.swift": "Templates",
    "Publication/Manifest+Parsing.swift": "Manifest", "Publication/BuildRecord.swift": "Built",
    "WordFiles/WordReader.swift": "Word", "OldPapers/OldTextReader.swift": "Word",
    "OldPapers/OldHTMLReader.swift": "Word",
    "Skeletons/Starter/StarterFiles.swift": "Starter",
    "Withholding/DisclosureInputReader.swift": "Withhold",
    "Houses/Reading/HouseStyleReader.swift": "Declared",
    "Councils/Meeting/MeetingReader.swift": "Declared",
    "Councils/Council/CouncilReader.swift": "Declared",
    "Councils/Tables/DeclaredTableReader.swift": "Declared",
    "Councils/Deadlines/BankHolidays.swift": "Declared",
    "Councils/Recommendations/RecommendationTracker+Parsing.swift": "Declared",
    "scrutiny/Scrutiny.swift": "Arguments",
  ]

  /// Files that read a source and are driven through one of those above.
  private static let within = [
    "Councils/Exemption/ExemptionScan.swift", "Councils/Facts/DeclaredFigures.swift",
    "Councils/Meeting/PublicTitle.swift", "Extracts/Library/OwnTables.swift",
    "Extracts/Text/CSVHeader.swift",
    "Packs/Changes/TrackerTable.swift", "Papers/Report/ReportSourceReader.swift",
    "Publication/JSONReader.swift",
  ]

  @Test func everyTargetIsThereWithSeeds() throws {
    let fuzz = Repository.root.appending(path: "Tests/Fuzz")
    let files = try FileManager.default.contentsOfDirectory(atPath: fuzz.path)
    let there = files.filter { $0.hasPrefix("Fuzz") && $0.hasSuffix(".swift") }
      .map { String($0.dropFirst(4).dropLast(6)) }
    #expect(Set(there) == Set(Self.targets.values))
    for name in there {
      let seeds = try FileManager.default.contentsOfDirectory(
        atPath: fuzz.appending(path: "Seeds/\(name)").path)
      #expect(!seeds.isEmpty, "\(name) has no seed")
    }
  }

  /// A function that reads a whole file as a text, a table or bytes.
  @Test func everyReaderHasATarget() throws {
    let sources = Repository.root.appending(path: "Sources")
    for file in Self.targets.keys {
      #expect(
        FileManager.default.fileExists(atPath: sources.appending(path: file).path), "\(file)")
    }
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    let reader =
      /func (?:read|split|compile|judge)\([^)]*\b(?:SourceText|ExtractFile|ReceivedText)\b/
    var unknown: [String] = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      guard text.contains(reader), Self.targets[name] == nil, !Self.within.contains(name) else {
        continue
      }
      unknown.append(name)
    }
    #expect(unknown.sorted() == [], "readers without a fuzz target")
  }
}

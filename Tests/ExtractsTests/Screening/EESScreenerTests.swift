import Diagnostics
import Extracts
import Settings
import TestSupport
import Testing

@Suite struct EESScreenerTests {
  static let header =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    + "region_name,kind,n"
  static let meta = """
    col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
    kind,Filter,Kind,,,,,
    n,Indicator,Number,,,0,,

    """

  func screen(_ rows: String, header: String = header, meta: String? = meta) -> DiagnosticLog {
    var log = DiagnosticLog()
    EESScreener.screen(
      ExtractFile(name: "f.csv", bytes: Array("\(header)\n\(rows)\n".utf8)),
      meta: meta.map { ExtractFile(name: "f.meta.csv", bytes: Array($0.utf8)) }, into: &log)
    return log
  }

  static let national = "2025,Reporting year,National,E92000001,England,,,a,1"
  static let regional = "2025,Reporting year,Regional,E92000001,England,E12000002,North West,b,2"

  @Test func `a file that keeps to the standard is passed`() {
    let log = screen("\(Self.national)\n\(Self.regional)")
    #expect(log.isEmpty, "\(shown(log))")
  }

  @Test func `what is against the standard is reported with its line, all at once`() {
    let log = screen(
      """
      \(Self.national)
      \(Self.regional)
      \(Self.national)
      2024,Reporting year,Regional,E92000001,England,,,a,NULL
      2024,Reporting year,National,E92000001,England,E12000002,,a,~
      2023,Reporting year,Regional,E92000001,England,x,Nowhere, b,
      2023,Reporting year,Regional,E92000001,England,E12000001,Total,,five
      """,
      meta: Self.meta.replacing("n,Indicator,Number,,,0", with: "n,Indicator,,,$,0")
        + "gone,Filter,Gone,,%,,,nogroup\n")
    expectGolden(shown(log), "screener.txt")
  }

  @Test func `a column that the description leaves out is only warned about`() {
    let log = screen("\(Self.national),7\n\(Self.regional),8", header: Self.header + ",extra")
    #expect(log.codes == ["E101"] && !log.hasErrors, "\(shown(log))")
    // One that is described and not there is the file's fault.
    #expect(
      screen("\(Self.national)\n\(Self.regional)", meta: Self.meta + "gone,Filter,Gone,,,,,\n")
        .hasErrors)
  }

  @Test func `a download without a description is only warned about`() {
    let rows = "\(Self.national)\n\(Self.regional)\n\(Self.national)"
    #expect(screen(rows).hasErrors)
    let log = screen(rows, meta: nil)
    #expect(!log.hasErrors && log.codes == ["E117"], "\(shown(log))")
  }

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
    arguments: SharedData.names(in: "dfe/ees-screener-cases")
      .filter { $0.hasSuffix(".csv") && !$0.hasSuffix(".meta.csv") })
  func `a pair of the department's own cases gets the verdict in its name`(name: String) throws {
    let folder = "dfe/ees-screener-cases"
    var log = DiagnosticLog()
    let dictionary = try dictionary(scorecardIndicators)
    let root = SettingsReader.read(
      SourceText(name: "mapping.yaml", text: "file: \(name)\nlayout: ees\ntake: []\n"), into: &log)
    let mapping = root.flatMap { ExtractMapping.read($0, dictionary, into: &log) }
    let own = try #require(mapping?.files.first)
    let text = ReceivedText(name: name, bytes: try SharedData.bytes("\(folder)/\(name)"))
    let file = try #require(text.file(into: &log))
    let meta = "\(name.dropLast(4)).meta.csv"
    var quiet = DiagnosticLog()
    let described = ReceivedText(name: meta, bytes: try SharedData.bytes("\(folder)/\(meta)"))
      .file(into: &quiet)
    let context = ReadingContext(own, dictionary: dictionary, areas: layoutAreas)
    _ = LayoutReader.read(.text(file), context, into: &log)
    #expect(described != nil)
    EESScreener.screen(file, meta: described, into: &log)
    #expect(log.hasErrors == name.hasPrefix("fail__"), "\(shown(log))")
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `the department's published files are passed, older symbols aside`() throws {
    let names = SharedData.names(in: "dfe").filter {
      $0.hasSuffix(".csv") && !$0.hasSuffix(".meta.csv") && !$0.hasPrefix("sn_")
    }
    for name in names.sorted().prefix(20)
    where name.hasPrefix("date") || name.hasPrefix("la_cla_sw") {
      var log = DiagnosticLog()
      let file = ReceivedText(name: name, bytes: try SharedData.bytes("dfe/\(name)"))
        .file(into: &log)
      EESScreener.screen(try #require(file), meta: nil, into: &log)
      #expect(log.isEmpty, "\(shown(log))")
    }
  }
}

package import Analysis
package import Diagnostics
package import Figures
import Houses
package import Indicators
import Settings

/// Reads `council.yaml` against the areas, neighbours and holidays that all councils share.
package struct CouncilReader: Sendable {
  private let areas: AreaTable
  private let neighbours: StatisticalNeighbours
  private let bankHolidays: Set<CalendarDate>
  private let houses: [String]
  /// The councils that `councils.yaml` can speak for, by their folders.
  private let byFolder: [String: Area]

  package init(
    areas: AreaTable, neighbours: StatisticalNeighbours, bankHolidays: Set<CalendarDate>,
    houses: [String]
  ) {
    self.areas = areas
    self.neighbours = neighbours
    self.bankHolidays = bankHolidays
    self.houses = houses
    byFolder = Dictionary(
      areas.councilFolders.map { ($0.folder, $0.council) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - source: its `council.yaml`, or `councils.yaml` where it has none: its name, codes and region are
  ///     then those of the area that has the name of its folder.
  ///   - targets: the council's targets, read before.
  package func read(
    id: String, _ source: SourceText, targets: [Target], into log: inout DiagnosticLog
  ) -> Council? {
    guard let node = SettingsReader.read(source, into: &log) else { return nil }
    let isOfMany = source.name.split(separator: "/").last == "councils.yaml"
    return node.read(isOfMany ? .councils : .council, into: &log) { fields in
      let area = isOfMany ? byFolder[id] : area(fields)
      let name = isOfMany ? area?.name : fields.required("name").prose
      let fullName = isOfMany ? nil : fields.optional("full_name").prose
      let region =
        isOfMany ? area?.region.flatMap { areas.area($0) } : region(fields, of: area)
      let jurisdiction = fields.required("jurisdiction").oneOf(Jurisdiction.self)
      let house = fields.required("house_style")
      let notice = fields.optional("notice").prose
      let disclosure = fields.optional("disclosure").fields(.disclosure, Self.policy)
      let oldest = fields.optional("data_no_older_than").value(
        "a number of days, such as '400 days'", Self.days)
      let closed = fields.optional("closed").list?.compactMap(\.date) ?? []
      let model = fields.optional("neighbour_model").prose
      let keyDecisionOver = fields.optional("key_decision_over")
        .value("an amount such as £500000", Spend.init)
      let submissionDays = fields.optional("submission_deadline").value(
        "a number of working days, such as '7 working days'", Self.workingDays)
      let rebases = RebaseReader.read(fields.optional("rebase"))
      let committees = CommitteeMembership.read(fields.optional("committees"))
      let formats = PaperFormat.read(fields.optional("formats"))
      let engine = fields.optional("pdf").oneOf(PDFEngine.self)
      let known = SilenceReader.known(fields.optional("silence"))
      let attendance = PublicAttendance.read(fields.optional("attending"))
      // What writes Output asks for it where there are no permissions.
      _ = fields.optional("restricted_folders").oneOf(["closed otherwise"])
      let houseName = house.text
      if let houseName, !houses.contains(houseName) {
        house.report(CouncilProblem.unknownHouse(houseName, known: houses))
      }
      guard let name, let area, let jurisdiction, let houseName else { return nil }
      let numbers = self.neighbours.neighbours(of: area.dfe, model: model)
      var council = Council(
        id: id, name: name, area: area, region: region, england: areas.area(.england),
        neighbours: (numbers ?? []).compactMap { areas.area(dfe: $0) },
        neighbourModel: numbers == nil ? "" : model ?? self.neighbours.models.last ?? "",
        jurisdiction: jurisdiction, houseStyle: houseName, notice: notice ?? "",
        disclosure: disclosure ?? .standard, dataNoOlderThan: oldest,
        workingDays: WorkingDays(closed: bankHolidays.union(closed)), targets: targets,
        keyDecisionOver: keyDecisionOver)
      council.submissionDays = submissionDays
      council.rebases = rebases
      council.committees = committees
      council.attendance = attendance
      council.knownWarnings = known
      council.fullName = fullName ?? name
      council.formats = formats
      council.pdfEngine = engine ?? .weasyprint
      return council
    }
  }

  /// A council as the paper of another area has it: by the newest model of neighbours, or by its own.
  package func view(of area: Area, by council: Council) -> Council {
    let model = council.neighbourModel.isEmpty ? nil : council.neighbourModel
    let numbers = neighbours.neighbours(of: area.dfe, model: model)
    return council.viewing(
      area, region: area.region.flatMap { areas.area($0) },
      neighbours: (numbers ?? []).compactMap { areas.area(dfe: $0) },
      model: numbers == nil ? "" : model ?? neighbours.models.last ?? "")
  }

  /// The area of both codes, which must be one.
  private func area(_ fields: Fields) -> Area? {
    fields.required("codes").fields(.councilCodes) { codes in
      let gss = codes.required("gss")
      let dfe = codes.optional("dfe")
      guard let code = gss.text else { return nil }
      guard let area = areas.area(AreaCode(code)) else {
        gss.report(CouncilProblem.unknownArea(code))
        return nil
      }
      // The department numbers the councils of England alone.
      let number = area.dfe.isEmpty ? dfe.text : codes.required("dfe").text
      if let number, area.dfe != number {
        dfe.report(CouncilProblem.areaCodesDiffer(gss: code, dfe: number))
      }
      return area
    }
  }

  private func region(_ fields: Fields, of area: Area?) -> Area? {
    let field = fields.optional("region")
    let region = area?.region.flatMap { areas.area($0) }
    if let written = field.text, let region, region.name != written {
      field.report(CouncilProblem.regionDiffers(written: written, area: region.name))
    }
    return region
  }

  private static func policy(_ fields: Fields) -> DisclosurePolicy? {
    let threshold = fields.required("threshold").whole(0...50)
    let secondary = fields.optional("secondary").flag
    let protection = fields.optional("protect").oneOf(DisclosurePolicy.Protection.self)
    return threshold.map {
      DisclosurePolicy(
        threshold: $0, isSecondary: secondary ?? true, protection: protection ?? .range)
    }
  }

  /// What a `council.yaml` withholds, for who has to know no more of a council; nil where it cannot be read.
  package static func disclosure(_ source: SourceText) -> DisclosurePolicy? {
    var unheard = DiagnosticLog()
    return SettingsReader.read(source, into: &unheard)?.read(.council, into: &unheard) { fields in
      fields.optional("disclosure").fields(.disclosure, policy)
    }
  }

  private static func workingDays(_ text: String) -> Int? {
    let suffix = text.hasSuffix(" working days") ? " working days" : " working day"
    guard text.hasSuffix(suffix) else { return nil }
    let digits = text.dropLast(suffix.count)
    guard let days = Int(digits), (1...60).contains(days), String(days) == digits else {
      return nil
    }
    return days
  }

  private static func days(_ text: String) -> Int? {
    guard text.hasSuffix(" days") else { return nil }
    let digits = text.dropLast(5)
    guard let days = Int(digits), days > 0, days < 10_000, String(days) == digits else {
      return nil
    }
    return days
  }
}

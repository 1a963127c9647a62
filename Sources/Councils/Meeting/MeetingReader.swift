import Attachments
package import Diagnostics
import Extracts
import Figures
import Settings

/// Reads `meeting.yaml`.
package enum MeetingReader {
  /// The meeting of a `meeting.yaml`; nil where anything in it is wrong, all of which is reported
  /// where it stands. `id` is the name of its folder, which must begin with the date. Whether the
  /// reports are there is not looked at.
  package static func read(id: String, _ source: SourceText, into log: inout DiagnosticLog)
    -> Meeting?
  {
    guard let node = SettingsReader.read(source, into: &log) else { return nil }
    return node.read(.meeting, into: &log) { fields in
      let committee = fields.required("committee").prose
      let date = fields.required("date").date
      let cutOff = fields.required("data_cut_off").date
      let issued = fields.optional("issued")
      let time = fields.optional("time").value(ClockTime.wanted, ClockTime.read)
      let ends = fields.optional("ends")
      let endTime = ends.value(ClockTime.wanted, ClockTime.read)
      let place = fields.optional("place").prose
      let later = fields.optional("read_later_release").fields("the later releases") { sources in
        sources.all().compactMap { source in
          source.value("the last year to read, such as 'up to 2024'", lastYear)
            .map { (source.key, Meeting.LaterRelease(upToYear: $0, range: source.keyRange)) }
        }
      }
      let agenda = (fields.required("agenda").list ?? []).map { item($0, of: date) }
      let states = MeetingStates.read(fields, on: date, at: place)
      let letter = Self.letter(fields)
      let urgency = Urgency.read(fields.optional("urgency"))
      let correction = Correction.read(fields.optional("corrects"))
      let membership = fields.optional("membership").proseItems ?? []
      let formats = PaperFormat.read(fields.optional("formats"))
      let silences = SilenceReader.read(
        fields.optional("silence"), to: DeadlineProblem.samples + PeriodProblem.samples)
      let forEach = fields.optional("for_each")
      let councils = CouncilChoice.read(forEach)
      if forEach.isPresent, source.name.split(separator: "/").contains("councils") {
        forEach.report(CouncilChoiceProblem.ofOneCouncil)
      }
      guard let committee, let date, let cutOff else { return nil }
      if !id.hasPrefix(date.iso), let range = fields.required("date").range {
        fields.report(MeetingProblem.meetingFolder(id: id, date: date.iso), at: range)
      }
      let issuedOn = issued.date
      if let issuedOn, issuedOn >= date {
        issued.report(MeetingProblem.issuedTooLate(issuedOn, date))
      }
      if cutOff > date {
        fields.required("data_cut_off").report(MeetingProblem.cutOffTooLate(cutOff, date))
      }
      var meeting = Meeting(
        id: id, committee: committee, date: date, time: time, place: states.moved?.place ?? place,
        dataCutOff: cutOff,
        issued: issuedOn, issuedRange: issued.range,
        laterReleases: Dictionary(later ?? [], uniquingKeysWith: { $1 }),
        agenda: agenda.compactMap { $0 }, letter: letter,
        silences: silences)
      meeting.dateRange = fields.required("date").range
      meeting.dataCutOffRange = fields.required("data_cut_off").range
      meeting.urgency = urgency
      meeting.correction = correction
      meeting.membership = membership
      meeting.states = states
      meeting.formats = formats
      meeting.councils = councils
      meeting.ends = endTime
      if let time, let endTime, endTime <= time {
        ends.report(MeetingLifeProblem.endsBeforeItBegins(time))
      }
      reportNumbers(of: meeting, fields)
      return meeting
    }
  }

  /// A letter is dated by the day on which the papers are issued, which it therefore needs.
  private static func letter(_ fields: Fields) -> Meeting.Letter? {
    let field = fields.optional("letter")
    guard field.isPresent else { return nil }
    let issued = fields.required("issued").date
    return field.fields(.letter) { letter in
      let from = letter.required("from").prose
      let reason = letter.required("reason").prose
      let items = (letter.required("encloses").list ?? []).compactMap(\.textWithRange)
      guard let from, let reason, let issued, let range = field.keyRange else { return nil }
      return Meeting.Letter(
        from: from, reason: reason, items: items.map { ($0.text, $0.range) }, issued: issued,
        range: range)
    }
  }

  /// The numbers of an agenda go upwards.
  private static func reportNumbers(of meeting: Meeting, _ fields: Fields) {
    for (item, before) in zip(meeting.agenda.dropFirst(), meeting.agenda)
    where item.number <= before.number {
      fields.report(
        MeetingLifeProblem.numberNotRising(item.number, after: before.number), at: item.range)
    }
  }

  private static func lastYear(_ text: String) -> Int? {
    guard text.hasPrefix("up to "), text.utf8.count == 10, let year = Int(text.dropFirst(6)),
      (1900...2999).contains(year)
    else { return nil }
    return year
  }

  private static func item(_ field: Field, of meeting: CalendarDate?) -> AgendaItem? {
    guard let range = field.range else { return nil }
    if field.node?.text != nil {
      return field.prose.map { AgendaItem(kind: .standing($0), range: range) }
    }
    let shape = SettingsShape.agendaItem { key in
      field.node?.entries?.contains { $0.key == key } ?? false
    }
    let place = shape?.keys.first.map { "an agenda item with '\($0.name)'" }
    return field.fields(shape ?? .anyAgendaItem, called: place) { fields in
      let state = ItemState.read(fields, of: meeting)
      let number = fields.optional("number").whole(1...99)
      guard var item = kind(of: fields, at: range) else { return nil }
      item.state = state
      item.written = number
      return item
    }
  }

  /// What an item is, by the key that says so.
  private static func kind(of fields: Fields, at range: SourceRange) -> AgendaItem? {
    let purpose = fields.optional("purpose").prose
    if fields.has("minutes") {
      return fields.required("minutes").date.map {
        AgendaItem(kind: .minutes($0), purpose: purpose, range: range)
      }
    }
    if fields.has("item") {
      return fields.required("item").prose.map {
        AgendaItem(kind: .standing($0), purpose: purpose, range: range)
      }
    }
    if fields.has("to_follow") {
      let expectation = Expectation.read(fields)
      return fields.required("to_follow").prose.map {
        var item = AgendaItem(kind: .toFollow($0), purpose: purpose, range: range)
        item.expectation = expectation
        return item
      }
    }
    if fields.has("changes") {
      return fields.required("changes").value("'since last meeting'") {
        $0 == "since last meeting"
          ? AgendaItem(kind: .changes, purpose: purpose, range: range) : nil
      }
    }
    if fields.has("tracker") {
      return fields.required("tracker").oneOf(["recommendations"]).map { _ in
        AgendaItem(kind: .tracker, purpose: purpose, range: range)
      }
    }
    if fields.has("file") {
      return AttachedFile(fields).map { file in
        var item = AgendaItem(kind: .file, purpose: purpose, range: range)
        item.attachments = [file]
        return item
      }
    }
    // A misspelt key is told by itself, with what it may have meant.
    let isMisspelt = fields.entries.contains { SettingsShape.anyAgendaItem[$0.key] == nil }
    let report =
      isMisspelt && !fields.has("report") ? fields.optional("report") : fields.required("report")
    let appendices = fields.optional("appendices").list ?? []
    let areas = fields.optional("for_each")
    let forEach = AreaChoice.read(areas)
    if areas.isPresent, fields.has("appendices") {
      areas.report(AreaChoiceProblem.withAppendices)
    }
    guard let (file, place) = Self.file(report, as: .report) else { return nil }
    var item = AgendaItem(kind: .report(file), purpose: purpose, range: place)
    item.forEach = forEach
    for (index, appendix) in appendices.enumerated() {
      if var attached = AttachedFile.appendix(appendix) {
        attached.appendix = index + 1
        item.attachments.append(attached)
      } else if appendix.node?.entries == nil,
        let (file, range) = Self.file(appendix, as: .appendix)
      {
        item.appendices.append((index + 1, file, range))
      }
    }
    return item
  }

  /// What a paper is to its item.
  private enum Role { case report, appendix }

  /// The name of a paper's file.
  private static func file(_ field: Field, as role: Role) -> (file: String, range: SourceRange)? {
    guard let (file, range) = field.textWithRange else { return nil }
    guard PaperName(file: file) != nil else {
      if role == .report, AttachedKind(file: file) != nil {
        field.report(AttachmentProblem.notAReport(file))
      } else if !file.hasSuffix(".md"), file.contains(".") {
        field.report(AttachmentProblem.otherKind(file))
      } else {
        field.report(MeetingProblem.reportFileName(file))
      }
      return nil
    }
    return (file, range)
  }
}

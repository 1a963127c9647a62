import ProjectFiles
package import Publication

/// What the file system says of all that a meeting is made from, in parts of which each decides about something
/// else.
package struct MeetingStamp: Sendable, Equatable {
  /// Settings, the council's tables and facts, other meetings' papers, and what stands in Output, which decides
  /// about forms and about what is protected together.
  let frame: [UInt8]
  /// The releases with their mappings.
  let figures: [UInt8]
  /// What decides how pages look and not what they say.
  let style: [UInt8]
  /// The words of the houses, which name no figure but those that a narrative names.
  let wording: [UInt8]
  /// The meeting's own narratives, whose names are part of the frame.
  let words: [UInt8]
  /// The tables that all councils share.
  package let tables: [UInt8]
  /// All of Templates.
  package let templates: [UInt8]

  private enum Part { case councils, tables, houses, output, figures, style, wording, words }

  /// Nil where the file system does not say all.
  package init?(around address: PackAddress, _ inputs: ProjectInputs, _ output: OutputPlace) {
    // The papers of a meeting of many councils lie elsewhere.
    let folder = inputs.data.named("councils/\(address.council)/meetings/\(address.meeting)")
    let meeting = folder.dropFirst(inputs.data.named("").count).split(separator: "/")
      .map(String.init)
    var stamp = PartedStamp<Part>()
    stamp.add(inputs.data.path) { way, name in
      if way == meeting, name.hasSuffix(".md") { return .all(of: .words, named: .councils) }
      let isOfReleases =
        way.first == "extracts" || way.isEmpty && name == "extracts"
        || way.first == "councils" && (way + [name]).dropFirst(2).first == "extracts"
      if isOfReleases { return .all(of: .figures) }
      let isOfCouncils = ["councils", SharedMeetings.folder].contains(way.first ?? name)
      return .all(of: isOfCouncils ? .councils : .tables)
    }
    stamp.add(inputs.templates.path) { way, name in
      .all(
        of: name.hasSuffix(".css") || name == "page.html"
          ? .style : name.hasSuffix(".md") ? .wording : .houses)
    }
    stamp.add("\(output.path)/\(address.council)") { _, _ in .all(of: .output) }
    guard stamp.isWhole else { return nil }
    func bytes(of parts: Part...) -> [UInt8] {
      parts.reduce(into: []) { bytes, part in
        let own = stamp.parts[part] ?? []
        // So that what one part loses is not made up by what the next gains.
        bytes += Array("\(own.count):".utf8) + own
      }
    }
    frame = bytes(of: .councils, .tables, .houses, .output)
    figures = bytes(of: .figures)
    style = bytes(of: .style)
    wording = bytes(of: .wording)
    words = bytes(of: .words)
    tables = bytes(of: .tables)
    templates = bytes(of: .houses, .style, .wording)
  }
}

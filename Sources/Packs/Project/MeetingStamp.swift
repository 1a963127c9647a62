import ProjectFiles
package import Publication

/// What the file system says of all that a meeting is made from, in parts of which each decides about something
/// else.
package struct MeetingStamp: Sendable, Equatable {
  /// Settings, templates, the council's tables and facts, other meetings' papers, and what stands in Output, which
  /// decides about forms and about what is protected together.
  let frame: [UInt8]
  /// The releases with their mappings.
  let figures: [UInt8]
  /// What decides how pages look and not what they say.
  let style: [UInt8]
  /// The meeting's own narratives, whose names are part of the frame.
  let words: [UInt8]

  private enum Part { case frame, figures, style, words }

  /// Nil where the file system does not say all.
  package init?(around address: PackAddress, _ inputs: ProjectInputs, _ output: OutputPlace) {
    // The papers of a meeting of many councils lie elsewhere.
    let folder = inputs.data.named("councils/\(address.council)/meetings/\(address.meeting)")
    let meeting = folder.dropFirst(inputs.data.named("").count).split(separator: "/")
      .map(String.init)
    var stamp = PartedStamp<Part>()
    stamp.add(inputs.data.path) { way, name in
      if way == meeting, name.hasSuffix(".md") { return .all(of: .words, named: .frame) }
      let isOfReleases =
        way.first == "extracts" || way.isEmpty && name == "extracts"
        || way.first == "councils" && (way + [name]).dropFirst(2).first == "extracts"
      return .all(of: isOfReleases ? .figures : .frame)
    }
    stamp.add(inputs.templates.path) { way, name in
      .all(of: name.hasSuffix(".css") || name == "page.html" ? .style : .frame)
    }
    stamp.add("\(output.path)/\(address.council)") { _, _ in .all(of: .frame) }
    guard stamp.isWhole else { return nil }
    frame = stamp.parts[.frame] ?? []
    figures = stamp.parts[.figures] ?? []
    style = stamp.parts[.style] ?? []
    words = stamp.parts[.words] ?? []
  }
}

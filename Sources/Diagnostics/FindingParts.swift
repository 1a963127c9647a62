/// What is shown of a finding in one form of output, written as that form writes texts, so that the
/// whole of it has at most `most` bytes. Each part has its share; what a short one leaves goes to the
/// line that is shown and then to the notes, of which those that have no room are counted.
struct FindingParts {
  /// The most bytes of a finding, with all that a form writes around its parts.
  static let most = 2048

  let file: String
  let message: String
  /// Why it was silenced.
  let reason: String?
  let hint: String?
  let notes: [Note]
  /// How many more notes there are.
  let omittedNotes: Int
  /// Whether the line that was given has room.
  let showsLine: Bool

  struct Note {
    let message: String
    let file: String
    let location: Location
  }

  /// The most bytes of each part as it is written.
  private enum Share {
    static let file = 240
    static let message = 640
    static let reason = 400
    static let hint = 440
    static let noteFile = 160
    static let note = 240
    static let notes = 8
    /// What a form writes around the parts, and around one note.
    static let frame = 250
    static let noteFrame = 110
    /// What tells how many notes are left out.
    static let omitted = 40
  }

  /// - Parameters:
  ///   - line: how many bytes the form takes to show the line; 0 where it shows none.
  ///   - written: a text as the form writes it, never shorter than it is.
  init(
    _ diagnostic: Diagnostic, silencedFor reason: String? = nil, line: Int = 0,
    written: (String) -> String
  ) {
    file = Self.fit(diagnostic.location.file, Share.file, written)
    message = Self.fit(diagnostic.problem.message, Share.message, written)
    self.reason = reason.map { Self.fit($0, Share.reason, written) }
    hint = diagnostic.problem.hint.map { Self.fit($0, Share.hint, written) }
    var room = Self.most - Share.frame - Share.omitted - file.utf8.count - message.utf8.count
    room -= (self.reason?.utf8.count ?? 0) + (hint?.utf8.count ?? 0)
    showsLine = line > 0 && line <= room
    if showsLine { room -= line }
    var notes: [Note] = []
    for note in diagnostic.notes.prefix(Share.notes) {
      let file = Self.fit(note.location.file, Share.noteFile, written)
      let words = Self.fit(note.message, Share.note, written)
      room -= words.utf8.count + file.utf8.count + Share.noteFrame
      guard room >= 0 else { break }
      notes.append(Note(message: words, file: file, location: note.location))
    }
    self.notes = notes
    omittedNotes = diagnostic.notes.count - notes.count
  }

  /// The path of a finding as a form writes it.
  static func file(_ path: String, written: (String) -> String) -> String {
    fit(path, Share.file, written)
  }

  /// A text in at most `limit` bytes as it is written: whole, or with its long names cut, or with its
  /// middle left out.
  private static func fit(_ text: String, _ limit: Int, _ written: (String) -> String) -> String {
    if text.utf8.count <= limit {
      let whole = written(text)
      if whole.utf8.count <= limit { return whole }
    }
    // A long name leaves the words around it; what is longer than many names is no words.
    let named = text.shortened(to: 16_384).withShortNames(80)
    var room = limit
    while room > 64 {
      let some = written(named.shortened(to: room))
      if some.utf8.count <= limit { return some }
      room = room * 3 / 4
    }
    return written("…")
  }
}

import Diagnostics

/// A template as it was written, before names mean anything.
enum Node {
  case text(Range<Int>)
  case value(PathSyntax, filters: [FilterSyntax], tag: Range<Int>)
  case conditional(ConditionalSyntax)
  case loop(LoopSyntax)
  case insertPath(PathSyntax, Placement)
  case insertTemplate(String, at: Range<Int>, Placement)
  case block(String, at: Range<Int>, Placement)
  case blocks(Placement)
  case call(CallSyntax, Placement)
}

/// `name.field.field("text")`
struct PathSyntax {
  struct Field {
    let name: String
    let bytes: Range<Int>
    let argument: (text: String, bytes: Range<Int>)?
  }

  let name: String
  let nameBytes: Range<Int>
  let fields: [Field]

  var bytes: Range<Int> {
    guard let last = fields.last else { return nameBytes }
    // The bracket after an argument belongs to the path.
    return nameBytes
      .lowerBound..<(last.argument.map { $0.bytes.upperBound + 1 } ?? last.bytes.upperBound)
  }
}

struct FilterSyntax {
  let name: String
  let bytes: Range<Int>
  /// Names are here only to be refused.
  let arguments: [Token]
}

indirect enum ConditionSyntax {
  case value(PathSyntax)
  case presence(PathSyntax, isPresent: Bool)
  case not(ConditionSyntax)
  case all([ConditionSyntax])
  case any([ConditionSyntax])
}

struct ConditionalSyntax {
  /// A condition that could not be read is nil; its body is checked all the same.
  var branches: [(condition: ConditionSyntax?, body: [Node])]
  var otherwise: [Node]
}

struct LoopSyntax {
  /// Nil where the head could not be read that far.
  let item: (name: String, bytes: Range<Int>)?
  let list: PathSyntax?
  var body: [Node]
  /// Nil where there is no `{% else %}`.
  var otherwise: [Node]?
}

struct CallSyntax {
  struct Option {
    let name: String
    let nameBytes: Range<Int>
    let values: [Token]

    var bytes: Range<Int> {
      nameBytes.lowerBound..<(values.last?.bytes.upperBound ?? nameBytes.upperBound)
    }
  }

  let name: String
  let nameBytes: Range<Int>
  let arguments: [PathSyntax]
  let options: [Option]
}

/// Where a tag stands that places something.
struct Placement {
  let tag: Range<Int>
  let before: Piece.Beside
  let after: Piece.Beside
  let indent: Range<Int>?
  let lineEnd: Range<Int>?

  var isAlone: Bool { before == .nothing && after == .nothing }
  /// Whether blocks may stand here in a paper.
  var takesBlocks: Bool { before != .words && after == .nothing }
}

import Diagnostics

extension DeclaredProblem {
  var severity: Severity { .error }

  var code: String {
    switch self {
    case .smallFact: "P260"
    case .smallCell: "P261"
    case .withheld: "P262"
    case .leftOver: "P263"
    }
  }

  var message: String {
    switch self {
    case .smallFact(let name, let most), .smallCell(let name, let most):
      "'\(name)' tells of a number of children from 1 to \(most), which no paper prints"
    case .withheld(let name, let figure):
      "'\(name)' is printed and has the number of a figure that is withheld: \(figure)"
    case .leftOver(let name, let more):
      "'\(name)'\(more > 0 ? " and \(more) more" : "") can be worked out, or a small number be ruled out "
        + "for it, from the total and the numbers beside it"
    }
  }

  var hint: String? {
    switch self {
    case .smallFact(_, let most):
      "where it counts no children write 'about: staff' or 'about: none'; where the number is public "
        + "already, 'published_in:' and where; else a value such as 'fewer than \(most + 1)'"
    case .smallCell(_, let most):
      "where the table, row or column counts no children write 'about: staff' or 'about: none' in it; "
        + "where a table with numbers from 1 to \(most) is public already, 'published_in:' and where; "
        + "else the value 'withheld'"
    case .withheld:
      "take it out of the paper; where it is another figure, its period or 'about:' says so"
    case .leftOver:
      "write 'withheld' for the total too, or for one more of the numbers that add up to it; where the numbers are "
        + "public already, 'published_in:' and where"
    }
  }
}

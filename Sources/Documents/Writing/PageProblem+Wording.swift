package import Diagnostics

extension PageProblem: Problem {
  package var code: String {
    switch self {
    case .misplaced: "D090"
    case .unsafeTarget: "D091"
    case .unfinished: "D092"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .misplaced(let value, let place):
      "\(value.words) cannot stand in \(place.words) of a page"
    case .unsafeTarget(let attribute):
      "the value makes '\(attribute)' lead outside the pack other than by http, https or mailto"
    case .unfinished(let place): "the page ends inside \(place.words)"
    }
  }

  package var hint: String? {
    switch self {
    case .misplaced(.style, _): "put it inside a <style> element"
    case .misplaced(_, .unquoted): "put quotation marks around the attribute"
    case .misplaced(.blocks, .attribute), .misplaced(.blocks, .textOnly):
      "only a text or a figure can stand here"
    case .misplaced: nil
    case .unsafeTarget: nil
    case .unfinished: nil
    }
  }
}

extension PageProblem.Value {
  fileprivate var words: String {
    switch self {
    case .text: "a value"
    case .inlines: "a run of text"
    case .blocks: "a block"
    case .style: "a style sheet"
    case .picture: "a picture"
    }
  }
}

extension PageProblem.Place {
  fileprivate var words: String {
    switch self {
    case .script: "a script"
    case .comment: "a comment"
    case .tag: "a tag"
    case .unquoted: "an attribute without quotation marks"
    case .attribute(let name): "the attribute '\(name)'"
    case .textOnly(let name), .raw(let name): "<\(name)>"
    case .style: "<style>"
    case .content: "the text"
    }
  }
}

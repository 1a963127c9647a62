package import Diagnostics

extension PageFault: Problem {
  package var code: String {
    switch self {
    case .noPolicy: "D094"
    case .looserPolicy: "D095"
    case .element: "D096"
    case .attribute: "D097"
    case .unclear: "D098"
    case .hiddenReference: "D099"
    case .style: "D100"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .noPolicy(.whole):
      "the page has no security policy: nothing would tell a browser that it loads and runs nothing"
    case .noPolicy(.late):
      "the security policy stands behind this: a browser keeps to it only from there on"
    case .noPolicy(.defaultSource): "a page's security policy begins with \"default-src 'none'\""
    case .noPolicy(.twice): "a page has one security policy; this is another"
    case .looserPolicy(let directive, ""):
      "a page's security policy has no '\(directive)', or has it once"
    case .looserPolicy(let directive, let source):
      "a page's security policy lets nothing in from outside; '\(directive)' has \(source)"
    case .element(let name): "no page of a pack holds <\(name)>"
    case .attribute(let name, let element):
      "no <\(element)> of a page has '\(name)' like this: it would run something or ask for something"
    case .unclear: "browsers do not all read this alike"
    case .hiddenReference(let value):
      "this stands for the character \(InvisibleCharacters.name(value)), which nobody sees and which can "
        + "turn, break or hide the text around it"
    case .style(let fault): fault.words
    }
  }

  package var hint: String? {
    switch self {
    case .noPolicy(.whole), .noPolicy(.defaultSource), .noPolicy(.late):
      "put <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"> before <title>"
    case .noPolicy(.twice): "delete it"
    case .looserPolicy(_, ""): "take it out"
    case .looserPolicy:
      "only 'none', 'self', 'unsafe-inline' for styles and 'data:' for pictures and fonts"
    case .element, .attribute: "take it out"
    case .unclear:
      "write '&lt;' for the sign itself, '<!-- … -->' for a comment, and attributes in quotation marks with a "
        + "space before each"
    case .hiddenReference: "delete it"
    case .style(let fault): fault.hint
    }
  }
}

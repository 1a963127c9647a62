/// What the desk answers.
struct DeskAnswer: Sendable {
  var status: Status
  var type = "text/html; charset=utf-8"
  var body: Body
  /// Beside those that every answer has.
  var headers: [(name: String, value: String)] = []
  var policy = Policy.desk

  /// The numbers that the desk answers with.
  enum Status: Int, Sendable {
    case ok = 200
    case seeOther = 303
    case badRequest = 400
    case unauthorised = 401
    case forbidden = 403
    case missing = 404
    case wrongMethod = 405
    case conflict = 409
    case tooLarge = 413
    case unprocessable = 422

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .seeOther: "See Other"
      case .badRequest: "Bad Request"
      case .unauthorised: "Unauthorized"
      case .forbidden: "Forbidden"
      case .missing: "Not Found"
      case .wrongMethod: "Method Not Allowed"
      case .conflict: "Conflict"
      case .tooLarge: "Content Too Large"
      case .unprocessable: "Unprocessable Content"
      }
    }
  }

  enum Body: Sendable {
    case bytes([UInt8])
    /// News as they come, until the browser goes.
    case events(Listener)
  }

  /// What the page may load and do, as its browser holds it to.
  enum Policy: Sendable {
    /// A page of the desk: its own script, style and frames.
    case desk
    /// A page of a pack: no script at all, whatever it holds.
    case pack

    var text: String {
      switch self {
      case .desk:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'"
      case .pack:
        "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; "
          + "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
      }
    }
  }

  /// A page of the desk.
  static func page(_ page: Markup, _ status: Status = .ok) -> DeskAnswer {
    DeskAnswer(status: status, body: .bytes(Array(page.text.utf8)))
  }

  /// A refusal without a word of the project.
  static func refused(_ status: Status) -> DeskAnswer {
    DeskAnswer(status: status, type: "text/plain; charset=utf-8", body: .bytes([]))
  }

  /// Leads the browser on, with a new request of its own.
  static func seeOther(_ path: String) -> DeskAnswer {
    DeskAnswer(status: .seeOther, body: .bytes([]), headers: [("Location", path)])
  }

  static func json(_ text: String) -> DeskAnswer {
    DeskAnswer(status: .ok, type: "application/json; charset=utf-8", body: .bytes(Array(text.utf8)))
  }
}

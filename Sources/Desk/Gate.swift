/// Who may come to the desk: the browser that was given the address, and no other site through it.
///
/// The desk hears the loopback address alone, but any page that the browser shows can send requests there:
/// under another name that leads to it (DNS rebinding), or by a form or an image. So each request must
/// name this host, come from this origin where it says where it comes from, and bring the cookie that
/// the token was exchanged for.
struct Gate: Sendable {
  /// As the browser writes it: `127.0.0.1:8080`.
  let host: String
  let token: String
  /// What the cookie holds, so that the token stays in the first address alone.
  private let session: String
  private let cookie: String

  /// The most bytes of a request's body: a paper of the largest size in the encoding of forms.
  static let bodyLimit = 32 << 20
  /// The most bytes of a target, and of all headers.
  static let targetLimit = 4096
  static let headerLimit = 16 << 10

  init(port: UInt16) {
    host = "127.0.0.1:\(port)"
    token = Self.secret()
    session = Self.secret()
    // A browser gives one host's cookies to all its ports.
    cookie = "scrutiny-desk-\(port)"
  }

  /// 256 bits of the system's random numbers.
  private static func secret() -> String {
    var numbers = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let text = String(numbers.next(), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  /// The address to open first.
  var address: String { "http://\(host)/open?token=\(token)" }

  /// Nil for a request that may be answered; otherwise the refusal, or what the first address leads to.
  /// To be asked before the body is read, of which the request says how long it is.
  func refusal(of request: DeskRequest) -> DeskAnswer? {
    guard request.header("host") == host else { return .refused(.forbidden) }
    guard ["GET", "POST"].contains(request.method) else { return .refused(.wrongMethod) }
    let size = request.headers.reduce(0) {
      $0 + $1.value.reduce($1.key.utf8.count) { $0 + $1.utf8.count }
    }
    guard request.target.utf8.count <= Self.targetLimit, size <= Self.headerLimit else {
      return .refused(.tooLarge)
    }
    if request.headers["transfer-encoding"] != nil || request.headers["content-encoding"] != nil {
      return .refused(.badRequest)
    }
    if let length = request.headers["content-length"] {
      guard let count = length.first.flatMap({ Int($0) }), count >= 0 else {
        return .refused(.badRequest)
      }
      if count > Self.bodyLimit { return .refused(.tooLarge) }
      if request.method == "GET", count > 0 { return .refused(.badRequest) }
    }
    if !isFromHere(request) { return .refused(.forbidden) }
    if request.method == "GET", request.target.hasPrefix("/open?") { return opened(request) }
    guard isKnown(request) else {
      return request.method == "GET" && request.target == "/"
        ? .page(Self.stranger, .unauthorised) : .refused(.unauthorised)
    }
    return nil
  }

  /// Whether the request comes from a page of the desk, or from nobody's page. A form always says where
  /// it comes from.
  private func isFromHere(_ request: DeskRequest) -> Bool {
    if let origins = request.headers["origin"] {
      guard origins == ["http://\(host)"] else { return false }
    } else if request.method == "POST" {
      return false
    }
    let sites = request.headers["sec-fetch-site"] ?? []
    return sites.allSatisfy { $0 == "same-origin" || ($0 == "none" && request.method == "GET") }
  }

  private func opened(_ request: DeskRequest) -> DeskAnswer {
    guard let given = request.query?["token"], Self.isSame(given, token) else {
      return .refused(.unauthorised)
    }
    var answer = DeskAnswer.seeOther("/")
    answer.headers.append(
      ("Set-Cookie", "\(cookie)=\(session); Path=/; HttpOnly; SameSite=Strict"))
    return answer
  }

  private func isKnown(_ request: DeskRequest) -> Bool {
    let cookies = (request.headers["cookie"] ?? []).flatMap { $0.split(separator: ";") }
    return cookies.contains { pair in
      let pair = pair.drop { $0 == " " }
      return pair.hasPrefix("\(cookie)=")
        && Self.isSame(String(pair.dropFirst(cookie.count + 1)), session)
    }
  }

  /// In a time that does not tell how much of it is right.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// What somebody reads who comes without the token.
  private static let stranger: Markup = """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>The desk is not open in this browser</title></head>
    <body><main><h1>The desk is not open in this browser</h1>
    <p>Open the address that <code>scrutiny serve</code> has printed, with its token.</p></main></body></html>

    """
}

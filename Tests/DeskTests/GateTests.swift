import Testing

@testable import Desk

/// Who may come to the desk.
struct GateTests {
  private let gate = Gate(port: 8520)

  private func status(
    _ method: String = "GET", _ target: String = "/", _ headers: [String: [String]] = [:]
  ) -> Int? {
    var all = ["host": ["127.0.0.1:8520"]]
    all.merge(headers) { $1 }
    return gate.refusal(of: DeskRequest(method: method, target: target, headers: all))?
      .status.rawValue
  }

  /// The cookie that the token is exchanged for.
  private func cookie() throws -> String {
    let request = DeskRequest(
      method: "GET", target: "/open?token=\(gate.token)", headers: ["host": ["127.0.0.1:8520"]])
    let answer = try #require(gate.refusal(of: request))
    #expect(answer.status == .seeOther)
    #expect(answer.headers.first?.value == "/")
    let cookie = try #require(answer.headers.last { $0.name == "Set-Cookie" }?.value)
    #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
    #expect(!cookie.contains(gate.token))
    return String(cookie.prefix { $0 != ";" })
  }

  @Test func theTokenIsExchangedForACookie() throws {
    let cookie = try cookie()
    #expect(status("GET", "/", ["cookie": [cookie]]) == nil)
    #expect(status("GET", "/", ["cookie": ["other=1; \(cookie)"]]) == nil)
    #expect(status("GET", "/", ["cookie": [cookie + "0"]]) == 401)
    #expect(status("GET", "/") == 401)
    #expect(status("GET", "/open?token=0") == 401)
  }

  @Test func anotherHostOriginOrSiteIsRefused() throws {
    let cookie = ["cookie": [try cookie()]]
    for host in ["localhost:8520", "127.0.0.1", "example.org", "127.0.0.1:8521"] {
      #expect(status("GET", "/", cookie.merging(["host": [host]]) { $1 }) == 403, "\(host)")
    }
    #expect(status("GET", "/", cookie.merging(["host": []]) { $1 }) == 403)
    for origin in ["null", "http://example.org", "http://127.0.0.1:8521"] {
      let headers = cookie.merging(["origin": [origin]]) { $1 }
      #expect(status("GET", "/", headers) == 403, "\(origin)")
      #expect(status("POST", "/", headers) == 403, "\(origin)")
    }
    #expect(status("POST", "/", cookie) == 403)
    let own = cookie.merging(["origin": ["http://127.0.0.1:8520"]]) { $1 }
    #expect(status("POST", "/", own) == nil)
    #expect(status("POST", "/", own.merging(["sec-fetch-site": ["cross-site"]]) { $1 }) == 403)
    #expect(status("POST", "/", own.merging(["sec-fetch-site": ["same-origin"]]) { $1 }) == nil)
  }

  @Test func whatIsTooLargeOrWrittenOtherwiseIsRefused() throws {
    let headers = ["cookie": [try cookie()], "origin": ["http://127.0.0.1:8520"]]
    #expect(status("PUT", "/", headers) == 405)
    #expect(status("POST", "/", headers.merging(["content-length": ["99999999999"]]) { $1 }) == 413)
    #expect(status("POST", "/", headers.merging(["content-length": ["-1"]]) { $1 }) == 400)
    #expect(status("POST", "/", headers.merging(["transfer-encoding": ["chunked"]]) { $1 }) == 400)
    #expect(status("GET", "/" + String(repeating: "a", count: 5000), headers) == 413)
    let large = headers.merging(["x": [String(repeating: "a", count: 20_000)]]) { $1 }
    #expect(status("GET", "/", large) == 413)
  }

  @Test func noPathLeadsUpOrHides() {
    func parts(_ target: String) -> [String]? {
      DeskRequest(method: "GET", target: target, headers: [:]).parts
    }
    #expect(parts("/") == [])
    #expect(parts("/paper/a/b/04-x.md?line=3") == ["paper", "a", "b", "04-x.md"])
    for target in [
      "", "paper", "//etc", "/a/../b", "/a/%2e%2e/b", "/a/%2E", "/a%2fb", "/a%5cb", "/a%00", "/.a",
      "/a/", "/a%ff", "/a%zz", "/a%0ab",
    ] {
      #expect(parts(target) == nil, "\(target)")
    }
  }

  @Test func formsAreReadAsBrowsersWriteThem() throws {
    let form = try #require(FormText(Array("text=a+b%26%0D%0Ac&opened=&x".utf8)))
    #expect(form["text"] == "a b&\r\nc")
    #expect(form["opened"] == "")
    #expect(form["none"] == nil)
    #expect(form.word("opened") == nil)
    #expect(FormText(Array("a=1&a=2".utf8))?["a"] == nil)
    for text in ["a=%zz", "a=%f", "a=%ff", "a=%00"] {
      #expect(FormText(Array(text.utf8)) == nil, "\(text)")
    }
    #expect(FormText.encoded("é /a-b_c.md") == "%C3%A9%20%2Fa-b_c.md")
  }
}

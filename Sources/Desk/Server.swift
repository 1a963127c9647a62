import FlyingFox
import FlyingSocks
import ProjectFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// HTTP on the loopback address: takes requests from the library, has the gate look at each before its
/// body is read, and sends what the desk answers.
struct Server: Sendable, HTTPHandler {
  let gate: Gate
  /// Answers a request that the gate let in, on a thread of its own.
  let answer: @Sendable (DeskRequest) -> DeskAnswer

  /// How long a connection may take over a request, or over an answer that it does not read.
  static let patience = 20.0
  /// How long an answer may take: a survey of a large project is the longest.
  private static let longestAnswer = 900.0

  /// How a start went.
  enum Start: Sendable {
    /// Requests are heard; the value is set when they are heard no more.
    case listening(Held<DeskProblem?>)
    case failed
  }

  /// Begins to serve, and returns when requests are heard or cannot be.
  func start(port: UInt16) -> Start {
    enum Stage { case beginning, listening, over }
    let stage = Held(Stage.beginning)
    let ending = Held(DeskProblem?.none)
    guard let address = try? Self.address(port) else { return .failed }
    // Prints nothing: what is asked of the desk is nobody's business.
    let server = HTTPServer(
      address: address, timeout: Self.longestAnswer, pool: PatientPool(), logger: .disabled,
      handler: self)
    Task {
      _ = try? await server.run()
      stage.withLock { $0 = .over }
      ending.withLock { $0 = .ended }
    }
    Task {
      if (try? await server.waitUntilListening(timeout: Self.patience)) != nil {
        stage.withLock { if $0 == .beginning { $0 = .listening } }
      }
    }
    // Where the system has no thread to give, nothing is ever told.
    for _ in 0..<(Int(Self.patience) * 500) {
      switch stage.withLock({ $0 }) {
      case .beginning: SystemCalls.pause(milliseconds: 2)
      case .listening: return .listening(ending)
      case .over: return .failed
      }
    }
    return .failed
  }

  private static func address(_ port: UInt16) throws -> some SocketAddress {
    try .inet(ip4: "127.0.0.1", port: port)
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var asked = DeskRequest(
      method: request.method.rawValue, target: request.target.rawValue, headers: [:])
    for key in request.headers.keys {
      asked.headers[key.rawValue.lowercased(), default: []] += request.headers.values(for: key)
    }
    if let refusal = gate.refusal(of: asked) {
      // What it still sends would be read as its next request.
      return response(refusal, isLast: asked.headers["content-length"] != nil)
    }
    for try await part in request.bodySequence {
      guard asked.body.count + part.count <= Gate.bodyLimit else {
        return response(.refused(.tooLarge), isLast: true)
      }
      asked.body += part
    }
    return response(await onThread(asked))
  }

  /// The work is done where the stack is deep enough for any paper.
  private func onThread(_ request: DeskRequest) async -> DeskAnswer {
    await withCheckedContinuation { waiting in
      let answer = answer
      let thread = WorkerThread { waiting.resume(returning: answer(request)) }
      guard let thread else { return waiting.resume(returning: .refused(.tooLarge)) }
      thread.letGo()
    }
  }

  /// - Parameter isLast: whether the connection ends with the answer.
  private func response(_ answer: DeskAnswer, isLast: Bool = false) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .contentType: answer.type, .cacheControl: "no-store",
    ]
    let own = [
      ("Content-Security-Policy", answer.policy.text), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("X-Frame-Options", answer.policy == .pack ? "SAMEORIGIN" : "DENY"),
    ]
    for (name, value) in own + answer.headers { headers[HTTPHeader(name)] = value }
    let status = HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase)
    switch answer.body {
    case .bytes(let bytes) where isLast:
      headers[.connection] = "close"
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(from: LastBytes(bytes: bytes), count: bytes.count))
    case .bytes(let bytes):
      return HTTPResponse(statusCode: status, headers: headers, body: Data(bytes))
    case .events(let listener):
      return HTTPResponse(
        statusCode: status, headers: headers, body: HTTPBodySequence(from: listener.bytes))
    }
  }
}

/// Bytes after which the connection is closed: the library does that where a body fails.
private struct LastBytes: AsyncBufferedSequence, AsyncBufferedIteratorProtocol {
  typealias Element = UInt8
  var bytes: [UInt8]

  func makeAsyncIterator() -> Self { self }

  mutating func next() async throws -> UInt8? {
    guard !bytes.isEmpty else { throw SocketError.disconnected }
    return bytes.removeFirst()
  }

  mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
    guard !bytes.isEmpty else { throw SocketError.disconnected }
    defer { bytes = [] }
    return bytes
  }
}

/// The library's pool of sockets with a limit to its patience: a connection that sends half a request and
/// then nothing, or never reads its answer, is let go.
private struct PatientPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool = HTTPServer.defaultPool()
  private static var sendsAtOnce: BoolSocketOption {
    let option = SystemCalls.sendingAtOnce
    return BoolSocketOption(level: option.level, name: option.name)
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The one that waits for others to connect waits for ever. Those that it accepts take over that they send at
    // once: an answer goes out in two pieces, and the second would wait until the first is acknowledged.
    if (try? socket.remotePeer()) == nil {
      try? socket.setValue(true, for: Self.sendsAtOnce)
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: .seconds(Server.patience))
        throw SocketError.disconnected
      }
      try await group.next()
    }
  }
}

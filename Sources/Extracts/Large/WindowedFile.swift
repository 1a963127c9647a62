internal import Dispatch
internal import Fingerprints
internal import ProjectFiles
internal import Synchronization

/// A file too large to be held whole, as windows of whole rows one after another. Further windows are
/// read and their fingerprint made while one is looked at, and the buffer of a window is used again.
///
/// The file is read and not mapped: a file that is cut short meanwhile ends early and harms nothing.
final class WindowedFile: Sendable {
  /// Larger files are read in windows; smaller ones are held whole.
  static let threshold = 48 << 20
  /// Windows that are read ahead of the one that is looked at.
  private static let ahead = 3
  private let windowSize: Int

  private let state: Mutex<State>
  /// Signalled for each window that may be read, and for each that was.
  private let vacant = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  private struct State: ~Copyable {
    var file: Descriptor?
    var hash = FingerprintBuilder()
    var steps: [Step] = []
    /// Windows whose buffer may be used again.
    var spare: [[UInt8]] = []
    var isStopped = false
    /// The thread that reads ahead; nil where none is to be had, and windows are read when asked for.
    var thread: WorkerThread?
  }

  /// How far the file is read.
  private final class Reading {
    let file: Descriptor
    var hash = FingerprintBuilder()
    /// What stands behind the last line end of the window before.
    var rest: [UInt8] = []

    init(_ file: consuming Descriptor) { self.file = file }
  }

  /// What the reading of the next window came to.
  private enum Step {
    case window([UInt8])
    /// The end of the file, with what stands behind the last line end.
    case end([UInt8])
    /// Some row is longer than a window can be.
    case rowTooLong
    case failed(SystemError)
  }

  init(_ large: consuming LargeFile) {
    windowSize = large.windowSize
    state = Mutex(State(file: large.file))
    for _ in 0..<Self.ahead { vacant.signal() }
    let thread = WorkerThread { [self] in readAhead() }
    state.withLock { $0.thread = thread }
  }

  /// Reads window after window until the file ends or nobody wants more.
  private func readAhead() {
    guard let file = state.withLock({ $0.file.take() }) else { return }
    let reading = Reading(file)
    while true {
      vacant.wait()
      guard let step = next(reading) else { return }
      let isLast = if case .window = step { false } else { true }
      state.withLock { $0.steps.append(step) }
      filled.signal()
      if isLast { return }
    }
  }

  /// Reads the next window; nil where nobody wants it. With the last the fingerprint is there.
  private func next(_ reading: Reading) -> Step? {
    let buffer = state.withLock { state in state.isStopped ? nil : state.spare.popLast() ?? [] }
    guard var buffer else { return nil }
    buffer.removeAll(keepingCapacity: true)
    buffer.reserveCapacity(reading.rest.count + windowSize)
    buffer += reading.rest
    let step = fill(&buffer, reading)
    if case .window = step { return step }
    let hash = reading.hash
    state.withLock { $0.hash = hash }
    return step
  }

  /// Fills a window that begins with the rest of the one before, and gives its own rest.
  private func fill(
    _ buffer: inout [UInt8], _ reading: Reading
  ) -> Step {
    while true {
      let start = buffer.count
      do throws(SystemError) {
        guard try reading.file.nextBytes(upTo: windowSize, addedTo: &buffer) > 0 else {
          return .end(buffer)
        }
      } catch {
        return .failed(error)
      }
      reading.hash.add(buffer[start...])
      if let end = Self.endOfRows(buffer) {
        reading.rest = Array(buffer[end...])
        buffer.removeSubrange(end...)
        let window = buffer
        buffer = []
        return .window(window)
      }
      if buffer.count > 4 * windowSize { return .rowTooLong }
    }
  }

  /// Hands out windows that end with a row, the last of them with the file. `body` says whether to go
  /// on, and keeps no window but the first. False where some row is longer than a window can be.
  func windows(
    _ body: (_ window: [UInt8], _ isFirst: Bool) -> Bool
  ) throws(SystemError) -> Bool {
    var isFirst = true
    let thread = state.withLock { $0.thread }
    defer { stop(thread) }
    var reading: Reading?
    if thread == nil, let file = state.withLock({ $0.file.take() }) { reading = Reading(file) }
    while true {
      let step: Step
      if thread == nil {
        step = reading.flatMap(next) ?? .rowTooLong
      } else {
        filled.wait()
        step = state.withLock { $0.steps.isEmpty ? .rowTooLong : $0.steps.removeFirst() }
      }
      switch step {
      case .window(let window):
        guard body(window, isFirst) else { return true }
        state.withLock { if !isFirst { $0.spare.append(window) } }
        vacant.signal()
      case .end(let rest):
        if !rest.isEmpty || isFirst { _ = body(rest, isFirst) }
        return true
      case .rowTooLong: return false
      case .failed(let error): throw error
      }
      isFirst = false
    }
  }

  private func stop(_ thread: WorkerThread?) {
    state.withLock { $0.isStopped = true }
    vacant.signal()
    thread?.join()
  }

  /// The fingerprint of the whole file, once all windows were handed out.
  var fingerprint: Fingerprint { state.withLock { $0.hash.finish() } }

  /// The place after the last line end that stands in no quoted cell; nil where there is none.
  static func endOfRows(_ bytes: [UInt8]) -> Int? {
    let quotes = count(of: 0x22, in: bytes)
    var after = 0
    var index = bytes.count - 1
    while index >= 0 {
      if bytes[index] == 0x22 {
        after += 1
      } else if bytes[index] == 0x0A, (quotes - after).isMultiple(of: 2) {
        return index + 1
      }
      index -= 1
    }
    return nil
  }

  /// How often a byte stands in bytes, sixteen at a time.
  private static func count(of byte: UInt8, in bytes: [UInt8]) -> Int {
    var count = 0
    unsafe bytes.withUnsafeBytes { base in
      let wanted = SIMD16<UInt8>(repeating: byte)
      let one = SIMD16<UInt8>(repeating: 1)
      var index = 0
      while index + 16 <= base.count {
        // Each of the sixteen sums holds 255 at most.
        let stop = min(base.count - 15, index + 16 * 255)
        var sums = SIMD16<UInt8>(repeating: 0)
        while index < stop {
          let part = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
          sums &+= SIMD16<UInt8>(repeating: 0).replacing(with: one, where: part .== wanted)
          index += 16
        }
        count += Int(SIMD16<UInt16>(truncatingIfNeeded: sums).wrappedSum())
      }
      while index < base.count {
        if unsafe base[index] == byte { count += 1 }
        index += 1
      }
    }
    return count
  }
}

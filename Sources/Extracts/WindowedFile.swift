internal import Dispatch
internal import Fingerprints
internal import ProjectFiles
internal import Synchronization

/// A file too large to be held whole, as windows of whole rows one after another. The next part is
/// read and its fingerprint made while the last is looked at.
///
/// The file is read and not mapped: a file that is cut short meanwhile ends early and harms nothing.
final class WindowedFile: Sendable {
  /// Larger files are read in windows; smaller ones are held whole.
  static let threshold = 48 << 20
  private let windowSize: Int

  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "windows")
  private let group = DispatchGroup()

  private struct State: ~Copyable {
    let file: Descriptor
    var hash = FingerprintBuilder()
    var part: [UInt8] = []
    var isAtEnd = false
    var error: SystemError?
  }

  init(_ large: consuming LargeFile) {
    windowSize = large.windowSize
    state = Mutex(State(file: large.file))
    fetch()
  }

  /// Reads the next part and adds it to the fingerprint, beside whatever goes on.
  private func fetch() {
    queue.async(group: group) { [self] in
      state.withLock { state in
        do throws(SystemError) {
          let part = try state.file.nextBytes(upTo: windowSize)
          state.isAtEnd = part.isEmpty
          state.part = part
          state.hash.add(part)
        } catch {
          state.error = error
        }
      }
    }
  }

  /// The next part; empty at the end.
  private func nextPart() throws(SystemError) -> [UInt8] {
    group.wait()
    let (part, isAtEnd, error) = state.withLock { state in
      (state.part, state.isAtEnd, state.error)
    }
    if let error { throw error }
    if !isAtEnd { fetch() }
    return part
  }

  /// Hands out windows that end with a row, the last of them with the file. `body` says whether to go
  /// on. False where some row is longer than a window can be.
  func windows(
    _ body: (_ window: [UInt8], _ isFirst: Bool, _ isLast: Bool) -> Bool
  ) throws(SystemError) -> Bool {
    var rest: [UInt8] = []
    var isFirst = true
    while true {
      let part = try nextPart()
      if part.isEmpty {
        if !rest.isEmpty || isFirst { _ = body(rest, isFirst, true) }
        return true
      }
      var window = rest
      window.reserveCapacity(rest.count + part.count)
      window += part
      guard let end = Self.endOfRows(window) else {
        if window.count > 4 * windowSize { return false }
        rest = window
        continue
      }
      rest = Array(window[end...])
      window.removeSubrange(end...)
      guard body(window, isFirst, false) else {
        group.wait()
        return true
      }
      isFirst = false
    }
  }

  /// The fingerprint of the whole file, once all windows were handed out.
  var fingerprint: Fingerprint {
    group.wait()
    return state.withLock { $0.hash.finish() }
  }

  /// The place after the last line end that stands in no quoted cell; nil where there is none.
  static func endOfRows(_ bytes: [UInt8]) -> Int? {
    var quotes = 0
    unsafe bytes.withUnsafeBytes { base in
      var index = 0
      while index + 8 <= base.count {
        let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let other = word ^ 0x2222_2222_2222_2222
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        quotes += (~(((other & low) &+ low) | other | low)).nonzeroBitCount
        index += 8
      }
      while index < base.count {
        if unsafe base[index] == 0x22 { quotes += 1 }
        index += 1
      }
    }
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
}

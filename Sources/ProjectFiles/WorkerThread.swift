#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of our own, for which the system is asked and whose answer is looked at.
///
/// Nothing else in the program may start threads: those of Dispatch, and with them those of Swift's
/// tasks, wait for ever where the system has no thread to give.
package struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// The deepest recursion is that of a paper's Markdown, whose depth is limited.
  static let stackSize = 8 << 20

  /// Starts the work on another processor than that of the calling thread, and is nil, with the work not begun,
  /// where there is no thread to be had.
  ///
  /// - Parameter others: how many threads were begun so just before, which have a processor each.
  init?(besides others: Int, _ work: @escaping @Sendable () -> Void) {
    let processor = FirstProcessor(besides: others)
    self.init {
      processor?.take()
      work()
    }
  }

  /// Starts the work, and is nil, with the work not begun, where there is no thread to be had.
  package init?(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
    defer { _ = unsafe pthread_attr_destroy(&attributes) }
    _ = unsafe pthread_attr_setstacksize(&attributes, Self.stackSize)
    let held = unsafe Unmanaged.passRetained(Work(work))
    #if canImport(Darwin)
      var made: pthread_t?
      let answer = unsafe pthread_create(
        &made, &attributes,
        { argument in
          unsafe WorkerThread.perform(argument)
          return nil
        }, held.toOpaque())
      let thread = unsafe made
    #else
      var made = pthread_t()
      let answer = unsafe pthread_create(
        &made, &attributes,
        { argument in
          if let argument = unsafe argument { unsafe WorkerThread.perform(argument) }
          return nil
        }, held.toOpaque())
      let thread: pthread_t? = made
    #endif
    guard answer == 0, let thread else {
      unsafe held.release()
      return nil
    }
    self.thread = thread
  }

  /// Returns when the work is done. To be called once.
  package func join() { _ = pthread_join(thread, nil) }

  /// Lets it go on by itself: what it holds of the system is given back when its work is done. To be
  /// called once, in place of `join`.
  package func letGo() { _ = pthread_detach(thread) }

  private static func perform(_ argument: UnsafeMutableRawPointer) {
    let stack = Ending.AlternateStack()
    unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
    stack?.remove()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// Another program of the machine, found on the search path and run without a shell.
package struct Program: Sendable, Hashable {
  /// What people call it, such as "weasyprint".
  package let name: String
  /// The absolute path of its file.
  package let path: String

  /// What a run said and how it ended.
  package struct Outcome: Sendable {
    package let end: End
    package let output: [UInt8]
    /// What it said on standard error, cut at `errorLimit` bytes.
    package let errors: [UInt8]
  }

  /// How a program came to its end.
  package enum End: Sendable, Hashable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It was ended because it ran for longer than it may.
    case late
  }

  package static let errorLimit = 64 << 10

  /// Looks for a program in the folders of a search path, such as the value of `PATH`. Only absolute
  /// folders count, so that a file in the working directory is never taken for a program.
  package static func find(_ name: String, searchPath: String) -> Program? {
    guard !name.isEmpty, !name.utf8.contains(0), !name.contains("/") else { return nil }
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if SystemCalls.isExecutableFile(path) { return Program(name: name, path: path) }
    }
    return nil
  }

  /// Runs the program to its end and gives back what it wrote.
  ///
  /// Input and output go through files without a name in the system's temporary folder, so that no
  /// run leaves one behind. The program gets no other open file of this one.
  /// - Parameters:
  ///   - environment: the whole environment of the program.
  ///   - attachment: a second file that the program can read, at `attachmentPath`.
  ///   - limit: the most bytes of output that are taken; more is an error.
  ///   - seconds: how long it may run.
  package func run(
    _ arguments: [String], environment: [String: String], input: [UInt8],
    attachment: [UInt8] = [], limit: Int, seconds: Int
  ) throws(SystemError) -> Outcome {
    let folder = environment["TMPDIR"] ?? "/tmp"
    let streams = Streams(
      input: try SystemCalls.temporaryFile(in: folder),
      output: try SystemCalls.temporaryFile(in: folder),
      errors: try SystemCalls.temporaryFile(in: folder),
      attachment: try SystemCalls.temporaryFile(in: folder))
    try streams.attachment.append(attachment)
    try streams.attachment.rewind()
    try streams.input.append(input)
    try streams.input.rewind()
    let end = try SystemCalls.run(
      path, [name] + arguments, environment: environment, streams, seconds: seconds)
    try streams.output.rewind()
    try streams.errors.rewind()
    return Outcome(
      end: end, output: try streams.output.readAll(limit: limit),
      errors: try streams.errors.nextBytes(upTo: Self.errorLimit))
  }

  /// Where the program finds its attachment.
  package static let attachmentPath = "/dev/fd/3"

  /// The files that a program reads and writes.
  struct Streams: ~Copyable {
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
    let attachment: Descriptor
  }
}

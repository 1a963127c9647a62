internal import Extracts
package import ProjectFiles

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a new project begins with, carried inside the program: the dictionary, areas, neighbours, bank
/// holidays, the national tables as they were published, and all house styles.
///
/// `.ci/starter` packs them from `Data` and `Templates`; a test holds them to those folders.
package enum StarterFiles {
  /// The files of `Data` or of `Templates`, by path within it, in order.
  package static func files(of folder: String) -> [NewFile] {
    all.filter { $0.path.hasPrefix("\(folder)/") }.map { file in
      NewFile(path: String(file.path.dropFirst(folder.count + 1)), bytes: file.bytes)
    }
  }

  /// The same with what the program makes itself: the schemas of settings files.
  static func begun(of folder: String) -> [NewFile] {
    files(of: folder).map { file in
      guard let line = SchemaFiles.line(for: file.path, in: folder) else { return file }
      return NewFile(path: file.path, bytes: Array(line.utf8) + file.bytes)
    } + (folder == "Data" ? SchemaFiles.files : [])
  }

  /// All of them, by path within a project. None where the program is damaged, which no file of a
  /// user can bring about.
  private static let all: [NewFile] = {
    guard let data = Data(base64Encoded: packed, options: .ignoreUnknownCharacters),
      let bytes = Inflater.inflated(Array(data), size: size)
    else { return [] }
    return split(bytes[...])
  }()

  /// Each file stands after a line `path size`. None where one does not hold what its line says.
  static func split(_ bytes: ArraySlice<UInt8>) -> [NewFile] {
    var files: [NewFile] = []
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let body = rest[rest.index(after: end)...]
      guard head.count == 2, let count = Int(head[1]), count >= 0, body.count >= count
      else { return [] }
      files.append(NewFile(path: String(head[0]), bytes: Array(body.prefix(count))))
      rest = body.dropFirst(count)
    }
    return files
  }
}

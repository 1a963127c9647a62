import Packs
package import ProjectFiles
import Settings

/// The JSON Schemas of a project, by which editors mark mistakes while a file is written. They lie in
/// `Data/.schemas`, where every skeleton names its own in a line for the language server of YAML.
package enum SchemaFiles {
  static let folder = ".schemas"

  /// The schemas, by path within Data.
  package static var files: [NewFile] {
    SettingsFile.withSchemas.compactMap(SettingsSchema.init).map {
      NewFile(path: path(of: $0.kind), text: $0.text)
    }
  }

  /// The first line of a settings file, by which an editor finds the schema.
  ///
  /// - Parameter path: of the file, within Data.
  static func line(_ kind: String, at path: String) -> String {
    let depth = path.split(separator: "/").count - 1
    return line(kind, up: String(repeating: "../", count: depth))
  }

  /// The same for a file of a house style, beside Data.
  static func houseLine() -> String { line("house", up: "../../Data/") }

  /// The line of a file that the program carries, by its path within Data or Templates; nil for a file
  /// without a schema.
  static func line(for path: String, in folder: String) -> String? {
    switch (folder, path.split(separator: "/").last) {
    case ("Data", "indicators.yaml"): line("indicators", at: path)
    case ("Data", "mapping.yaml"): line("mapping", at: path)
    case ("Templates", "house.yaml"): houseLine()
    default: nil
    }
  }

  private static func line(_ kind: String, up: String) -> String {
    "# yaml-language-server: $schema=\(up)\(path(of: kind))\n"
  }

  private static func path(of kind: String) -> String { "\(folder)/\(kind).json" }
}

extension SkeletonMaker {
  /// Writes the schemas that a project does not have yet. One that is there is left as it is.
  func writeSchemas() throws(Failure) {
    let there = Set(
      ((try? inputs.data.entries(of: SchemaFiles.folder)) ?? []).compactMap(\.name.exactText))
    let missing = SchemaFiles.files.filter { file in
      !there.contains(String(file.path.dropFirst(SchemaFiles.folder.count + 1)))
    }
    if !missing.isEmpty { _ = try write(missing, in: inputs.data) }
  }
}

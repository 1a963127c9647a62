import Diagnostics
import Fingerprints
import Packs
import ProjectFiles
import Publication

/// The files that a run may read, and what they hold. Names with a dot before them are nobody's input.
struct PlannedInputs: Sendable {
  /// One file as it was seen.
  struct File: Sendable {
    /// Beginning with Data or Templates.
    let path: String
    let fingerprint: Fingerprint
    let bytes: Int
    /// Of a text in the folder of a council or of a meeting for many, whose work is weighed by it; otherwise 0.
    let lines: Int
  }

  private(set) var files: [File] = []

  /// Which of the councils' folders are looked at.
  enum Scope {
    case all
    case councils(Set<String>)

    func holds(_ path: String) -> Bool {
      guard case .councils(let councils) = self, let council = PlannedInputs.council(of: path)
      else { return true }
      return councils.contains(council)
    }
  }

  /// Reads them all; what cannot be read goes to the log.
  static func read(
    _ inputs: ProjectInputs, _ scope: Scope, jobs: Int, into log: inout DiagnosticLog
  ) -> PlannedInputs {
    var found: [(folder: ProjectFolder, path: String)] = []
    for folder in [inputs.data.plain, inputs.templates] {
      list(folder, "", scope, depth: 0, &found, into: &log)
    }
    let places = found
    let answers = Workers.answers(places.count, atOnce: jobs) { number in
      let (folder, path) = places[number]
      do throws(FileProblem) {
        return Result<File, FileProblem>.success(try read(path, in: folder))
      } catch {
        return .failure(error)
      }
    }
    var planned = PlannedInputs()
    for answer in answers {
      switch answer {
      case .success(let file): planned.files.append(file)
      case .failure(let problem): log.report(problem, at: problem.location)
      }
    }
    planned.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return planned
  }

  /// The council in whose folder a file stands; nil for what all share.
  static func council(of path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 && parts[0] == "Data" && parts[1] == "councils"
      ? String(parts[2]) : nil
  }

  private static func list(
    _ folder: ProjectFolder, _ path: String, _ scope: Scope, depth: Int,
    _ found: inout [(folder: ProjectFolder, path: String)], into log: inout DiagnosticLog
  ) {
    guard depth < 32 else { return }
    let entries: [FolderEntry]
    do throws(FileProblem) {
      entries = try folder.entries(of: path)
    } catch {
      log.report(error, at: error.location)
      return
    }
    for entry in entries {
      guard let name = entry.name.exactText, !name.hasPrefix(".") else { continue }
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      switch entry.kind {
      case .folder where scope.holds("\(folder.named(inner))/"):
        list(folder, inner, scope, depth: depth + 1, &found, into: &log)
      case .file where scope.holds(folder.named(inner)): found.append((folder, inner))
      default: continue
      }
    }
  }

  private static func read(
    _ path: String, in folder: ProjectFolder
  ) throws(FileProblem) -> File {
    let file = try folder.open(path)
    var builder = FingerprintBuilder()
    var (bytes, lines) = (0, 0)
    let name = folder.named(path)
    let isWeighed = ["Data/councils/", "Data/\(SharedMeetings.folder)/"].contains {
      name.hasPrefix($0)
    }
    let isCounted = isWeighed && [".csv", ".tsv", ".txt"].contains { path.hasSuffix($0) }
    do throws(SystemError) {
      while true {
        let part = try file.nextBytes(upTo: 1 << 18)
        if part.isEmpty { break }
        builder.add(part[...])
        bytes += part.count
        if isCounted { for byte in part where byte == 0x0A { lines += 1 } }
      }
    } catch {
      throw .unreadable(path: name, error)
    }
    return File(path: name, fingerprint: builder.finish(), bytes: bytes, lines: lines)
  }

  /// The plan's list of them.
  var inputs: [RunPlan.Input] {
    files.map { RunPlan.Input(path: $0.path, fingerprint: $0.fingerprint) }
  }
}

extension RunPlan {
  /// What became of one file since the plan was made.
  package struct Change: Sendable, Hashable {
    /// As a message says it.
    package enum Kind: Sendable { case changed, added, removed }

    package let path: String
    package let kind: Kind
  }

  /// The files of some councils and of what all share that are not as the plan has them, by path; nil
  /// with the reason in the log where they could not all be read.
  ///
  /// - Parameter councils: nil for all.
  func changes(
    of councils: Set<String>?, in folders: ProjectInputs, jobs: Int, into log: inout DiagnosticLog
  ) -> [Change]? {
    let scope = councils.map(PlannedInputs.Scope.councils) ?? .all
    let before = log.errorCount
    let now = PlannedInputs.read(folders, scope, jobs: jobs, into: &log)
    guard log.errorCount == before else { return nil }
    var known = Dictionary(
      inputs.filter { scope.holds($0.path) }.map { ($0.path, $0.fingerprint) },
      uniquingKeysWith: { first, _ in first })
    var changes: [Change] = []
    for file in now.files {
      switch known.removeValue(forKey: file.path) {
      case nil: changes.append(Change(path: file.path, kind: .added))
      case file.fingerprint?: continue
      case _?: changes.append(Change(path: file.path, kind: .changed))
      }
    }
    changes += known.keys.map { Change(path: $0, kind: .removed) }
    return changes.sorted { $0.path < $1.path }
  }
}

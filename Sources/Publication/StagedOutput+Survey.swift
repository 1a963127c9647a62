import ProjectFiles

/// What stands in Output beside the packs of a run.
struct OutputSurvey {
  var withdrawn: [PackAddress] = []
  /// Paths of what the tool did not make.
  var foreign: [String] = []
  /// The folders of councils that were looked at; the empty ones among them go.
  var councils: [FileName] = []
}

extension StagedOutput {
  /// Looks for packs that are no more and for what is foreign. Dot names and `README.md` directly
  /// in Output belong to the project and are passed over.
  func survey(
    _ scope: Scope, keeping kept: Set<PackAddress>
  ) throws(OutputProblem) -> OutputSurvey {
    var survey = OutputSurvey()
    let root = lock.root.path
    for name in try lock.root.entries() where !name.isHidden && name != "README.md" {
      let council = name.exactText.flatMap { try? PackName($0) }
      switch scope {
      case .stagedOnly: continue
      case .councils(let councils):
        guard let council, councils.contains(council) else { continue }
      case .everything: break
      }
      guard let council, try lock.root.status(of: name)?.kind == .folder else {
        survey.foreign.append(lock.root.path(of: name))
        continue
      }
      let folder = try lock.root.folder(name)
      var foreign: [String] = []
      var packs = 0
      for inner in try folder.entries()
      where !inner.isHidden && !CouncilIndex.owns(inner, in: folder) {
        let meeting = inner.exactText.flatMap { try? PackName($0) }
        let address = meeting.map { PackAddress(council: council, meeting: $0) }
        if let address, kept.contains(address) {
          packs += 1
        } else if let address, try Self.isPack(inner, in: folder) {
          packs += 1
          survey.withdrawn.append(address)
        } else {
          foreign.append(folder.path(of: inner))
        }
      }
      survey.councils.append(name)
      // A folder without one pack is foreign as a whole and is named once.
      let isForeign = packs == 0 && !foreign.isEmpty && !kept.contains { $0.council == council }
      survey.foreign += isForeign ? ["\(root)/\(council)"] : foreign
    }
    return survey
  }

  /// Whether a name in a council's folder is a pack that this tool made: a folder with our manifest
  /// in one of its parts.
  private static func isPack(
    _ name: FileName, in council: borrowing OutputFolder
  ) throws(OutputProblem) -> Bool {
    guard try council.status(of: name)?.kind == .folder else { return false }
    let meeting = try council.folder(name)
    for part in PackPart.allCases {
      let partName = FileName(part.rawValue)
      guard try meeting.status(of: partName)?.kind == .folder else { continue }
      let folder = try meeting.folder(partName)
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try folder.descriptor.openFile(FileName(PackFolder.manifestName))
          .readAll(limit: ProjectFolder.limit)
      } catch {
        continue
      }
      if Manifest.isManifest(bytes) { return true }
    }
    return false
  }
}

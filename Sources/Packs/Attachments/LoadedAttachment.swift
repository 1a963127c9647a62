import Attachments
import Councils
import Diagnostics
import Documents
import Fingerprints
import Forms
import ProjectFiles
import Publication

/// A file made elsewhere that was found and looked through. Its bytes are read again where its pack is
/// made, so that those of a whole run are never held at once.
struct LoadedAttachment: Sendable {
  /// The number of its item on the agenda.
  let item: Int
  let file: AttachedFile
  /// Where it lies, under Data.
  let path: String
  let size: Int
  let fingerprint: Fingerprint
  /// Why it is not open to the public: as the agenda says, or as its report does.
  let exemption: Exemption?

  /// Its path in a pack.
  var packPath: String { file.packPath }

  /// The name of its place in a file that holds several papers.
  var anchor: String {
    file.appendix.map { PaperNames.appendix($0, of: item) } ?? PaperNames.item(item)
  }

  /// "PDF, 1.2 MB".
  var kindAndSize: String { "\(file.kind.words), \(MadeFile.words(ofSize: size))" }

  /// The file for its pack; nil where it is no longer what was looked through.
  func made(from data: ProjectFolder, into log: inout DiagnosticLog) -> MadeFile? {
    let place = Location(file: data.named(path))
    do throws(FileProblem) {
      let bytes = try data.bytes(of: path, limit: AttachmentScreen.limit)
      guard Fingerprint(of: bytes) == fingerprint else {
        log.report(AttachmentProblem.changed(file.file), at: place)
        return nil
      }
      return MadeFile(packPath, bytes)
    } catch {
      log.report(error, at: place)
      return nil
    }
  }
}

extension ProjectLoader {
  /// The files made elsewhere that the agenda names, each found and looked through; what is wrong with
  /// one is reported where it is named or at the file.
  ///
  /// - Parameter reports: of the meeting, by which an appendix is exempt with its report.
  mutating func attachments(
    of meeting: Meeting, in folder: String, _ jurisdiction: Jurisdiction,
    exempt reports: [Int: Exemption], into log: inout DiagnosticLog
  ) -> [LoadedAttachment] {
    let names = reader.names(in: folder)
    var loaded: [LoadedAttachment] = []
    var seen: [String: String] = [:]
    for (item, file) in meeting.attachments {
      let stable = file.packPath
      if let other = seen[stable] {
        log.report(
          other == file.file
            ? MeetingProblem.reportTwice(file.file) : AttachmentProblem.sameName(file.file, other),
          at: file.range)
        continue
      }
      seen[stable] = file.file
      guard names.contains(file.file) else {
        log.report(MeetingProblem.reportMissing(file.file), at: file.range)
        continue
      }
      let exemption = file.exemption ?? (file.isPlainlyOpen ? nil : reports[item]?.ofAppendix)
      for number in file.exemption?.paragraphs ?? []
      where !jurisdiction.exemptParagraphs.contains(number) {
        log.report(
          ExemptionProblem.unknownParagraph(number, known: jurisdiction.exemptParagraphs),
          at: file.range)
      }
      if file.summary == nil {
        log.report(
          AttachmentProblem.noSummary(file.file, hasTitle: file.hasTitle), at: file.range)
      }
      let path = "\(folder)/\(file.file)"
      guard let bytes = reader.attachment(path, into: &log) else { continue }
      let isRefused = AttachmentScreen.refuses(
        bytes, file.kind, name: file.file, path: reader.folders.data.named(path),
        isOpen: exemption == nil, into: &log)
      guard !isRefused else { continue }
      loaded.append(
        LoadedAttachment(
          item: item, file: file, path: path, size: bytes.count,
          fingerprint: Fingerprint(of: bytes), exemption: exemption))
    }
    return loaded
  }
}

extension Exemption {
  /// That of a file that belongs to an exempt report and says nothing of itself: the title that was
  /// written for the public is the report's and not the file's.
  fileprivate var ofAppendix: Exemption {
    Exemption(paragraphs: paragraphs, publicInterest: publicInterest, listedAs: nil)
  }
}

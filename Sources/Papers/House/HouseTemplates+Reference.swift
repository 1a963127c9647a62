import Diagnostics
import Fingerprints
import ProjectFiles
import Publication
import WordFiles
import WordWriting

extension HouseTemplates {
  /// The reference document of a house; nil where something is wrong with it, which is reported.
  ///
  /// - Parameter path: nil for a house without one.
  static func reference(
    _ path: String?, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> (file: WordTemplate?, input: Manifest.Input?)? {
    guard let path else { return (nil, nil) }
    let place = Location(file: templates.named(path))
    do throws(FileProblem) {
      let bytes = try templates.bytes(of: path)
      do throws(WordFileProblem) {
        let read = try WordReference(bytes)
        for what in read.notTaken { log.report(ReferenceProblem.notTaken(what), at: place) }
        let file = template(read)
        if !file.missing.isEmpty { log.report(ReferenceProblem.lacks(file.missing), at: place) }
        let input = Manifest.Input(path: place.file, fingerprint: Fingerprint(of: bytes))
        return (file, input)
      } catch {
        log.report(error, at: place)
      }
    } catch {
      log.report(error, at: error.location)
    }
    return nil
  }

  private static func template(_ file: WordReference) -> WordTemplate {
    WordTemplate(
      defaults: file.defaults,
      styles: file.styles.map { .init(id: $0.id, name: $0.name, xml: $0.xml) },
      page: file.page.map {
        .init(
          width: $0.width, height: $0.height, top: $0.top, right: $0.right, bottom: $0.bottom,
          left: $0.left)
      }, font: file.font, textSize: file.textSize)
  }
}

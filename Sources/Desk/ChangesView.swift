import Comparison
import Diagnostics
import Documents
import Packs
import ProjectFiles
import Publication

/// What has changed in a meeting since it was published, or else since it was built.
struct ChangesView: Sendable {
  private let router: Router
  private let address: PackAddress

  init(_ router: Router, _ address: PackAddress) {
    self.router = router
    self.address = address
  }

  var markup: Markup {
    let made = router.workbench.meeting(address)
    let way: [Shell.Step] = [.init(name: address.description, path: "/meeting/\(address)")]
    guard let now = made.manifests[.public] else {
      return router.shell.page(
        "What has changed", way: way,
        "<h1>What has changed</h1>\n<p>The pack cannot be made: what was found must be put right first.</p>\n"
      )
    }
    var log = DiagnosticLog()
    let history = PublicationHistory(router.seat.inputs.data)
    let published = history.isPublished(address) ? history.manifest(of: address, into: &log) : nil
    let before = published ?? PublishedPack(address, in: router.seat.output).openManifest
    guard let before else {
      return router.shell.page(
        "What has changed", way: way,
        "<h1>What has changed</h1>\n<p>The meeting was neither published nor built yet.</p>\n")
    }
    let since = published == nil ? "it was built" : "it was published"
    return router.shell.page(
      "What has changed since \(since)", way: way, live: "meeting",
      """
      <h1>What has changed since \(since)</h1>
      \(differences(before, now, isPublished: published != nil))
      """)
  }

  private func differences(_ before: Manifest, _ now: Manifest, isPublished: Bool) -> Markup {
    let comparison = PackComparison.between(
      .init(before, isPublished: isPublished), .init(now, isPublished: false))
    let document = ChangesPage(comparison).document()
    return Markup(DocumentFinisher.finish(document).blocks)
  }
}

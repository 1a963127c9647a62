extension OutputForm {
  /// Each page as Markdown, for whoever reads or compares text.
  package static let markdown = OutputForm(
    "markdown", suffix: "md", name: "Markdown", making: .always)
}

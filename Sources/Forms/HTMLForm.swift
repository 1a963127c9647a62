extension OutputForm {
  /// The pages, made with the house's `page.html`; they link to every other form.
  package static let html = OutputForm("html", suffix: "html", name: "HTML", making: .always)
}

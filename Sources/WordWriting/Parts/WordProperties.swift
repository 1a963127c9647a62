import Figures

/// What a file says of itself.
package struct WordProperties: Sendable {
  var title: String
  var subject: String
  /// Who made it: the council, and no person.
  var author: String
  /// The file's clock; nil where it has none.
  var date: CalendarDate?

  /// The clock as parts have it.
  var time: String? { date.map { "\($0.iso)T00:00:00Z" } }
  /// Further ones by name.
  var own: [(name: String, value: String)] = []

  /// `docProps/core.xml`.
  var core: [UInt8] {
    var xml = XMLBuffer()
    xml.open(
      "cp:coreProperties", ("xmlns:cp", WordNames.package + "/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ("xmlns:dcterms", "http://purl.org/dc/terms/"),
      ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"))
    xml.element("dc:title", title)
    xml.element("dc:subject", subject)
    xml.element("dc:creator", author)
    xml.element("dc:language", "en-GB")
    xml.element("cp:lastModifiedBy", author)
    if let time {
      xml.element("dcterms:created", time, ("xsi:type", "dcterms:W3CDTF"))
      xml.element("dcterms:modified", time, ("xsi:type", "dcterms:W3CDTF"))
    }
    xml.close("cp:coreProperties")
    return xml.bytes
  }

  /// `docProps/app.xml`.
  var application: [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    var xml = XMLBuffer()
    xml.open("Properties", ("xmlns", office))
    xml.element("Application", "scrutiny")
    xml.element("Company", author)
    xml.close("Properties")
    return xml.bytes
  }

  /// `docProps/custom.xml`.
  var custom: [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    var xml = XMLBuffer()
    xml.open(
      "Properties", ("xmlns", office + "/custom-properties"),
      ("xmlns:vt", office + "/docPropsVTypes"))
    for (index, property) in own.enumerated() {
      xml.open(
        "property", ("fmtid", WordNames.customProperty), ("pid", String(index + 2)),
        ("name", property.name))
      xml.element("vt:lpwstr", property.value)
      xml.close("property")
    }
    xml.close("Properties")
    return xml.bytes
  }
}

import Diagnostics
import Foundation
import Houses
import Papers
import TestSupport
import Testing

/// The logo that a house names.
@Suite struct LogoTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>"
  private static let setting = "logo: {file: logo.svg, alternative: Kent County Council}"

  private func codes(_ setting: String, _ file: String?, page: String? = nil) throws -> [String] {
    let houses = try ExampleHouses()
    if let file { try houses.write("logo.svg", file) }
    if let page { try houses.write("page.html", page) }
    let (house, log) = try houses.house(setting)
    #expect((house?.logo != nil) == !log.hasErrors)
    return log.codes
  }

  @Test func aDrawingOfShapesIsTaken() throws {
    #expect(try codes(Self.setting, Self.drawing) == [])
  }

  @Test func whatIsNoPictureOrNotThereIsAnError() throws {
    #expect(try codes(Self.setting, "<svg onload=\"x()\"></svg>") == ["P187"])
    #expect(try codes(Self.setting, nil) == ["O001"])
    #expect(
      try codes("logo: {file: ../logo.svg, alternative: Kent}", Self.drawing) == ["P186"])
    #expect(try codes("logo: {file: logo.gif, alternative: Kent}", Self.drawing) == ["P186"])
    #expect(try codes("logo: {file: logo.svg}", Self.drawing) == ["S021"])
    let large = Self.drawing.replacing("M0", with: "M" + String(repeating: "0 ", count: 40_000))
    #expect(try codes(Self.setting, large) == ["P188"])
  }

  @Test func aPageWithoutAPlaceForTheLogoIsTold() throws {
    let page = try #require(
      try? String(
        contentsOf: Repository.root.appending(path: "Templates/standard/page.html"), encoding: .utf8
      ))
    #expect(
      try codes(
        Self.setting, Self.drawing, page: page.replacing("{% insert page.logo %}\n", with: ""))
        == ["P189"])
  }
}

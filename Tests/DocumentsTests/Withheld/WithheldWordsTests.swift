import Diagnostics
import Figures
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Words that say a withheld number, and words that look like it.
@Suite struct WithheldWordsTests {
  static let said = [
    "Three children went missing from care.",
    "In the quarter three children went missing from care for more than a day.",
    "3 children went missing from care.",
    "Both children who went missing from care were found.",
    "Both of the children who went missing from care were found.",
    "The only child who went missing from care was found within an hour.",
    "A single child went missing from care.",
    "Only one child went missing from care in the quarter.",
    "One young person went missing from care.",
    "Children who went missing from care: three.",
    "Children who went missing from care (two) were all seen.",
    "The number of children who went missing from care fell to two.",
    "Children who went missing from care numbered four.",
    "Four boys went missing from care.",
    "Of the children who went missing from care, two of them were under ten.",
    "Two of the children who went missing from care were under ten.",
    "A pair of siblings went missing from care.",
    "A couple of children went missing from care.",
    "Twins went missing from care.",
    "A brother and his sister went missing from care.",
    "Neither child who went missing from care was hurt.",
    "At least three children went missing from care.",
    "Fewer than four children went missing from care.",
    "Two or three children went missing from care.",
    "Up to three children went missing from care.",
    "Three looked after children went missing.",
    "Three unaccompanied asylum-seeking children went missing from care.",
    "One in four children in care went missing.",
    "A third of the children in care who went missing were seen late.",
    "Children who went missing from care halved.",
    "Children who went missing from care are a concern. There were three.",
    "Children who went missing from care are a concern. Both were found.",
    "Twelve children went missing from care.",
    "There were two care leavers in custody.",
    "Care leavers in custody stood at one.",
    "The one care leaver in custody was visited.",
    "Four permanent exclusions of children in care were made.",
    "Two children in care were permanently excluded.",
    "In 2024 three children were adopted.",
    "Three adoptions of children were made in 2024.",
    "Why did three children go missing from care?",
    "Twenty-one per cent of children in care were placed at a distance.",
    "A quarter of children in care were placed at a distance.",
  ]

  static let unsaid = [
    "A few children went missing from care.",
    "Fewer than six children went missing from care.",
    "Between one and five children went missing from care.",
    "One to five children went missing from care.",
    "Up to five children went missing from care.",
    "Five or fewer children went missing from care.",
    "At least one child went missing from care.",
    "One or more children went missing from care.",
    "Children who went missing from care were seen within three days.",
    "Children who went missing from care were seen by two social workers.",
    "Three social workers visited children who went missing from care.",
    "Over the last three years fewer children went missing from care.",
    "Children who went missing from care are aged five to seventeen.",
    "Two actions follow for children who went missing from care.",
    "When a child goes missing from care, the police are told.",
    "Every child who goes missing from care is offered an interview.",
    "Three children in England went missing from care in a month of 2019.",
    "If two children went missing from care, the panel would meet.",
    "The number of children who went missing from care is withheld.",
    "Children who went missing from care are discussed in section 3.",
    "In Q3 2025/26 some children went missing from care.",
    "On 3 March the panel met about children who went missing from care.",
    "One of the aims is that no child goes missing from care.",
    "One reason why children go missing from care is contact with family.",
    "Both the police and the council look for children who went missing from care.",
    "Either agency may report children who went missing from care.",
    "The only measure of children who went missing from care is this one.",
    "A single point of contact serves children who went missing from care.",
    "Three children spoke to the committee.",
    "Two children's homes were inspected.",
    "Two care leavers spoke to the committee.",
    "Five hundred and six children are in care.",
    "Twelve children were adopted.",
    "In 2025 twelve children were adopted.",
    "Two schools had no exclusions.",
    "Permanent exclusions are decided within five school days.",
    "Half of the year passed without a care leaver in custody being moved.",
    "Care leavers in custody are seen every two months.",
    "There are three strands of work. Care leavers in custody are the second.",
    "There were three strands of work with care leavers in custody.",
    "Phase two of the work with children who went missing from care begins.",
    "A target of two children who went missing from care was set.",
  ]

  @Test(arguments: said)
  func aWithheldNumberIsFoundInWords(_ sentence: String) {
    #expect(words.finding(in: sentence) != nil)
  }

  @Test(arguments: unsaid)
  func whatSaysNoNumberIsLetBe(_ sentence: String) {
    #expect(words.finding(in: sentence) == nil)
  }

  @Test func whatIsFoundDoesNotDependOnTheNumber() {
    for number in ["One child", "Two children", "Three children", "Four children", "Five children"]
    {
      #expect(words.finding(in: "\(number) went missing from care.") != nil)
    }
  }

  /// Real papers speak of such things on every page. Were all of these withheld, few of their sentences
  /// would be refused, and each of them counts.
  @Test(.enabled(if: SharedData.folder != nil, "\(SharedData.absence)"))
  func publishedPapersAreSeldomAccused() throws {
    let names = [
      "children in care", "children starting to be looked after", "referrals", "re-referrals",
      "children who went missing from care",
      "care leavers not in education, employment or training",
      "child protection plans starting", "second or subsequent child protection plans",
      "section 47 enquiries", "return home interviews completed", "children adopted",
      "children in care with three or more placements in the year",
      "permanent exclusions of children",
      "unaccompanied asylum-seeking children", "children in residential placements",
      "children placed out of the area", "visits to children in care completed within timescale",
    ]
    let all = WithheldWords(names.map { Self.history($0, [nil, nil]) })
    let folder = try #require(SharedData.folder).appending(path: "papers")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var sentences = 0
    var found: [String] = []
    for file in files.sorted() where file.hasSuffix(".txt") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for paragraph in text.split(separator: "\n\n") {
        sentences += paragraph.count { $0 == "." }
        if let finding = all.finding(in: String(paragraph.replacing("\n", with: " "))) {
          found.append("\(finding.said) | \(finding.name) | \(paragraph.prefix(200))")
        }
      }
    }
    print("\(found.count) of some \(sentences) sentences of published papers are refused")
    for line in found { print(line) }
    #expect(found.count < 7)
  }

  private let words = WithheldWords([
    history("children who went missing from care", [11, nil]),
    history("care leavers in custody", [nil, nil]),
    history("permanent exclusions of children in care", [8, nil]),
    history("children adopted", [nil, 12]),
    history("children in care", [498, 506]),
    history("children in care placed at a distance", [20, nil], .perCent),
  ])

  /// Over the years to March 2024 and 2025; nil for what is withheld.
  static func history(_ name: String, _ numbers: [Int?], _ unit: Figures.Unit = .count)
    -> FigureHistory
  {
    let own = numbers.enumerated().compactMap { place, number -> FigureHistory.Value? in
      CalendarDate(year: 2024 + place, month: 3, day: 31).map {
        FigureHistory.Value(
          period: .yearEnding($0), number: number.map { Rational($0) },
          format: FigureFormat(unit: unit, places: 0),
          absence: number == nil ? .withheldByUs : nil)
      }
    }
    return FigureHistory(
      indicator: name.replacing(" ", with: "_"), name: name, unit: unit, isHigherBetter: nil,
      own: own, others: [:], sides: [:], aim: nil)
  }
}

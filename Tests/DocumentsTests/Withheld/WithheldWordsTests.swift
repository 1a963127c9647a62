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
    "Three children were missing from care this quarter.",
    "This quarter saw three children go missing from care.",
    "We had three missing children from care.",
    "Missing from care: three children.",
    "Of those missing from care, three were children under ten.",
    "The three children who went missing from care have returned.",
    "All three children who went missing from care have returned.",
    "Each of the three children who went missing from care was interviewed.",
    "There was just one child who went missing from care.",
    "The sole child who went missing from care is safe.",
    "Not more than two children went missing from care.",
    "No fewer than two children went missing from care.",
    "Two girls and a boy went missing from care.",
    "Five of the children who went missing from care came back the same day.",
    "A group of four children went missing from care.",
    "Children who went missing from care were down to two.",
    "The number of children who went missing from care was 3.",
    "The figure for children who went missing from care is three.",
    "Children missing from care rose by one to four.",
    "One fewer child went missing from care than before.",
    "Children who went missing from care doubled.",
    "Children who went missing from care (n=3) were seen.",
    "Three of our children in care went missing.",
    "A pair of brothers went missing from care.",
    "Two siblings went missing from care together.",
    "More than two children went missing from care.",
    "Three young people went missing from care in quarter 3.",
    "Three children have gone missing from care.",
    "Missing episodes from care involved two children.",
    "Half of the eight children in care who went missing were found.",
    "The police found both missing children who had left care.",
    "In December two of the children missing from care were aged under 12.",
    "Children reported missing from care: 4 (all found).",
    "Two teenagers went missing from their care placements.",
    "Only three went missing from care.",
    "Missing from care this quarter: one child.",
    "It is of concern that three vulnerable children went missing from care.",
    "This quarter's three missing children in care were all seen.",
    "Three children in our care went missing.",
    "Numbers of children who went missing from care remain at three.",
    "The pair of children who went missing from care are safe.",
    "We know of four children who went missing from care.",
    "Exactly three children went missing from care.",
    "About three children went missing from care.",
    "Nearly three children went missing from care.",
    "Children who went missing from care fell from twelve to three.",
    "Twin girls went missing from care.",
    "One child was missing from care overnight.",
    "Three 15-year-old children went missing from care.",
    "Four out of five children who went missing from care returned.",
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
    "Children who went missing from care are a priority for the partnership.",
    "The team of four supports children who went missing from care.",
    "Within two hours the police were told of children who went missing from care.",
    "The first return interview for children who went missing from care is offered in three days.",
    "Officers from two services meet each week about children who went missing from care.",
    "A review of children who went missing from care takes place every six weeks.",
    "Two thirds of the budget for children who went missing from care is spent.",
    "The policy for children who went missing from care has five stages.",
    "Item 5 is about children who went missing from care.",
    "The council asked three questions about children who went missing from care.",
    "Three in four respondents knew whom to call when children went missing from care.",
    "One of our partners looks for children who went missing from care.",
    "No single cause explains why children went missing from care.",
    "Only a few children went missing from care.",
    "Both reports describe children who went missing from care.",
    "It is the only council that asks children who went missing from care what helped.",
    "The two-year strategy covers children who went missing from care.",
    "Two or more agencies meet when children go missing from care.",
    "Children who went missing from care are told of the five rights that they have.",
    "Children who went missing from care were fewer than six.",
    "The duty to children who went missing from care stands in section 47.",
    "On two occasions the panel discussed children who went missing from care.",
    "Twenty volunteers help children who went missing from care.",
    "Children who went missing from care may call at any hour, seven days a week.",
    "All children who went missing from care were offered an interview.",
    "Children who went missing from care are seen by one of three nurses.",
    "The two councils share a protocol for children who went missing from care.",
    "In the year to March, fewer children went missing from care.",
    "Children who went missing from care were the subject of two audits.",
    "One in-depth review of children who went missing from care was made.",
    "Each child who went missing from care has a plan with four parts.",
    "The number of children who went missing from care is too small to print.",
    "Four clear days before the meeting the paper on children who went missing from care was issued.",
    "Members asked twice about children who went missing from care.",
    "The first of three workshops on children who went missing from care was held.",
    "Children who went missing from care can ring a line with two numbers.",
    "A third review of children who went missing from care is planned.",
    "The second child protection conference is separate from children who went missing from care.",
    "Two new posts will help find children who went missing from care.",
    "The partnership of five agencies protects children who went missing from care.",
    "One way to help children who went missing from care is to listen.",
    "Children who went missing from care: see section 4.",
    "Of the children who went missing from care, some were found on day one.",
    "Children who went missing from care may be seen at one of two clinics.",
  ]

  @Test(arguments: said)
  func aWithheldNumberIsFoundInWords(_ sentence: String) {
    #expect(words.finding(in: sentence) != nil)
  }

  @Test(arguments: unsaid)
  func whatSaysNoNumberIsLetBe(_ sentence: String) {
    #expect(words.finding(in: sentence) == nil)
  }

  /// The age of a figure, say, is the program's own, and what a text from data says is not.
  @Test func aNumberThatTheProgramCountedIsNotRead() {
    let author = Author("Days since children went missing from care: {{ age }}.")
    let length = author.text.bytes.count
    func codes(_ value: String) -> [String] {
      let tag = author.text.range(length - 10, length - 1)
      let inlines = [
        author.inline(0, length - 10), Inline(.value(value), range: tag),
        author.inline(length - 1, length),
      ]
      return author.check(WithheldWordsRule(words), [Block(.paragraph(inlines))])
    }
    #expect(codes("351").isEmpty)
    #expect(codes("0 of 10").isEmpty)
    #expect(!codes("3 children").isEmpty)
    #expect(!codes("three children").isEmpty)
  }

  @Test func whatTheProgramSaysOfAnIndicatorIsNotRead() {
    func codes(_ path: String) -> [String] {
      let author = Author("There were \(path) children who went missing from care.")
      let end = 11 + path.utf8.count
      let value = Inline(.value("not 0 but 2"), range: author.text.range(11, end))
      let inlines = [author.inline(0, 11), value, author.inline(end, author.text.bytes.count)]
      return author.check(WithheldWordsRule(words), [Block(.paragraph(inlines))])
    }
    #expect(codes("children_in_care.sentence").isEmpty)
    #expect(!codes("said_by_a_fact").isEmpty)
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

import Diagnostics
import Testing

/// Every value here is made by the rule of its check and belongs to nobody.
struct IdentifierTests {
  @Test(arguments: [
    ("the pupil R026374952883 moved", PersonIdentifier.pupilNumber),
    ("UPN: A123456789012", .pupilNumber), ("R0263-7495-2883", .pupilNumber),
    ("upn_R026374952883_x", .pupilNumber), ("UPNR026374952883", .pupilNumber),
    ("ULN 1000000043", .learnerNumber), ("(1000000043)", .learnerNumber),
    ("NHS no. 943 476 5919", .nhsNumber), ("9434765919", .nhsNumber),
    ("943-476-5919", .nhsNumber), ("NHS9434765919", .nhsNumber), ("\"9434765919\",3", .nhsNumber),
    ("QQ123456C", .insuranceNumber), ("qq 12 34 56 c", .insuranceNumber),
    ("insurance number AB123456", .insuranceNumber), ("AB 123456 D", .insuranceNumber),
    ("DOB 03/05/2012", .birthDate), ("d.o.b. 3.5.12", .birthDate),
    ("date of birth: 2012-05-03", .birthDate), ("born on 3rd May 2012", .birthDate),
    ("a girl, born 3 May 2012", .birthDate), ("03/05/2012 (DOB)", .birthDate),
    ("Birth date = May 3, 2012", .birthDate), ("date of birth 20120503", .birthDate),
    ("lives at PR8 1DA", .postcode), ("pr8 1da", .postcode), ("moved to PR81DA", .postcode),
    ("07700 900123", .telephone), ("+44 7700 900123", .telephone), ("07700900123", .telephone),
    ("mother's phone (0151) 496 0123", .telephone), ("Tel no (0151) 496 0123", .telephone),
    ("<oddHeader>&amp;L1000000043</oddHeader>", .learnerNumber), ("&R1000000043", .learnerNumber),
    ("council: sefton\n# PR8 1DA", .postcode),
    ("source: Department\n# jo.b@mail.example.com", .email),
    ("placement with his mother\nTel no (0151) 496 0123", .telephone),
    ("0151-496-0123", .telephone),
    ("jo.bloggs@example.com", .email), ("contact: jo.bloggs1999@gmail.com", .email),
  ])
  func isFoundInsideAText(text: String, kind: PersonIdentifier) {
    #expect(IdentifierScanner.first(in: text)?.kind == kind)
    #expect(IdentifierScanner.first(in: "name,\(text),12\n4,5,6\n")?.kind == kind)
  }

  @Test(arguments: [
    "202223,Financial year,E08000014,Sefton,343,1234,67.1", "0.9434765919", "12.9434765919",
    "children born between 1 April 2012 and 31 March 2013", "babies born on 1 April 2012",
    "2013 2014 2015 2016", "2013-2014-15", "Q1 2nd quarter", "A1 2nd of 3", "E92000001",
    "Contact the team: 0151 934 4444", "Town Hall, Lord Street, Southport PR8 1DA",
    "democratic.services@sefton.gov.uk", "Statistics: statistics@example.org",
    "01/04/2024 to 31/03/2025", "the year of birth", "S31 of the Act", "1,234,567,890",
    "bd4d8c04-716a-4447-af3d-677aa3223917", "0300 123 1967", "ref 2025/0012", "9434765914",
    "birth rate at 3 May 2012", "AB123456", "County Hall\nSwitchboard\nTel no (01243) 496010\n",
    "Council offices\nHigh Street\nTelephone number: 0151 496 0123",
    "Customer contact\nPR8 1DA\nFax 0151 496 0123",
  ])
  func isNotFoundInWhatIsOrdinary(text: String) {
    #expect(IdentifierScanner.first(in: text) == nil)
  }

  /// Seconds since 1970, some of which have a right check by chance, as two in eleven do.
  @Test func numbersOfWhichMostFailTheCheckAreNobodys() {
    let times = (0..<200).map { "\(1_604_795_235 + $0 * 4_321)" }
    let right = times.count { IdentifierScanner.first(in: $0) != nil }
    #expect((20...55).contains(right))
    #expect(IdentifierScanner.first(in: times.joined(separator: "\n")) == nil)
    let said = times.joined(separator: "\n") + "\nNHS number 9434765919\n"
    #expect(IdentifierScanner.first(in: said)?.kind == .nhsNumber)
    let people = Array(repeating: "9434765919", count: 40) + times.prefix(20)
    #expect(IdentifierScanner.first(in: people.joined(separator: "\n")) != nil)
    #expect(IdentifierScanner.first(in: "9434765919\n" + times[0])?.kind == .nhsNumber)
  }

  @Test func nothingOfTheTextIsReported() throws {
    var log = DiagnosticLog()
    let isRefused = log.refuses(Array("one\ntwo QQ123456C\n".utf8), of: "a/b.md")
    #expect(isRefused)
    let finding = try #require(log.sorted().first)
    #expect(finding.code == "O012")
    #expect(finding.location.start == SourcePosition(line: 2, column: 5))
    #expect(finding.location.excerpt == nil)
    #expect(!finding.problem.message.contains("QQ"))
  }

  @Test func aNameIsReportedAtItsFolder() throws {
    var log = DiagnosticLog()
    let isRefused = log.refuses([], of: "Data/extracts/QQ123456C/x.csv")
    #expect(isRefused)
    #expect(log.sorted().first?.location.file == "Data/extracts")
    #expect(log.codes == ["O014"])
  }
}

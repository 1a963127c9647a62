/// A number, date or address that is one person's. Of one that is found only its kind is ever told.
package enum PersonIdentifier: String, Sendable, Hashable, CaseIterable {
  case pupilNumber
  case learnerNumber
  case nhsNumber
  case insuranceNumber
  case birthDate
  case postcode
  case telephone
  case email

  /// As an officer calls it, with its article.
  package var words: String {
    switch self {
    case .pupilNumber: "a unique pupil number"
    case .learnerNumber: "a unique learner number"
    case .nhsNumber: "an NHS number"
    case .insuranceNumber: "a National Insurance number"
    case .birthDate: "a date of birth"
    case .postcode: "a full postcode"
    case .telephone: "a telephone number"
    case .email: "an email address"
    }
  }

  /// Whether organisations have one too, and their own is no person's.
  package var isContact: Bool {
    switch self {
    case .postcode, .telephone, .email: true
    default: false
    }
  }
}

/// An identifier in a text: of which kind it is, and the bytes that it fills.
package struct FoundIdentifier: Sendable, Hashable {
  package let kind: PersonIdentifier
  package let bytes: Range<Int>
  /// Whether it is one by its check alone, with no word beside it that says so.
  package let isByCheckAlone: Bool

  init(kind: PersonIdentifier, bytes: Range<Int>, isByCheckAlone: Bool = false) {
    self.kind = kind
    self.bytes = bytes
    self.isByCheckAlone = isByCheckAlone
  }
}

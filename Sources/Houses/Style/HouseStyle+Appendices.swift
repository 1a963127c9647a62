extension HouseStyle {
  /// The form of an appendix: the title and the author's own sections, numbered as the house does.
  /// The fields, limits and checks of a report do not ask anything of it.
  package var forAppendices: HouseStyle {
    var limits = HouseLimits()
    limits.wordsOnASide = self.limits.wordsOnASide
    limits.wordsAMinute = self.limits.wordsAMinute
    var style = HouseStyle(
      id: id, name: name, basedOn: basedOn, paragraphs: paragraphs,
      recommendations: recommendations, dates: dates, captions: captions, limits: limits,
      standingPhrases: allowedPhrases, header: .none,
      blocks: [.body], checks: HouseChecks())
    style.startsOnRightPages = startsOnRightPages
    return style
  }
}

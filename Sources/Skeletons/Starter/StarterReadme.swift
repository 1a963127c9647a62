/// The page that a new project says of itself.
enum StarterReadme {
  /// - Parameters:
  ///   - id: the council's folder in Data/councils.
  ///   - hasFigures: whether the project comes with national figures.
  static func text(_ name: String, id: String, hasFigures: Bool) -> String {
    let figures =
      hasFigures
      ? """
      - `Data/extracts`: the tables of the Department for Education as they were published, for every council in
        England. They contain public sector information licensed under the Open Government Licence v3.0.
      """
      : """
      - `Data/councils/\(id)/extracts`: where the council's own figures and those published of it go, a folder for
        each source and in it one for each release.
      """
    return """
      # Scrutiny papers of \(name)

      The figures and words from which `scrutiny` makes the papers of this council's scrutiny committee.

      ```
      scrutiny build      # makes every pack, in Output
      scrutiny check      # says what is wrong, and writes nothing
      ```

      Open `Output/\(id)/…/public/index.html` to read the pack.

      ## What lies where

      - `Data/councils/\(id)`: the council, its facts, targets and recommendations, and its meetings: a folder for each,
        with the agenda in `meeting.yaml` and a Markdown file for each report.
      \(figures)
      - `Data/indicators.yaml`: what each measure is. `areas.csv`, `neighbours.csv`, `bank-holidays.csv`: what their
        names say.
      - `Templates`: the house styles. `house_style` in `council.yaml` names the one in use.
      - `Output`: what the program made. It is not kept in git, because it can be made again.

      ## First

      1. Read the papers of the first meeting and make their words your own. Every figure in them is read from `Data`.
      2. Write the council's targets into `targets.csv`, and take the `notice` out of `council.yaml` when the papers are
         the council's.

      ## Each quarter

      1. Put each new file of figures into a folder of its source and release, such as
         `Data/councils/\(id)/extracts/scorecard/2026-10`, and let `scrutiny new extract FILE` write its mapping.
      2. `scrutiny new meeting --council \(id) 2027-01-12-scrutiny --committee "Scrutiny Committee"`
      3. Write the papers, then `scrutiny check` until it finds nothing.
      4. `scrutiny build`, read the pack, `scrutiny publish` on the day that `meeting.yaml` says, and commit.

      `scrutiny --help` lists the rest; `scrutiny explain CODE` says what a finding means and what cures it.

      """
  }
}

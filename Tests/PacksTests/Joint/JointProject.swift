import Foundation

/// A committee of Sefton, which leads it, and Knowsley, whose one report prints the figures of both.
struct JointProject {
  let project: ProjectCopy
  static let folder = "Data/councils/sefton/meetings/2026-03-17-joint"
  static let settings = "\(folder)/meeting.yaml"
  static let report = "\(folder)/02-care.md"
  static let sefton = "Data/councils/sefton/council.yaml"
  static let knowsley = "Data/councils/knowsley/council.yaml"

  /// - Parameters:
  ///   - joint: of the committee in Sefton's settings, and in Knowsley's.
  ///   - policies: the threshold of each.
  ///   - body: of the report.
  init(
    joint: (sefton: String, knowsley: String) = ("{with: [knowsley]}", "{led_by: sefton}"),
    thresholds: (sefton: Int, knowsley: Int) = (5, 5), indicators: String = "cla_rate, cla_count",
    closed: String = "[]", body: String = JointProject.body
  ) throws {
    project = try ProjectCopy()
    try FileManager.default.removeItem(
      at: project.folder.appending(path: "Data/councils/sefton/meetings"))
    try project.makeFolder(Self.folder)
    try project.makeFolder("Data/councils/knowsley")
    for (path, name, code, dfe, joint, threshold) in [
      (Self.sefton, "Sefton", "E08000014", "343", joint.sefton, thresholds.sefton),
      (Self.knowsley, "Knowsley", "E08000011", "340", joint.knowsley, thresholds.knowsley),
    ] {
      try project.write(
        path,
        """
        name: \(name)
        full_name: \(name) Council
        codes: {gss: \(code), dfe: \(dfe)}
        jurisdiction: England
        house_style: standard
        closed: \(name == "Knowsley" ? closed : "[]")
        disclosure: {threshold: \(threshold)}
        committees:
          - name: Joint Committee
            membership: [Four members]
            joint: \(joint)

        """)
    }
    try project.write(
      Self.settings,
      """
      committee: Joint Committee
      date: 2026-03-17
      data_cut_off: 2026-03-02
      issued: 2026-03-09
      agenda:
        - report: 02-care.md

      """)
    try project.write(
      Self.report,
      """
      ---
      kind: note
      title: Children in care
      report_of: Directors of Children’s Services
      exempt: no
      contact: Directors of Children’s Services
      indicators: [\(indicators)]
      ---
      # Summary

      \(body)

      """)
  }

  static let body = """
    In {{ sefton.name }} the rate was {{ sefton.cla_rate.latest }} for every 10,000 children. In Knowsley it was
    {{ knowsley.cla_rate.latest }}.

    {% table sefton.cla_count, knowsley.cla_count periods: 2 %}

    {% table knowsley.cla_rate periods: 2 beside: region, england %}

    {% chart sefton.cla_rate, knowsley.cla_rate periods: 2 %}
    """

  /// The files of the public pack by name.
  func files() async throws -> [String: String] {
    try await project.files(["2026-03-17-joint"]).reduce(into: [:]) { files, file in
      files[file.key.split(separator: "/").last.map(String.init) ?? file.key] = file.value
    }
  }

  func paper() async throws -> String { try await files()["02-care.md"] ?? "" }
}

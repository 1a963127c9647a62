import Councils
import Indicators
import Publication

/// Which councils of a run are protected together: those that a joint committee ties to one another.
struct JointCouncils {
  /// By council, another that it is tied to, or nothing for the one that stands for all.
  private var parents: [String: String] = [:]

  init(_ projects: [MeetingProject]) {
    for project in projects {
      for other in project.counted { tie(project.council.id, other) }
    }
  }

  /// The council that stands for all that are protected together with a meeting's.
  func root(of project: MeetingProject) -> String { root(project.council.id) }

  private func root(_ council: String) -> String {
    var council = council
    while let parent = parents[council] { council = parent }
    return council
  }

  private mutating func tie(_ one: String, _ other: String) {
    let (first, second) = (root(one), root(other))
    if first != second { parents[max(first, second)] = min(first, second) }
  }
}

/// The areas whose figures count in a pack: of a council's own pack those that its meetings of the run are about, of a
/// joint committee's all. Elsewhere they are neighbours' figures, which are not the pack's to withhold.
struct CountedAreas {
  private let all: Set<String>
  private var own: [String: Set<String>] = [:]
  private var committees: Set<String> = []

  init(_ projects: [MeetingProject]) {
    all = Set(projects.map(\.council.area.code.gss))
    for project in projects {
      own[project.filesOf, default: []].insert(project.council.area.code.gss)
      committees.formUnion(
        project.council.committees.filter { $0.joint != nil }.map(\.committee))
    }
  }

  func areas(in manifest: Manifest) -> Set<String> {
    committees.contains(manifest.meeting.committee) ? all : own[manifest.council.id] ?? []
  }
}

extension MeetingProject {
  /// The committee of a joint meeting; nil for a meeting of one council.
  var jointCommittee: String? { council.sides.isEmpty ? nil : meeting.committee }

  /// The councils whose packs are looked at when this one's are protected: its own, those that sit on its joint
  /// committees, and those that lead one on which it sits.
  var counted: [String] {
    var counted = [council.id]
    for name in council.committees.flatMap({ $0.joint?.others ?? [] }) where !counted.contains(name)
    {
      counted.append(name)
    }
    return counted
  }
}

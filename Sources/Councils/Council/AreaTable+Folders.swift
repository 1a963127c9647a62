import Documents
package import Indicators

/// The councils of a table, and what their folders are called where nobody has made one.
extension AreaTable {
  /// Every council that has papers by itself: not those that others have taken over, which have none any
  /// more, and not two that report together, which have theirs each.
  package var councils: [Area] {
    let gone = Set(areas.flatMap(\.predecessors))
    return areas.filter {
      $0.level == .localAuthority && !$0.isJoint && !gone.contains($0.code)
    }
  }

  /// The same by the name of a folder, in the order of the table: that of the council, with its code where
  /// another before it is called alike.
  package var councilFolders: [(folder: String, council: Area)] {
    var taken: Set<String> = []
    return councils.map { council in
      let name = Slug.make(council.name)
      let isFree = taken.insert(name).inserted
      return (isFree ? name : "\(name)-\(Slug.make(council.code.gss))", council)
    }
  }
}

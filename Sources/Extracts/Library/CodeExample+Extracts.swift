internal import Diagnostics

/// The small files that the examples of this module are cut from.
extension CodeExample {
  /// How a row of Sefton in a published file begins, up to its figures.
  static let sefton = "2025,Reporting year,Local authority,E92000001,E08000014"

  /// A row of a published file by its figures.
  static func row(_ figures: String) -> String { "\(sefton),\(figures)" }

  /// Rows of a published file.
  ///
  /// - Parameter columns: the columns behind those of time and place.
  static func published(
    columns: String = "count", _ fault: String, cure: String
  ) -> CodeExample {
    let header =
      "time_period,time_identifier,geographic_level,country_code,new_la_code,\(columns)\n"
    return CodeExample(in: "extract.csv", header + fault, cure: header + cure)
  }

  /// A row of a published file by its figures.
  static func figures(
    columns: String = "count", _ fault: String, cure: String
  ) -> CodeExample {
    published(columns: columns, row(fault), cure: row(cure))
  }

  /// Rows of a published file that comes with a description of its columns.
  static func screened(
    columns: String = "sex,count", _ fault: String, cure: String
  ) -> CodeExample {
    let header =
      "time_period,time_identifier,geographic_level,country_code,country_name,\(columns)\n"
    return CodeExample(in: "screened.csv", header + fault, cure: header + cure)
  }

  /// Rows of a description of columns.
  static func described(_ fault: String, cure: String) -> CodeExample {
    let header =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
      + "filter_grouping_column\n"
    return CodeExample(in: "screened.meta.csv", header + fault, cure: header + cure)
  }

  /// Lines of the mapping of a published file behind its name and layout.
  static func take(
    _ fault: String, cure: String, of file: String = "extract.csv"
  ) -> CodeExample {
    let start = "file: \(file)\nlayout: ees\n"
    return CodeExample(in: "mapping.yaml", start + fault, cure: start + cure)
  }

  /// A mapping of a scorecard, in which one line is wrong.
  ///
  /// - Parameters:
  ///   - line: the line that is wrong.
  ///   - right: the same put right.
  static func card(_ line: String, cure right: String, of file: String) -> CodeExample {
    let keys = [
      "area: Sefton", "header_rows: 1", "periods: {columns: B to C, as: quarter}",
      "indicators: {column: Indicator, names: {Children in care: q_cla_count}}",
    ]
    let text = { (line: String) in
      let key = line.prefix { $0 != ":" }
      let isKnown = keys.contains { $0.hasPrefix("\(key):") }
      let lines = keys.map { $0.hasPrefix("\(key):") ? line : $0 } + (isKnown ? [] : [line])
      return "file: \(file)\nlayout: scorecard\n" + lines.joined(separator: "\n")
    }
    return CodeExample(in: "mapping.yaml", text(line), cure: text(right))
  }

  /// Rows of a scorecard with two quarters.
  static func scorecard(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "scorecard.csv", fault, cure: cure)
  }
}

extension CodeExample {
  /// The same with other columns in the header of the cure.
  ///
  /// - Parameter columns: the columns behind those of time and place.
  func withCureHeader(_ columns: String) -> CodeExample {
    withCure { cure in
      var lines = cure.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let kept = (lines.first ?? "").split(separator: ",").prefix(5).joined(separator: ",")
      if !lines.isEmpty { lines[0] = "\(kept),\(columns)" }
      return lines.joined(separator: "\n")
    }
  }

  /// The same with a cure that is made of the one that it has.
  func withCure(_ change: (String) -> String) -> CodeExample {
    CodeExample(in: place, fault, cure: change(cure))
  }

  /// The same with a fault that is made of the one that it has.
  func withFault(_ change: (String) -> String) -> CodeExample {
    CodeExample(in: place, change(fault), cure: cure)
  }
}

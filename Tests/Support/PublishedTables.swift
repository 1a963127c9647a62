/// Tables of published papers, as their councils would declare them today.
public enum PublishedTables {
  /// An establishment of posts, by rows of full-time equivalents.
  public static let westSussex = """
    establishment:
      caption: Establishment in children's social care
      heading: Posts
      unit: FTE
      places: 2
      columns: {sw: Social workers, ap: Advanced practitioners, managers: Managers of social worker teams}
      total_column: Total
      rows:
        created: {label: Newly created posts, values: [37.00fte, 4.00fte, 7.00fte], printed: [37.00, 4.00, 7.00, 48.00]}
        posts:
          label: Total number of posts (including newly created posts)
          values: [365.07, 23.7, 99.76]
          printed: [365.07, 23.70, 99.76, 488.53]
        vacant: {label: Posts vacant, values: [92.84, 7.08, 17.52], printed: [92.84, 7.08, 17.52, 117.44]}
        agency: {label: Agency workers, values: [40.40, 0.00, 11.00], printed: [40.40, 0.00, 11.00, 51.40]}
        not_covered:
          label: Vacant posts not currently covered
          derive: vacant - agency
          printed: [52.44, 7.08, 6.52, 66.04]
      source: Workforce return, February 2019
    pipeline:
      caption: Pipeline of new starters
      heading: Appointments
      unit: FTE
      places: 2
      columns: {sw: Social workers, ap: Advanced practitioners, managers: Managers of social worker teams}
      total_column: Total
      rows:
        agency: {label: Agency workers by 1 April 2019, values: [15.00, 0.00, 3.00]}
        permanent: {label: Permanent appointments by May 2019, values: [19.60, 0.00, 9.60]}
        appointed: {label: Total appointments in pipeline, derive: agency + permanent, printed: [34.60, 0.00, 12.60, 47.20]}
        gap:
          label: Remaining gap after the pipeline
          derive: establishment.not_covered - appointed, not below 0
          printed: [17.84, 7.08, 0.00, 24.92]
      source: Workforce return, February 2019
    """

  /// Facts that cells of the table of caseloads name.
  public static let caseloadFacts = """
    caseload_target: {label: Target caseload of a social worker, value: 18 to 20 cases, source: Service standard}
    caseload_target_new: {label: Target caseload in the first year, value: 12-15, unit: cases, source: Service standard}
    investment_ask: {value: £2.5m, period: 2017/18, basis: action plan, source: Action plan}
    growth_in_budget: {value: £0.5m, period: 2017/18, basis: growth in the budget, source: Budget 2017/18}
    """

  /// Caseloads, with ranges.
  public static let leicestershire = """
    teams:
      caption: Average caseloads of child protection teams, July 2017
      heading: Team
      columns:
        average: {label: Average caseload, unit: cases}
        target: {label: Target, unit: cases}
        first_year: {label: Target in the first year, unit: cases}
        over: {label: Cases over capacity, unit: cases}
      rows:
        one_a: {label: "Locality 1, team A", values: [18, caseload_target, caseload_target_new, 0]}
        one_b: {label: "Locality 1, team B", values: [21, 18–20, 12-15, 14]}
        one_c: {label: "Locality 1, team C", values: [22, 18 to 20 cases, 12 to 15, 16]}
        total: {label: Over capacity in locality 1, derive: sum of rows}
      source: Monthly monitoring, July 2017
    """

  /// What a paper asks for, in pounds.
  public static let asks = """
    asks:
      caption: Posts asked for
      heading: Post
      places: as needed
      columns:
        service: {label: Service, unit: text}
        posts: Posts
      rows:
        first_response_managers: {label: Team managers, values: [First Response, 2.5]}
        first_response_workers: {label: Social workers, values: [First Response, 6]}
        protection: {label: Social workers, values: [Child protection, 4]}
        families_manager: {label: Team manager, values: [Strengthening families, 1]}
        families_workers: {label: Social workers, values: [Strengthening families, 4]}
        assistants: {label: Personal assistants, values: [16 plus, 5]}
        support: {label: Support worker, values: [16 plus, 1]}
        adoption: {label: Service manager, values: [Adoption, 1]}
        kinship: {label: Social workers, values: [Kinship, 2]}
        guardianship: {label: Support role, values: [Special guardianship, 1]}
        reviewing: {label: Independent reviewing officers, values: [Safeguarding, 2]}
        rights: {label: Children's rights officer, values: [Safeguarding, 1]}
        assurance: {label: Quality assurance officers, values: [Safeguarding, 2]}
        principal: {label: Principal social worker, values: [Staff development, 0.5]}
        advanced: {label: Advanced practitioners, values: [Staff development, 2]}
        head: {label: Head of service, values: [Leadership, 1]}
        partnership: {label: Partnership manager, values: [Partnerships, 1]}
        solicitors: {label: Solicitors, values: [Legal, 2]}
      total_row: All posts
      source: Each service's proposal
    costs:
      caption: Investment
      heading: Part
      unit: £m
      places: 1
      columns: {amount: Amount}
      rows:
        ask: {label: Investment asked for, values: investment_ask}
        growth: {label: Growth in the budget, values: growth_in_budget}
        net: {label: Net investment, derive: ask - growth, printed: [2.0]}
      source: Budget 2017/18
    """
}

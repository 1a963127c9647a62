package import Diagnostics

extension IndicatorProblem {
  package var example: CodeExample {
    switch self {
    case .notAnID:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        Re-referral:
          {name: Re-referrals, unit: per cent, polarity: lower is better, period: quarter}
        """,
        cure: """
          rereferral:
            {name: Re-referrals, unit: per cent, polarity: lower is better, period: quarter}
          """)
    case .unknownIndicator:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cla_boys: {name: Boys in care, unit: count, polarity: none, period: on 31 March}
        cla_girls: {name: Girls in care, unit: count, polarity: none, period: on 31 March}
        cla_count:
          {name: Children in care, unit: count, polarity: none, period: on 31 March,
           total_of: [cla_boys, cla_girl]}
        """,
        cure: """
          cla_boys: {name: Boys in care, unit: count, polarity: none, period: on 31 March}
          cla_girls: {name: Girls in care, unit: count, polarity: none, period: on 31 March}
          cla_count:
            {name: Children in care, unit: count, polarity: none, period: on 31 March,
             total_of: [cla_boys, cla_girls]}
          """)
    case .circular:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cla_boys: {name: Boys in care, unit: count, polarity: none, period: on 31 March}
        cla_count:
          {name: Children in care, unit: count, polarity: none, period: on 31 March,
           total_of: [cla_boys, cla_count]}
        """,
        cure: """
          cla_boys: {name: Boys in care, unit: count, polarity: none, period: on 31 March}
          cla_girls: {name: Girls in care, unit: count, polarity: none, period: on 31 March}
          cla_count:
            {name: Children in care, unit: count, polarity: none, period: on 31 March,
             total_of: [cla_boys, cla_girls]}
          """)
    case .halfAQuotient:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cpp_start: {name: Plans, unit: count, polarity: none, period: quarter}
        cpp_second_count: {name: Second plans, unit: count, polarity: none, period: quarter}
        cpp_second:
          {name: Share of second plans, unit: per cent, polarity: none, period: quarter,
           numerator: cpp_second_count}
        """,
        cure: """
          cpp_start: {name: Plans, unit: count, polarity: none, period: quarter}
          cpp_second_count: {name: Second plans, unit: count, polarity: none, period: quarter}
          cpp_second:
            {name: Share of second plans, unit: per cent, polarity: none, period: quarter,
             numerator: cpp_second_count, denominator: cpp_start}
          """)
    case .nothingToDerive:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cpp_start: {name: Plans, unit: count, polarity: none, period: quarter}
        cpp_second_count: {name: Second plans, unit: count, polarity: none, period: quarter}
        cpp_second:
          {name: Share of second plans, unit: per cent, polarity: none, period: quarter,
           derive: numerator / denominator}
        """,
        cure: """
          cpp_start: {name: Plans, unit: count, polarity: none, period: quarter}
          cpp_second_count: {name: Second plans, unit: count, polarity: none, period: quarter}
          cpp_second:
            {name: Share of second plans, unit: per cent, polarity: none, period: quarter,
             derive: numerator / denominator, numerator: cpp_second_count, denominator: cpp_start}
          """)
    case .emptySum:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cla_count:
          {name: Children in care, unit: count, polarity: none, period: on 31 March,
           total_of: []}
        """,
        cure: """
          cla_count:
            {name: Children in care, unit: count, polarity: none, period: on 31 March}
          """)
    case .notBounds:
      CodeExample(
        in: "Data/indicators.yaml",
        """
        cla_count:
          {name: Children in care, unit: count, polarity: none, period: on 31 March,
           bounds: [120000, 0]}
        """,
        cure: """
          cla_count:
            {name: Children in care, unit: count, polarity: none, period: on 31 March,
             bounds: [0, 120000]}
          """)
    case .noPeriod:
      CodeExample(
        in: "Data/indicators.yaml",
        "cla_count: {name: Children in care, unit: count, polarity: none}",
        cure:
          "cla_count: {name: Children in care, unit: count, polarity: none, period: on 31 March}")
    case .areaTwice:
      CodeExample(
        in: "Data/areas.csv",
        """
        gss,dfe,name,level,region,former_gss
        E12000002,,North West,region,,
        E08000014,343,Sefton,local authority,E12000002,
        E08000014,341,Liverpool,local authority,E12000002,
        """,
        cure: """
          gss,dfe,name,level,region,former_gss
          E12000002,,North West,region,,
          E08000014,343,Sefton,local authority,E12000002,
          E08000012,341,Liverpool,local authority,E12000002,
          """)
    case .unknownLevel:
      CodeExample(
        in: "Data/areas.csv",
        """
        gss,dfe,name,level,region,former_gss
        E12000002,,North West,region,,
        E08000014,343,Sefton,local autority,E12000002,
        """,
        cure: """
          gss,dfe,name,level,region,former_gss
          E12000002,,North West,region,,
          E08000014,343,Sefton,local authority,E12000002,
          """)
    case .unknownRegion:
      CodeExample(
        in: "Data/areas.csv",
        """
        gss,dfe,name,level,region,former_gss
        E12000002,,North West,region,,
        E08000014,343,Sefton,local authority,E12000022,
        """,
        cure: """
          gss,dfe,name,level,region,former_gss
          E12000002,,North West,region,,
          E08000014,343,Sefton,local authority,E12000002,
          """)
    case .neighbourUnknown:
      CodeExample(
        in: "Data/neighbours.csv",
        """
        model,dfe,rank,neighbour
        2025,343,1,434
        """,
        cure: """
          model,dfe,rank,neighbour
          2025,343,1,344
          """)
    case .rankTwice:
      CodeExample(
        in: "Data/neighbours.csv",
        """
        model,dfe,rank,neighbour
        2025,343,1,344
        2025,343,1,340
        """,
        cure: """
          model,dfe,rank,neighbour
          2025,343,1,344
          2025,343,2,340
          """)
    case .notARank:
      CodeExample(
        in: "Data/neighbours.csv",
        """
        model,dfe,rank,neighbour
        2025,343,first,344
        """,
        cure: """
          model,dfe,rank,neighbour
          2025,343,1,344
          """)
    case .notYesOrBlank:
      CodeExample(
        in: "Data/areas.csv",
        """
        gss,dfe,name,level,region,former_gss,few_children
        E12000009,,South West,region,,,
        E06000053,420,Isles of Scilly,local authority,E12000009,,few
        """,
        cure: """
          gss,dfe,name,level,region,former_gss,few_children
          E12000009,,South West,region,,,
          E06000053,420,Isles of Scilly,local authority,E12000009,,yes
          """)
    case .notATarget:
      CodeExample(
        in: "targets.csv",
        """
        indicator,from,target,tolerance,basis
        rereferral,2025-04-01,22,2 points,local
        """,
        cure: """
          indicator,from,target,tolerance,basis
          rereferral,2025-04-01,22%,2 points,local
          """)
    case .notATolerance:
      CodeExample(
        in: "targets.csv",
        """
        indicator,from,target,tolerance,basis
        rereferral,2025-04-01,22%,2%,local
        """,
        cure: """
          indicator,from,target,tolerance,basis
          rereferral,2025-04-01,22%,2 points,local
          """)
    case .notADate:
      CodeExample(
        in: "targets.csv",
        """
        indicator,from,target,tolerance,basis
        rereferral,April 2025,22%,2 points,local
        """,
        cure: """
          indicator,from,target,tolerance,basis
          rereferral,2025-04-01,22%,2 points,local
          """)
    case .targetTwice:
      CodeExample(
        in: "targets.csv",
        """
        indicator,from,target,tolerance,basis
        rereferral,2025-04-01,22%,2 points,local
        rereferral,2025-04-01,20%,2 points,local
        """,
        cure: """
          indicator,from,target,tolerance,basis
          rereferral,2025-04-01,22%,2 points,local
          rereferral,2026-04-01,20%,2 points,local
          """)
    case .targetWithoutPolarity:
      CodeExample(
        in: "targets.csv",
        """
        indicator,from,target,tolerance,basis
        rereferral,2025-04-01,22%,2 points,local
        cla_count,2025-04-01,500,20,local
        """,
        cure: """
          indicator,from,target,tolerance,basis
          rereferral,2025-04-01,22%,2 points,local
          """)
    case .notInUnit:
      CodeExample(
        in: "facts.yaml",
        """
        placement_budget:
          value: 12%
          unit: pounds
          source: Budget report, February 2026
        """,
        cure: """
          placement_budget:
            value: £12,400,000
            unit: pounds
            source: Budget report, February 2026
          """)
    }
  }

  package static let samples: [Self] = [
    .notAnID("Re-referral"),
    .unknownIndicator("cla_girl", known: ["cla_boys", "cla_girls", "cla_count"]),
    .circular("cla_count"), .halfAQuotient("cpp_second"), .nothingToDerive("cpp_second"), .emptySum,
    .notBounds, .noPeriod("cla_count"), .areaTwice("E08000014"), .unknownLevel("local autority"),
    .unknownRegion("E12000022"), .neighbourUnknown("434"), .rankTwice(dfe: "343", rank: 1),
    .notARank("first"), .notYesOrBlank("few"), .notATarget("22", unit: "per cent"),
    .notATolerance("2%", unit: "per cent"), .notADate("April 2025"), .targetTwice("rereferral"),
    .targetWithoutPolarity("cla_count"), .notInUnit("12%", unit: "pounds"),
  ]
}

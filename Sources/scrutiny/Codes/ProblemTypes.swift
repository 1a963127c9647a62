import Afterwards
import Analysis
import Attachments
import Charts
import Comparison
import Councils
import Desk
import Diagnostics
import Documents
import Extracts
import Forms
import Handovers
import Houses
import Indicators
import OldPapers
import Packs
import Papers
import ProjectFiles
import Provenance
import Publication
import Returns
import Settings
import Shards
import Skeletons
import Templating
import Withholding
import WordFiles

/// Every kind of problem that the program can find, in the order of the modules. `scrutiny explain`,
/// the page of codes and the tests are made from this list and from the samples of each kind.
enum ProblemTypes {
  static let all: [any Problem.Type] =
    [
      FileProblem.self, IdentifierProblem.self, SettingsProblem.self, IndicatorProblem.self,
      ExtractProblem.self, TextFormProblem.self, WorkbookProblem.self, LayoutProblem.self,
      EESProblem.self, ScreenerProblem.self, ConsistencyProblem.self, SourceConflict.self,
      PeriodProblem.self,
      ProposalProblem.self,
      AttachmentProblem.self, WordFileProblem.self, OldPaperProblem.self, TakeProblem.self,
      ReadingProblem.self, DisclosureProblem.self,
      MarkdownProblem.self, RawHTMLProblem.self, PageProblem.self, PageFault.self,
      ChartProblem.self,
      TemplateProblem.self, OutputProblem.self, IndexProblem.self,
      ComparisonProblem.self,
      HouseProblem.self, HouseBaseProblem.self, LogoProblem.self, ReferenceProblem.self,
      CouncilProblem.self, MeetingProblem.self, MeetingLifeProblem.self, AreaChoiceProblem.self,
      CouncilChoiceProblem.self, JointProblem.self,
      DeadlineProblem.self, DeclaredFigureProblem.self,
      TableShareProblem.self,
      DeclaredProblem.self, RecommendationProblem.self,
      RepeatedRecommendation.self, ExemptionProblem.self, SilenceProblem.self,
      ReportProblem.self, ScorecardProblem.self, LengthProblem.self, HouseCheckProblem.self,
      ContentsProblem.self, KindProblem.self,
      SelectionProblem.self, CorrectionProblem.self, ConversionProblem.self,
      DisclosureInputProblem.self, DraftProblem.self, WordProblem.self, HistoryProblem.self,
      AfterwardsProblem.self, HandoverProblem.self,
      TraceProblem.self, ShardProblem.self, SkeletonProblem.self, DeskProblem.self,
    ] + PaperRules.all().map(\.problem)
}

import ArgumentParser

/// The command: one file a verb.
struct Scrutiny: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scrutiny",
    abstract: "Turns a children's services team's figures into the papers of a scrutiny committee.",
    discussion: """
      Every figure in a paper is read from a file under Data and named in the author's Markdown. \
      What is misspelt, missing, typed by hand or does not add up is told with its file, line and \
      column, all at once, and nothing is written until it is put right.

      The project is the folder that holds Data and Templates. It is found by walking up from the \
      working directory, or given by --project.

      Exit status: 0 done, 1 verify found differences, 64 usage, 65 errors in data or templates, \
      66 an input is missing, 69 a form that was asked for could not be made (the others were), \
      70 the program or the machine under it could not do its work, 73 cannot write, 75 another build \
      holds the lock, 130 and 143 stopped by SIGINT or SIGTERM.
      """,
    version: ToolVersion.current,
    subcommands: [
      Init.self, Build.self, Plan.self, Merge.self, Check.self, Preview.self, Serve.self,
      Compare.self, Publish.self, Withdraw.self, HandOver.self, Verify.self, Schedule.self,
      Withhold.self, Figures.self, Read.self, Explain.self, Schema.self, New.self,
      Update.self,
    ])
}

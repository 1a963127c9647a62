import ArgumentParser

/// The page of all verbs, made from the list of subcommands: what `scrutiny help VERB` prints of each.
enum CommandsPage {
  /// A verb as it is typed, such as `scrutiny new council`, and what it is.
  struct Verb: Sendable {
    let name: String
    let command: any ParsableCommand.Type

    /// Whether it does nothing but lead to the verbs below it.
    var isGroup: Bool { !command.configuration.subcommands.isEmpty }
  }

  /// The verbs in the order of `scrutiny --help`, each before the verbs below it.
  static let verbs = below(Scrutiny.self, called: Scrutiny._commandName)

  /// The width at which help is wrapped, so that the page is the same on every machine.
  private static let columns = 80

  /// GitHub-flavoured Markdown.
  static var markdown: String {
    let introduction = """
      # Commands

      What `scrutiny help` prints of each verb, \(columns) columns wide. The page is made from the verbs.

      """
    let pages = [Verb(name: Scrutiny._commandName, command: Scrutiny.self)] + verbs
    return introduction
      + pages.map { verb in
        "\n## \(verb.name)\n\n```text\n\(help(of: verb))\n```\n"
      }.joined()
  }

  /// What `scrutiny help` prints of a verb, without empty lines and blanks at its end.
  static func help(of verb: Verb) -> String {
    var text = Scrutiny.helpMessage(for: verb.command, columns: columns)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func below(_ command: any ParsableCommand.Type, called name: String) -> [Verb] {
    command.configuration.subcommands.flatMap { command in
      let name = "\(name) \(command._commandName)"
      return [Verb(name: name, command: command)] + below(command, called: name)
    }
  }
}

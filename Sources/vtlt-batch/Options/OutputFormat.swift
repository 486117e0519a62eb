internal import ArgumentParser

/// How an answer is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

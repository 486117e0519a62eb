internal import ArgumentParser

/// How an answer is printed that can be a page as well.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case html
}

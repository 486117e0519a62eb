/// `index.html`: the overview of a run that an officer opens. Its links lead to files below the output folder.
extension HTMLPages {
  /// The overview of a run, as UTF-8.
  package func overview(of run: RunOutcome) -> [UInt8] {
    templates.render("overview", with: OverviewView(run: run, words: words).values)
  }
}

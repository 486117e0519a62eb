package import Disk
package import Reporting
import Scoring
import XLSXReader

/// Writes the templates of a scheme: the form, one for each unit of a roster, the inspection sheet and the table of
/// adjustments.
package struct TemplateRelease: Sendable {
  private let scheme: Scheme
  private let units: [Unit]

  /// The templates of a scheme.
  ///
  /// - Parameters:
  ///   - scheme: the id of an embedded scheme, or the path of a scheme file.
  ///   - roster: the path of a roster, or `nil` without one.
  ///   - limits: limits of reading the roster, written `name=value`.
  /// - Throws: ``Reporting/BatchProblem`` when an input is not there or has a fault.
  package init(scheme: String, roster: String?, limits: [String]) throws(BatchProblem) {
    self.scheme = try SettingsLoading.scheme(scheme)
    guard let roster else {
      units = []
      return
    }
    let limits = try ReadingLimits.default.with(limits)
    units = try RosterLoading.roster(DiskPath(roster), kinds: self.scheme.unitKinds, limits: limits).units
  }

  /// Writes the workbooks into a folder, which is made if it is missing, and says how they are called there.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when they cannot be drawn or written.
  package func write(to folder: DiskPath) throws(BatchProblem) -> [String] {
    var out = try OutputFolder(folder)
    var names: [String] = []
    for file in try files() {
      try out.add(file)
      names.append(file.path)
    }
    try out.finish()
    return names
  }

  private func files() throws(BatchProblem) -> [OutputRenderer.File] {
    do throws(WorkbookError) {
      var files = [
        OutputRenderer.File(
          path: "\(scheme.id).template.xlsx", bytes: try TemplateWorkbook.form(of: scheme, unit: nil, units: units))
      ]
      if scheme.layers.contains(where: { $0 != .own }) {
        files += [
          .init(
            path: "\(scheme.id).inspection.xlsx", bytes: try TemplateWorkbook.inspection(of: scheme, units: units)),
          .init(
            path: "\(scheme.id).adjustments.xlsx", bytes: try TemplateWorkbook.adjustments(of: scheme, units: units)),
        ]
      }
      for unit in units {
        files.append(
          .init(
            path: "\(unit.id)/\(unit.id).template.xlsx",
            bytes: try TemplateWorkbook.form(of: scheme, unit: unit, units: [])))
      }
      return files
    } catch {
      throw BatchProblem(drawing: error)
    }
  }
}

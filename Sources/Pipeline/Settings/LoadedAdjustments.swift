import Binding
import Scoring
import Validation

/// The adjustments of every file, and what of those files cannot be read.
struct LoadedAdjustments: Sendable {
  /// The rows, in order.
  private(set) var adjustments: [Adjustment] = []
  /// The rows and texts that cannot be read.
  private(set) var faults: [TableFault] = []
  /// What is said of the files that cannot be read at all.
  private(set) var refused: [Finding] = []

  /// Takes what a file holds.
  mutating func take(_ file: AdjustmentFile) {
    adjustments += file.adjustments
    faults += file.faults
  }

  /// Takes a fault that leaves nothing of a file.
  mutating func take(_ fault: TableFault) { faults.append(fault) }

  /// Takes what is said of a file that is refused.
  mutating func take(_ refusal: Finding) { refused.append(refusal) }
}

package import Configuration
package import Scoring
package import Validation

/// What stops a whole run, as people are told of it.
package enum BatchProblem: Error, Hashable, Sendable {
  /// An input does not exist.
  case inputMissing(path: String)
  /// A folder, a device or a pipe is where an input's file should be.
  case notAFile(path: String)
  /// A scheme or the workspace's configuration has a fault.
  case configuration(ConfigurationError)
  /// The roster has a fault.
  case roster(TableFault)
  /// The roster's file, by its name, is no readable workbook.
  case rosterFile(String, Finding.FileDetail)
  /// Another instance works in the folder; the number of its process, when that is known.
  case held(path: String, by: Int?)
  /// An output cannot be created.
  case cannotCreate(path: String, Finding.AccessFault)
  /// An output cannot be made for a fault of the program, told for those who mend it.
  case cannotDraw(fault: String)
  /// The ledger of a workspace cannot be used.
  case ledger(path: String, LedgerFault)
  /// Reading or writing failed.
  case inputOutput(path: String, Finding.AccessFault)
  /// A file that says how to judge is being written or copied, and has not become complete.
  case unfinished(path: String)
  /// An option is missing or contradicts another.
  case usage(UsageProblem)

  /// What is wrong with how the program was called.
  package enum UsageProblem: Hashable, Sendable {
    /// Neither a workspace nor the folders it would name.
    case missingOption(String)
    /// A workspace and an option that only stands in for one.
    case workspaceAndOption(String)
    /// A workspace is to be made where one is.
    case workspaceExists(String)
    /// Two of inbox, output folder and archive are the same.
    case sameFolder(String)
    /// A limit that is not written `name=value`, or whose value is no number above zero.
    case unreadableLimit(String)
    /// A limit of no such name.
    case unknownLimit(String, known: [String])
  }

  /// Why a ledger cannot be used.
  package enum LedgerFault: Hashable, Sendable {
    /// It is damaged, or no ledger.
    case damaged(String)
    /// A newer version of the program made it.
    case newer
    /// Another process keeps it locked.
    case busy
    /// The system does not let it be read or written.
    case access(Finding.AccessFault)
    /// A fault of the program, told for those who mend it.
    case fault(String)
  }

  /// The exit code of sysexits.h that PRODUCT.md gives it.
  package var exitCode: Int32 {
    switch self {
    case .usage(.workspaceExists): 73
    case .usage: 64
    case .inputMissing, .notAFile: 66
    case .held: 69
    case .cannotCreate, .cannotDraw: 73
    case .ledger(_, .newer): 78
    case .inputOutput, .ledger, .unfinished: 74
    case .configuration, .roster, .rosterFile: 78
    }
  }
}

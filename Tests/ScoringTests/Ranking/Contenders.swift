import Scoring
import TestSupport

/// Units written as "name cluster total class", with a star for a provisional total.
func contenders(_ texts: String...) -> [Contender] {
  texts.map { text in
    let parts = text.split(separator: " ").map(String.init)
    return Contender(
      unit: parts[0], cluster: parts[1] == "-" ? nil : parts[1], total: Points(stringLiteral: parts[2]),
      className: parts[3] == "-" ? nil : parts[3], isProvisional: parts.last == "*")
  }
}

extension AwardResult {
  /// What it comes to, such as "a, b; 1 of c/d; 2 vacant".
  var inShort: String {
    let certain = winners.map(\.unit).joined(separator: ", ")
    let open = ties.map { "\($0.seats) of \($0.units.map(\.unit).joined(separator: "/"))" }
    return ([certain].filter { !$0.isEmpty } + open + (vacant > 0 ? ["\(vacant) vacant"] : [])).joined(separator: "; ")
  }
}

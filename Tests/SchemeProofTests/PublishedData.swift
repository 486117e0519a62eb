import Foundation
import Scoring
import Testing

/// The published figures under Tests/Fixtures/Schemes.
enum PublishedData {
  private static func rows(of file: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appendingPathComponent("Fixtures/Schemes/\(file)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A province or city with its published place and its points as printed.
  struct Province {
    let place: Int
    let name: String
    let printed: String
  }

  /// The 64 provinces and cities of 2007 in the published order.
  static func provinces() throws -> [Province] {
    try rows(of: "national-2007-totals.tsv").dropFirst().map { row in
      let place = try #require(Int(row[0]))
      let name = row[1].trimmingCharacters(in: .whitespaces)
      return Province(place: place, name: name.shortened, printed: row[2])
    }
  }

  /// A ward with its printed count and how many yeses its row shows.
  struct Ward {
    let number: Int
    let name: String
    let printed: Int
    let ticked: Int
  }

  /// The 26 pilot wards of 2019.
  ///
  /// A yes is a cell "1" or a qualification of the staff. The head count of staff, which rows 12 and later have in their
  /// sixth cell, is none.
  static func wards() throws -> [Ward] {
    try rows(of: "hcmc-2019-wards.tsv").map { row in
      let filled = row.prefix(1 + (row.lastIndex { !$0.isEmpty } ?? 0))
      let number = try #require(Int(row[0]))
      let printed = try #require(filled.last.flatMap { Int($0) })
      var cells = Array(filled.dropFirst(3).dropLast())
      if number >= 12 { cells.remove(at: 5) }
      return Ward(number: number, name: row[1], printed: printed, ticked: cells.count { $0 == "1" || Int($0) == nil })
    }
  }
}

extension String {
  /// The name of a province without what all of them begin with.
  fileprivate var shortened: String {
    var name = self
    for start in ["Văn phòng Ủy ban nhân dân ", "tỉnh ", "thành phố "] where name.hasPrefix(start) {
      name.removeFirst(start.count)
    }
    return name
  }
}

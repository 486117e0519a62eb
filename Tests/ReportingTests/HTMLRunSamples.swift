import Reporting
import Scoring
import Validation

extension HTMLSamples {
  static func roster() throws -> Roster {
    Roster(units: [kimChung, daiMach, town, coLoa, vanHa], kinds: try scheme().unitKinds)
  }

  /// A run with something in every section.
  static func run(language: Language = .vi) throws -> RunOutcome {
    let record = { SubmissionRecord($0, in: language) }
    let unnamed = try outcome(
      of: nil, file: "#1 50% & hơn/kém.xlsx", sheet: nil,
      findings: [Finding(.identity(.unknown(nearest: ["Kim Chung"])), at: .init(), found: "Kim Trung")])
    return RunOutcome(
      scheme: try scheme(), round: "2017", roster: try roster(),
      units: [try graded(), try clean(), try incomplete()].map(record),
      rejected: [
        (folder: "#1 50% & hơn", record: record(unnamed)),
        (folder: "Bảng chấm (mật khẩu 123)", record: record(try rejected())),
      ],
      duplicates: [.init(file: "Dai Mach (1).xlsx", sha256: "0", by: "Dai Mach.xlsx", unitID: "dai-mach")],
      superseded: [.init(file: "Kim Chung.xlsx", sha256: "1", by: "Kim Chung (2).xlsx", unitID: "kim-chung")],
      passedOver: [".~lock.Kim Chung.xlsx#", "~$Dai Mach.xlsx"],
      findings: [
        Finding(
          .adjustment(.unknownUnit), at: .init(file: "dieu-chinh.csv", sheet: nil, cell: "A7"), found: "Kim Trung"),
        Finding(
          .adjustment(.waiting(unit: "Xã Vân Hà")), at: .init(file: "dieu-chinh.csv", sheet: nil, cell: "D9"),
          found: "4,5"),
      ])
  }

  /// A run over an empty inbox without a roster.
  static func emptyRun() throws -> RunOutcome {
    RunOutcome(
      scheme: try scheme(), round: nil, roster: nil, units: [], rejected: [], duplicates: [], superseded: [],
      passedOver: [], findings: [])
  }
}

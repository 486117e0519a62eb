package import Scoring

/// The configuration of a new workspace: every key with its default, each with what it means.
package struct WorkspaceTemplate: Sendable {
  private let language: Language

  /// A template with comments in a language.
  package init(language: Language) { self.language = language }

  /// The YAML for a scheme; limits are given with their defaults, and stand there as comments.
  package func text(scheme: String, limits: [(name: String, value: Int)]) -> String {
    let keys = Self.keys.map { key in
      comment(key.meaning) + (key.isOptional ? "# " : "") + "\(key.name): \(key.value ?? quoted(scheme))\n"
    }
    let limitLines = limits.map { "#   \($0.name): \($0.value)\n" }.joined()
    return comment(Self.head) + "\n" + keys.joined(separator: "\n") + "\n" + comment(Self.limits) + "# limits:\n"
      + limitLines
  }

  private func comment(_ text: LocalizedText) -> String {
    text[language].split(separator: "\n").map { "# \($0)\n" }.joined()
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_")].contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacingQuotes + "'"
  }

  private struct Key {
    let name: String
    /// The default; `nil` for what is asked for.
    let value: String?
    var isOptional = false
    let meaning: LocalizedText
  }

  private static let head = LocalizedText(
    vi: "Thư mục làm việc của vtlt-batch. Đường dẫn tính từ thư mục này; bỏ dấu # ở đầu dòng để dùng mục đó.",
    en: "A workspace of vtlt-batch. Paths are relative to this folder; take the # away to use a line.")

  private static let limits = LocalizedText(
    vi: "Giới hạn cho mỗi tệp nhận được, kèm giá trị mặc định; ý nghĩa trong docs/limits.md.",
    en: "Limits for a received file, with their defaults; docs/limits.md says what each means.")

  private static let keys: [Key] = [
    Key(
      name: "scheme", value: nil,
      meaning: LocalizedText(
        vi: "Bộ tiêu chí: mã của bộ có sẵn (vtlt-batch scheme list) hoặc đường dẫn tệp YAML.",
        en: "The scheme: the id of an embedded one (vtlt-batch scheme list), or the path of a YAML file.")),
    Key(
      name: "roster", value: "roster.csv", isOptional: true,
      meaning: LocalizedText(
        vi:
          "Danh sách đơn vị (CSV hoặc xlsx): mã, tên đơn vị, loại, cụm, cụm trưởng, tên khác. Không có thì không biết đơn vị nào còn thiếu.",
        en: "The roster (CSV or xlsx): id, name, kind, cluster, lead, aliases. Without it nobody knows who is missing.")
    ),
    Key(
      name: "inbox", value: "inbox",
      meaning: LocalizedText(
        vi: "Nơi nhận bài nộp. Tệp đã xử lý được chuyển vào archive.",
        en: "Where submissions arrive. Originals move into the archive when they are taken.")),
    Key(
      name: "adjustments", value: "[adjustments]",
      meaning: LocalizedText(
        vi: "Điểm của đoàn kiểm tra, cụm, cấp trên: tệp hoặc thư mục.",
        en: "Scores of the other layers: files or folders.")),
    Key(
      name: "out", value: "out",
      meaning: LocalizedText(vi: "Nơi ghi kết quả; mở index.html.", en: "Where outputs go; open index.html.")),
    Key(
      name: "archive", value: "archive",
      meaning: LocalizedText(
        vi: "Nơi lưu bản gốc. Không có gì bị xóa.", en: "Where originals are kept. Nothing is ever deleted.")),
    Key(
      name: "round", value: "'1'", isOptional: true,
      meaning: LocalizedText(
        vi: "Đợt kiểm tra. Đổi đợt thì các bài nộp sau thuộc đợt mới.",
        en: "The round. What is received after a change belongs to the new one.")),
    Key(
      name: "lang", value: "vi",
      meaning: LocalizedText(vi: "Ngôn ngữ của báo cáo: vi hoặc en.", en: "The language of the outputs: vi or en.")),
    Key(
      name: "settle", value: "2",
      meaning: LocalizedText(
        vi: "Số giây một tệp phải giữ nguyên thì mới coi là đã chép xong.",
        en: "For how many seconds a file must stay the same to count as completely copied.")),
  ]
}

extension String {
  /// The text with each single quote doubled, as YAML writes it within single quotes.
  fileprivate var replacingQuotes: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}

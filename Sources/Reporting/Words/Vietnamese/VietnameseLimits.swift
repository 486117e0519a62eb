import Validation

extension Vietnamese {
  func phrase(for excess: Finding.Excess) -> Phrase {
    let limit = excess.limit
    let found = excess.found.map { ": " + words(found: $0, of: limit) } ?? ""
    let part = excess.part.map { words(.part($0, byte: nil)) } ?? ""
    return Phrase(
      "\(subject(limit))\(found), vượt mức \(amount(excess.allowed, of: limit)) của giới hạn «\(limit.rawValue)»\(part).",
      expected: "Không quá \(amount(excess.allowed, of: limit))", fix: fix(limit))
  }

  func phrase(for inflation: Finding.Inflation) -> Phrase {
    let ratio = amount(inflation.allowedRatio, of: .ratio)
    return Phrase(
      "\(subject(.ratio)), giống tệp gây hại: \(bytes(inflation.compressed)) nén bung ra ít nhất \(bytes(inflation.inflated)), vượt mức \(ratio) của giới hạn «\(Finding.Limit.ratio.rawValue)»\(words(.part(inflation.part, byte: nil))).",
      expected: "Không quá \(ratio)", fix: fix(.fillInAnew))
  }

  private func subject(_ limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes: "Tệp quá lớn"
    case .entries: "Tệp gồm quá nhiều phần (trang tính, ảnh, biểu đồ...)"
    case .partBytes: "Một phần của tệp quá lớn sau khi giải nén"
    case .totalBytes: "Nội dung của tệp quá lớn sau khi giải nén"
    case .memoryBytes: "Bảng tính cần quá nhiều bộ nhớ để đọc"
    case .ratio: "Một phần của tệp được nén quá mức bình thường"
    case .xmlDepth: "Nội dung bên trong tệp lồng vào nhau quá nhiều lớp"
    case .xmlAttributes: "Một thẻ bên trong tệp có quá nhiều thuộc tính"
    case .xmlNames: "Một phần của tệp dùng quá nhiều tên thẻ và thuộc tính khác nhau"
    case .xmlTagBytes: "Một thẻ bên trong tệp quá dài"
    case .cells: "Bảng tính có quá nhiều ô"
    case .cellCharacters: "Có ô chứa quá nhiều chữ"
    case .rows: "Bảng tính có quá nhiều dòng"
    case .columns: "Bảng tính có quá nhiều cột"
    case .sharedStrings: "Bảng tính có quá nhiều đoạn chữ"
    }
  }

  private func amount(_ count: Int, of limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes, .partBytes, .totalBytes, .memoryBytes, .xmlTagBytes: bytes(count)
    case .entries: grouped(count) + " phần"
    case .ratio: grouped(count) + " lần"
    case .xmlDepth: grouped(count) + " lớp"
    case .xmlAttributes: grouped(count) + " thuộc tính"
    case .xmlNames: grouped(count) + " tên"
    case .cells: grouped(count) + " ô"
    case .cellCharacters: grouped(count) + " ký tự"
    case .rows: grouped(count) + " dòng"
    case .columns: grouped(count) + " cột"
    case .sharedStrings: grouped(count) + " đoạn"
    }
  }

  /// What was found; counting may have stopped at the first unit too many.
  private func words(found count: Int, of limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes: bytes(count)
    case .rows: "đến dòng \(grouped(count))"
    case .columns: "đến cột thứ \(grouped(count))"
    case .entries, .partBytes, .totalBytes, .memoryBytes, .ratio, .xmlDepth, .xmlAttributes, .xmlNames, .xmlTagBytes,
      .cells, .cellCharacters, .sharedStrings:
      "ít nhất " + amount(count, of: limit)
    }
  }

  func bytes(_ count: Int) -> String {
    grouped(count) + " byte" + (megabytes(count).map { " (khoảng \($0))" } ?? "")
  }

  private func fix(_ limit: Finding.Limit) -> String {
    let raise =
      "; nếu thật sự cần như vậy, bộ phận kỹ thuật nâng giới hạn bằng «--limit \(limit.rawValue)=số»."
    return switch limit {
    case .fileBytes, .entries: "Xóa ảnh, biểu đồ và trang tính thừa, lưu rồi gửi lại" + raise
    case .partBytes, .totalBytes, .memoryBytes, .cells, .rows, .columns, .sharedStrings:
      "Xóa dòng, cột và trang tính thừa hoặc chép bảng sang biểu mẫu trống, lưu rồi gửi lại" + raise
    case .cellCharacters: "Rút ngắn nội dung của ô (chuyển phần dài sang văn bản kèm theo), lưu rồi gửi lại" + raise
    case .ratio, .xmlDepth, .xmlAttributes, .xmlNames, .xmlTagBytes: fix(Finding.Remedy.fillInAnew)
    }
  }
}

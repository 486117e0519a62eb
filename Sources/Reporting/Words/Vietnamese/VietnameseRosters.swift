import Validation

extension Vietnamese {
  func phrase(for detail: Finding.RosterDetail, found: String) -> Phrase {
    switch detail {
    case .unreadable(let problem):
      Phrase(
        "Không đọc được danh sách: \(tableProblem(problem)).", expected: "Bảng các đơn vị, dòng đầu là tên cột",
        fix: "Sửa danh sách rồi kiểm tra lại.")
    case .nameMissing:
      Phrase(
        "Dòng này không có tên đơn vị.", expected: "Tên đơn vị",
        fix: "Ghi tên đơn vị vào ô này, hoặc xóa cả dòng nếu là dòng thừa.")
    case .invalidID:
      Phrase(
        "Mã «\(found)» không dùng làm tên thư mục được.",
        expected: "Chữ cái không dấu, chữ số, gạch nối, không quá 64 ký tự",
        fix: "Ghi vào cột «mã» một mã chỉ có chữ cái không dấu, chữ số và gạch nối, ví dụ xa-kim-chung.")
    case .duplicateID(let first):
      Phrase(
        "Mã «\(found)» đã dùng cho đơn vị khác ở ô \(first).", expected: "Mỗi đơn vị một mã riêng",
        fix: "Đặt cho một trong hai đơn vị một mã khác.")
    case .duplicate(let name, let first):
      Phrase(
        "Đơn vị «\(found)» đã có ở ô \(first) («\(name)»); loại và cụm không phân biệt được hai dòng.",
        expected: "Mỗi đơn vị một dòng",
        fix: "Xóa một dòng; nếu là hai đơn vị khác nhau, ghi loại (xã, phường ...) hoặc cụm để phân biệt.")
    case .twoClusters(let cluster, let other, let first):
      Phrase(
        "Đơn vị «\(found)» ở hai cụm: \(self.cluster(other)) (ô \(first)) và \(self.cluster(cluster)).",
        expected: "Mỗi đơn vị ở một cụm",
        fix: "Giữ dòng của đúng cụm, xóa dòng kia; nếu là hai đơn vị cùng tên, đặt cho mỗi đơn vị một mã riêng.")
    case .namesakes(let cluster, let other, let first):
      Phrase(
        "Có hai đơn vị tên «\(found)»: ở \(self.cluster(other)) (ô \(first)) và \(self.cluster(cluster)).",
        expected: "Hai đơn vị khác nhau, phân biệt bằng cụm",
        fix: "Nếu đúng là hai đơn vị, không cần làm gì, nhưng bài nộp phải ghi cụm; nếu là một, xóa một dòng.")
    case .nearDuplicate(let name, let first):
      Phrase(
        "Tên «\(found)» gần giống «\(name)» ở ô \(first).", expected: "Mỗi đơn vị một dòng, một cách viết",
        fix: "Nếu là một đơn vị, xóa dòng viết sai; nếu là hai đơn vị khác nhau, không cần làm gì.")
    case .aliasTaken(let unit, let place):
      Phrase(
        "Tên khác «\(found)» cũng là tên của đơn vị «\(unit)» (ô \(place)).", expected: "Tên chỉ ứng với một đơn vị",
        fix: "Bỏ tên này khỏi cột «tên khác», hoặc xóa đơn vị kia nếu đã sáp nhập.")
    case .unknownKind(let known):
      Phrase(
        "Loại đơn vị «\(found)» không có trong bộ tiêu chí.", expected: known.joined(separator: ", "),
        fix:
          "Sửa thành một trong các loại: \(known.joined(separator: ", ")); hoặc thêm vào «unitKinds» của bộ tiêu chí.")
    case .decomposed:
      Phrase(
        "Tên «\(found)» có chữ Việt dạng tổ hợp (thường từ máy Mac); vẫn được đọc đúng.",
        expected: "Chữ Việt dựng sẵn (NFC)", fix: "Không bắt buộc sửa; gõ lại tên nếu chương trình khác hiển thị sai.")
    case .lookAlike(let corrected):
      Phrase(
        "Tên «\(found)» có chữ Ð (U+00D0) trông như Đ nhưng là chữ khác; vẫn được đọc là Đ.", expected: corrected,
        fix: "Gõ lại tên bằng bộ gõ tiếng Việt: «\(corrected)».")
    case .clusterMissing:
      Phrase(
        "Đơn vị này không có cụm trong khi các đơn vị khác có.", expected: "Tên cụm",
        fix: "Ghi cụm của đơn vị vào ô này.")
    case .clusterSpelling(let first):
      Phrase(
        "Cụm «\(found)» ở các dòng trước viết là «\(first)»; bảng tổng hợp có thể tách thành hai cụm.", expected: first,
        fix: "Viết tên cụm giống nhau ở mọi dòng: «\(first)».")
    case .clusterSize(let cluster, let count, let least, let most):
      Phrase(
        "\(self.cluster(cluster)) có \(count) đơn vị.", expected: least == most ? "\(least)" : "\(least) đến \(most)",
        fix:
          "Kiểm tra lại danh sách của cụm; nếu số đơn vị là đúng, ghi vào «clusterSize» của bộ tiêu chí hoặc chạy lại với --cluster-size \(range(least, most, count))."
      )
    case .leadMissing(let cluster, let members):
      Phrase(
        "\(self.cluster(cluster)) chưa có cụm trưởng.", expected: "Một trong: \(members.joined(separator: "; "))",
        fix: "Đánh dấu «x» vào cột «cụm trưởng» ở dòng của cụm trưởng.")
    case .leadNotMember(let cluster, let members, let elsewhere):
      Phrase(
        "Cụm trưởng «\(found)» không phải là đơn vị của \(self.cluster(cluster))"
          + (elsewhere.map { " mà của \(self.cluster($0))." } ?? "."),
        expected: "Một trong: \(members.joined(separator: "; "))",
        fix: "Sửa tên cụm trưởng, hoặc chuyển đơn vị đó vào \(self.cluster(cluster)).")
    case .severalLeads(let cluster, let first):
      Phrase(
        "\(self.cluster(cluster)) có thêm cụm trưởng «\(found)» ngoài «\(first)».", expected: "Một cụm trưởng",
        fix: "Chỉ để lại một cụm trưởng.")
    case .misspelt(let other, let place):
      Phrase(
        "Đơn vị «\(found)» trong danh sách kia viết là «\(other)» (\(place)); nhiều khả năng là một đơn vị.",
        expected: other, fix: "Sửa tên ở danh sách viết sai; nếu là tên cũ, ghi vào cột «tên khác».")
    case .spelling(let other):
      Phrase(
        "Tên «\(found)» viết khác danh sách kia («\(other)») về chữ hoa, dấu hoặc khoảng cách.", expected: other,
        fix: "Viết tên giống nhau ở hai danh sách.")
    case .unknownUnit(let nearest, let file):
      Phrase(
        "Đơn vị «\(found)» không có trong «\(file)».", expected: similar(nearest, or: "Một đơn vị của danh sách kia"),
        fix: "Sửa tên cho đúng, ghi tên cũ vào cột «tên khác», hoặc xóa dòng nếu đơn vị không còn.")
    case .missingUnit(let name, let nearest, let file):
      Phrase(
        "Thiếu đơn vị «\(name)» có trong «\(file)».", expected: similar(nearest, or: name),
        fix: "Thêm đơn vị «\(name)» vào danh sách; nếu đã đổi tên, ghi tên cũ vào cột «tên khác».")
    case .merged(let name, let unit, let first):
      Phrase(
        "«\(found)» và «\(name)» (ô \(first)) là một đơn vị «\(unit)» trong danh sách kia.",
        expected: "Một dòng cho «\(unit)»", fix: "Xóa dòng của đơn vị đã sáp nhập, ghi tên cũ vào cột «tên khác».")
    }
  }

  private func similar(_ names: [String], or other: String) -> String {
    names.isEmpty ? other : "Gần giống: \(names.joined(separator: "; "))"
  }

  /// The sizes with one more, as the option takes them.
  private func range(_ least: Int, _ most: Int, _ count: Int) -> String { "\(min(least, count))-\(max(most, count))" }
}

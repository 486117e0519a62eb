import Scoring

extension Vietnamese {
  func label(_ label: ConsolidationLabel) -> String {
    switch label {
    case .proposals: "Đề xuất và khen thưởng"
    case .award: "Danh hiệu, hình thức khen thưởng"
    case .allUnits: "Toàn bộ các đơn vị"
    case .proposedUnits: "Đơn vị được đề xuất"
    case .toDecide: "Cần quyết định, ghi chú"
    case .rankInCluster: "Hạng trong cụm"
    case .provisionalUnits: "Kết quả chưa chính thức và lý do"
    case .deadline: "Hạn nộp"
    case .lateMark: "nộp muộn"
    case .noNominations: "Bộ tiêu chí không có hình thức khen thưởng nào."
    case .statistics: "Đoàn kiểm tra so với điểm tự chấm"
    case .statisticsMeaning:
      """
      Chênh lệch là điểm sau kiểm tra trừ điểm tự chấm, tính bằng phần trăm của điểm tối đa. Số âm: đoàn chấm thấp hơn đơn vị tự chấm. \
      Cụm lệch hẳn so với các cụm khác có thể đã chấm chặt hơn hoặc nới hơn; con số chỉ gợi ý chỗ cần xem lại.
      """
    case .inspectedUnits: "Đơn vị đã kiểm tra"
    case .comparedScores: "Số điểm đối chiếu"
    case .changedScores: "Số điểm thay đổi"
    case .mean: "Trung bình (%)"
    case .median: "Trung vị (%)"
    case .othersMean: "Trung bình cụm khác (%)"
    case .othersMedian: "Trung vị cụm khác (%)"
    case .deviation: "Lệch so với cụm khác (%)"
    case .allContents: "Tất cả nội dung"
    case .carriedFindings: "Tồn tại của đợt trước và kết quả khắc phục"
    case .carriedFrom: "Phát hiện ở đợt"
    case .unanswered: "Chưa nộp đợt này"
    case .minutes: "Biên bản"
    case .reportOutline: "Báo cáo theo đề cương"
    case .classesByCluster: "Xếp loại theo cụm"
    case .totalsByCluster: "Tổng điểm trung bình theo cụm"
    case .meanTotal: "Tổng điểm trung bình"
    case .countOfUnits: "Số lượng đơn vị"
    case .minutesTitle: "Biên bản kiểm tra"
    case .clusterMinutesTitle: "Biên bản họp cụm"
    case .outlineTitle: "Báo cáo kết quả thực hiện và tự kiểm tra"
    case .basis: "Căn cứ"
    case .timeAndPlace: "Hôm nay, hồi …… giờ …… ngày …… tháng …… năm 20……, tại ……………………………"
    case .present: "Thành phần"
    case .presentTeam: "Đại diện đoàn kiểm tra"
    case .presentUnit: "Đại diện đơn vị được kiểm tra"
    case .presentCluster: "Đại diện các đơn vị trong cụm"
    case .nameAndPost: "Ông (bà): ……………………… Chức vụ: ………………"
    case .resultsHeading: "Kết quả chấm điểm"
    case .changedHeading: "Điểm khác với điểm tự chấm và lý do"
    case .nothingChanged: "Không có điểm nào khác với điểm tự chấm."
    case .mendHeading: "Những điểm phải khắc phục hoặc xem lại"
    case .nothingFound: "Không có phát hiện nào trong bảng chấm điểm."
    case .mendUntil: "Thời hạn khắc phục: …………………………………"
    case .teamOpinion: "Nhận xét của đoàn kiểm tra"
    case .unitOpinion: "Ý kiến của đơn vị được kiểm tra"
    case .requests: "Kiến nghị"
    case .closing:
      "Biên bản lập thành …… bản có nội dung như nhau, đã đọc cho những người có mặt cùng nghe, thống nhất và ký tên."
    case .secretary: "NGƯỜI GHI BIÊN BẢN"
    case .representative: "ĐẠI DIỆN ĐƠN VỊ"
    case .vote: "Kết quả biểu quyết hoặc bỏ phiếu kín"
    case .votes: "Tổng số phiếu: ………… Hợp lệ: ………… Không hợp lệ: …………"
    case .votesFor: "Số phiếu đồng ý"
    case .clusterResults: "Kết quả thống nhất của các đơn vị trong cụm"
    case .clusterProposals: "Đề xuất của cụm"
    case .otherMatters: "Nội dung khác"
    case .notFinalYet: "Những kết quả chưa chính thức"
    case .nothingOpen: "Mọi kết quả trong cụm là chính thức."
    case .belowMaximum: "Nội dung chưa đạt điểm tối đa"
    case .nothingBelowMaximum: "Không có nội dung nào dưới điểm tối đa."
    case .atMaximum: "đạt điểm tối đa"
    case .fieldResults: "Kết quả theo từng lĩnh vực"
    case .remediesAsked: "Cách khắc phục những điểm phát hiện trong bảng chấm điểm"
    case .noRemedies: "Bảng chấm điểm không có điểm nào phải sửa."
    case .recipients: "Nơi nhận: ……………………………………"
    case .unitReportHead: "THỦ TRƯỞNG ĐƠN VỊ"
    case .onlyOwnScores: "Chưa có điểm nào ngoài điểm tự chấm."
    }
  }

  func sentence(_ sentence: ConsolidationSentence) -> String {
    switch sentence {
    case .standing(let unit, let place, let isShared, let total, let className, let isProvisional):
      let rank = place.map { "\($0). " } ?? ""
      let remarks = [
        "\(number(total)) điểm", className.map { "loại \($0)" }, isShared ? "đồng hạng" : nil,
        isProvisional ? "chưa chính thức" : nil,
      ]
      return "\(rank)\(unit) (\(remarks.compactMap(\.self).joined(separator: ", ")))"
    case .tie(let units, let total, let seats):
      let points = total.map { " ở \(number($0)) điểm" } ?? ""
      return "Bằng nhau\(points): \(units.joined(separator: ", ")). Biểu quyết hoặc bỏ phiếu kín chọn \(seats)."
    case .vacancy(let vacancy, let award): return text(of: vacancy, award)
    case .vacant(let count): return "Còn \(count) suất chưa có đơn vị."
    case .awaitedVotes(let clusters):
      return "Tạm thời, còn chờ biểu quyết đề xuất của: \(clusters.joined(separator: ", "))."
    case .provisionalAward: return "Dựa trên kết quả chưa chính thức, có thể thay đổi."
    case .reservation(let reservation): return text(of: reservation)
    case .field(let own, let final, let maximum):
      let counted = final.map { "\(number($0.points)) (\(layer($0.layer).lowercased()))" } ?? "chưa có"
      return "Điểm tối đa: \(number(maximum)). Điểm tự chấm: \(number(own)). Điểm chính thức: \(counted)."
    case .below(let name, let points, let maximum, let reason):
      let why = reason.map { ". Lý do: \($0)" } ?? ""
      return "\(name): \(number(points))/\(number(maximum)) điểm, thiếu \(number(maximum - points))\(why)"
    }
  }

  private func text(of vacancy: AwardResult.Vacancy, _ award: String) -> String {
    switch vacancy {
    case .noResults: "Không đề xuất: chưa đơn vị nào có kết quả."
    case .noneOfClass(let name, let present) where present.isEmpty:
      "Không đề xuất: không có đơn vị nào xếp loại \(name)."
    case .noneOfClass(let name, let present):
      "Không đề xuất: không có đơn vị nào xếp loại \(name) (chỉ có loại \(present.joined(separator: ", ")))."
    case .noneOfAward: "Không có: không đơn vị nào được đề xuất «\(award)»."
    case .tooFewUnits: "Không có: không đủ đơn vị."
    }
  }

  private func text(of reservation: ConsolidatedUnit.Reservation) -> String {
    switch reservation {
    case .notSubmitted: "Chưa nộp bài chấm được."
    case .incomplete(let contents) where contents.isEmpty: "Chưa đủ điểm."
    case .incomplete(let contents): "Nội dung chưa có điểm hợp lệ: \(contents.joined(separator: ", "))."
    case .layerMissing(let contents, let awaited):
      "Mới có điểm tự chấm, chờ điểm của «\(layer(awaited))»: nội dung \(contents.joined(separator: ", "))."
    }
  }
}

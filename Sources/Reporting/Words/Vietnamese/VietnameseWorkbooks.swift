extension Vietnamese {
  func label(_ label: WorkbookLabel) -> String {
    switch label {
    case .nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    case .motto: "Độc lập - Tự do - Hạnh phúc"
    case .inspectionTeam: "ĐOÀN KIỂM TRA"
    case .provisionalClass: "Xếp loại tạm thời"
    case .scoreMissing: "Thiếu"
    case .shortfall: "Còn thiếu"
    case .aboveBand: "tổng điểm vượt khung của loại"
    case .placeAndDate: "……………………, ngày …… tháng …… năm 20……"
    case .preparedBy: "NGƯỜI LẬP BIỂU"
    case .teamLead: "TRƯỞNG ĐOÀN KIỂM TRA"
    case .unitHead: "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA"
    case .clusterLead: "CỤM TRƯỞNG"
    case .officeHead: "THỦ TRƯỞNG CƠ QUAN"
    case .signature: "(Ký, ghi rõ họ tên)"
    case .signatureAndSeal: "(Ký, ghi rõ họ tên, đóng dấu)"
    case .summaryTab: "Tổng hợp"
    case .otherFilesTab: "Tệp khác và lưu ý"
    case .awardsTab: "Đề xuất, khen thưởng"
    case .statisticsTab: "Thống kê"
    case .carriedTab: "Theo dõi khắc phục"
    case .clusterRank: "Thứ hạng trong cụm"
    case .notSubmitted: "Chưa nộp"
    case .provisionalStatus: "Đã chấm (tạm thời)"
    case .classCounts: "Kết quả xếp loại"
    case .kind: "Phân loại"
    case .notesTab: "Phát hiện"
    case .notesTitle: "CÁC PHÁT HIỆN TRONG BẢNG TÍNH NÀY"
    case .notesHint: "Các ô được nêu đã được tô màu và có ghi chú. Bấm vào vị trí để đến ô đó."
    case .nothingElse: "Không có tệp bị từ chối, trùng, được thay hoặc bỏ qua, và không có phát hiện chung."
    }
  }

  func sentence(_ sentence: WorkbookSentence) -> String {
    switch sentence {
    case .total(let points, let maximum):
      "Tổng điểm \(number(points))\(maximum.map { "/\(number($0))" } ?? "")."
    case .classEarned(let name): "Đạt mọi điều kiện của loại \(name)."
    case .noClassEarned(let name): "Không đạt đủ điều kiện của loại nào cao hơn loại \(name)."
    case .contentsWithoutScore(let ids): "Nội dung chưa có điểm hợp lệ: \(ids.joined(separator: ", "))."
    case .missingTo(let name): "Còn thiếu để lên loại \(name)"
    case .nothingToAdd(let name): "Không thiếu điểm; tổng điểm vượt khung của loại \(name)."
    case .scheme(let id, let version): "\(id), phiên bản \(version)"
    case .unit(let name, let id): "\(name) (mã \(id))"
    case .lead(let name): "\(name) (cụm trưởng)"
    case .replacedBy(let file): "Được thay bằng \(file)."
    }
  }
}

import Scoring
import Validation
import XLSXWriter

/// What templates say; those who fill them in read Vietnamese, whatever language the program speaks.
struct TemplateWords {
  private let words = Vietnamese()
  let scheme: Scheme

  var tab: String { "Bảng chấm điểm" }
  var unitsTab: String { "Danh sách" }
  var targetsTab: String { "Danh mục" }
  var adjustmentsTab: String { "Điều chỉnh" }

  var formTitle: String { "BẢNG TỰ CHẤM ĐIỂM" }
  var inspectionTitle: String { "PHIẾU KIỂM TRA" }
  var adjustmentsTitle: String { "BẢNG ĐIỀU CHỈNH ĐIỂM" }
  var unitLabel: String { "Đơn vị:" }
  var unitsHead: String { "Tên để chọn" }
  var numberHead: String { "STT" }
  var nameHead: String { "Nội dung" }
  var maximumHead: String { "Điểm tối đa" }
  var noteHead: String { "Ghi chú" }
  var reasonHead: String { "Lý do" }
  var total: String { "TỔNG CỘNG" }

  func label(_ label: WorkbookLabel) -> String { words.label(label) }
  func clusterLine(_ cluster: String) -> String { words.cluster(cluster) }

  /// The header of a layer's column, one of those that every reader of ours knows.
  func head(_ layer: Layer) -> String {
    switch layer {
    case .own: scheme.yesNoCount > 0 ? "Tự đánh giá" : "Điểm tự chấm"
    case .inspected: "Điểm kiểm tra"
    case .agreed: "Điểm thống nhất"
    case .appraised: "Điểm thẩm định"
    }
  }

  /// The scheme with its title.
  var schemeLine: String { "\(scheme.title.vi)\n(\(words.sentence(.scheme(scheme.id, version: scheme.version))))" }

  var formInstructions: String {
    let blank =
      scheme.blank == .zero ? "Ô để trống được tính là 0." : "Không để trống ô nào: ô trống không được coi là 0."
    return """
      1. Ghi tên đầy đủ vào ô phía trên. 2. Chỉ điền các ô nền vàng; các ô khác đã khóa, tổng tự tính. \
      3. \(blank) 4. Không thêm, xóa hay ẩn dòng, cột. 5. Cột «\(noteHead)» dành cho giải trình. 6. Lưu dạng .xlsx.
      """
  }

  var inspectionInstructions: String {
    """
    1. Ghi tên đơn vị được kiểm tra. 2. Điền điểm vào cột của mình (nền vàng). 3. Điểm khác điểm tự chấm phải có lý do ở \
    cột «\(reasonHead)». 4. Không thêm, xóa hay ẩn dòng, cột. 5. Lưu dạng .xlsx và đặt vào thư mục điều chỉnh.
    """
  }

  var unitInput: CellValidation.Message { .init(title: "Tên đơn vị", text: "Ghi đúng tên trong danh sách.") }
  var unitChoice: CellValidation.Message { .init(title: "Tên đơn vị", text: "Bấm mũi tên để chọn tên.") }
  var unitError: CellValidation.Message {
    .init(title: "Tên không có trong danh sách", text: "Hãy chọn một tên trong danh sách thả xuống.")
  }

  /// What is said beside a score cell.
  func input(_ entry: ScoreEntry) -> CellValidation.Message { .init(title: "Điền điểm", text: demand(entry)) }

  /// What is said to a score that may not be.
  func error(_ entry: ScoreEntry) -> CellValidation.Message {
    .init(title: "Điểm không hợp lệ", text: demand(entry) + " Nếu chưa có điểm, để trống ô này.")
  }

  private func demand(_ entry: ScoreEntry) -> String {
    let step = scheme.scoreStep.map { ", bước \(words.number($0))" } ?? ""
    switch entry.check {
    case .answer(let yes, let no): return "Chọn «\(yes)» hoặc «\(no)»."
    case .upTo(let maximum): return "Số từ 0 đến \(words.number(maximum))."
    case .atLeastZero: return "Số từ 0 trở lên."
    case .formula where entry.isAnswer:
      return "Ghi «\(scheme.yesNo.shown.yes)» hoặc «\(scheme.yesNo.shown.no)»."
    case .formula:
      let maximum = entry.maximum.map { " đến \(words.number($0))" } ?? " trở lên"
      return "Số từ 0\(maximum)\(step), không vượt điểm tối đa ghi trong bảng."
    }
  }

  // MARK: - The table of adjustments

  /// The headers of the table of adjustments, in the order of its columns.
  var adjustmentHeads: [String] {
    ["Đơn vị", "Nội dung hoặc tiêu chí", "Lớp điểm", "Điểm", "Lý do", "Người chấm", "Ngày", "Đợt"]
  }

  var adjustmentInstructions: String {
    "Mỗi điểm một dòng. Cột «Nội dung hoặc tiêu chí» ghi số trong trang «\(targetsTab)»; điểm khác điểm tự chấm phải có lý do."
  }

  /// The name of a layer as the table of adjustments has it.
  func layer(_ layer: Layer) -> String { words.layer(layer) }

  var choose: CellValidation.Message { .init(title: "Chọn", text: "Bấm mũi tên để chọn.") }
  var chooseError: CellValidation.Message {
    .init(title: "Không có trong danh sách", text: "Hãy chọn một mục trong danh sách thả xuống.")
  }
}

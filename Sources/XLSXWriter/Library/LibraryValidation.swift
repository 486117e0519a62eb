internal import CXLSXWriter
internal import Spreadsheet

extension LibrarySheet {
  /// Puts a validation over its cells.
  func validate(_ validation: CellValidation, sheet: String) throws(DrawingError) {
    var options = unsafe lxw_data_validation()
    unsafe options.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe options.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe options.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe options.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    unsafe options.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    let texts = CStrings(validation.texts)
    unsafe options.input_title = texts[0]
    unsafe options.input_message = texts[1]
    unsafe options.error_title = texts[2]
    unsafe options.error_message = texts[3]
    let formulas = CStrings(validation.rule.formulas)
    unsafe options.minimum_formula = formulas[0]
    unsafe options.value_formula = formulas[0]
    unsafe options.maximum_formula = formulas.count > 1 ? formulas[1] : nil
    unsafe options.validate = UInt8(validation.rule.type.rawValue)
    unsafe options.criteria = UInt8(validation.rule.criterion.rawValue)
    var list = unsafe formulas.pointers + [nil]
    let code = unsafe list.withUnsafeMutableBufferPointer { list in
      if validation.rule.isList { unsafe options.value_list = list.baseAddress }
      return unsafe worksheet_data_validation_range(
        pointer, validation.range.first.libraryRow, validation.range.first.libraryColumn,
        validation.range.last.libraryRow, validation.range.last.libraryColumn, &options)
    }
    // The library has copied every text when its call returns.
    withExtendedLifetime((texts, formulas)) {}
    try LibraryCall.check(code, "validation of \(validation.range) in \(sheet)")
  }
}

/// Copies of strings as C has them, freed together.
@safe private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    unsafe pointers = texts.map { text in
      let bytes = text.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      unsafe copy.initialize(from: Array(bytes), count: bytes.count)
      return unsafe copy
    }
  }

  deinit { unsafe pointers.forEach { unsafe $0?.deallocate() } }

  var count: Int { unsafe pointers.count }
  subscript(index: Int) -> UnsafeMutablePointer<CChar>? { unsafe pointers[index] }
}

extension CellValidation {
  /// Titles and texts as the library takes them: 32 and 255 characters.
  fileprivate var texts: [String] {
    [(input.title, 32), (input.text, 255), (error.title, 32), (error.text, 255)].map { text, limit in
      // Excel counts UTF-16 units, the library code points: no text has more of these.
      var text = text
      while text.utf16.count > limit { text.removeLast() }
      return text
    }
  }
}

extension CellValidation.Rule {
  fileprivate var isList: Bool {
    switch self {
    case .list: true
    case .decimal, .decimalAtLeast, .custom, .listRange: false
    }
  }

  /// Numbers are written as formulas: the library prints numbers of its own with 16 digits.
  fileprivate var formulas: [String] {
    switch self {
    case .decimal(let from, let to): ["=" + from, "=" + to]
    case .decimalAtLeast(let formula), .custom(let formula), .listRange(let formula): ["=" + formula]
    case .list(let texts): texts
    }
  }

  fileprivate var type: lxw_validation_types {
    switch self {
    case .decimal, .decimalAtLeast: LXW_VALIDATION_TYPE_DECIMAL_FORMULA
    case .custom: LXW_VALIDATION_TYPE_CUSTOM_FORMULA
    case .list: LXW_VALIDATION_TYPE_LIST
    case .listRange: LXW_VALIDATION_TYPE_LIST_FORMULA
    }
  }

  fileprivate var criterion: lxw_validation_criteria {
    switch self {
    case .decimal: LXW_VALIDATION_CRITERIA_BETWEEN
    case .decimalAtLeast: LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
    case .custom, .list, .listRange: LXW_VALIDATION_CRITERIA_NONE
    }
  }
}

internal import CXLSXWriter
internal import Spreadsheet

/// libxlsxwriter's workbook, from its first sheet to the file it leaves.
///
/// The library keeps no state between workbooks but `gmtime`'s, see ``DocumentProperties/corePart``, and each workbook
/// belongs to one task: any number can be drawn at once.
/// It prints a warning to stderr for each input it refuses; inputs are therefore checked before they get here.
@safe struct LibraryWorkbook: ~Copyable {
  /// `nil` once closed.
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  /// The formats made so far; libxlsxwriter frees them with the workbook.
  var formats: [CellStyle: LibraryFormat] = [:]

  /// A workbook that closing writes to a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - folder: Where the library puts a temporary file for each part.
  /// - Throws: ``DrawingError/refused(_:code:reason:)`` when there is no memory for it.
  init(path: String, temporaryFiles folder: String) throws(DrawingError) {
    // The options are copied, and the folder's name with them, before the call returns.
    unsafe handle = folder.withMutableCString { name in
      var options = unsafe lxw_workbook_options(constant_memory: 0, tmpdir: name, use_zip64: 0)
      return unsafe workbook_new_opt(path, &options)
    }
    guard unsafe handle != nil else { throw .refused("a workbook", LXW_ERROR_MEMORY_MALLOC_FAILED) }
  }

  deinit {
    if let workbook = unsafe handle { unsafe lxw_workbook_free(workbook) }
  }

  /// The library's workbook while it is open.
  var workbook: UnsafeMutablePointer<lxw_workbook> {
    guard let workbook = unsafe handle else { preconditionFailure("a closed workbook is not drawn on") }
    return unsafe workbook
  }

  /// Writes the file; the library frees the workbook whether it succeeds or not.
  mutating func close() throws(DrawingError) {
    let workbook = unsafe self.workbook
    unsafe handle = nil
    try LibraryCall.check(unsafe workbook_close(workbook), "the file")
  }

  /// Sets the organisation; the other properties are not left to the library.
  mutating func set(company: String) throws(DrawingError) {
    let workbook = unsafe self.workbook
    let code = unsafe CellText.written(company).withMutableCString { name in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.company = name
      // Any date but 0, which would mean now.
      unsafe properties.created = 1
      return unsafe workbook_set_properties(workbook, &properties)
    }
    try LibraryCall.check(code, "the properties")
  }

  /// Defines a name.
  mutating func define(_ name: DefinedName) throws(DrawingError) {
    let scope = name.sheet.map { quotedSheetName($0) + "!" } ?? ""
    let code = unsafe workbook_define_name(workbook, scope + name.name, "=" + name.formula)
    try LibraryCall.check(code, "the name \(name.name)")
  }
}

/// What libxlsxwriter answers.
enum LibraryCall {
  /// Passes a success and turns anything else into an error.
  static func check(_ code: lxw_error, _ what: @autoclosure () -> String) throws(DrawingError) {
    guard code == LXW_NO_ERROR else { throw .refused(what(), code) }
  }
}

extension DrawingError {
  /// libxlsxwriter's refusal with its words for it.
  static func refused(_ what: String, _ code: lxw_error) -> Self {
    let words = unsafe lxw_strerror(code).map { unsafe String(cString: $0) }
    return .refused(what, code: Int(code.rawValue), reason: words ?? "unknown error")
  }
}

/// A sheet's name as formulas write it.
func quotedSheetName(_ name: String) -> String {
  "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

extension String {
  /// The text as a C string for a library that declares its input mutable and only reads it.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    unsafe withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
  }
}

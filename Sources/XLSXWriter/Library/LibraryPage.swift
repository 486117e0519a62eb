internal import CXLSXWriter

extension LibrarySheet {
  /// How the sheet is printed.
  func setPage(_ page: PageSetup, name: String) throws(DrawingError) {
    unsafe worksheet_set_paper(pointer, 9)  // A4 (ECMA-376 Part 1, 18.3.1.63)
    switch page.orientation {
    case .portrait: unsafe worksheet_set_portrait(pointer)
    case .landscape: unsafe worksheet_set_landscape(pointer)
    }
    setMargins(page.margins)
    if page.isCentred { unsafe worksheet_center_horizontally(pointer) }
    if page.fitsWidth { unsafe worksheet_fit_to_pages(pointer, 1, 0) }
    if let rows = page.repeatedRows {
      let code = unsafe worksheet_repeat_rows(
        pointer, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
      try LibraryCall.check(code, "repeated rows of \(name)")
    }
    try setLines(page, name: name)
  }

  private func setMargins(_ margins: PageSetup.Margins) {
    let millimetresPerInch = 25.4
    unsafe worksheet_set_margins(
      pointer, margins.left / millimetresPerInch, margins.right / millimetresPerInch,
      margins.top / millimetresPerInch, margins.bottom / millimetresPerInch)
  }

  private func setLines(_ page: PageSetup, name: String) throws(DrawingError) {
    if !page.header.code.isEmpty {
      try LibraryCall.check(unsafe worksheet_set_header(pointer, page.header.code), "header of \(name)")
    }
    if !page.footer.code.isEmpty {
      try LibraryCall.check(unsafe worksheet_set_footer(pointer, page.footer.code), "footer of \(name)")
    }
  }
}

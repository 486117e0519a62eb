internal import CXLSXWriter

/// libxlsxwriter's format, which lives as long as its workbook.
@safe struct LibraryFormat {
  /// The library's own.
  let pointer: UnsafeMutablePointer<lxw_format>
}

extension LibraryWorkbook {
  /// The format for a style, made when first asked for.
  mutating func format(for style: CellStyle) throws(DrawingError) -> LibraryFormat {
    if let format = formats[style] { return format }
    guard let pointer = unsafe workbook_add_format(workbook) else {
      throw .refused("a format", LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    let format = unsafe LibraryFormat(pointer: pointer)
    format.set(style)
    formats[style] = format
    return format
  }
}

extension LibraryFormat {
  fileprivate func set(_ style: CellStyle) {
    setFont(style)
    setBorders(style.borders)
    setAlignment(style)
    if let fill = style.fill {
      unsafe format_set_pattern(pointer, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(pointer, fill.library)
    }
    if let code = style.numberFormat { unsafe format_set_num_format(pointer, code) }
    if !style.locked { unsafe format_set_unlocked(pointer) }
  }

  private func setFont(_ style: CellStyle) {
    unsafe format_set_font_name(pointer, style.font)
    unsafe format_set_font_size(pointer, style.size)
    if style.bold { unsafe format_set_bold(pointer) }
    if style.italic { unsafe format_set_italic(pointer) }
    if let colour = style.colour { unsafe format_set_font_color(pointer, colour.library) }
  }

  private func setBorders(_ borders: Borders) {
    unsafe format_set_top(pointer, borders.top.library)
    unsafe format_set_left(pointer, borders.left.library)
    unsafe format_set_bottom(pointer, borders.bottom.library)
    unsafe format_set_right(pointer, borders.right.library)
    if let colour = borders.colour { unsafe format_set_border_color(pointer, colour.library) }
  }

  private func setAlignment(_ style: CellStyle) {
    unsafe format_set_align(pointer, style.horizontal.library)
    unsafe format_set_align(pointer, style.vertical.library)
    if style.indent > 0 { unsafe format_set_indent(pointer, style.indent) }
    if style.wraps { unsafe format_set_text_wrap(pointer) }
  }
}

extension Colour {
  /// The colour as libxlsxwriter takes it, for which 0 is "none given" and black a number of its own.
  var library: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}

extension Borders.Line {
  fileprivate var library: UInt8 {
    let line =
      switch self {
      case .none: LXW_BORDER_NONE
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      case .double: LXW_BORDER_DOUBLE
      case .dotted: LXW_BORDER_DOTTED
      case .dashed: LXW_BORDER_DASHED
      }
    return UInt8(line.rawValue)
  }
}

extension CellStyle.HorizontalAlignment {
  fileprivate var library: UInt8 {
    let alignment =
      switch self {
      case .general: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      case .justified: LXW_ALIGN_JUSTIFY
      }
    return UInt8(alignment.rawValue)
  }
}

extension CellStyle.VerticalAlignment {
  fileprivate var library: UInt8 {
    let alignment =
      switch self {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    return UInt8(alignment.rawValue)
  }
}

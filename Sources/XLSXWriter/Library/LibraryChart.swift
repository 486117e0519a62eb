internal import CXLSXWriter
internal import Spreadsheet

extension LibraryWorkbook {
  /// Lays a chart over a sheet.
  mutating func insert(_ drawing: ChartDrawing, on sheet: LibrarySheet) throws(DrawingError) {
    guard let chart = unsafe workbook_add_chart(workbook, drawing.kind.library) else {
      throw .refused("a chart", LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    for series in drawing.series { try unsafe Self.add(series, to: chart) }
    unsafe Self.setTitles(of: chart, drawing)
    // The library scales a chart of 480 by 288 pixels.
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Double(drawing.size.width) / 480
    unsafe options.y_scale = Double(drawing.size.height) / 288
    let anchor = drawing.anchor
    let code = unsafe worksheet_insert_chart_opt(
      sheet.pointer, anchor.libraryRow, anchor.libraryColumn, chart, &options)
    try LibraryCall.check(code, "chart at \(anchor)")
  }

  private static func add(
    _ drawing: ChartDrawing.Series, to chart: UnsafeMutablePointer<lxw_chart>
  ) throws(DrawingError) {
    guard let series = unsafe chart_add_series(chart, nil, nil) else {
      throw .refused("a series", LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    unsafe chart_series_set_name(series, CellText.written(drawing.name))
    let (labels, values) = (drawing.categories, drawing.values)
    unsafe chart_series_set_categories(
      series, drawing.sheet, labels.first.libraryRow, labels.first.libraryColumn, labels.last.libraryRow,
      labels.last.libraryColumn)
    unsafe chart_series_set_values(
      series, drawing.sheet, values.first.libraryRow, values.first.libraryColumn, values.last.libraryRow,
      values.last.libraryColumn)
    if let colour = drawing.colour {
      var fill = lxw_chart_fill()
      fill.color = colour.library
      unsafe chart_series_set_fill(series, &fill)
    }
  }

  private static func setTitles(of chart: UnsafeMutablePointer<lxw_chart>, _ drawing: ChartDrawing) {
    if drawing.title.isEmpty {
      unsafe chart_title_off(chart)
    } else {
      unsafe chart_title_set_name(chart, CellText.written(drawing.title))
    }
    if !drawing.axisTitles.categories.isEmpty {
      unsafe chart_axis_set_name(chart.pointee.x_axis, CellText.written(drawing.axisTitles.categories))
    }
    if !drawing.axisTitles.values.isEmpty {
      unsafe chart_axis_set_name(chart.pointee.y_axis, CellText.written(drawing.axisTitles.values))
    }
    let legend = drawing.showsLegend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(chart, UInt8(legend.rawValue))
  }
}

extension ChartDrawing.Kind {
  fileprivate var library: UInt8 {
    let kind =
      switch self {
      case .column: LXW_CHART_COLUMN
      case .stackedColumn: LXW_CHART_COLUMN_STACKED
      case .bar: LXW_CHART_BAR
      case .line: LXW_CHART_LINE
      }
    return UInt8(kind.rawValue)
  }
}

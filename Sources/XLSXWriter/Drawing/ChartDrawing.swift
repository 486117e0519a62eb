package import Spreadsheet

/// A chart laid over a sheet.
package struct ChartDrawing: Sendable {
  /// What stands for a value.
  package enum Kind: Sendable {
    /// Upright columns side by side.
    case column
    /// Upright columns on top of each other.
    case stackedColumn
    /// Lying bars.
    case bar
    /// A line through the values.
    case line
  }

  /// Values of one colour.
  package struct Series: Sendable {
    /// What the legend says.
    package var name: String
    /// The cells with the labels of the axis.
    package var categories: CellRange
    /// The cells with the values.
    package var values: CellRange
    /// The sheet that holds the cells.
    package var sheet: String
    /// The colour, or `nil` for the program's own.
    package var colour: Colour?

    /// A series of cells of one sheet.
    package init(name: String, categories: CellRange, values: CellRange, sheet: String, colour: Colour? = nil) {
      self.name = name
      self.categories = categories
      self.values = values
      self.sheet = sheet
      self.colour = colour
    }
  }

  /// What stands for a value.
  package var kind: Kind
  /// The title; empty for none.
  package var title: String
  /// The titles of the axis of categories and of the axis of values; empty for none.
  package var axisTitles: (categories: String, values: String)
  /// The series.
  package var series: [Series]
  /// The cell whose upper left corner is the chart's.
  package var anchor: CellReference
  /// Width and height in pixels, 96 to the inch.
  package var size: (width: Int, height: Int)
  /// Whether the legend is shown, below.
  package var showsLegend: Bool

  /// A chart at a cell.
  package init(
    kind: Kind = .column, title: String = "", axisTitles: (categories: String, values: String) = ("", ""),
    series: [Series], anchor: CellReference, size: (width: Int, height: Int) = (720, 360), showsLegend: Bool = true
  ) {
    self.kind = kind
    self.title = title
    self.axisTitles = axisTitles
    self.series = series
    self.anchor = anchor
    self.size = size
    self.showsLegend = showsLegend
  }
}

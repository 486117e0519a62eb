package import Spreadsheet

/// What is to be said in a workbook of others: notes on its cells, and a sheet before all others that lists them.
///
/// All texts are data: escaped, cut to what a cell or a note may hold, never a formula.
package struct Annotation: Sendable {
  /// The notes, any number on a cell; those on sheets that the workbook does not have are left out.
  package var notes: [CellNote]
  /// The sheet that is put before all others.
  package var listing: NoteListing
  /// Who is named as the author of the notes.
  package var author: String

  /// Notes and the sheet that lists them.
  package init(notes: [CellNote], listing: NoteListing, author: String) {
    self.notes = notes
    self.listing = listing
    self.author = author
  }
}

/// A note on a cell, and the colour that the cell's ground takes.
package struct CellNote: Hashable, Sendable {
  /// The name on the sheet's tab.
  package var sheet: String
  /// The cell; of merged ones any.
  package var cell: CellReference
  /// The first line, in heavy letters.
  package var title: String
  /// What follows it.
  package var text: String
  /// The ground's colour; of several notes on a cell, the first one's counts.
  package var fill: Colour

  /// A note on a cell.
  package init(sheet: String, cell: CellReference, title: String, text: String, fill: Colour) {
    self.sheet = sheet
    self.cell = cell
    self.title = title
    self.text = text
    self.fill = fill
  }
}

/// The sheet of all notes: a title, a line under it, a head, and a row for each.
package struct NoteListing: Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// What stands over it.
    package var head: String
    /// Its width in characters of the default font.
    package var width: Double

    /// A column.
    package init(_ head: String, width: Double) {
      self.head = head
      self.width = width
    }
  }

  /// A row.
  package struct Row: Hashable, Sendable {
    /// The texts, column by column.
    package var texts: [String]
    /// Where its texts lead, or `nil` for nowhere.
    package var target: Target?
    /// The ground's colour of the column of colours, or `nil` for none.
    package var fill: Colour?
    /// The height in points, 0 to 409.
    package var height: Double

    /// A row.
    package init(_ texts: [String], target: Target?, fill: Colour?, height: Double) {
      self.texts = texts
      self.target = target
      self.fill = fill
      self.height = height
    }
  }

  /// A cell of the workbook that a row leads to; no link when the workbook has no such sheet.
  package struct Target: Hashable, Sendable {
    /// The name on the sheet's tab.
    package var sheet: String
    /// The cell.
    package var cell: CellReference

    /// A cell.
    package init(sheet: String, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// The name on the tab; another is made of it when the workbook has a sheet of that name.
  package var name: String
  /// What stands at the top.
  package var title: String
  /// What stands under the title.
  package var subtitle: String
  /// The columns, from left to right.
  package var columns: [Column]
  /// The column, from 0, whose texts are links.
  package var linkColumn: Int
  /// The column, from 0, whose grounds have colours.
  package var fillColumn: Int
  /// The rows.
  package var rows: [Row]

  /// A sheet of notes.
  package init(
    name: String, title: String, subtitle: String, columns: [Column], linkColumn: Int, fillColumn: Int, rows: [Row]
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    self.linkColumn = linkColumn
    self.fillColumn = fillColumn
    self.rows = rows
  }
}

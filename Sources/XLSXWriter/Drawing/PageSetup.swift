/// How a sheet is printed, on A4.
package struct PageSetup: Hashable, Sendable {
  /// Which side is up.
  package enum Orientation: Sendable {
    /// The short side.
    case portrait
    /// The long side.
    case landscape
  }

  /// The unprinted edges, in millimetres.
  package struct Margins: Hashable, Sendable {
    /// From the sheet's upper edge.
    package var top: Double
    /// From the sheet's left edge.
    package var left: Double
    /// From the sheet's lower edge.
    package var bottom: Double
    /// From the sheet's right edge.
    package var right: Double

    /// Margins, by default the least that Vietnamese documents have: 20 mm above and below, 30 mm left, 15 mm right
    /// (Decree 30/2020/NĐ-CP, Appendix I).
    package init(top: Double = 20, left: Double = 30, bottom: Double = 20, right: Double = 15) {
      self.top = top
      self.left = left
      self.bottom = bottom
      self.right = right
    }
  }

  /// Which side is up.
  package var orientation: Orientation = .portrait
  /// The unprinted edges.
  package var margins = Margins()
  /// Whether the sheet is shrunk until one page is wide enough; pages downwards are as many as needed.
  package var fitsWidth = true
  /// Rows printed again at the top of each page, from 1.
  package var repeatedRows: ClosedRange<Int>?
  /// Whether the table stands in the middle between left and right.
  package var isCentred = true
  /// What is printed above the page.
  package var header = Line()
  /// What is printed below the page.
  package var footer = Line()

  /// Portrait, one page wide, centred, without header or footer.
  package init() {}
}

extension PageSetup {
  /// A line above or below the page, in three parts; at most 255 characters as stored.
  package struct Line: Hashable, Sendable {
    /// A piece of a part.
    package enum Piece: Hashable, Sendable {
      /// Text as it stands.
      case text(String)
      /// The page's number.
      case pageNumber
      /// How many pages there are.
      case pageCount
      /// The name on the sheet's tab.
      case sheetName
    }

    /// The part at the left edge.
    package var left: [Piece]
    /// The part in the middle.
    package var centre: [Piece]
    /// The part at the right edge.
    package var right: [Piece]

    /// A line of three parts, each of which may be empty.
    package init(left: [Piece] = [], centre: [Piece] = [], right: [Piece] = []) {
      self.left = left
      self.centre = centre
      self.right = right
    }

    /// The line in the codes of SpreadsheetML, in which `&` starts a code (ECMA-376 Part 1, 18.3.1.39).
    var code: String {
      [("&L", left), ("&C", centre), ("&R", right)].filter { !$0.1.isEmpty }
        .map { mark, pieces in mark + pieces.map(\.code).joined() }.joined()
    }
  }
}

extension PageSetup.Line.Piece {
  fileprivate var code: String {
    switch self {
    case .text(let text):
      CellText.written(text).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    case .pageNumber: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    }
  }
}

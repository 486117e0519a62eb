/// How a cell looks and behaves.
package struct CellStyle: Hashable, Sendable {
  /// Where content sits between left and right.
  package enum HorizontalAlignment: Sendable {
    /// Text left, numbers right.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case centre
    /// At the right edge.
    case right
    /// Both edges.
    case justified
  }

  /// Where content sits between top and bottom.
  package enum VerticalAlignment: Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case centre
    /// At the bottom edge.
    case bottom
  }

  /// The font's name.
  ///
  /// Vietnamese administration writes in Times New Roman (Decree 30/2020/NĐ-CP, Appendix I).
  package var font: String
  /// The font's size in points.
  package var size: Double
  /// Heavy letters.
  package var bold: Bool
  /// Slanted letters.
  package var italic: Bool
  /// The letters' colour, or `nil` for the program's own.
  package var colour: Colour?
  /// The ground's colour, or `nil` for none.
  package var fill: Colour?
  /// The lines around the cell.
  package var borders: Borders
  /// Where content sits between left and right.
  package var horizontal: HorizontalAlignment
  /// Where content sits between top and bottom.
  package var vertical: VerticalAlignment
  /// How far content is moved in from its edge, in steps of about three spaces; 0 to 250.
  package var indent: UInt8
  /// Whether long text goes on in further lines.
  package var wraps: Bool
  /// The number format's code, such as `0.00` or `@`, or `nil` for General.
  package var numberFormat: String?
  /// Whether the cell cannot be changed while the sheet is protected.
  package var locked: Bool

  /// A style; what is not given is a plain locked cell in Times New Roman 12.
  package init(
    font: String = "Times New Roman", size: Double = 12, bold: Bool = false, italic: Bool = false,
    colour: Colour? = nil, fill: Colour? = nil, borders: Borders = .none, horizontal: HorizontalAlignment = .general,
    vertical: VerticalAlignment = .centre, indent: UInt8 = 0, wraps: Bool = false, numberFormat: String? = nil,
    locked: Bool = true
  ) {
    self.font = font
    self.size = size
    self.bold = bold
    self.italic = italic
    self.colour = colour
    self.fill = fill
    self.borders = borders
    self.horizontal = horizontal
    self.vertical = vertical
    self.indent = indent
    self.wraps = wraps
    self.numberFormat = numberFormat
    self.locked = locked
  }
}

/// A colour as red, green and blue.
package struct Colour: Hashable, Sendable {
  /// Red, green and blue, eight bits each: `0xRRGGBB`.
  package let rgb: UInt32

  /// The colour `0xRRGGBB`; higher bits are passed over.
  package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
}

/// The lines around a cell.
package struct Borders: Hashable, Sendable {
  /// How a line is drawn.
  package enum Line: Sendable {
    /// Not at all.
    case none
    /// The finest dots.
    case hair
    /// A thin line.
    case thin
    /// A line of middling weight.
    case medium
    /// A heavy line.
    case thick
    /// Two thin lines.
    case double
    /// Dots.
    case dotted
    /// Dashes.
    case dashed
  }

  /// The line above.
  package var top: Line
  /// The line to the left.
  package var left: Line
  /// The line below.
  package var bottom: Line
  /// The line to the right.
  package var right: Line
  /// The lines' colour, or `nil` for the program's own.
  package var colour: Colour?

  /// Lines, each its own.
  package init(
    top: Line = .none, left: Line = .none, bottom: Line = .none, right: Line = .none, colour: Colour? = nil
  ) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
    self.colour = colour
  }

  /// The same line on all four sides.
  package static func all(_ line: Line, colour: Colour? = nil) -> Self {
    Self(top: line, left: line, bottom: line, right: line, colour: colour)
  }

  /// No lines.
  package static let none = Self()
}

import XLSXWriter

/// The lines at the end of a printed sheet where people sign.
struct SignatureBlock {
  /// Who signs, and with what, in which columns.
  struct Signer {
    let columns: ClosedRange<Int>
    let title: String
    let means: String
  }

  /// Who signs, from left to right.
  let signers: [Signer]

  /// How many rows the block takes.
  static let rowCount = 2

  /// Draws the block from a row down, place and date over the last signer.
  func draw(on sheet: inout SheetDrawing, from row: Int, _ words: any PhraseBook) {
    guard let last = signers.last else { return }
    sheet.put(.text(words.label(.placeAndDate)), row: row, columns: last.columns, .date)
    sheet.rowHeights[row] = 24
    // Title, means and the space to sign in are one row, so that no page break divides them.
    var height = 0.0
    for signer in signers {
      let text = "\(signer.title)\n\(signer.means)"
      sheet.put(.text(text), row: row + 1, columns: signer.columns, .signer)
      height = max(height, sheet.height(of: text, columns: signer.columns, .signer))
    }
    sheet.rowHeights[row + 1] = height + 80
  }
}

import Scoring
import Spreadsheet

/// Reads a cell where a number belongs.
struct NumberCellReader {
  let style: NumberStyle
  /// How yes and no are written, where the scheme asks for them.
  var answers: YesNoWords?
  /// Longer texts are cut in messages.
  private static let longestQuote = 120

  /// What a number cell holds; a blank reading when nothing is stored there.
  func read(_ cell: Cell?, at reference: CellReference) -> NumberCell {
    guard let cell else { return NumberCell(reference: reference, reading: .blank, found: "") }
    return NumberCell(
      reference: cell.reference, reading: reading(of: cell), found: quote(cell), isFormula: cell.formula != nil)
  }

  /// What a cell holds where yes or no belongs: all of the points for yes, none for no.
  func readAnswer(_ cell: Cell?, at reference: CellReference, worth points: Points) -> NumberCell {
    guard let cell else { return read(nil, at: reference) }
    return NumberCell(
      reference: cell.reference, reading: answerReading(of: cell, worth: points), found: quote(cell),
      isFormula: cell.formula != nil)
  }

  private func answerReading(of cell: Cell, worth points: Points) -> NumberCell.Reading {
    switch cell.value {
    case .empty, .error, .isoDate: return reading(of: cell)
    case .boolean(let isYes): return .points(isYes ? points : .zero)
    case .number, .text:
      let text = text(of: cell)
      guard !text.isEmpty else { return .blank }
      return answers?.answer(text).map { .points($0 ? points : .zero) } ?? .notANumber
    }
  }

  /// What two cells say together, a mark in the first for yes and one in the second for no.
  ///
  /// A mark in both says nothing that can be read.
  func readAnswer(_ yes: NumberCell, denied cell: Cell?, at reference: CellReference) -> NumberCell {
    guard let cell, answers?.answer(text(of: cell)) == true else { return yes }
    let reading: NumberCell.Reading = yes.isMissing ? .points(.zero) : .notANumber
    return NumberCell(reference: cell.reference, reading: reading, found: quote(cell), isFormula: cell.formula != nil)
  }

  /// Whether a cell says yes or no as the scheme writes it.
  func isAnswer(_ cell: Cell?) -> Bool { cell.map { answers?.answer(text(of: $0)) != nil } ?? false }

  private func text(of cell: Cell) -> String {
    switch cell.value {
    case .number(let literal): cell.moment ?? ((try? Points(literal: literal))?.description ?? literal)  // "1.0" is 1
    case .text: ReadableSheet.text(of: cell) ?? ""
    case .empty, .error, .isoDate, .boolean: ""
    }
  }

  private func reading(of cell: Cell) -> NumberCell.Reading {
    switch cell.value {
    case .empty: cell.formula == nil ? .blank : .notCalculated
    case .error: .formulaError
    case .boolean: .notANumber
    case .isoDate: .date
    case .number(let literal): number(literal, format: cell.format)
    case .text: text(ReadableSheet.text(of: cell) ?? "")
    }
  }

  private func number(_ literal: String, format: NumberFormatKind) -> NumberCell.Reading {
    switch format {
    case .dateTime, .elapsed: return .date
    case .percent: return .percentage
    case .plain: break
    }
    do throws(Points.Refusal) {
      return .points(try Points(literal: literal))
    } catch {
      return error == .tooLarge ? .tooLarge : .notANumber
    }
  }

  private func text(_ text: String) -> NumberCell.Reading {
    guard !text.isEmpty else { return .blank }
    if TypedNumber.meansNone(text) { return .none }
    do throws(Points.Refusal) {
      return .typed(try TypedNumber.points(in: text, style: style))
    } catch {
      if error == .tooLarge { return .tooLarge }
      return isPercentage(text) ? .percentage : .notANumber
    }
  }

  private func isPercentage(_ text: String) -> Bool {
    guard text.last == "%" else { return false }
    return (try? TypedNumber.points(in: String(text.dropLast()), style: style)) != nil  // not a number: no percentage
  }

  private func quote(_ cell: Cell) -> String {
    switch cell.value {
    case .empty: return cell.formula.map { "=" + $0.prefix(Self.longestQuote) } ?? ""
    case .error(let literal): return literal
    case .boolean(let isTrue): return isTrue ? "TRUE" : "FALSE"
    case .isoDate(let text): return text
    case .number(let literal): return cell.moment ?? literal
    case .text:
      let text = ReadableSheet.text(of: cell) ?? ""
      return text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + "…" : text
    }
  }
}

import Scoring
import Spreadsheet

extension Adjustment: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(place)
    writer.write(unitText)
    writer.write(unitID)
    writer.write(targetText)
    writer.write(target)
    writer.write(layer)
    writer.write(score)
    writer.write(reason)
    writer.write(by)
    writer.write(date)
    writer.write(round)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      place: try reader.read(), unitText: try reader.read(), unitID: try reader.read(), targetText: try reader.read(),
      target: try reader.read(), layer: try reader.read(), score: try reader.read(), reason: try reader.read(),
      by: try reader.read(), date: try reader.read(), round: try reader.read())
  }
}

extension Adjustment.Place: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(sheet)
    writer.write(cell)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(file: try reader.read(), sheet: try reader.read(), cell: try reader.read())
  }
}

extension Target: ByteCoded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .content(let id):
      writer.write(byte: 0)
      writer.write(id)
    case .criterion(let id, let content):
      writer.write(byte: 1)
      writer.write(id)
      writer.write(content)
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .content(try reader.read())
    case 1: self = .criterion(try reader.read(), content: try reader.read())
    default: throw .unknownCase(at: start)
    }
  }
}

extension NumberCell: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(reference)
    writer.write(reading)
    writer.write(found)
    writer.write(isFormula)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      reference: try reader.read(), reading: try reader.read(), found: try reader.read(),
      isFormula: try reader.read())
  }
}

extension NumberCell.Reading: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(byte: number)
    if case .points(let points) = self { writer.write(points) }
    if case .typed(let points) = self { writer.write(points) }
  }

  private var number: UInt8 {
    switch self {
    case .blank: 0
    case .none: 1
    case .points: 2
    case .typed: 3
    case .percentage: 4
    case .date: 5
    case .notCalculated: 6
    case .formulaError: 7
    case .tooLarge: 8
    case .notANumber: 9
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .blank
    case 1: self = .none
    case 2: self = .points(try reader.read())
    case 3: self = .typed(try reader.read())
    case 4: self = .percentage
    case 5: self = .date
    case 6: self = .notCalculated
    case 7: self = .formulaError
    case 8: self = .tooLarge
    case 9: self = .notANumber
    default: throw .unknownCase(at: start)
    }
  }
}

extension CellReference: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(row)
    writer.write(column)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    self.init(row: try reader.read(), column: try reader.read())
    guard (1...Self.rowLimit).contains(row), (1...Self.columnLimit).contains(column) else {
      throw .outOfRange(at: start)
    }
  }
}

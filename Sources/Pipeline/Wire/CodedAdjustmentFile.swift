import Binding
import Scoring

extension AdjustmentFile: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(adjustments)
    writer.write(faults)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(adjustments: try reader.read(), faults: try reader.read())
  }
}

extension TableFault: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(sheet)
    writer.write(cell)
    writer.write(problem)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      file: try reader.read(), sheet: try reader.read(), cell: try reader.read(), problem: try reader.read())
  }
}

extension TableFault.Problem: ByteCoded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .notText(let offset):
      writer.write(byte: 0)
      writer.write(offset)
    case .unclosedQuote: writer.write(byte: 1)
    case .noHeader(let needed):
      writer.write(byte: 2)
      writer.write(needed)
    case .noRows: writer.write(byte: 3)
    case .empty(let column): write(byte: 4, column, to: &writer)
    case .invalidID(let id): write(byte: 5, id, to: &writer)
    case .duplicateID(let id, let first):
      write(byte: 6, id, to: &writer)
      writer.write(first)
    case .duplicateUnit(let name, let first):
      write(byte: 7, name, to: &writer)
      writer.write(first)
    case .unknownLayer(let text): write(byte: 8, text, to: &writer)
    case .unreadableScore(let text): write(byte: 9, text, to: &writer)
    }
  }

  private func write(byte: UInt8, _ text: String, to writer: inout ByteWriter) {
    writer.write(byte: byte)
    writer.write(text)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .notText(offset: try reader.read())
    case 1: self = .unclosedQuote
    case 2: self = .noHeader(needed: try reader.read())
    case 3: self = .noRows
    case 4: self = .empty(column: try reader.read())
    case 5: self = .invalidID(try reader.read())
    case 6: self = .duplicateID(try reader.read(), first: try reader.read())
    case 7: self = .duplicateUnit(try reader.read(), first: try reader.read())
    case 8: self = .unknownLayer(try reader.read())
    case 9: self = .unreadableScore(try reader.read())
    default: throw .unknownCase(at: start)
    }
  }
}

import Reporting

extension GradingAnswer: ByteCoded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .read(let reading):
      writer.write(byte: 0)
      writer.write(reading)
    case .done(let record):
      writer.write(byte: 1)
      writer.write(record)
    case .cannotDraw(let fault):
      writer.write(byte: 2)
      writer.write(fault)
    case .confused: writer.write(byte: 3)
    case .adjustments(let file):
      writer.write(byte: 4)
      writer.write(file)
    case .noTable: writer.write(byte: 5)
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .read(try reader.read())
    case 1: self = .done(try reader.read())
    case 2: self = .cannotDraw(try reader.read())
    case 3: self = .confused
    case 4: self = .adjustments(try reader.read())
    case 5: self = .noTable
    default: throw .unknownCase(at: start)
    }
  }
}

extension SubmissionReading: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(unit)
    writer.write(isAccepted)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(unit: try reader.read(), isAccepted: try reader.read())
  }
}

import Reporting

extension GradingRequest: ByteCoded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .read(let file):
      writer.write(byte: 0)
      writer.write(file)
    case .grade(let order):
      writer.write(byte: 1)
      writer.write(order)
    case .refuse(let order):
      writer.write(byte: 2)
      writer.write(order)
    case .readAdjustments(let file):
      writer.write(byte: 3)
      writer.write(file)
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .read(file: try reader.read())
    case 1: self = .grade(try reader.read())
    case 2: self = .refuse(try reader.read())
    case 3: self = .readAdjustments(file: try reader.read())
    default: throw .unknownCase(at: start)
    }
  }
}

extension SubmissionTitle: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(sha256)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(file: try reader.read(), sha256: try reader.read())
  }
}

extension OtherFile: ByteCoded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .duplicate(let name):
      writer.write(byte: 0)
      writer.write(name)
    case .earlier(let name):
      writer.write(byte: 1)
      writer.write(name)
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = .duplicate(try reader.read())
    case 1: self = .earlier(try reader.read())
    default: throw .unknownCase(at: start)
    }
  }
}

extension GradingOrder: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(revision)
    writer.write(writtenLate)
    writer.write(otherFiles)
    writer.write(adjustments)
    writer.write(earlierFindings)
    writer.write(earlierRound)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      title: try reader.read(), revision: try reader.read(), writtenLate: try reader.read(),
      otherFiles: try reader.read(), adjustments: try reader.read(), earlierFindings: try reader.read(),
      earlierRound: try reader.read())
  }
}

extension EarlierFindings: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(round)
    writer.write(findings)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(round: try reader.read(), findings: try reader.read())
  }
}

extension RefusalOrder: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(folder)
    writer.write(otherFiles)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(title: try reader.read(), folder: try reader.read(), otherFiles: try reader.read())
  }
}

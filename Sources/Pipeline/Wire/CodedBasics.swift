import Scoring

extension Int: ByteCoded {
  func write(to writer: inout ByteWriter) { writer.write(signed: self) }
  init(from reader: inout ByteReader) throws(CodingFault) { self = try reader.readSigned() }
}

extension Bool: ByteCoded {
  func write(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    switch try reader.readByte() {
    case 0: self = false
    case 1: self = true
    default: throw .unknownCase(at: start)
    }
  }
}

extension String: ByteCoded {
  func write(to writer: inout ByteWriter) { writer.write(counted: utf8) }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    guard let text = String(validating: try reader.readCounted(), as: UTF8.self) else { throw .notText(at: start) }
    self = text
  }
}

extension Optional: ByteCoded where Wrapped: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
  }
}

extension Array: ByteCoded where Element: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(unsigned: UInt(count))
    for element in self { writer.write(element) }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let count: UInt = try reader.readUnsigned()
    self = []
    // Room is made as elements come: the count alone is only a claim.
    for _ in 0..<count { append(try reader.read()) }
  }
}

extension [String: Int]: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(unsigned: UInt(count))
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(value)
    }
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let count: UInt = try reader.readUnsigned()
    self = [:]
    for _ in 0..<count {
      let name: String = try reader.read()
      self[name] = try reader.read(Int.self)
    }
  }
}

extension ByteCoded where Self: RawRepresentable, RawValue == String {
  func write(to writer: inout ByteWriter) { writer.write(rawValue) }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    guard let value = Self(rawValue: try reader.read()) else { throw .unknownCase(at: start) }
    self = value
  }
}

extension Points: ByteCoded {
  func write(to writer: inout ByteWriter) { writer.write(signed: storedUnits) }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    guard let points = Points(storedUnits: try reader.readSigned()) else { throw .outOfRange(at: start) }
    self = points
  }
}

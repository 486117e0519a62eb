import Reporting

extension StoredOutcome: ByteCoded {
  /// What the bytes by which an outcome is kept begin with: a mark, and the number of the format.
  ///
  /// The number changes with anything that those bytes or their meaning do: an outcome in another format is made anew.
  private static let format: [UInt8] = Array("VTLT".utf8) + [3]

  /// Reads what ``stored`` wrote; `nil` for what another version of the program wrote, which is made anew.
  init?(stored bytes: [UInt8]) {
    guard bytes.starts(with: Self.format) else { return nil }
    do throws(CodingFault) {
      self = try StoredOutcome(coded: bytes.dropFirst(Self.format.count))
    } catch {
      // Where it is no outcome would change nothing.
      return nil
    }
  }

  /// The bytes by which it is kept.
  var stored: [UInt8] {
    var writer = ByteWriter()
    for byte in Self.format { writer.write(byte: byte) }
    writer.write(self)
    return writer.bytes
  }

  func write(to writer: inout ByteWriter) {
    writer.write(readBy)
    writer.write(reading)
    writer.write(gradedBy)
    writer.write(record)
    writer.write(folder)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      readBy: try reader.read(), reading: try reader.read(), gradedBy: try reader.read(), record: try reader.read(),
      folder: try reader.read())
  }
}

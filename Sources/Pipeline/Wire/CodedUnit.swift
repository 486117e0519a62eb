import Binding
import Scoring

extension Language: ByteCoded {}
extension Layer: ByteCoded {}

extension UnitKind: ByteCoded {
  func write(to writer: inout ByteWriter) { writer.write(word) }
  init(from reader: inout ByteReader) throws(CodingFault) { self.init(try reader.read()) }
}

extension Unit: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(kind)
    writer.write(cluster)
    writer.write(isLead)
    writer.write(aliases)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    self.init(
      id: try reader.read(), name: try reader.read(), kind: try reader.read(), cluster: try reader.read(),
      isLead: try reader.read(), aliases: try reader.read())
    // It becomes part of a path.
    guard FolderName.isSafe(id) else { throw .unsafeName(at: start) }
  }
}

import Scoring

extension GradingGreeting: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(schemeText)
    writer.write(schemeFile)
    writer.write(units)
    writer.write(round)
    writer.write(language)
    writer.write(limits)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      schemeText: try reader.read(), schemeFile: try reader.read(), units: try reader.read(),
      round: try reader.read(), language: try reader.read(), limits: try reader.read())
  }
}

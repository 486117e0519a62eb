extension DocumentProperties {
  /// The member that libxlsxwriter gives the core properties.
  static let corePartName = "docProps/core.xml"

  /// The part of core properties (ECMA-376 Part 2, 8), written here and not by libxlsxwriter.
  ///
  /// The library turns the date into text through `gmtime`, whose answer all threads share with `localtime`: a line
  /// logged at the wrong moment would put its own time into the workbook.
  var corePart: [UInt8] {
    let moment = "1980-01-01T00:00:00Z"
    var part: [UInt8] = []
    part.append(
      markup: """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        """)
    part.append(element: "dc:title", title)
    part.append(element: "dc:creator", author)
    part.append(element: "cp:lastModifiedBy", author)
    part.append(markup: "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:created>")
    part.append(markup: "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:modified>")
    part.append(markup: "</cp:coreProperties>")
    return part
  }
}

extension [UInt8] {
  /// An element of text, or nothing for an empty one.
  fileprivate mutating func append(element name: String, _ text: String) {
    if text.isEmpty { return }
    append(markup: "<\(name)>")
    append(escaping: CellText.written(text))
    append(markup: "</\(name)>")
  }
}

extension PartsText {
  /// A small workbook: a sheet, a shared text, two cell formats.
  ///
  /// Content types may be left out, and are.
  static let usualParts = [
    Part(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="xl/workbook.xml" Type="\(relationship)officeDocument"/></Relationships>
      """),
    Part(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="\(relationship)worksheet"/>\
      <Relationship Id="rId2" Target="sharedStrings.xml" Type="\(relationship)sharedStrings"/>\
      <Relationship Id="rId3" Target="styles.xml" Type="\(relationship)styles"/></Relationships>
      """),
    Part(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
      """),
    Part(
      "xl/worksheets/sheet1.xml",
      #"<worksheet xmlns="\#(main)"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"#),
    Part("xl/sharedStrings.xml", #"<sst xmlns="\#(main)"><si><t>text</t></si></sst>"#),
    Part("xl/styles.xml", #"<styleSheet xmlns="\#(main)"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>"#),
  ]

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
}

extension PartsText.Part {
  /// A part given as text.
  fileprivate init(_ name: String, _ content: String) {
    self.init(name: Array(name.utf8), content: Array(content.utf8))
  }
}

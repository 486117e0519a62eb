import ZipArchive

/// A package as other programs write it: prefixes, absolute targets, single quotes, cells without references.
struct ForeignPackage {
  /// Rows as they stand in `sheetData`, or the whole element when it starts with `<x:sheetData`.
  var data = "<x:row r='1'><x:c r='A1' s='2'><x:v>1</x:v></x:c></x:row>"
  /// What stands after `sheetData`.
  var rest = "<x:pageMargins left='1' right='1' top='1' bottom='1' header='0' footer='0'/>"
  /// What stands before the root element of the sheet.
  var prologue = "<?xml version='1.0' encoding='UTF-8'?><!-- a > b -->"
  /// Whether the package lists its formulas.
  var hasCalculationChain = false

  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The sheet's part.
  var sheet: String {
    let element = data.hasPrefix("<x:sheetData") ? data : "<x:sheetData>\n\(data)\n</x:sheetData>"
    return "\(prologue)<x:worksheet xmlns:x='\(main)'><x:dimension ref='A1'/>"
      + "<x:cols><x:col min='3' max='4' style='7'/></x:cols>\(element)\(rest)</x:worksheet>"
  }

  func bytes() throws -> [UInt8] {
    let chain =
      hasCalculationChain
      ? "<r:Relationship Id='c' Type='\(office)/calcChain' Target='/book/calc.xml'/>" : ""
    var writer = ZipWriter()
    for (name, text) in [
      (
        "_rels/.rels",
        "<Relationships xmlns='\(relationships)'><Relationship Id='a' Type='\(office)/officeDocument' "
          + "Target='/book/main.xml'/></Relationships>"
      ),
      (
        "book/main.xml",
        "<x:workbook xmlns:x='\(main)' xmlns:q='\(office)'><x:sheets>"
          + "<x:sheet name='A &amp; &#x1EDB;' sheetId='4' q:id='s'/></x:sheets></x:workbook>"
      ),
      (
        "book/_rels/main.xml.rels",
        "<r:Relationships xmlns:r='\(relationships)'>\(chain)<r:Relationship Target='../sheets/./one.xml' "
          + "Type='\(office)/worksheet' Id='s'></r:Relationship></r:Relationships>"
      ),
      ("sheets/ONE.xml", sheet), ("book/calc.xml", "<calcChain/>"),
    ] {
      try writer.add(name, contents: Array(text.utf8), level: .fastest)
    }
    return writer.finish()
  }
}

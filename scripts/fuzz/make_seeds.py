#!/usr/bin/env python3
"""Makes the seeds under Fuzzing/Seeds: what fuzzing starts from besides the test suite's own workbooks.

usage: python3 scripts/fuzz/make_seeds.py

Bytes/ holds ZIP files of kinds that no fixture shows. Parts/ holds texts of parts, as FuzzParts takes them: the parts of
each workbook under Tests/Fixtures/Reader that matter to the reader, and small ones by hand, one idea each. Needs Python 3
only. Run again after a change and commit the result.
"""
import io, pathlib, shutil, struct, zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "Fixtures" / "Reader"
SEEDS = ROOT / "Fuzzing" / "Seeds"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006"
SHEET, TEXTS, STYLES, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"
# A longer seed slows each mutation; no new idea needs one.
LONGEST = 10_000
# What the reader never opens.
UNREAD = ("docProps/", "xl/theme/", "xl/charts/", "xl/drawings/", "xl/chartsheets/")


# Texts of parts.

def text(parts):
    """Parts as FuzzParts takes them: name (with `+N` for so many spaces first) and content, text or bytes."""
    lines = []
    for name, content in parts.items():
        lines += [b"==> " + name.encode(), content.encode() if isinstance(content, str) else content]
    return b"\n".join(lines)


def from_workbook(path):
    """The parts of a workbook that the reader opens."""
    with zipfile.ZipFile(path) as z:
        return {name.replace("\\", "/"): z.read(name) for name in z.namelist() if not name.startswith(UNREAD)}


def sheet(rows, before="", after="", attributes=""):
    return f'<worksheet xmlns="{MAIN}"{attributes}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def texts(items):
    return f'<sst xmlns="{MAIN}">{items}</sst>'


def styles(inner):
    return f'<styleSheet xmlns="{MAIN}">{inner}</styleSheet>'


def links(*items):
    inner = "".join(f'<Relationship Id="r{n}" Target="{target}" Type="{DOC}/{kind}"{more}/>'
                    for n, (target, kind, more) in enumerate(items, 1))
    return f'<Relationships xmlns="{PKG}/relationships">{inner}</Relationships>'


def book(inner):
    return f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}">{inner}</workbook>'


def by_hand():
    """Name and parts of each seed by hand."""
    yield "types", {SHEET: sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>'
        '<c r="D1" t="d"><v>2024-01-31</v></c><c r="E1" t="str"><f>A1</f><v>a</v></c><c r="F1" s="1"><v>45292.5</v></c>'
        '<c r="G1" t="inlineStr"><is><r><t>x</t></r><rPh sb="0" eb="1"><t>y</t></rPh></is></c><c r="H1"><v>-1.5E-3</v></c></row>')}
    yield "shared-formulas", {SHEET: sheet(
        '<row><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C9"><f t="shared" ref="A1:C9" si="0">'
        "$A1+A$1*'it''s'!B2&amp;\"A1\"+Table1[[#This Row],[x]]+LOG10(XFD1048576)+[1]Sheet!A1:B2+#REF!</f></c>"
        '<c r="D1"><f t="array" ref="D1:D2">1</f></c><c r="XFD1048576"><f t="shared" si="0"/></c></row>')}
    yield "places", {SHEET: sheet(
        '<row><c><v>1</v></c><c r="Z9"><v>2</v></c><c><v>3</v></c></row><row r="1048576" hidden="1" ht="0"/>'
        '<row r="3"><c r="a1"><v>4</v></c><c r="A1"><v>5</v></c></row>',
        before='<cols><col min="1" max="16384" hidden="1"/><col min="2" max="3" width="0"/></cols>',
        after='<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="A1"/><mergeCell ref="$B$2:XFD1048576"/></mergeCells>')}
    yield "piece-border", {SHEET + " +32600": sheet(
        '<row><c t="str"><v>0123456789 _x000D_ \u1ec7\U0001f600 &amp;&#x1F600;</v></c><c t="s"><v>0</v></c></row>'),
        TEXTS + " +65450": texts('<si><t xml:space="preserve"> \u0111i\u1ec3m &lt; _xD83D__xDE00_ </t></si>')}
    yield "escapes", {SHEET: sheet('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'),
                      TEXTS: texts('<si><t>_x000D__x005F_x000D_ _xD83D__xDE00_ _xDE00_ _x00e9_ _x12</t></si><si/>'
                                   '<si><t> &#x9;a\n&#13;</t><t xml:space="preserve"> b </t><![CDATA[c]]></si>')}
    yield "rich-text", {SHEET: sheet('<row><c t="s" s="1"><v>0</v></c></row>'), TEXTS: texts(
        '<si><r><rPr><rFont val=".VnTime"/></rPr><t>C\u00abng</t></r><r><t xml:space="preserve"> t\u00b8c</t></r>'
        '<rPh sb="0" eb="2"><t>p</t></rPh><phoneticPr fontId="1"/></si>'),
        STYLES: styles('<fonts><font><name val=".VnTimeH"/></font><font/></fonts>'
                       '<cellXfs><xf fontId="1"/><xf fontId="0" numFmtId="9"/></cellXfs>')}
    yield "formats", {SHEET: sheet('<row><c s="0"><v>60</v></c><c s="1"><v>61.5</v></c><c s="2"><v>1</v></c>'
                                   '<c s="3"><v>2958465.9999</v></c><c s="-1"><v>1</v></c><c s="9"><v>1</v></c></row>'),
                      STYLES: styles('<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd\\ mmm&quot;m&quot;;@"/>'
                                     '<numFmt numFmtId="165" formatCode="[Red][h]:mm_);[&gt;1]0.00E+00%"/></numFmts><cellXfs>'
                                     '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>')}
    yield "workbook", {BOOK: book('<workbookPr date1904="true"/><sheets><sheet name="A&amp;B" r:id="r1"/><sheet name="" '
                                  'state="veryHidden" r:id="r3"/><sheet name="x" state="hidden" r:id=""/></sheets><definedNames>'
                                  '<definedName name="n" localSheetId="1">\'A\'!$A$1</definedName></definedNames>'),
                       LINKS: links(("worksheets/sheet1.xml", "worksheet", ""), ("/xl/styles.xml", "styles", ""),
                                    ("chartsheets/s.xml", "chartsheet", ""), ("http://x/", "worksheet", ' TargetMode="External"')),
                       SHEET: sheet('<row><c s="1"><v>1</v></c></row>')}
    yield "two-sheets", {BOOK: book('<sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r2"/></sheets>'),
                         LINKS: links(("..\\xl/./worksheets/sheet1.xml#a", "worksheet", ""), ("w%73.xml?q", "worksheet", "")),
                         SHEET: sheet('<row><c><v>1</v></c></row>'), "xl/ws.xml": sheet('<row><c><v>2</v></c></row>')}
    yield "content-types", {"[Content_Types].xml": f'<Types xmlns="{PKG}/content-types"><Default Extension="xml" ContentType="a/xml"/>'
                            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
                            '</Types>', SHEET: sheet("")}
    yield "prefixes", {SHEET: f'<x:worksheet xmlns:x="{MAIN}" xmlns:y="u"><y:sheetData/><x:sheetData><x:row><x:c y:r="A1">'
                       f'<c xmlns="{MAIN}"/><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'}
    yield "unknown-parts", {SHEET: sheet(
        '<row><c><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>', after='<AlternateContent xmlns="u"><row/></AlternateContent>'
        '<?target data?><!-- comment --><extLst><ext uri="{1}"><mergeCell ref="A1:A2"/></ext></extLst>')}
    yield "doctype", {SHEET: '<!DOCTYPE worksheet [<!ENTITY a "b"><!ENTITY % p SYSTEM "f">]>' + sheet('<row><c><v>&a;</v></c></row>')}
    yield "latin-1", {SHEET: ('<?xml version="1.0" encoding="windows-1252"?>' + sheet('<row><c t="str"><v>\xe9\x80</v></c></row>')).encode("latin-1")}
    yield "utf-16", {SHEET: ("\ufeff" + sheet('<row><c t="str"><v>\U0001f600</v></c></row>')).encode("utf-16-le")}
    yield "gb18030", {SHEET: ('<?xml version="1.0" encoding="GB18030"?>' + sheet('<row><c t="str"><v>\u4e2d\U0001f600</v></c></row>')).encode("gb18030")}
    yield "font-name-elsewhere", {STYLES: styles('<fonts><border><name val="a"/></border></fonts>')}
    yield "broken-encoding", {SHEET: '<?xml version="1.0" encoding="GB18030"?>' + sheet('<row><c t="str"><v>\u1eef</v></c></row>')}
    yield "ampersands", {BOOK: book(f'<sheets><sheet name="{"&amp;&#38;" * 9}" r:id="r1"/></sheets>')}
    yield "limit-cells", {SHEET: sheet("<row>" + "<c><v/></c><c><v>1</v></c>" * 300 + "</row>")}
    yield "limit-rows", {SHEET: sheet('<row><c r="A1048576"><v>1</v></c></row><row r="1000001"/>')}
    yield "limit-text", {SHEET: sheet(f'<row><c t="str"><v>{"a" * 990}_x0041_\u1ec7</v></c><c t="str"><v>{"a" * 1001}</v></c></row>')}
    yield "limit-growing-text", {SHEET: sheet(f'<row><c><f>{"a+" * 3550}</f></c></row>')}
    yield "limit-shared-texts", {TEXTS: texts("<si/>" * 201)}
    yield "limit-total", {SHEET: sheet("<row>" + '<c t="s"><v>0</v></c>' * 310 + "</row>"), TEXTS: texts(f'<si><t>{"a" * 990}</t></si>')}
    yield "limit-attributes", {SHEET: "<worksheet " + " ".join(f'a{n}=""' for n in range(33)) + "/>"}
    yield "limit-names", {SHEET: "<worksheet>" + "".join(f"<n{n}/>" for n in range(400)) + "</worksheet>"}
    yield "limit-depth", {SHEET: "<worksheet>" + "<a>" * 16 + "</a>" * 16 + "</worksheet>"}


# ZIP files.

def small_workbook():
    return {"_rels/.rels": links((BOOK, "officeDocument", "")), BOOK: book('<sheets><sheet name="A" r:id="r1"/></sheets>'),
            LINKS: links(("worksheets/sheet1.xml", "worksheet", "")), SHEET: sheet("<row><c><v>1</v></c></row>")}


def archive(method=zipfile.ZIP_STORED, wide=False, descriptors=False, comment=b""):
    class Unseekable(io.BytesIO):
        def seekable(self): return False
        def tell(self): raise OSError
        def seek(self, *_): raise OSError
    out = Unseekable() if descriptors else io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, content in small_workbook().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = method
            with z.open(entry, "w", force_zip64=wide) as member:
                member.write(content.encode())
        z.comment = comment
    return out.getvalue()


def widened(file):
    """The archive with a ZIP64 end record and locator, its plain end record full of ones."""
    end = file.rindex(b"PK\5\6")
    count, size, offset = struct.unpack_from("<HII", file, end + 10)
    wide = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<IIQI", 0x07064B50, 0, end, 1)
    return file[:end] + wide + locator + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


def archives():
    yield "stored.zip", archive()
    yield "deflated.zip", archive(zipfile.ZIP_DEFLATED)
    yield "descriptors.zip", archive(zipfile.ZIP_DEFLATED, descriptors=True)
    yield "zip64.zip", widened(archive(wide=True))
    yield "prepended-and-comment.zip", b"#!/bin/sh\n" + archive(comment=b"a comment PK\5\6")


def main():
    for folder in ("Bytes", "Parts"):
        shutil.rmtree(SEEDS / folder, ignore_errors=True)
        (SEEDS / folder).mkdir(parents=True)
    for name, content in archives():
        (SEEDS / "Bytes" / name).write_bytes(content)
    for name, parts in by_hand():
        (SEEDS / "Parts" / f"{name}.parts").write_bytes(text(parts))
    for path in sorted(FIXTURES.glob("*.xls[xm]")):
        seed = text(from_workbook(path)) if zipfile.is_zipfile(path) else b""
        if b"==> _rels/.rels" in seed and len(seed) <= LONGEST:
            (SEEDS / "Parts" / f"fixture-{path.stem}.parts").write_bytes(seed)


if __name__ == "__main__":
    main()

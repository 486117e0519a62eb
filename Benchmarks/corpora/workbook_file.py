"""A workbook's file: the parts that Excel writes around one sheet, packed the same way each time."""

import zipfile

from markup import DECLARATION, MAIN, OFFICE, PACKAGE
from styles import STYLES

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELATIONSHIPS = f"{OFFICE}/relationships"

CONTENT_TYPES = (
    f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SPREADSHEET}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{SPREADSHEET}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SPREADSHEET}.sharedStrings+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
)

PACKAGE_RELATIONSHIPS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId3" Type="{RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)

WORKBOOK_RELATIONSHIPS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId3" Type="{RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATIONSHIPS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)

CORE = (
    f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>corpus</dc:creator>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2017-10-02T08:00:00Z</dcterms:created></cp:coreProperties>'
)


def workbook(sheet_name):
    """The part `xl/workbook.xml` of a workbook with one sheet."""
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}">'
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="16130"/><workbookPr/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300"/></bookViews>'
        f'<sheets><sheet name="{sheet_name}" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="162913"/></workbook>'
    )


def application(sheet_name):
    """The part `docProps/app.xml`."""
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        '<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>'
        '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>'
        "<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts>"
        f'<vt:vector size="1" baseType="lpstr"><vt:lpstr>{sheet_name}</vt:lpstr></vt:vector></TitlesOfParts>'
        "<AppVersion>16.0300</AppVersion></Properties>"
    )


def write(path, sheet_name, sheet, texts):
    """Writes a workbook.

    `sheet` gives the pieces of the sheet's part, one by one, so that a million rows need not be held; `texts` are the
    shared texts its cells refer to, complete once the last piece is made.
    """
    with zipfile.ZipFile(path, "w") as file:
        pack(file, "[Content_Types].xml", [CONTENT_TYPES])
        pack(file, "_rels/.rels", [PACKAGE_RELATIONSHIPS])
        pack(file, "xl/workbook.xml", [workbook(sheet_name)])
        pack(file, "xl/_rels/workbook.xml.rels", [WORKBOOK_RELATIONSHIPS])
        pack(file, "xl/worksheets/sheet1.xml", sheet)
        pack(file, "xl/styles.xml", [STYLES])
        pack(file, "xl/sharedStrings.xml", [texts.part()])
        pack(file, "docProps/core.xml", [CORE])
        pack(file, "docProps/app.xml", [application(sheet_name)])


def pack(file, name, pieces):
    """Deflates a part at level 6 under the date that Excel gives every member."""
    member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    member._compresslevel = 6
    with file.open(member, "w") as part:
        for piece in pieces:
            part.write(piece.encode())

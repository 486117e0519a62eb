"""What Excel asks of a package with notes, which other programs overlook: the order of elements, ids, content types."""

import re
import xml.etree.ElementTree as ET
import zipfile
from posixpath import dirname, join, normpath
from urllib.parse import unquote

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REFERENCES = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# ECMA-376 Part 1, A.2, CT_Worksheet; transitional.
WORKSHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls "
    "webPublishItems tableParts extLst"
).split()
STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split()
WORKBOOK = (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences "
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing "
    "fileRecoveryPr webPublishObjects extLst"
).split()


# Namespaces of Strict workbooks and what they are called elsewhere.
STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", REFERENCES.strip("{}").encode()),
)


def parsed(markup):
    """A part's root; that of a Strict workbook as if it were none."""
    for strict, usual in STRICT:
        markup = markup.replace(b'"' + strict + b'"', b'"' + usual + b'"')
    return ET.fromstring(markup)


class Package:
    """The members of a ZIP file by their names in lower case with slashes, percent-encoding undone."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = {}
        for info in self.zip.infolist():
            self.names.setdefault(self.key(info.filename), []).append(info)

    @staticmethod
    def key(name):
        return unquote(name).replace("\\", "/").lower().lstrip("/")

    def __contains__(self, name):
        return self.key(name) in self.names

    def read(self, name):
        return self.zip.read(self.names[self.key(name)][0])

    def relationships(self, part):
        name = join(dirname(part), "_rels", part.rsplit("/", 1)[-1] + ".rels")
        found = {}
        if name not in self:
            return found
        for entry in parsed(self.read(name)):
            target = entry.get("Target").replace("\\", "/")
            if entry.get("TargetMode") != "External":
                target = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
            if entry.get("Id") in found:
                raise ValueError(f"{name}: two relationships {entry.get('Id')}")
            found[entry.get("Id")] = (entry.get("Type").rsplit("/", 1)[-1], target, entry.get("TargetMode"))
        return found


def local(tag):
    return tag.rsplit("}", 1)[-1]


def column(reference):
    letters = re.match(r"[A-Z]+", reference.upper()).group()
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value


def out_of_order(root, order):
    """The first child that stands before one it belongs behind, or None."""
    last = 0
    for child in root:
        if local(child.tag) not in order:
            continue
        place = order.index(local(child.tag))
        if place < last:
            return local(child.tag)
        last = place
    return None


def faults(path):
    """What is wrong with the package, in words."""
    package = Package(path)
    found = [f"two members {infos[0].filename}" for infos in package.names.values() if len(infos) > 1]
    types = parsed(package.read("[Content_Types].xml"))
    overrides, suffixes = {}, {}
    for entry in types:
        if local(entry.tag) == "Override":
            key = Package.key(entry.get("PartName"))
            if key in overrides:
                found.append(f"two content types of {key}")
            overrides[key] = entry.get("ContentType")
        else:
            suffix = entry.get("Extension").lower()
            if suffix in suffixes:
                found.append(f"two content types of .{suffix}")
            suffixes[suffix] = entry.get("ContentType")
    root = {kind: target for kind, target, _ in package.relationships("").values()}
    book_part = root["officeDocument"]
    book = parsed(package.read(book_part))
    if wrong := out_of_order(book, WORKBOOK):
        found.append(f"{wrong} of the workbook is out of order")
    relationships = package.relationships(book_part)
    entries = book.find(MAIN + "sheets")
    ids = [entry.get("sheetId") for entry in entries]
    names = [entry.get("name").lower() for entry in entries]
    if len(set(ids)) < len(ids) or len(set(names)) < len(names):
        found.append("two sheets of one id or name")
    for view in book.iter(MAIN + "workbookView"):
        if int(view.get("activeTab", 0)) >= len(ids):
            found.append("the active sheet is not there")
    for name in book.iter(MAIN + "definedName"):
        if int(name.get("localSheetId", 0)) >= len(ids):
            found.append("a local name of no sheet")
    styles = None
    for kind, target, _ in relationships.values():
        if kind == "styles":
            styles = parsed(package.read(target))
            found += style_faults(styles)
    formats = len(styles.find(MAIN + "cellXfs"))
    for entry in entries:
        kind, target, _ = relationships[entry.get(REFERENCES + "id")]
        if kind == "worksheet":
            found += [f"{target}: {fault}" for fault in sheet_faults(package, target, formats)]
            for name in [target, *[t for k, t, m in package.relationships(target).values() if m != "External"]]:
                if name in package and Package.key(name) not in overrides and Package.key(name).rsplit(".", 1)[-1] not in suffixes:
                    found.append(f"no content type for {name}")
    return found


def style_faults(styles):
    found = []
    if wrong := out_of_order(styles, STYLES):
        found.append(f"{wrong} of the styles is out of order")
    for name in ("fonts", "fills", "borders", "cellXfs"):
        section = styles.find(MAIN + name)
        if section is None:
            found.append(f"no {name}")
        elif section.get("count") and int(section.get("count")) != len(section):
            found.append(f"{name} counts {section.get('count')} and has {len(section)}")
    sizes = {attribute: len(styles.find(MAIN + name)) for attribute, name in
             (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"))}
    for format in list(styles.find(MAIN + "cellXfs"))[-12:]:
        for attribute, size in sizes.items():
            if int(format.get(attribute, 0)) >= size:
                found.append(f"a style of no {attribute}")
    return found


def sheet_faults(package, part, formats):
    found = []
    root = parsed(package.read(part))
    if wrong := out_of_order(root, WORKSHEET):
        found.append(f"{wrong} is out of order")
    last_row = 0
    for row in root.find(MAIN + "sheetData") if root.find(MAIN + "sheetData") is not None else []:
        number = int(row.get("r", last_row + 1))
        if number <= last_row:
            found.append(f"row {number} is out of order")
        last_row, last_column = number, 0
        for cell in row:
            if local(cell.tag) != "c":
                continue
            place = column(cell.get("r")) if cell.get("r") else last_column + 1
            if place <= last_column:
                found.append(f"{cell.get('r')} is out of order")
            last_column = place
            if int(cell.get("s", 0)) >= formats:
                found.append(f"{cell.get('r')} has a style that is not there")
    return found + note_faults(package, part, root)


def note_faults(package, part, root):
    relationships = package.relationships(part)
    comments = [target for kind, target, _ in relationships.values() if kind == "comments"]
    drawing = root.find(MAIN + "legacyDrawing")
    if not comments:
        return []
    if len(comments) > 1 or drawing is None:
        return ["several parts of notes, or no drawing"]
    notes = parsed(package.read(comments[0]))
    cells = [note.get("ref") for note in notes.iter(MAIN + "comment")]
    authors = len(list(notes.iter(MAIN + "author")))
    found = [f"two notes on {cell}" for cell in cells if cells.count(cell) > 1]
    found += ["a note of no author" for note in notes.iter(MAIN + "comment") if int(note.get("authorId")) >= authors]
    shapes = package.read(relationships[drawing.get(REFERENCES + "id")][1]).decode()
    ids = re.findall(r'<v:shape\b[^>]*?\bid="([^"]+)"', shapes)
    if len(set(ids)) < len(ids):
        found.append("two shapes of one id")
    places = set(re.findall(r"<x:Row>\s*(\d+)\s*</x:Row>\s*<x:Column>\s*(\d+)\s*</x:Column>", shapes))
    for cell in cells:
        row = re.search(r"\d+", cell).group()
        if (str(int(row) - 1), str(column(cell) - 1)) not in places:
            found.append(f"no box for the note on {cell}")
    return found

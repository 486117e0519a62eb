"""The part `xl/styles.xml`, as large as in a form that people have worked on."""

from markup import DECLARATION, MAIN

#: Places in `cellXfs`.
PLAIN, TITLE, HEADER, SECTION, NUMBERING, WRAPPED, POINTS, SUM = range(8)

FONT = '<family val="1"/><charset val="163"/>'
FONTS = (
    '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
    f'<font><sz val="12"/><color theme="1"/><name val="Times New Roman"/>{FONT}</font>',
    f'<font><b/><sz val="12"/><color theme="1"/><name val="Times New Roman"/>{FONT}</font>',
    f'<font><b/><sz val="14"/><color theme="1"/><name val="Times New Roman"/>{FONT}</font>',
    f'<font><i/><sz val="12"/><color rgb="FFFF0000"/><name val="Times New Roman"/>{FONT}</font>',
)
FILLS = (
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/><bgColor indexed="64"/>'
    "</patternFill></fill>",
)
SIDES = "".join(
    f'<{side} style="thin"><color indexed="64"/></{side}>' for side in ("left", "right", "top", "bottom")
)
BORDERS = (
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    f"<border>{SIDES}<diagonal/></border>",
)
CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
TOP = '<alignment vertical="top" wrapText="1"/>'


def format_record(number_format, font, fill, border, alignment):
    """One `xf` of `cellXfs`."""
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
        f' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{alignment}</xf>'
    )


FORMATS = (
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format_record(0, 3, 0, 0, CENTRED),
    format_record(0, 2, 2, 1, CENTRED),
    format_record(0, 2, 0, 1, TOP),
    format_record(0, 1, 0, 1, CENTRED),
    format_record(0, 1, 0, 1, TOP),
    format_record(164, 1, 0, 1, CENTRED),
    format_record(164, 2, 0, 1, CENTRED),
)


def counted(name, items):
    """An element that says how many it holds."""
    return f'<{name} count="{len(items)}">{"".join(items)}</{name}>'


STYLES = (
    f'{DECLARATION}<styleSheet xmlns="{MAIN}">'
    + counted("numFmts", ('<numFmt numFmtId="164" formatCode="0.0#"/>',))
    + counted("fonts", FONTS)
    + counted("fills", FILLS)
    + counted("borders", BORDERS)
    + counted("cellStyleXfs", ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',))
    + counted("cellXfs", FORMATS)
    + counted("cellStyles", ('<cellStyle name="Normal" xfId="0" builtinId="0"/>',))
    + '<dxfs count="0"/>'
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>'
    "</styleSheet>"
)

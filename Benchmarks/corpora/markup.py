"""XML as Excel writes it: one line, attributes in Excel's order, texts in a shared table."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

WORKSHEET = (
    f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"'
    ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
)
MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'


def escaped(text):
    """The text as character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def columns(widths):
    """The `cols` element for the widths of columns, the first being A."""
    cells = (
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(widths, start=1)
    )
    return f"<cols>{''.join(cells)}</cols>"


class SharedTexts:
    """The table of texts that cells refer to by number, in the order of their first use."""

    def __init__(self):
        self.numbers = {}
        self.uses = 0

    def number(self, text):
        """The number of a text, noted as one more use of it."""
        self.uses += 1
        return self.numbers.setdefault(text, len(self.numbers))

    def part(self):
        """The part `xl/sharedStrings.xml`."""
        items = "".join(f"<si><t>{escaped(text)}</t></si>" for text in self.numbers)
        return f'{DECLARATION}<sst xmlns="{MAIN}" count="{self.uses}" uniqueCount="{len(self.numbers)}">{items}</sst>'

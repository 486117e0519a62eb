"""One small workbook: a unit's self-assessment in 60 to 80 rows of 8 columns."""

import texts
from markup import MARGINS, WORKSHEET, SharedTexts, columns
from styles import HEADER, NUMBERING, POINTS, SECTION, SUM, TITLE, WRAPPED

WIDTHS = (5.7109375, 62.28515625, 9.140625, 9.140625, 9.140625, 9.85546875, 44.42578125, 36.5703125)
LETTERS = "ABCDEFGH"


class Submission:
    """The rows of one unit's sheet; `random` decides all that differs between units."""

    def __init__(self, random):
        self.random = random
        self.texts = SharedTexts()
        self.rows = []
        self.sums = [0, 0, 0]
        self.merged = ["A1:H1", "A2:H2", "A3:H3"]

    def sheet(self):
        """The sheet's part."""
        self.heading()
        self.table()
        self.total()
        self.signature()
        last = len(self.rows)
        merged = "".join(f'<mergeCell ref="{each}"/>' for each in self.merged)
        return (
            f'{WORKSHEET}<dimension ref="A1:H{last}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
            '<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>'
            '<selection pane="bottomLeft" activeCell="D6" sqref="D6"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15.75" x14ac:dyDescent="0.25"/>{columns(WIDTHS)}'
            f"<sheetData>{''.join(self.rows)}</sheetData>"
            f'<mergeCells count="{len(self.merged)}">{merged}</mergeCells>{MARGINS}'
            '<pageSetup paperSize="9" orientation="landscape"/></worksheet>'
        )

    # Rows

    def heading(self):
        kind, first, second = map(self.random.choice, (texts.UNIT_KINDS, texts.UNIT_FIRST, texts.UNIT_SECOND))
        self.add([self.text(texts.TITLE, TITLE)] + [("", TITLE)] * 7, height=18.75)
        self.add([self.text(f"Đơn vị: Ủy ban nhân dân {kind} {first} {second}", TITLE)] + [("", TITLE)] * 7)
        self.add([self.text(f"Ngày tự chấm: {self.day()}/{self.month()}/2017", TITLE)] + [("", TITLE)] * 7)
        self.add([])
        self.add([self.text(title, HEADER) for title in texts.COLUMNS], height=31.5)

    def table(self):
        """Adds the contents and their criteria, some of each left out."""
        criteria = self.random.randint(48, 66)
        every = [(section, each) for section in texts.SECTIONS for each in texts.SECTIONS[section]]
        kept = sorted(self.random.sample(range(len(every)), criteria))
        sections, number = [], 0
        for section, criterion in (every[each] for each in kept):
            if section not in sections:
                self.section(LETTERS[len(sections)], section)
                sections.append(section)
                number = 0
            number += 1
            self.criterion(number, criterion)

    def section(self, letter, title):
        self.add([self.text(letter, SECTION), self.text(title, SECTION)] + [("", SECTION)] * 6)

    def criterion(self, number, criterion):
        row = len(self.rows) + 1
        most = self.random.choice((1, 1.5, 2, 2.5, 3, 5))
        scored = most - self.random.choice((0, 0, 0, 0.25, 0.5))
        inspected = scored - self.random.choice((0, 0, 0, 0, 0.25))
        self.sums = [total + points for total, points in zip(self.sums, (most, scored, inspected))]
        has_note = self.random.random() < 0.4
        self.add(
            [
                value(number, NUMBERING),
                self.text(criterion, WRAPPED),
                value(most, POINTS),
                value(scored, POINTS),
                value(inspected, POINTS),
                value(inspected - scored, POINTS, formula=f"E{row}-D{row}"),
                self.text(self.filled(texts.EVIDENCE), WRAPPED),
                self.text(self.filled(texts.NOTES), WRAPPED) if has_note else ("", WRAPPED),
            ],
            height=31.5,
        )

    def total(self):
        last = len(self.rows)
        sums = [value(total, SUM, formula=f"SUM({letter}7:{letter}{last})") for letter, total in zip("CDE", self.sums)]
        self.add([("", SUM), self.text("TỔNG CỘNG", SECTION), *sums] + [("", SUM)] * 3)

    def signature(self):
        row = len(self.rows) + 1
        self.merged.append(f"G{row}:H{row}")
        name = " ".join(map(self.random.choice, (texts.FAMILY_NAMES, texts.MIDDLE_NAMES, texts.GIVEN_NAMES)))
        self.add([None] * 6 + [self.text(f"Người lập biểu: {name}", TITLE), ("", TITLE)])

    # Cells

    def add(self, cells, height=15.75):
        """Adds a row of cells; each is what stands within it and its style, or `None` where there is none."""
        row = len(self.rows) + 1
        markup = "".join(
            place(f"{letter}{row}", *cell) for letter, cell in zip(LETTERS, cells) if cell is not None
        )
        spans = f'<row r="{row}" spans="1:8" ht="{height}" customHeight="1" x14ac:dyDescent="0.25"'
        self.rows.append(f"{spans}>{markup}</row>" if markup else f"{spans}/>")

    def text(self, words, style):
        return f"<v>{self.texts.number(words)}</v>", style, ' t="s"'

    def filled(self, choices):
        number = self.random.randint(1, 180)
        return self.random.choice(choices).format(number=number, day=self.day(), month=self.month())

    def day(self):
        return f"{self.random.randint(1, 28):02}"

    def month(self):
        return f"{self.random.randint(1, 12):02}"


def value(number, style, formula=None):
    """A number's cell, with the formula it is the result of."""
    return (f"<f>{formula}</f>" if formula else "") + f"<v>{number:g}</v>", style


def place(reference, content, style, kind=""):
    """A cell's element."""
    return f'<c r="{reference}" s="{style}"{kind}>{content}</c>' if content else f'<c r="{reference}" s="{style}"/>'

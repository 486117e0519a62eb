"""One large sheet of 10 columns: three of shared texts, seven of numbers."""

import random

from markup import MARGINS, WORKSHEET, SharedTexts, columns
from texts import FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES, SECTIONS, UNIT_FIRST, UNIT_KINDS, UNIT_SECOND

WIDTHS = (9.140625, 24.7109375, 30.28515625, 62.5703125) + (11.5703125,) * 6
#: Rows made at a time: enough that joining them costs nothing, few enough to hold.
PIECE = 1_000


def sheet(rows, texts):
    """The pieces of the part of a sheet with `rows` rows, whose shared texts are added to `texts`."""
    yield (
        f'{WORKSHEET}<dimension ref="A1:J{rows}"/>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>{columns(WIDTHS)}<sheetData>'
    )
    chance = random.Random(2017)
    units = [texts.number(each) for each in unit_names()]
    people = [texts.number(each) for each in people_names()]
    criteria = [texts.number(each) for section in SECTIONS.values() for each in section]
    for first in range(1, rows + 1, PIECE):
        numbers = range(first, min(first + PIECE, rows + 1))
        yield "".join(row(each, chance, units, people, criteria) for each in numbers)
    texts.uses = rows * 3
    yield f"</sheetData>{MARGINS}</worksheet>"


def row(at, chance, units, people, criteria):
    """One row: number, unit, person, criterion and six figures."""
    draw = chance.getrandbits(62)
    unit, draw = units[draw % len(units)], draw >> 10
    person, draw = people[draw % len(people)], draw >> 11
    criterion, draw = criteria[draw % len(criteria)], draw >> 7
    most, draw = draw % 20 + 1, draw >> 5
    scored, draw = draw % 200 / 4, draw >> 8
    inspected, draw = draw % 400 / 8, draw >> 9
    return (
        f'<row r="{at}" spans="1:10" x14ac:dyDescent="0.25"><c r="A{at}" s="4"><v>{at}</v></c>'
        f'<c r="B{at}" s="5" t="s"><v>{unit}</v></c><c r="C{at}" s="5" t="s"><v>{person}</v></c>'
        f'<c r="D{at}" s="5" t="s"><v>{criterion}</v></c><c r="E{at}" s="6"><v>{most}</v></c>'
        f'<c r="F{at}" s="6"><v>{scored:g}</v></c><c r="G{at}" s="6"><v>{inspected:g}</v></c>'
        f'<c r="H{at}" s="4"><v>{draw}</v></c><c r="I{at}" s="4"><v>{at % 28 + 42736}</v></c>'
        f'<c r="J{at}" s="6"><v>{(scored + inspected) / most!r}</v></c></row>'
    )


def unit_names():
    return [f"{kind} {first} {second}" for kind in UNIT_KINDS for first in UNIT_FIRST for second in UNIT_SECOND]


def people_names():
    return [
        f"{family} {middle} {given}" for family in FAMILY_NAMES for middle in MIDDLE_NAMES for given in GIVEN_NAMES
    ]


def table(rows):
    """The sheet's pieces and the shared texts they add."""
    texts = SharedTexts()
    return sheet(rows, texts), texts

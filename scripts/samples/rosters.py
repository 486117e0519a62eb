"""Makes Samples/rosters/ of lists that were published, every fault of theirs kept as it was printed.

    python3 scripts/samples/rosters.py DATA

DATA is the folder of the transcribed tables: seed002_phuluc1.tsv and seed002_phuluc2.tsv (Báo cáo 241/BC-VTLTNN of 21/3/2008, Phụ lục 1
and 2), seed004_table.tsv (the 26 wards of Hồ Chí Minh City's pilot, 2018). Only columns are rearranged; no name is corrected.
"""
import csv
import io
import pathlib
import sys

OUT = pathlib.Path(__file__).resolve().parent.parent.parent / "Samples" / "rosters"

# The table of 2018 has no kinds; the report's text (II.2) calls these xã and thị trấn, all others phường.
COMMUNES = {"Long Hòa", "Bình Khánh", "Thạnh An", "An Thới Đông", "An Phú Tây", "Vĩnh Lộc B", "Long Thới", "Thới Tam Thôn"}
TOWNS = {"Cần Thạnh"}


def rows(path: pathlib.Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(name: str, header: list[str], body: list[list[str]], delimiter: str, bom: bool) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([header] + body)
    (OUT / name).write_bytes((b"\xef\xbb\xbf" if bom else b"") + text.getvalue().encode("utf-8"))


def provinces(data: pathlib.Path) -> list[list[str]]:
    """The office that was inspected is named for its province: what stands before the name is the office and the kind."""
    out = []
    for _, full, *_ in rows(data / "seed002_phuluc1.tsv")[1:]:
        rest = full.strip().removeprefix("Văn phòng Ủy ban nhân dân ")
        kind = next(k for k in ("tỉnh", "thành phố") if rest.startswith(k + " "))
        out.append([rest.removeprefix(kind + " "), kind])
    return out


def clusters(data: pathlib.Path) -> list[list[str]]:
    return [[cluster, name.strip(), lead] for cluster, members, lead in rows(data / "seed002_phuluc2.tsv")[1:] for name in members.split(",")]


def wards(data: pathlib.Path) -> list[list[str]]:
    out = []
    for number, name, district, *_ in rows(data / "seed004_table.tsv"):
        kind = "xã" if name in COMMUNES else "thị trấn" if name in TOWNS else "phường"
        rural = kind != "phường"
        level = "Huyện" if rural else "Quận"
        out.append([f"px-{int(number):02}", name, kind, f"{level} {district}"])
    return out


def main() -> None:
    data = pathlib.Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    write("provinces-2007.csv", ["tên đơn vị", "loại"], provinces(data), ";", bom=True)
    write("clusters-2009.csv", ["cụm", "tên đơn vị", "cụm trưởng"], clusters(data), ",", bom=False)
    write("wards-hcmc-2018.csv", ["mã", "tên đơn vị", "loại", "cụm"], wards(data), ";", bom=True)


main()

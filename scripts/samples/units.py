"""Public place names of Hà Nội, 2017: the rosters of the samples. Clusters and leads are made up; so is every score."""
import csv
import io
import unicodedata

DONG_ANH = """Bắc Hồng, Cổ Loa, Dục Tú, Đại Mạch, Đông Hội, Hải Bối, Kim Chung, Kim Nỗ, Liên Hà, Mai Lâm, Nam Hồng, Nguyên Khê,
Tàm Xá, Thụy Lâm, Tiên Dương, Uy Nỗ, Vân Hà, Vân Nội, Việt Hùng, Vĩnh Ngọc, Võng La, Xuân Canh, Xuân Nộn, TT Đông Anh"""
GIA_LAM = """Bát Tràng, Cổ Bi, Đa Tốn, Đặng Xá, Đình Xuyên, Dương Hà, Dương Quang, Dương Xá, Đông Dư, Kiêu Kỵ, Kim Lan, Kim Sơn, Lệ Chi,
Ninh Hiệp, Phù Đổng, Phú Thị, Trung Mầu, Văn Đức, Yên Thường, Yên Viên, TT Yên Viên, TT Trâu Quỳ"""


def slug(name: str) -> str:
    name = name.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower().replace(" ", "-")


def names(block: str) -> list[str]:
    return [n.strip() for n in block.replace("\n", " ").split(",")]


def foreign_units() -> list[dict]:
    out, cluster = [], 0

    def add(members):
        nonlocal cluster
        left = 0
        for i, full in enumerate(members):
            first = left == 0
            if first:  # clusters of four, of three where four would leave a remainder too small
                cluster += 1
                rest = len(members) - i
                left = 4 if rest % 4 == 0 or rest > 6 else 3
            left -= 1
            kind, name = ("thị trấn", full[3:]) if full.startswith("TT ") else ("xã", full)
            id = {"TT Yên Viên": "tt-yen-vien", "Yên Viên": "xa-yen-vien"}.get(full, slug(full))
            alias = {"TT Trâu Quỳ": "Trâu Quỳ Gia Lâm; Trâu Quì", "Phù Đổng": "Gióng"}.get(full, "")
            out.append({"id": id, "name": name, "kind": kind, "cluster": f"Cụm {cluster}", "lead": "x" if first else "", "aliases": alias})

    add(names(DONG_ANH))
    add(names(GIA_LAM))
    # Two communes of one name, as Hà Nội had in Sóc Sơn and in Thường Tín.
    cluster += 1
    for id, name in (("phu-lo", "Phù Lỗ"), ("tan-minh-soc-son", "Tân Minh"), ("bac-phu", "Bắc Phú"), ("tien-duoc", "Tiên Dược")):
        out.append({"id": id, "name": name, "kind": "xã", "cluster": f"Cụm {cluster}", "lead": "x" if id == "phu-lo" else "", "aliases": "Dược Hạ; Dược Thượng" if id == "tien-duoc" else ""})
    cluster += 1
    for id, name in (("ha-hoi", "Hà Hồi"), ("tan-minh-thuong-tin", "Tân Minh"), ("van-binh", "Văn Bình")):
        out.append({"id": id, "name": name, "kind": "xã", "cluster": f"Cụm {cluster}", "lead": "x" if id == "ha-hoi" else "", "aliases": ""})
    return out


def table(units: list[dict], headers: list[str], delimiter: str, newline: str, bom: bool) -> bytes:
    out = io.StringIO()
    w = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    w.writerow(headers)
    w.writerows([list(u.values()) for u in units])
    return (b"\xef\xbb\xbf" if bom else b"") + out.getvalue().encode("utf-8")

"""Read a workbook and keep everything in it that the peer has to write: cells
with their types and formats, links, lists, messages, colours by value, widths,
heights: as OUT for Python, as OUT.json, a line for each row, for JavaScript.

usage: cells.py WORKBOOK OUT
"""

import json
import marshal
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PKG = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def main(workbook, out):
    z = zipfile.ZipFile(workbook)
    shared = [words(si) for si in root(z, "xl/sharedStrings.xml")]
    sheets = [sheet(z, i, name, shared) for i, name in enumerate(names(z), 1)]
    with open(out, "wb") as f:
        marshal.dump({"formats": formats(z), "sheets": sheets}, f)
    with open(out + ".json", "w", encoding="utf-8") as f:
        f.write(json.dumps({"formats": formats(z), "sheets": [{**s, "rows": len(s["rows"])} for s in sheets]}) + "\n")
        for s in sheets:
            for row in s["rows"]:
                f.write(json.dumps(row) + "\n")


def root(z, part):
    return ET.fromstring(z.read(part))


def names(z):
    return [s.get("name") for s in root(z, "xl/workbook.xml").iter(MAIN + "sheet")]


def words(item):
    return "".join(t.text or "" for t in item.iter(MAIN + "t"))


def formats(z):
    styles = root(z, "xl/styles.xml")
    numbers = {n.get("numFmtId"): n.get("formatCode") for n in styles.iter(MAIN + "numFmt")}
    fonts = [font(f) for f in styles.find(MAIN + "fonts")]
    fills = [fill(f) for f in styles.find(MAIN + "fills")]
    found = []
    for xf in styles.find(MAIN + "cellXfs"):
        f = {**fonts[int(xf.get("fontId", 0))], **fills[int(xf.get("fillId", 0))]}
        if xf.get("numFmtId") in numbers:
            f["num_format"] = numbers[xf.get("numFmtId")]
        a = xf.find(MAIN + "alignment")
        if a is not None:
            f["text_wrap"] = a.get("wrapText") in ("1", "true")
            f["valign"] = {"center": "vcenter"}.get(a.get("vertical"), a.get("vertical") or "bottom")
            if a.get("horizontal"):
                f["align"] = a.get("horizontal")
            f["indent"] = int(a.get("indent") or 0)
        if xf.get("borderId", "0") != "0":
            f["bottom"], f["bottom_color"] = 1, "#D5DAE1"
        found.append(f)
    return found


def font(f):
    got = {"font_size": float(f.find(MAIN + "sz").get("val")), "font_name": f.find(MAIN + "name").get("val")}
    colour = f.find(MAIN + "color")
    if colour is not None and colour.get("rgb"):
        got["font_color"] = "#" + colour.get("rgb")[-6:]
    bold = f.find(MAIN + "b")
    got["bold"] = bold is not None and bold.get("val", "1") in ("1", "true")
    got["underline"] = 1 if f.find(MAIN + "u") is not None else 0
    return got


def fill(f):
    colour = f.find(MAIN + "patternFill/" + MAIN + "fgColor")
    return {} if colour is None or not colour.get("rgb") else {"bg_color": "#" + colour.get("rgb")[-6:]}


def sheet(z, i, name, shared):
    r = root(z, f"xl/worksheets/sheet{i}.xml")
    rels = {}
    part = f"xl/worksheets/_rels/sheet{i}.xml.rels"
    if part in z.namelist():
        rels = {x.get("Id"): x.get("Target") for x in root(z, part)}
    links = {h.get("ref"): rels.get(h.get(REL + "id")) or "internal:" + h.get("location") for h in r.iter(MAIN + "hyperlink")}
    rows = []
    for row in r.iter(MAIN + "row"):
        cells = [cell(c, links, shared) for c in row if c.tag == MAIN + "c"]
        rows.append((int(row.get("r")) - 1, float(row.get("ht") or 15), cells))
    checks = [
        (v.get("sqref"), v.get("type"), (v.findtext(MAIN + "formula1") or ""), v.get("promptTitle"), v.get("prompt"))
        for v in r.iter(MAIN + "dataValidation")
    ]
    widths = [(int(c.get("min")) - 1, int(c.get("max")) - 1, float(c.get("width"))) for c in r.iter(MAIN + "col")]
    table = r.find(MAIN + "tableParts") is not None
    return {"name": name, "rows": rows, "checks": checks, "colours": colours(r), "widths": widths, "table": table}


def colours(sheet):
    """The ranges whose cells take a colour by their value, with the values."""
    return [
        (c.get("sqref"), [rule.findtext(MAIN + "formula") for rule in c.iter(MAIN + "cfRule")])
        for c in sheet.iter(MAIN + "conditionalFormatting")
    ]


def cell(c, links, shared):
    letters, number = re.match(r"([A-Z]+)(\d+)", c.get("r")).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    kind, value = "blank", None
    if c.get("t") == "inlineStr":
        runs = [(x.find(MAIN + "rPr/" + MAIN + "b") is not None, x.findtext(MAIN + "t")) for x in c.iter(MAIN + "r")]
        kind, value = ("rich", runs) if len(runs) > 1 else ("text", words(c))
    elif c.get("t") == "s":
        kind, value = "text", shared[int(c.findtext(MAIN + "v"))]
    elif c.findtext(MAIN + "v"):
        kind, value = "number", float(c.findtext(MAIN + "v"))
    return (column - 1, int(c.get("s") or 0), kind, value, links.get(c.get("r")))


main(*sys.argv[1:])

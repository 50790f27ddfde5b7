"""Write the cells that cells.py has kept, with XlsxWriter in constant memory and
its own ways: filters, links, rich text, lists, messages, colours by value,
widths, heights, a chart, page set-up. Tables it can't make in constant memory.

usage: peer.py CELLS OUT
"""

import marshal
import sys

import xlsxwriter


def main(cells, out):
    with open(cells, "rb") as f:
        kept = marshal.load(f)
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    formats = [book.add_format(f) for f in kept["formats"]]
    bold = book.add_format({"bold": True, "font_size": 10})
    for s in kept["sheets"]:
        sheet = book.add_worksheet(s["name"])
        for first, last, width in s["widths"]:
            sheet.set_column(first, last, width)
        for number, height, row in s["rows"]:
            sheet.set_row(number, height)
            for c in row:
                put(sheet, number, c, formats, bold)
        finish(book, sheet, s, formats)
    book.get_worksheet_by_name("Factdesk").very_hidden = True
    book.close()


def put(sheet, row, cell, formats, bold):
    column, style, kind, value, link = cell
    style = formats[style]
    if link:
        sheet.write_url(row, column, link, style, value if kind == "text" else str(int(value)))
        if kind == "number":
            sheet.write_number(row, column, value, style)
    elif kind == "text":
        sheet.write_string(row, column, value, style)
    elif kind == "number":
        sheet.write_number(row, column, value, style)
    elif kind == "rich":
        parts = []
        for is_bold, words in value:
            parts += [bold, words] if is_bold else [words]
        sheet.write_rich_string(row, column, *parts, style)
    else:
        sheet.write_blank(row, column, None, style)


def finish(book, sheet, s, formats):
    for cells, kind, formula, title, prompt in s["checks"]:
        first, *others = cells.split(" ")
        rule = {"validate": "list" if kind == "list" else "any", "input_title": title, "input_message": prompt}
        if kind == "list":
            rule["source"] = "=" + formula
        if others:
            rule["other_cells"] = [ranges(c) for c in others]
        sheet.data_validation(first, rule)
    for cells, values in s["colours"]:
        for value in values:
            rule = {"type": "cell", "criteria": "==", "value": value, "format": formats[-1]}
            sheet.conditional_format(cells, rule)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8 A town in figures&R&8 Page &P of &N")
    if s["table"]:
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        head = s["rows"][0][2]
        last = s["rows"][-1][0]
        sheet.autofilter(0, 0, last, len(head) - 1)
    elif s["name"] == "Summary":
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"categories": "=Summary!$B$24:$B$32", "values": "=Summary!$D$24:$D$32"})
        sheet.insert_chart("I10", chart)


def ranges(cells):
    from xlsxwriter.utility import xl_cell_to_rowcol

    first, _, last = cells.partition(":")
    return [*xl_cell_to_rowcol(first), *xl_cell_to_rowcol(last or first)]


main(*sys.argv[1:])

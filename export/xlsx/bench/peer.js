// Writes the cells that cells.py has kept, with ExcelJS as a stream and its own
// ways: filters, links, rich text, lists, messages, colours by value, widths,
// heights, page set-up. Tables and charts it can't make in a stream.
//
// usage: node peer.js CELLS.json OUT
"use strict";

const fs = require("fs");
const readline = require("readline");
const Excel = require("exceljs");

async function main(cells, out) {
  const lines = readline.createInterface({ input: fs.createReadStream(cells) })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  const { formats, sheets } = await next();
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: out, useStyles: true, useSharedStrings: false });
  const styles = formats.map(style);
  for (const s of sheets) {
    const sheet = book.addWorksheet(s.name, {
      state: s.name === "Factdesk" ? "veryHidden" : "visible",
      views: s.table ? [{ state: "frozen", xSplit: 1, ySplit: 1 }] : [],
      pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: "&L&8 A town in figures&R&8 Page &P of &N" },
    });
    for (const [first, last, width] of s.widths) {
      for (let i = first; i <= last; i++) sheet.getColumn(i + 1).width = width;
    }
    finish(sheet, s, styles);
    for (let i = 0; i < s.rows; i++) {
      const [number, height, row] = await next();
      const written = sheet.getRow(number + 1);
      written.height = height;
      if (s.table && i === 0) {
        sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: s.rows, column: row.length } };
      }
      for (const c of row) put(written.getCell(c[0] + 1), c, styles);
      written.commit();
    }
    await sheet.commit();
  }
  await book.commit();
}

function put(cell, [, style, kind, value, link], styles) {
  if (link) {
    cell.value = { text: String(value), hyperlink: link.startsWith("internal:") ? "#" + link.slice(9) : link };
  } else if (kind === "rich") {
    cell.value = { richText: value.map(([bold, text]) => ({ text, font: { bold, size: 10 } })) };
  } else if (kind !== "blank") {
    cell.value = value;
  }
  cell.style = styles[style];
}

function style(f) {
  const s = { font: { name: f.font_name, size: f.font_size, bold: f.bold }, alignment: { wrapText: f.text_wrap, vertical: f.valign === "vcenter" ? "middle" : f.valign } };
  if (f.font_color) s.font.color = { argb: "FF" + f.font_color.slice(1) };
  if (f.bg_color) s.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF" + f.bg_color.slice(1) } };
  if (f.num_format) s.numFmt = f.num_format;
  if (f.bottom) s.border = { bottom: { style: "thin", color: { argb: "FFD5DAE1" } } };
  return s;
}

function finish(sheet, s, styles) {
  for (const [cells, kind, formula, title, prompt] of s.checks) {
    for (const range of cells.split(" ")) {
      const rule = { type: kind === "list" ? "list" : "any", allowBlank: true, showInputMessage: true, promptTitle: title, prompt };
      if (kind === "list") rule.formulae = [formula];
      sheet.dataValidations.add(range, rule);
    }
  }
  for (const [ref, values] of s.colours) {
    sheet.addConditionalFormatting({
      ref,
      rules: values.map((v, i) => ({ type: "cellIs", operator: "equal", priority: i + 1, formulae: [v], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFCDEBDF" } } } })),
    });
  }
}

main(...process.argv.slice(2));

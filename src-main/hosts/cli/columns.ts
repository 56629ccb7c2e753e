/** Cells wider than this are cut in what people read; --json has them whole. */
const WIDEST = 48;

function cut(text: string, widest: number): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

/** Rows of cells as aligned columns, two spaces apart. */
export function columns(rows: readonly (readonly string[])[], widest = WIDEST): string {
  const cells = rows.map((row) => row.map((cell) => cut(cell.replace(/\s+/g, ' ').trim(), widest)));
  const widths: number[] = [];
  for (const [i, cell] of cells.flatMap((row) => [...row.entries()])) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

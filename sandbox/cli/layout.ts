/** Lays text out for a terminal of 80 columns. */

const WIDTH = 80;

/** Breaks a long line between words. */
export const wrap = (text: string): string =>
  text.replaceAll(new RegExp(`(.{1,${WIDTH}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();

type Align = 'left' | 'right';

/** Sets rows in columns. The last alignment given goes for all columns that follow. */
export function columns(rows: readonly (readonly string[])[], aligns: readonly Align[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const set = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    const align = aligns[column] ?? aligns.at(-1);
    return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(set).join('  ').trimEnd()).join('\n');
}

/** The text of a file of outcomes: a block for each name, with a row for each model. */
type Named = { name: string; row: string };

export function blocksOf(all: readonly Named[]): string {
  const names = [...new Set(all.map(({ name }) => name))];
  const blocks = names.map((name) =>
    [name, ...all.filter((each) => each.name === name).map(({ row }) => `  ${row}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

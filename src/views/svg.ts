/** A picture as text: an SVG document that stands by itself, on light paper, with the fonts that any reader has. */

export const COLOURS = {
  paper: '#fbfaf7',
  ink: '#1c1f25',
  quiet: '#565b63',
  line: '#d9d7d3',
  thief: '#b7162d',
  wash: '#f2dedf',
  faint: '#f9f1f0',
  victim: '#17559b',
} as const;

/** Characters of a headline that are sure to fit. */
const TITLE_MAX = 80;

type Told = { width: number; height: number; title: string; describes: string };

/** `describes`: the picture in words, for whoever does not see it. */
export const svgDocument = (
  { width, height, title, describes }: Told,
  parts: readonly string[],
): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title describes" font-family="system-ui, Helvetica, Arial, sans-serif" font-size="13">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="describes">${escaped(describes)}</desc>`,
    element('rect', { width, height, fill: COLOURS.paper }),
    ...parts,
    '</svg>',
    '',
  ].join('\n');

type Attributes = Readonly<Record<string, string | number>>;

/** Attributes are named as SVG names them. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(`${value}`)}"`,
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
};

export const words = (says: string, attributes: Attributes): string =>
  element('text', { fill: COLOURS.ink, ...attributes }, escaped(says));

/** Broken into lines of so many characters at most, each below the other. */
export const paragraph = (
  says: string,
  { most, x, y, step, ...rest }: Attributes & { most: number; x: number; y: number; step: number },
): string =>
  wrapped(says, most)
    .map((line, place) => words(line, { ...rest, x, y: y + place * step }))
    .join('');

export function wrapped(says: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** What a picture is called, in as many lines as it takes. */
export const headline = (title: string): string =>
  paragraph(title, {
    most: TITLE_MAX,
    x: 24,
    y: 36,
    step: 24,
    'font-size': 19,
    'font-weight': 600,
  });

/** Where the drawing begins below that, with room for a label of its own. */
export const topBelow = (title: string): number => 68 + wrapped(title, TITLE_MAX).length * 24;

/** An answered request, by the middle of its dot. */
export const dot = (x: number, y: number, fill: string = COLOURS.thief): string =>
  element('circle', { cx: x, cy: y, r: 4.2, fill });

/** A refused one. */
export const cross = (x: number, y: number): string =>
  element('path', {
    d: `M${x - 3.6} ${y - 3.6}l7.2 7.2m0-7.2l-7.2 7.2`,
    stroke: COLOURS.quiet,
    'stroke-width': 1.6,
    fill: 'none',
  });

/** XML allows no control characters, and these five have a meaning. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

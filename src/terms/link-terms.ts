/** Links each term of the glossary where a lesson or an answer first uses it, while the site is built. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { firstSpellings, type Spelled } from './spellings.ts';

type Plugin = Extract<
  NonNullable<SatteriProcessorOptions['mdastPlugins']>[number],
  { name: string }
>;
type Visitor = NonNullable<Plugin['text']>;
type Node = Parameters<Visitor>[0];
type Context = Parameters<Visitor>[1];

/** Text in these is not prose, is a link already, or is a headline. */
const LEFT_ALONE = ['heading', 'link', 'linkReference'];
const TAGS_LEFT_ALONE = [
  'Term',
  'Source',
  'Statement',
  'a',
  'code',
  'h2',
  'h3',
  'button',
  'summary',
];

/** One plugin for each document, which remembers what it has linked. */
export const linkTerms = (terms: readonly Spelled[]) => (): Plugin => {
  const linked = new Set<string>();
  return {
    name: 'link-terms',
    mdxJsxTextElement: (tag) => remember(tag, linked),
    mdxJsxFlowElement: (tag) => remember(tag, linked),
    text(node, context) {
      if (isLeftAlone(node, context)) return;
      const found = firstSpellings(node.value, terms, linked);
      if (found.length === 0) return;
      const ends = found.map(({ to }) => to);
      const parts = found.flatMap(({ id, from, to }, index) => {
        linked.add(id);
        return [
          plain(node.value.slice(ends[index - 1] ?? 0, from)),
          term(id, node.value.slice(from, to)),
        ];
      });
      context.replaceNode(
        node,
        [...parts, plain(node.value.slice(ends.at(-1)))].filter(isSomething),
      );
    },
  };
};

const plain = (value: string) => ({ type: 'text', value }) as const;

const term = (id: string, value: string) =>
  ({
    type: 'mdxJsxTextElement',
    name: 'Term',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [plain(value)],
  }) as const;

const isSomething = (node: ReturnType<typeof plain> | ReturnType<typeof term>): boolean =>
  node.type !== 'text' || node.value !== '';

type Tag = { name: string | null; attributes: readonly object[] };

/** A term that the author has linked is not linked again. */
function remember({ name, attributes }: Readonly<Tag>, linked: Set<string>): void {
  if (name !== 'Term') return;
  for (const attribute of attributes)
    if ('name' in attribute && attribute.name === 'id' && 'value' in attribute)
      linked.add(String(attribute.value));
}

function isLeftAlone(node: Node, context: Context): boolean {
  for (
    let at = context.parent(node);
    at;
    at = at.type === 'root' ? undefined : context.parent(at)
  ) {
    if (LEFT_ALONE.includes(at.type)) return true;
    if ('name' in at && TAGS_LEFT_ALONE.includes(String(at.name))) return true;
  }
  return false;
}

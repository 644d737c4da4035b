/** Links each term of the glossary where a lesson or an answer first uses it, while the site is built. */
import type {
  MdastContent,
  MdastPluginDefinition,
  MdastTarget,
  MdastVisitorContext,
} from 'satteri';
import { type Found, firstSpellings, type Spelled } from './spellings.ts';

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

/**
 * One plugin for each document, which remembers what it has linked. A part that opens later is read by
 * some only, so a term that is first used there is linked once more where everybody reads.
 */
export const linkTerms = (terms: readonly Spelled[]) => (): MdastPluginDefinition => {
  const inSight = new Set<string>();
  const anywhere = new Set<string>();
  const link = (id: string, later: boolean) => {
    anywhere.add(id);
    if (!later) inSight.add(id);
  };
  const noteOwn = (tag: Readonly<Tag>) => {
    for (const id of linkedBy(tag)) link(id, false);
  };
  return {
    name: 'link-terms',
    mdxJsxTextElement: noteOwn,
    mdxJsxFlowElement: noteOwn,
    text(node, context) {
      const around = ancestorsOf(node, context);
      if (around.some(isLeftAlone)) return;
      const later = around.some(opensLater);
      const found = firstSpellings(node.value, terms, later ? anywhere : inSight);
      if (found.length === 0) return;
      for (const { id } of found) link(id, later);
      context.replaceNode(node, withLinks(node.value, found));
    },
  };
};

function withLinks(text: string, found: readonly Found[]): MdastContent[] {
  const ends = [0, ...found.map(({ to }) => to)];
  const parts = found.flatMap(({ id, from, to }, index) => [
    plain(text.slice(ends[index], from)),
    term(id, text.slice(from, to)),
  ]);
  return [...parts, plain(text.slice(ends.at(-1)))].filter(isSomething);
}

const plain = (value: string): MdastContent => ({ type: 'text', value });

const term = (id: string, value: string): MdastContent => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [{ type: 'text', value }],
});

const isSomething = (node: MdastContent): boolean => !('value' in node && node.value === '');

type Tag = { name: string | null; attributes: readonly object[] };

/** A term that the author has linked is not linked again. */
const linkedBy = ({ name, attributes }: Readonly<Tag>): string[] =>
  name === 'Term' ? attributes.flatMap(idIn) : [];

const idIn = (attribute: object): string[] =>
  'name' in attribute && attribute.name === 'id' && 'value' in attribute
    ? [String(attribute.value)]
    : [];

type Around = { type: string; name?: unknown };

function ancestorsOf(node: MdastTarget, context: MdastVisitorContext): readonly Around[] {
  const parent = context.parent(node);
  return parent ? [parent, ...ancestorsOf(parent, context)] : [];
}

const isLeftAlone = ({ type, name }: Around): boolean =>
  LEFT_ALONE.includes(type) || TAGS_LEFT_ALONE.includes(String(name));

const opensLater = ({ name }: Around): boolean => name === 'Fragment';

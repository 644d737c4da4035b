/** A YAML or JSON file, parsed so that whatever is wrong in it can be pointed at. */
import { findNodeAtLocation, type Node as JsonNode, parseTree } from 'jsonc-parser';
import { type Document, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { type Flaw, InputError, placeIn, readJson } from '../index.ts';

type Path = Flaw['path'];

export type Placed = {
  value: unknown;
  /** How many characters come before a field’s name, or its value. */
  offsetOf: (path: Path, part: Flaw['part']) => number;
};

export const parsePlaced = (text: string, path: string): Placed =>
  /\.json$/i.test(path) ? placedJson(text) : placedYaml(text);

function placedJson(text: string): Placed {
  const { value } = readJson(text);
  const root = parseTree(text);
  return {
    value,
    offsetOf: (path, part) => {
      const node = root && nearest(path, (each) => findNodeAtLocation(root, [...each]));
      return (part === 'key' ? nameOf(node)?.offset : null) ?? node?.offset ?? 0;
    },
  };
}

/** In a tree of JSON a value hangs under its property, beside its name. */
const nameOf = (node: JsonNode | undefined): JsonNode | undefined =>
  node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;

function placedYaml(text: string): Placed {
  const document = parseDocument(text);
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const [said = ''] = error.message.split(/ at line \d/);
    throw new InputError(`not YAML, ${placeIn(text, error.pos[0])}: ${said}`);
  }
  return {
    value: readValues(document),
    offsetOf: (path, part) => nearest(path, (each) => offsetIn(document, each, part)) ?? 0,
  };
}

/** An alias that grows without end is refused by the reader of YAML itself. */
function readValues(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new InputError(`not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function offsetIn(document: Document, path: Path, part: Flaw['part']): number | undefined {
  if (path.length === 0) return isNode(document.contents) ? document.contents.range?.[0] : 0;
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const node = part === 'key' && isPair(pair) ? pair.key : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where a field is missing, its parent is the place. */
function nearest<T>(path: Path, find: (path: Path) => T | undefined): T | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

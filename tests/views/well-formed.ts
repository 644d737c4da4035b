/** Whether text is well-formed XML, as far as our pictures use it: every element closed, every attribute quoted. */
const TAG =
  /<(?<close>\/?)(?<name>[a-z]+)(?<attributes>(?: [\w-]+(?::\w+)?="[^"<]*")*)(?<empty>\/?)>/y;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|apos);/y;

/** Throws with what it meets. */
export function demandWellFormed(xml: string): void {
  const open: string[] = [];
  for (const { close, name = '', empty } of tagsOf(xml)) {
    if (empty) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> is never closed`);
}

function* tagsOf(xml: string) {
  for (let at = xml.indexOf('?>') + 2; at < xml.length; ) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(xml);
    const found = tag ?? TEXT.exec(xml);
    if (!found) throw new Error(`not XML: ${xml.slice(at, at + 60)}`);
    if (tag?.groups) yield tag.groups;
    at += found[0].length;
  }
}

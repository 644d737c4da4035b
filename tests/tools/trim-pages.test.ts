/** A built page keeps what it uses, and its policy still allows each style and script that is in it, and no other. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trim } from '../../tools/trim-pages.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const elsewhere = `'sha256-${'A'.repeat(43)}='`;
const script = 'document.title = "<b>"';

const pageWith = (css: string, body: string, allowed = elsewhere) =>
  `<meta http-equiv="content-security-policy" content="img-src 'self'; script-src 'self' ${allowed}; style-src 'self' ${allowed};">` +
  `<style>${css}</style>${body}<script src="/a.js"></script><script>${script}</script>`;

const CARD = '.card[data-astro-cid-card]{color:red}';
const MENU = '.menu[data-astro-cid-menu]{color:red}';
const CARD_HERE = '<p class="card" data-astro-cid-card>Text</p>';

test('the policy of a page allows its own scripts and styles, and none of another page', () => {
  expect(trim(pageWith(CARD, CARD_HERE))).toBe(
    pageWith(CARD, CARD_HERE).replace(elsewhere, hashOf(script)).replace(elsewhere, hashOf(CARD)),
  );
});

test('rules about a tag that the page does not have are left out, in media queries too', () => {
  const trimmed = trim(pageWith(`${CARD}${MENU}@media (width<=48rem){${MENU}${CARD}}`, CARD_HERE));
  expect(trimmed).toContain(`<style>${CARD}@media (width<=48rem){${CARD}}</style>`);
});

test('a rule about several tags stays as long as the page has one of them', () => {
  const both = '.card[data-astro-cid-card],.menu[data-astro-cid-menu]{color:red}';
  expect(trim(pageWith(both, CARD_HERE))).toContain(`<style>${both}</style>`);
});

test('a style that was shortened is allowed as it now is', () => {
  expect(trim(pageWith(CARD + MENU, CARD_HERE))).toContain(`style-src 'self' ${hashOf(CARD)};`);
});

test('a policy that is shown as text is left as it was written', () => {
  const shown = `${CARD_HERE}<pre>script-src 'self' ${elsewhere};</pre>`;
  expect(trim(pageWith(CARD, shown))).toContain(shown);
});

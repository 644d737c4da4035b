import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../src/views/base64url.ts';

test('any text comes back, in the spelling that Node gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(encode(text)).toBe(Buffer.from(text).toString('base64url'));
      expect(decode(encode(text))).toBe(text);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPoint } from '../../src/views/partition-point.ts';

test('counts what filtering counts, wherever the border is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), (items, limit) => {
      const sorted = items.toSorted((a, b) => a - b);
      const isBefore = (item: number) => item < limit;
      expect(partitionPoint(sorted, isBefore)).toBe(sorted.filter(isBefore).length);
    }),
  );
});

/**
 * Lighthouse gives the home page and the first lesson full marks on a phone, in every category; the heaviest lesson
 * may be two short of them in performance.
 */
import { expect, test } from '@playwright/test';
import { builtPages, largestOf } from './built-pages.ts';
import { type Judgement, judge } from './lighthouse.ts';

/** A busy machine can make a page slower and never faster, so the best of some runs is the page's own. */
const runs = 4;

test.describe.configure({ timeout: 180_000 });

const heaviest = largestOf('lesson')?.address;
const judged = builtPages.filter(
  ({ kind, address }) =>
    kind === 'home' || address === '/lessons/four-requests-to-a-breach/' || address === heaviest,
);

for (const { address } of judged) {
  test(`${address} has the marks that it should have in every category`, async ({ baseURL }) => {
    const { scores, losses } = await bestOf(`${baseURL}${address}`);
    const full = Object.fromEntries(Object.keys(scores).map((category) => [category, 100]));
    const { performance = 0, ...others } = scores;
    expect(performance, losses.join('\n')).toBeGreaterThanOrEqual(address === heaviest ? 98 : 100);
    expect(Object.keys(scores)).toEqual(
      expect.arrayContaining(['performance', 'accessibility', 'best-practices', 'seo']),
    );
    expect({ ...others, performance: 100 }, losses.join('\n')).toEqual(full);
  });
}

async function bestOf(url: string): Promise<Judgement> {
  let best = await judge(url);
  for (let run = 1; run < runs && total(best) < full(best); run += 1) {
    const next = await judge(url);
    if (total(next) > total(best)) best = next;
  }
  return best;
}

const total = ({ scores }: Judgement) =>
  Object.values(scores).reduce((sum, score) => sum + score, 0);
const full = ({ scores }: Judgement) => Object.keys(scores).length * 100;

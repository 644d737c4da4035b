/** Pictures of runs are drawn by a real browser, as they are and as PNG, under the site's own policy. */
import { expect, test } from '@playwright/test';
import { modelIds, models, run, scenarios } from '#sandbox';
import { pngOf } from '../../src/islands/png-of.ts';
import { drawChart } from '../../src/views/chart.ts';
import { chartSvg } from '../../src/views/chart-svg.ts';
import { timelineSvg } from '../../src/views/timeline-svg.ts';

const scenario = scenarios['steal-then-logout'];
if (!scenario) throw new Error('there is nothing to draw');

/** Every model, so that every sentence is there that a verdict can be. */
const traces = modelIds.map((id) => run(scenario, models[id]));
const pictures = {
  chart: chartSvg(drawChart(traces), `${scenario.question} And what is “still” in <&> 🙂 then?`),
  timeline: timelineSvg(run(scenario, models.bff)),
};

/** In the page: the PNG's kind and size, and the colour of its upper left corner. */
const look = (svg: string) => `(async () => {
  const blob = await (${pngOf})(${JSON.stringify(svg)});
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const corner = [...context.getImageData(2, 2, 1, 1).data];
  return { type: blob.type, width: bitmap.width, height: bitmap.height, corner };
})()`;

for (const [name, svg] of Object.entries(pictures)) {
  test(`the ${name} becomes a PNG of twice its size, on its own paper`, async ({ page }) => {
    await page.goto('/');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(await page.evaluate(look(svg))).toEqual({
      type: 'image/png',
      width: 2 * Number(width),
      height: 2 * Number(height),
      corner: [0xfb, 0xfa, 0xf7, 0xff],
    });
  });

  test(`no word of the ${name} runs over its edge`, async ({ page }) => {
    await page.goto('/');
    const over = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const drawn = document.body.appendChild(document.importNode(parsed.documentElement, true));
      const edge = drawn.getBoundingClientRect();
      return [...drawn.querySelectorAll('text')]
        .filter((word) => {
          const { left, right } = word.getBoundingClientRect();
          return left < edge.left || right > edge.right;
        })
        .map((word) => word.textContent);
    }, svg);
    expect(over).toEqual([]);
  });
}

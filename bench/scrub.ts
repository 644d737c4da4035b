/** How long the page is kept busy by one step of scrubbing through a long history in the lab, on a slow phone. */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { beginHistory } from '../src/lab/history.ts';
import { writeHistory } from '../src/lab/keeping.ts';
import { begin, type Sheet } from '../src/lab/notebook.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { flags } from '../tools/browser/launch.ts';
import { serve } from '../tools/serve.ts';

const STEPS = 60;
const SLOWER = 4;

/** A thief who asks every five seconds for hours, looked up each time, in two regions. */
const sheet: Sheet = {
  id: 'long-history',
  question: 'How long is a long history?',
  until: '2h',
  settings: { regions: '2' },
  models: null,
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m', who: 'mallory', do: 'poll', every: '5s' },
  ],
};

export async function measureScrub(): Promise<void> {
  const server = await serve();
  const { path } = await findBrowser();
  const browser = await chromium.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(
    (history) => {
      const at = new Date().toISOString();
      localStorage.setItem('cutoff.progress.lab.lab', JSON.stringify({ history, at }));
    },
    writeHistory(beginHistory(begin(sheet, ['server-session']))),
  );
  await page.goto(`http://localhost:${server?.port}/lab/`);
  await page.getByRole('heading', { name: sheet.question }).waitFor();
  const measured = await scrub(page, await page.context().newCDPSession(page));
  await browser.close();
  await server?.stop();
  console.log(`\nOne step of scrubbing, main thread busy, ${SLOWER} times slower than here`);
  console.table(measured);
}

async function scrub(page: Page, session: CDPSession) {
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await stepThrough(page, 10);
  const before = await taskMs(session);
  await stepThrough(page, STEPS);
  const busyMs = (await taskMs(session)) - before;
  const entries = await page.locator('[data-entries]').getAttribute('data-entries');
  return {
    'entries in the history': Number(entries),
    'ms per step': Number((busyMs / STEPS).toFixed(1)),
  };
}

/** Sets the slider as a hand does, once for each frame. */
const stepThrough = (page: Page, steps: number): Promise<void> =>
  page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('.player input[type="range"]');
    if (!slider) throw new Error('there is no slider');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let step = 0; step < count; step += 1) {
      slider.valueAsNumber = (Number(slider.max) * (step + 1)) / (count + 1);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
    }
  }, steps);

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

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

/** What a browser needs for its own slider alone, to read the other number by. */
const BARE = '<input type="range" min="0" max="7200000" style="width: 1000px">';

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
  const session = await page.context().newCDPSession(page);
  const entries = await page.locator('[data-entries]').getAttribute('data-entries');
  const inTheLab = await scrub(page, session);
  await page.setContent(BARE);
  const alone = await scrub(page, session);
  await browser.close();
  await server?.stop();
  console.log(`\nOne step of scrubbing, main thread busy, ms, ${SLOWER} times slower than here`);
  console.table({
    [`in the lab, through ${entries} entries`]: inTheLab,
    'on a page with nothing but a slider': alone,
  });
}

/** By the clock on the wall, which other work on the machine falsifies; and by the time that the thread had. */
async function scrub(page: Page, session: CDPSession) {
  await stepThrough(page, 10);
  const threadMs = await busyMs(page, session, 'threadTicks');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const wallMs = await busyMs(page, session, 'timeTicks');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    'by the clock': rounded(wallMs),
    [`thread time × ${SLOWER}`]: rounded(threadMs * SLOWER),
  };
}

type TimeDomain = 'timeTicks' | 'threadTicks';

async function busyMs(page: Page, session: CDPSession, timeDomain: TimeDomain): Promise<number> {
  await session.send('Performance.enable', { timeDomain });
  const before = await taskMs(session);
  await stepThrough(page, STEPS);
  const after = await taskMs(session);
  await session.send('Performance.disable');
  return (after - before) / STEPS;
}

const rounded = (ms: number): number => Number(ms.toFixed(1));

/** Sets the slider as a hand does, once for each frame. */
const stepThrough = (page: Page, steps: number): Promise<void> =>
  page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
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

/** Does a case's acts in a real Chromium, and gives what it sends and shows. */
import { expect, type Frame, type Page } from '@playwright/test';
import type { Trip } from '#sandbox';
import type { Act } from './acts.ts';
import type { Servers } from './server.ts';

/** A page of the browser, the servers it asks, and the first number that no request has had. */
export type Stage = { page: Page; servers: Servers; firstMark: number };

export async function sayChromium(stage: Stage, acts: readonly Act[]): Promise<string[]> {
  const said: string[] = [];
  for (const [index, act] of acts.entries()) {
    const heard = await perform(stage, act, stage.firstMark + index);
    if (heard !== null) said.push(heard);
  }
  return said;
}

async function perform({ page, servers }: Stage, act: Act, mark: number): Promise<string | null> {
  if (act.do === 'write' || act.do === 'read') {
    await page.goto(servers.address(act.on));
    return act.do === 'read' ? page.evaluate(() => document.cookie) : writes(page, act.text);
  }
  const trip = act.do === 'set' ? act.with : act.trip;
  const wish = act.do === 'set' ? { mark, set: act.lines } : { mark };
  const by = act.do === 'ask' ? act.by : [];
  const target = servers.address(trip.url, wish);
  const first = by.reduceRight((to, via) => servers.address(via, { to }), target);
  await travel(page, servers, trip, first);
  await expect.poll(() => servers.came(mark)).toBeDefined();
  return act.do === 'ask' ? (servers.came(mark) ?? '') : null;
}

async function writes(page: Page, text: string): Promise<null> {
  await page.evaluate((line) => {
    // biome-ignore lint/suspicious/noDocumentCookie: what a script can do is the question
    document.cookie = line;
  }, text);
  return null;
}

async function travel(page: Page, servers: Servers, trip: Trip, url: string): Promise<void> {
  if (trip.initiator === null) {
    await page.goto(url);
    return;
  }
  const [outer = trip.initiator, ...inner] = trip.within;
  await page.goto(servers.address(outer));
  let frame = page.mainFrame();
  for (const each of inner) frame = await openFrame(frame, servers.address(each));
  if (trip.how === 'navigation') {
    const loaded = page.waitForEvent('load');
    await submit(frame, url, trip.method, '_top');
    await loaded;
  } else if (trip.how === 'frame') {
    await submit(frame, url, trip.method, 'inside');
  } else {
    await frame.evaluate(
      ([to = '', method = '']) => fetch(to, { method, credentials: 'include', mode: 'no-cors' }),
      [url, trip.method],
    );
  }
}

async function openFrame(frame: Frame, url: string): Promise<Frame> {
  const element = await frame.evaluateHandle(
    (src) =>
      new Promise<HTMLIFrameElement>((resolve) => {
        const inside = document.createElement('iframe');
        inside.src = src;
        inside.onload = () => resolve(inside);
        document.body.append(inside);
      }),
    url,
  );
  const opened = await element.contentFrame();
  if (!opened) throw new Error('the frame did not open');
  return opened;
}

/** A link for a GET, a form for a POST: neither needs the person. */
const submit = (frame: Frame, url: string, method: string, target: string) =>
  frame.evaluate(
    ([to = '', by = '', where = '']) => {
      if (where === 'inside') {
        const inside = document.createElement('iframe');
        inside.name = where;
        document.body.append(inside);
      }
      const form = document.createElement('form');
      const link = document.createElement('a');
      [form.action, form.method, form.target] = [to, by, where];
      [link.href, link.target] = [to, where];
      document.body.append(form, link);
      if (by === 'POST') form.submit();
      else link.click();
    },
    [url, method, target],
  );

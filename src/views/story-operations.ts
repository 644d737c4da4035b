/** What those who run the system order, and what the network and the machines suffer, as a story tells it. */
import { type Entry, formatDuration, sayDuration, type Trace } from '#sandbox';
import { capital } from './names.ts';
import type { Told } from './story.ts';
import { personIn } from './story-people.ts';

export function tellOrder({ heard }: Entry, trace: Trace): Told | null {
  const order = (text: string): Told => ({ who: 'operator', kind: 'order', text });
  switch (heard.type) {
    case 'disable-user':
      return order(`${capital(heard.user)}’s account is disabled`);
    case 'force-logout':
      return order(
        `${heard.device ? personIn(heard.device, trace) : capital(heard.user)} is logged out by force`,
      );
    case 'demote':
      return order(`${capital(heard.user)} stops being an administrator`);
    case 'withdraw-key':
      return order('The signing key is withdrawn');
    case 'alarm':
      return order(`The detector raises an alarm about ${capital(heard.user)}: ${heard.then}`);
    default:
      return null;
  }
}

export function tellFault({ heard }: Entry): Told | null {
  const text = sayFault(heard);
  return text === null ? null : { who: 'server', kind: 'fault', text };
}

function sayFault(heard: Entry['heard']): string | null {
  switch (heard.type) {
    case 'lag':
      return `Changes now reach the copies ${sayDuration(heard.lagMs)} late`;
    case 'partition':
      return `The copy in region ${heard.region} is cut off`;
    case 'heal':
      return 'The copies are in touch again';
    case 'store-down':
      return 'The store stops answering';
    case 'store-up':
      return 'The store answers again';
    case 'restart':
      return 'The store restarts';
    case 'failover':
      return 'The store fails, and its copy takes over';
    case 'skew':
      return `The api’s clock is off by ${heard.byMs < 0 ? '-' : ''}${formatDuration(Math.abs(heard.byMs))}`;
    case 'issuer-down':
      return 'The issuer stops answering';
    case 'issuer-up':
      return 'The issuer answers again';
    default:
      return null;
  }
}

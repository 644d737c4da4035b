/** What was done in the victim's name without her credential: rides from her page, and requests forged elsewhere. */
import type { Entry, Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';
import { acceptedIn, says, sendsIn } from './reading.ts';

export const forgedOf = ({
  entries,
}: Trace): Pick<Judgement['attacker'], 'rides' | 'forgedRequests'> => {
  const accepted = entries.flatMap(acceptedIn);
  return {
    rides: accepted.filter(({ manner }) => manner === 'ride').length,
    forgedRequests:
      accepted.filter(({ manner }) => manner === 'csrf').length + entries.filter(isObeyed).length,
  };
};

/** A login or logout that came from a page elsewhere, and was carried out. */
const isObeyed = (entry: Entry): boolean =>
  (entry.heard.type === 'sign-in' || entry.heard.type === 'sign-out') &&
  entry.heard.manner === 'csrf' &&
  sendsIn(entry).length > 0 &&
  !says(entry, 'not-signed-in');

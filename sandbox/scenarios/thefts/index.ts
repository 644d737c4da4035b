/** How a credential is lost, and what each way yields. */
import type { Topic } from '../topic.ts';
import { boundCookieCopied } from './bound-cookie-copied.ts';
import { cannotReadCanSpend } from './cannot-read-can-spend.ts';
import { databaseDump } from './database-dump.ts';
import { harAnHourOld } from './har-an-hour-old.ts';
import { harFromASupportCase } from './har-from-a-support-case.ts';
import { logLeak } from './log-leak.ts';
import { phishedAfterMfa } from './phished-after-mfa.ts';
import { plainHttp } from './plain-http.ts';
import { proofSeenInPassing } from './proof-seen-in-passing.ts';
import { signedAhead } from './signed-ahead.ts';

export const thefts: Topic = {
  title: 'Ways to steal',
  files: [
    databaseDump,
    harAnHourOld,
    harFromASupportCase,
    logLeak,
    phishedAfterMfa,
    plainHttp,
    cannotReadCanSpend,
    boundCookieCopied,
    signedAhead,
    proofSeenInPassing,
  ],
};

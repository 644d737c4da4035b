import type { Settings } from '../../model/settings/index.ts';
import type { Book } from '../book.ts';
import type { Tally } from '../tally.ts';
import { gateByBackend } from './by-backend.ts';
import { gateByIntrospection } from './by-introspection.ts';
import { gateByRecord } from './by-record.ts';
import { gateBySeal } from './by-seal.ts';
import { gateByToken } from './by-token.ts';
import type { Gate } from './gate.ts';

/** The gate that these settings ask for. */
export function gateFor(settings: Settings, tally: Tally, book: Book): Gate {
  const { content, edge, ending } = settings;
  if (edge === 'bff') return gateByBackend(settings, tally, book);
  if (content === 'sealed') return gateBySeal(settings, tally, book);
  if (content === 'signed') return gateByToken(settings, tally, book);
  return ending.includes('introspection')
    ? gateByIntrospection(settings, tally, book)
    : gateByRecord(settings, tally, book);
}

/** Every mutant, by the machine that goes wrong. */
import { api } from './api.ts';
import { edge } from './edge.ts';
import { issuer } from './issuer.ts';
import type { Mutant } from './mutant.ts';
import { people } from './people.ts';
import { renewal } from './renewal.ts';
import { sessionServer } from './session-server.ts';
import { signOn } from './sign-on.ts';
import { stores } from './stores.ts';
import { tokens } from './tokens.ts';

export const mutants: readonly Mutant[] = [
  ...sessionServer,
  ...renewal,
  ...issuer,
  ...tokens,
  ...api,
  ...edge,
  ...stores,
  ...people,
  ...signOn,
];

/** Three apis and one changed token: jose itself says which of them lets it in. */
import { describe, expect, test } from 'vitest';
import { models, run } from '#sandbox';
import { attest, checkToken } from '#witness';
import { pairUp } from '../../src/views/deliveries.ts';
import { inspect } from '../../src/views/exchange.ts';
import { compactOf, type Draft, draftOf, tricks } from '../../src/views/tamper.ts';
import { answerTo, verifiersOf } from '../../src/views/verifiers.ts';
import { scenarioNamed } from '../scenario-named.ts';

const trace = run(scenarioNamed('four-requests'), models['stateless-jwt']);
const { ring, tokens } = await attest(trace);
const paired = pairUp(trace);
const shown = paired.exchanges
  .map(({ request }) => inspect(paired, request.sentAt, tokens))
  .find(({ check }) => check);
if (!shown?.token || !shown.check) throw new Error('no token is shown');
const { token, check } = shown;

const trick = (id: string) =>
  tricks.find((each) => each.id === id)?.apply ?? ((draft: Draft) => draft);
const answersTo = async (change: (draft: Draft) => Draft) => {
  const compact = compactOf(change(draftOf(token)), token);
  const all = verifiersOf(check.checks).map(async ({ checks }) =>
    answerTo(await checkToken({ ...check, checks, ring, compact }), compact),
  );
  return (await Promise.all(all)).map(({ letIn, says }) => {
    expect(letIn).toBe(!says.startsWith('Refused'));
    return says;
  });
};
const noFit = 'Refused: the signature does not fit';

describe('the one that decodes, the one that believes and the one that decides', () => {
  test('all take the token as it was', async () =>
    expect(await answersTo((draft) => draft)).toEqual(Array(3).fill('Let in as alice')));

  test('differ on another name under the old signature', async () =>
    expect(await answersTo(trick('another-user'))).toEqual(['Let in as mallory', noFit, noFit]));

  test('differ on a token that calls itself unsigned', async () =>
    expect(await answersTo(trick('unsigned'))).toEqual([
      'Let in as alice',
      'Let in as alice',
      'Refused: its algorithm is not allowed',
    ]));

  test('differ on another name that calls itself unsigned', async () =>
    expect(await answersTo((draft) => trick('unsigned')(trick('another-user')(draft)))).toEqual([
      'Let in as mallory',
      'Let in as mallory',
      'Refused: its algorithm is not allowed',
    ]));
});

test('what is no token at all is refused', () =>
  expect(answerTo('ERR_JWT_INVALID', '')).toEqual({
    letIn: false,
    says: 'Refused: no good token',
  }));

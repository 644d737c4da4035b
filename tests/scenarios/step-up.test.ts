/** What asking for the password again stops, and what it does not. */
import { describe, expect, test } from 'vitest';
import { judge, type ModelId, modelIds, models, run } from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';

const trace = (scenario: string, id: ModelId) => run(scenarioNamed(scenario), models[id]);
const verdict = (scenario: string, id: ModelId) => judge(trace(scenario, id));

describe('the thief who finds "log out everywhere else" first', () => {
  test.each(['server-session', 'refresh-jwt', 'bff'] as const)(
    'on %s puts the user’s other device out and stays',
    (id) => {
      const { collateral, honest, attacker } = verdict('thief-ends-the-others', id);
      expect(collateral).toEqual({ users: 0, sessions: 1 });
      expect(honest.signIns).toBe(3);
      expect(attacker.accepted).toBeGreaterThan(5);
    },
  );

  test.each(['server-session', 'refresh-jwt', 'bff'] as const)(
    'on %s ends nothing where the password is asked for',
    (id) => {
      const { collateral, honest } = verdict('thief-is-asked-for-the-password', id);
      expect(collateral).toEqual({ users: 0, sessions: 0 });
      expect(honest.signIns).toBe(2);
    },
  );
});

describe('a transfer that asks for the password', () => {
  test.each(modelIds)('on %s is refused to a copy, and not to the user', (id) => {
    const { attacker, honest } = verdict('transfer-asks-for-the-password', id);
    expect(attacker).toMatchObject({ accepted: 1, refused: 1 });
    expect(honest).toEqual({ signIns: 1, refused: 0 });
    const paid = trace('transfer-asks-for-the-password', id)
      .entries.flatMap(({ effects }) => effects)
      .filter((effect) => effect.type === 'decide' && effect.wants === 'transfer');
    expect(paid.map((each) => each.type === 'decide' && each.refusal)).toEqual([
      'step-up-needed',
      'step-up-needed',
      null,
    ]);
  });
});

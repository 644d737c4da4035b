/** What each preset does to the properties that the standard alphabet can break, on its own clocks. */
import type { ModelId, Outcome } from '#sandbox';

type Outcomes = Readonly<Record<string, Outcome>>;

const outcomes = (
  logout: Outcome,
  password: Outcome,
  everywhere: Outcome,
  order: Outcome,
): Outcomes => ({
  'logout-is-final': logout,
  'password-change-is-final': password,
  'logout-everywhere-is-final': everywhere,
  'order-is-final': order,
});

const none = outcomes('broken', 'broken', 'broken', 'broken');
const all = outcomes('held', 'held', 'held', 'held');

export const expected: Readonly<Record<ModelId, Outcomes>> = {
  'server-session': all,
  'stateless-jwt': none,
  /** A list ends what it is shown, and nothing else. */
  'denylist-jwt': outcomes('held', 'broken', 'broken', 'broken'),
  /** The access token lives on. */
  'refresh-jwt': none,
  /** An epoch is a user's: a logout of one session does not raise it. */
  'epoch-jwt': outcomes('broken', 'held', 'held', 'held'),
  'introspected-token': all,
  'sealed-cookie': none,
  'phantom-token': all,
  bff: all,
};

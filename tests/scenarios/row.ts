/** One model's row of what a scenario shows: what happened to the thief and the user, and which properties held. */
import { type Judgement, sayDuration } from '#sandbox';

const ms = (duration: number | null) => (duration === null ? '–' : sayDuration(duration));

export function rowOf(judgement: Judgement): string {
  const { model, attacker, honest, collateral, properties } = judgement;
  const { rides, forgedRequests } = attacker;
  const parts = [
    model.padEnd(18),
    `thief ${attacker.accepted} yes ${attacker.refused} no`,
    ...(rides + forgedRequests > 0 ? [`rides ${rides} forged ${forgedRequests}`] : []),
    `exposure ${ms(judgement.exposureMs)} of ${ms(judgement.worstCaseMs)}`,
    judgement.stillInAtEnd ? 'still in' : 'not in',
    `user ${honest.signIns} sign-ins ${honest.refused} refused`,
    ...(collateral.sessions > 0 ? [`collateral ${collateral.sessions}`] : []),
    ...Object.entries(properties).map(([id, outcome]) => `${id} ${outcome}`),
  ];
  return parts.join(' | ');
}

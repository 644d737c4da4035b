/** A button of an actor’s card, and the choices that go with it. */
import type { Act } from './commands.ts';

/** A choice that goes with a button; `field` is the line's. */
export type Choice = {
  field: string;
  label: string;
  options: readonly { value: string; says: string }[];
};

/** `often`: shown at once; the others wait behind “More”. */
export type Button = {
  id: string;
  says: string;
  act: Act;
  choices: readonly Choice[];
  often: boolean;
};

/** Who and what an act can name. */
export type Around = {
  devices: readonly string[];
  users: readonly string[];
  regions: number;
};

/** As the names of the actors tell it. */
export function aroundOf(actors: readonly string[]): Around {
  const devices = actors.filter((actor) => actor.includes('.'));
  const users = [...new Set(devices.map((device) => device.slice(0, device.indexOf('.'))))];
  const regions = actors.filter((actor) => /^(api|gateway)(-\d)?$/.test(actor)).length;
  return { devices, users, regions };
}

export const button = (
  id: string,
  says: string,
  act: Act,
  choices: readonly Choice[] = [],
): Button => ({
  id,
  says,
  act,
  choices,
  often: false,
});

export const often = (made: Button): Button => ({ ...made, often: true });

/** An option that is not said otherwise is said as it is written. */
export const choice = (
  field: string,
  label: string,
  options: readonly (string | readonly [value: string, says: string])[],
): Choice => ({
  field,
  label,
  options: options.map((each) =>
    typeof each === 'string' ? { value: each, says: each } : { value: each[0], says: each[1] },
  ),
});

const isNumber = (field: string): boolean => field === 'region' || field === 'tabs';

/** The act with what was chosen for it, or the first of each where nothing was. */
export function actOf({ act, choices }: Button, chosen: Readonly<Record<string, string>>): Act {
  const fields = choices.map(({ field, options }) => {
    const text = chosen[field] ?? options[0]?.value ?? '';
    const value = text === 'true' ? true : text === 'false' ? false : text;
    return [field, isNumber(field) ? Number(text) : value] as const;
  });
  return { ...act, ...Object.fromEntries(fields) };
}

/** What a reader may choose of a fleet: each with its meaning, and what stands there at first. */
import {
  formatDuration,
  populationNames,
  populationSpecs,
  type SettingSpec,
  settingSpecs,
  writeValue,
} from '#sandbox';

/** `standard`: what an empty field means. `main`: asked for at once; the others are folded away. */
export type FleetField = {
  name: string;
  main: boolean;
  label: string;
  says: string;
  standard: string;
  options: readonly string[] | null;
  /** Whole numbers from 0 to this; null for anything else. */
  most: number | null;
  valid: string;
};

const LABELS: Readonly<Record<(typeof populationNames)[number], string>> = {
  logouts: 'Logouts in 1,000 sessions',
  thefts: 'Thefts in 1,000 sessions',
  noticed: 'Noticed of 1,000 thefts',
  noticedAfter: 'Noticed after, on average',
  noticing: 'How that time is spread',
  falseAlarms: 'False alarms in 1,000 sessions',
  secondDevices: 'Phones for 1,000 thrown out',
  visitEvery: 'A request every',
  stay: 'People stay',
  thiefEvery: 'The thief tries every',
};

/** Settings of the systems that change a fleet most. */
const SYSTEMS = { accessTtl: 'Access tokens live', signedInFor: 'Users stay signed in' } as const;

export const fleetFields = (): FleetField[] => [
  ...populationNames.map((name) => {
    const spec = populationSpecs[name];
    return fieldOf(name, LABELS[name], spec, writeValue(spec, spec.default));
  }),
  fieldOf('accessTtl', SYSTEMS.accessTtl, settingSpecs.accessTtl, 'as each model has it'),
  fieldOf(
    'signedInFor',
    SYSTEMS.signedInFor,
    settingSpecs.signedInFor,
    formatDuration(settingSpecs.signedInFor.default),
  ),
];

const MAIN: readonly string[] = ['thefts', 'logouts', 'noticedAfter', 'noticing', 'accessTtl'];

const fieldOf = (name: string, label: string, spec: SettingSpec, standard: string): FleetField => ({
  name,
  main: MAIN.includes(name),
  label,
  says: spec.says,
  standard,
  options: spec.kind === 'one-of' ? spec.options : null,
  most: spec.kind === 'count' ? spec.max : null,
  valid:
    spec.kind === 'duration' ? `${formatDuration(spec.min)} to ${formatDuration(spec.max)}` : '',
});

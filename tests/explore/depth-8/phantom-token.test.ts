import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('phantom-token');

import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('bff');

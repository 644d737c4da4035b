import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('introspected-token');

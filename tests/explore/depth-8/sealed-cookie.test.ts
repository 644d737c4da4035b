import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('sealed-cookie');

/** A third of the ten thousand drills. */
import { describeDrills } from './many.ts';

describeDrills(3);

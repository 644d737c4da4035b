import { closes } from '../closes.ts';

closes('server-session');

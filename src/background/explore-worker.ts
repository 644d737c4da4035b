/** A worker that tries every order of events. */
import { answering } from './answering.ts';
import { exploreTask } from './explore-task.ts';

answering(exploreTask);

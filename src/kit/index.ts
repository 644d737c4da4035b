/** Every tag a lesson may use. A lesson imports nothing; these are handed to it. */
import Experiment from './Experiment.astro';
import FreePlay from './FreePlay.astro';
import Knob from './Knob.astro';

import Pass from './Pass.astro';
export const kit = {
  Experiment,
  FreePlay,
  Knob,
  Term: Pass,
  Quiz: Pass,
  Sources: Pass,
  LeftOut: Pass,
  FiveQuestions: Pass,
};

/** Every tag a lesson may use. A lesson imports nothing; these are handed to it. */
import Experiment from './Experiment.astro';
import FiveQuestions from './FiveQuestions.astro';
import FreePlay from './FreePlay.astro';
import Knob from './Knob.astro';
import LeftOut from './LeftOut.astro';
import Quiz from './Quiz.astro';
import Source from './Source.astro';
import Sources from './Sources.astro';
import Statement from './Statement.astro';
import Term from './Term.astro';

export const kit = {
  Experiment,
  FiveQuestions,
  FreePlay,
  Knob,
  LeftOut,
  Quiz,
  Source,
  Sources,
  Statement,
  Term,
};

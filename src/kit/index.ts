/** Every tag a lesson may use. A lesson imports nothing; these are handed to it. */
import Audit from './Audit.astro';
import Checklist from './Checklist.astro';
import Drill from './Drill.astro';
import Exchange from './Exchange.astro';
import Experiment from './Experiment.astro';
import FiveQuestions from './FiveQuestions.astro';
import FreePlay from './FreePlay.astro';
import Gap from './Gap.astro';
import Goal from './Goal.astro';
import Growth from './Growth.astro';
import Guessing from './Guessing.astro';
import HopSlider from './HopSlider.astro';
import Knob from './Knob.astro';
import LeftOut from './LeftOut.astro';
import MeasuredTable from './MeasuredTable.astro';
import Quiz from './Quiz.astro';
import Recap from './Recap.astro';
import Run from './Run.astro';
import SignAndVerify from './SignAndVerify.astro';
import Source from './Source.astro';
import Sources from './Sources.astro';
import Statement from './Statement.astro';
import Tamper from './Tamper.astro';
import Term from './Term.astro';
import YourProduct from './YourProduct.astro';

export const kit = {
  Audit,
  Checklist,
  Drill,
  Exchange,
  Experiment,
  FiveQuestions,
  FreePlay,
  Knob,
  Growth,
  HopSlider,
  LeftOut,
  MeasuredTable,
  Quiz,
  SignAndVerify,
  Source,
  Sources,
  Statement,
  Tamper,
  Term,
  Gap,
  Goal,
  Guessing,
  Recap,
  Run,
  YourProduct,
};

/** Rights that are taken away, and rights that outgrow their cookie. */
import type { Topic } from '../topic.ts';
import { demoted } from './demoted.ts';
import { demotedAndBack } from './demoted-and-back.ts';
import { demotedButCopiedAtLogin } from './demoted-but-copied-at-login.ts';
import { demotedButInTheToken } from './demoted-but-in-the-token.ts';
import { fiftyPermissions } from './fifty-permissions.ts';

export const roles: Topic = {
  title: 'Roles',
  files: [demoted, demotedButCopiedAtLogin, demotedButInTheToken, demotedAndBack, fiftyPermissions],
};

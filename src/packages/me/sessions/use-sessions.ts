import { useState } from 'react';
import type { Sessions } from '#contract/sessions';
import { ApiError } from '../../../api/api-error';
import { endSession, fetchSessions, signOut } from '../../../api/sessions';
import { goHome } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useWords } from '../../../i18n/language';
import { sessions as words } from '../../../i18n/topics/sessions';
import { confirmed } from '../../../platform/dialogs';

export type Session = Sessions['sessions'][number];

/** Where one is signed in; what is under way is named by a session's id, `here` or `everywhere`. */
export function useSessions() {
  const w = useWords(words);
  const moment = useMoment();
  const { value, failure, reload } = useLoaded(fetchSessions);
  const { act, busy, failure: refused } = useAct();
  const [named, name] = useState<string>();
  const [ended, tell] = useState<string>();
  const sessions = value?.sessions;
  const isVisitor = sessions?.some(({ own, platform }) => own && platform === 'browser');
  const out = (where: 'here' | 'everywhere') =>
    void act(async () => {
      name(where);
      const content = isVisitor ? w.askVisitor : w.ask;
      if (!(await confirmed({ title: w[where], content, confirmText: w.yes, cancelText: w.no }))) return;
      await signOut(where);
      return leave(goHome);
    });
  const end = (session: Session) =>
    void act(async () => {
      name(session.id);
      tell(undefined);
      const { usedAt } = session;
      const which = `${w.platforms[session.platform]} · ${usedAt ? w.used(moment(usedAt)) : w.never}`;
      const content = `${which}\n${w.endText}`;
      if (!(await confirmed({ title: w.endAsk, content, confirmText: w.yes, cancelText: w.no }))) return;
      await endSession(session.id).catch(unlessGone);
      await reload();
      tell(which);
    });
  const busyWith = busy ? named : undefined;
  return { w, sessions, failure, reload, refused: refused?.text, busyWith, ended, out, end };
}

/** It was ended from elsewhere meanwhile, or is over: what was wanted has come about. */
function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError) || error.code !== 'not_found') throw error;
}

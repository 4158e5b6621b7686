/** @jsxImportSource preact */
import { recordAct } from '../../ops/audit';
import { isOwnPath } from '../guard';
import type { Answer, OperatorRoute, Seen } from '../route';
import { languages } from '../words';
import { gate } from './gate';

const yearSeconds = 31_536_000;

async function signOut({ actor, door, token, words }: Seen): Promise<Answer> {
  await door.sessions.end(token);
  await recordAct(actor, actor.db, { act: 'signed out' });
  const there = await door.provider.endAddress();
  const { out, outThere } = words.signIn;
  return {
    title: words.signIn.signOut,
    isOutside: true,
    cookies: [door.cookies.set('session', '', 0)],
    body: gate({ said: out, to: '/operator', ...(there && { more: <a href={there}>{outThere}</a> }) }),
  };
}

/** The other of the two, kept by the browser. */
async function changeLanguage({ door, language, body }: Seen): Promise<Answer> {
  const other = languages.find((one) => one !== language)!;
  const to = isOwnPath(body.to) ? body.to : '/operator';
  return { goTo: to, cookies: [door.cookies.set('language', other, yearSeconds)] };
}

export const leavingRoutes: readonly OperatorRoute[] = [
  { method: 'POST', path: '/operator/sign-out', role: 'any', answer: signOut },
  { method: 'POST', path: '/operator/language', role: 'any', answer: changeLanguage },
];

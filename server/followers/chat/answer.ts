import type { Car } from '#contract/cars';
import type { Decision } from '#contract/decisions';
import type { GatewayName } from '#contract/payments';
import { Refused } from '../../ports';
import type { Act } from '../../store/tables/follower-tables';
import type { ChatWords, OwnData } from '../words';
import { understand, understandSpoken, type Meaning } from './understand';
import { readPhoto, type PhotoDeps } from './photo';
import { bindCard, carsReplies, decisionReplies, text, threeChoices, type Reply } from './replies';

/** Who writes. personId: the driver whom the platform knows as the same person; null where it does not say so. */
export type Asker = { openId: string; personId: string | null; words: ChatWords };
export type ChatDeps = PhotoDeps & {
  lookUp(personId: string, number: string): Promise<Decision>;
  /** Whose cashier opens in the mini-program of this account. */
  gateway: GatewayName;
  listCars(personId: string): Promise<Car[]>;
  /** False when this follower has asked as much as one may in a minute. */
  mayAsk(openId: string, what: 'number' | 'photo'): Promise<boolean>;
  setNotices(openId: string, notices: 'on' | 'off'): Promise<void>;
  /** All that is kept of a follower: seen and deleted by a word (Personal Information Protection Law, art. 45, 47). */
  ownData(openId: string): Promise<OwnData | undefined>;
  forget(openId: string): Promise<void>;
};

/** What a follower is told. Nothing here throws for what people do: every refusal has its words. */
export async function answerTo(deps: ChatDeps, asker: Asker, act: Act): Promise<Reply[]> {
  const { words: w } = asker;
  switch (act.kind) {
    case 'followed':
    case 'scanned':
      return byScene(deps, asker, act);
    case 'wrote':
      return act.choice ? chosen(deps, asker, act.choice) : written(deps, asker, act.text);
    case 'spoke':
      return act.text ? meant(deps, asker, understandSpoken(act.text)) : [threeChoices(w, w.voiceUnread)];
    case 'pictured':
      return (await deps.mayAsk(asker.openId, 'photo'))
        ? readPhoto(deps, w, act.mediaId, (number) => lookUp(deps, asker, number, true))
        : [text(w.tooMany)];
    case 'tapped':
      return chosen(deps, asker, act.key);
    case 'sent_other':
      return [threeChoices(w)];
  }
}

/** One of the three choices written out is that choice: not every platform has a list to tap on. */
function written(deps: ChatDeps, asker: Asker, words: string): Promise<Reply[]> {
  const bare = words.replace(/^[·\s]+|\s+$/g, '');
  const choice = Object.entries(asker.words.choices).find(([, own]) => own === bare)?.[0];
  return choice ? chosen(deps, asker, choice) : meant(deps, asker, understand(words));
}

/** A code with a decision's number in it is on a letter: whoever scans it is told of that decision at once. */
async function byScene(deps: ChatDeps, asker: Asker, act: Act & { kind: 'followed' | 'scanned' }): Promise<Reply[]> {
  const { words: w } = asker;
  const hello = act.kind === 'followed' ? [threeChoices(w, w.greeting)] : [];
  const number = /^no(\d{15,16})$/.exec(act.scene ?? '')?.[1];
  if (number) return [...hello, ...(await lookUp(deps, asker, number, false))];
  return hello.length > 0 ? hello : [threeChoices(w, w.hello)];
}

/** A tap on the menu or on one of the choices. What an older menu holds and we do not know any more gets the three choices. */
async function chosen(deps: ChatDeps, asker: Asker, key: string): Promise<Reply[]> {
  const { words: w } = asker;
  const number = /^number:(\d{15,16})$/.exec(key)?.[1];
  if (number) return lookUp(deps, asker, number, false);
  if (key === 'ask_number') return [text(w.askNumber)];
  if (key === 'ask_photo') return [text(w.askPhoto)];
  if (key === 'mine') return meant(deps, asker, { kind: 'mine' });
  if (key === 'notices_on' || key === 'notices_off')
    return meant(deps, asker, { kind: 'notices', wanted: key === 'notices_on' ? 'on' : 'off' });
  return [threeChoices(w, key === 'help' ? w.hello : w.unclear)];
}

async function meant(deps: ChatDeps, asker: Asker, meaning: Meaning): Promise<Reply[]> {
  const { words: w, openId } = asker;
  switch (meaning.kind) {
    case 'numbers': {
      const replies: Reply[] = [];
      for (const number of meaning.numbers) replies.push(...(await lookUp(deps, asker, number, false)));
      return meaning.numbers.length > 1 ? replies.filter(({ kind }) => kind === 'text') : replies;
    }
    case 'plate':
      return ownCars(deps, asker, ({ plate }) => meaning.readings.includes(plate), w.notYours);
    case 'mine':
      return ownCars(deps, asker, () => true, w.noCars);
    case 'notices':
      await deps.setNotices(openId, meaning.wanted);
      return [text(w.notices[meaning.wanted])];
    case 'own_data': {
      const data = await deps.ownData(openId);
      if (meaning.wanted === 'delete') await deps.forget(openId);
      return [text(meaning.wanted === 'delete' || !data ? w.dataDeleted : w.ownData({ openId, ...data }))];
    }
    case 'hello':
      return [threeChoices(w, w.hello)];
    case 'link':
      return [text(w.link)];
    case 'unclear':
      return [threeChoices(w)];
  }
}

/** To a stranger the same words for every plate: that a car is bound by somebody is known to that person alone. */
async function ownCars(
  { listCars }: ChatDeps,
  { personId, words: w }: Asker,
  isMeant: (car: Car) => boolean,
  none: string,
): Promise<Reply[]> {
  if (!personId) return [text(w.notLinked), bindCard(w)];
  const cars = (await listCars(personId)).filter(isMeant);
  return cars.length > 0 ? carsReplies(w, cars) : [text(none), bindCard(w)];
}

const noAnswer = ['bureau_down', 'source_busy', 'source_closed', 'answer_unclear'];

async function lookUp(
  deps: ChatDeps,
  { openId, personId, words: w }: Asker,
  number: string,
  read: boolean,
): Promise<Reply[]> {
  if (!(await deps.mayAsk(openId, 'number'))) return [text(w.tooMany)];
  try {
    // Nobody's id: who is not known here owns no car, and the plate stays masked.
    const decision = await deps.lookUp(personId ?? '', number);
    return decisionReplies(w, { decision, read, gateway: deps.gateway });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'decision_unknown') return [text(w.unknown(number))];
    if (error.code === 'paper_not_decided') return [text(w.notDecided(number))];
    if (error.code === 'malformed_number') return [text(w.malformed)];
    return [text(noAnswer.includes(error.code) ? w.silent : w.elsewhere)];
  }
}

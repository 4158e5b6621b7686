import { rememberedMs, type Claimant, type Hold } from '#domain/payments/payment-hold';
import type { Clock } from '../../ports';
import type { Database } from '../../store/database';
import type { Attempt } from '../attempts';

type ClaimantDeps = { db: Database; runtime: Clock };
type Who = { personId: string; isVisitor: boolean; address: string | null };

/** What there is to say of a person who wants, or has, a cashier for these decisions. */
export async function claimantOf(
  { db, runtime }: ClaimantDeps,
  who: Who,
  decisionNumbers: readonly string[],
): Promise<Claimant> {
  return {
    hasStanding: await hasTheCars(db, who.personId, decisionNumbers),
    isVisitor: who.isVisitor,
    left: await leftUnpaid(db, who, decisionNumbers, runtime.now().getTime() - rememberedMs),
  };
}

export async function holdOf(deps: ClaimantDeps, holder: Attempt, decisionNumbers: readonly string[]): Promise<Hold> {
  const identities = await deps.db
    .selectFrom('identities')
    .select('platform')
    .where('person_id', '=', holder.person_id)
    .execute();
  const isVisitor = identities.length > 0 && identities.every(({ platform }) => platform === 'browser');
  const who = { personId: holder.person_id, isVisitor, address: holder.payer_ip };
  const claimant = await claimantOf(deps, who, decisionNumbers);
  return { ...claimant, openedAt: holder.created_at, expiresAt: holder.expires_at };
}

/** All of them: one decision of an own car among others' makes nobody first at those. */
async function hasTheCars(db: Database, personId: string, decisionNumbers: readonly string[]): Promise<boolean> {
  const decisions = await db
    .selectFrom('bureau_decisions')
    .select('answer')
    .where('number', 'in', decisionNumbers)
    .execute();
  const cars = await db.selectFrom('cars').select('plate').where('person_id', '=', personId).execute();
  const plates = new Set(cars.map(({ plate }) => plate));
  return decisions.length > 0 && decisions.every(({ answer: { plate } }) => plates.has(plate));
}

/** Visitors of one address are one: a browser that is opened anew is nobody new. */
async function leftUnpaid(
  db: Database,
  { personId, isVisitor, address }: Who,
  decisionNumbers: readonly string[],
  since: number,
): Promise<number> {
  const closed = await db
    .selectFrom('attempts')
    .innerJoin('attempt_items', 'attempt_items.attempt_id', 'attempts.id')
    .select(['attempts.id', 'person_id', 'payer_ip', 'cashier'])
    .where('decision_number', 'in', decisionNumbers)
    .where('state', '=', 'closed')
    .where('created_at', '>', since)
    .execute();
  const own = closed.filter(
    ({ person_id, payer_ip }) => person_id === personId || (isVisitor && address !== null && payer_ip === address),
  );
  return new Set(own.filter(({ cashier }) => cashier !== null).map(({ id }) => id)).size;
}

import type { Actor } from '../audit';
import { confirmWithinMs, type Proposal } from './refunds';

export type Waiting = { token: string; at: number; actor: string; paymentId: string; proposal: Proposal };

/** Refunds that were proposed a moment ago and nobody has confirmed, the oldest first. */
export async function proposalsWaiting({ db, runtime }: Pick<Actor, 'db' | 'runtime'>): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('act', 'in', ['refund proposed', 'refund confirmed'])
    .where('at', '>', runtime.now().getTime() - confirmWithinMs)
    .orderBy('at')
    .execute();
  const confirmed = new Set(
    rows.filter(({ act }) => act === 'refund confirmed').map(({ details }) => (details as { token?: string }).token),
  );
  return rows
    .filter(({ id, act }) => act === 'refund proposed' && !confirmed.has(id))
    .map(({ id, at, actor, subject, details }) => ({
      token: id,
      at,
      actor,
      paymentId: subject ?? '',
      proposal: details as Proposal,
    }));
}

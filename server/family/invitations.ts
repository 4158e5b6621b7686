import type { Decision } from '#contract/decisions';
import type { Invitation, Invited, NameOfPayer, NewInvitation } from '#contract/invitations';
import { shanghaiInstant } from '#domain/days/day';
import { invitationHours, mostInvitations } from '#domain/payments/invitation';
import { isPayable } from '../decisions/decision-view';
import { Refused, type ContentCheck, type PaymentStatuses, type Person, type Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import { newId, type Seal } from '../store/sealing/sealing';
import { createLinks } from './links';
import { noteOver } from './over-elsewhere';
import { standingOf, standingsOf, type InvitationRow, type Standing } from './standing';

export type InvitationDeps = {
  db: Database;
  runtime: Runtime;
  seal: Seal;
  publicUrl: string;
  paymentStatuses: PaymentStatuses;
  /** A decision as whoever asks may see it, out of their own budget of questions. */
  lookUp(personId: string, number: string): Promise<Decision>;
  /** The same as a stranger who has its number sees it: the plate masked. */
  shown(number: string): Promise<Decision>;
  checkContent: ContentCheck;
};
export type InvitationRoom = ReturnType<typeof createInvitations>;

const lifeMs = invitationHours * 3_600_000;
/** While somebody may still pay by it. */
const holds = (state: Standing['state']): boolean => state === 'open' || state === 'being_paid';

/** Links by which somebody else pays: sent, withdrawn and looked at. The money itself is the payments' alone. */
export function createInvitations(deps: InvitationDeps) {
  const { db, runtime, seal, publicUrl, lookUp, shown, checkContent } = deps;
  const links = createLinks({ seal, publicUrl }, { purpose: 'invitations to pay', path: '/i' });
  const now = () => runtime.now().getTime();

  /** The same decision again gives the link that holds, with the note of now. @throws Refused not what lookUp refuses, decision_paid, window_only, too_many_invitations */
  async function send(personId: string, wanted: NewInvitation): Promise<Invitation> {
    const decision = await lookUp(personId, wanted.number);
    refuseWhatNobodyPays(decision);
    const note_sealed = seal.close(wanted.note.trim());
    const row = await transaction(db, runtime, async (tx) => {
      const open = await openOf(tx, personId);
      const same = open.find(({ decision_number }) => decision_number === decision.number);
      if (same) {
        await tx.updateTable('invitations').set({ note_sealed }).where('id', '=', same.id).execute();
        return { ...same, note_sealed };
      }
      if (open.length >= mostInvitations) throw new Refused('too_many_invitations');
      const { plate, offence, offenceEnglish, fineFen } = decision;
      const begun = {
        id: newId(runtime),
        person_id: personId,
        decision_number: decision.number,
        note_sealed,
        facts: { plate, offence, offenceEnglish, fineFen },
        sent_at: now(),
        expires_at: now() + lifeMs,
        withdrawn_at: null,
        over_elsewhere: null,
        asked_at: now(),
      };
      await tx
        .insertInto('invitations')
        .values({ ...begun, facts: JSON.stringify(begun.facts) })
        .execute();
      return begun;
    });
    return viewOf(row);
  }

  const openOf = (tx: Tx, personId: string): Promise<InvitationRow[]> =>
    tx
      .selectFrom('invitations')
      .selectAll()
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', now())
      .execute();

  const viewOf = async (row: InvitationRow): Promise<Invitation> => view(row, await standingOf(deps, row));

  async function view(row: InvitationRow, { state, paidBy }: Standing): Promise<Invitation> {
    return {
      id: row.id,
      number: row.decision_number,
      note: seal.open(row.note_sealed),
      ...row.facts,
      state,
      link: holds(state) ? await links.linkTo(row.id) : null,
      sentAt: shanghaiInstant(row.sent_at),
      expiresAt: shanghaiInstant(row.expires_at),
      payer: paidBy
        ? {
            name: paidBy.name_sealed === null ? null : seal.open(paidBy.name_sealed),
            gateway: paidBy.gateway,
            paidAt: shanghaiInstant(paidBy.paidAt),
          }
        : null,
    };
  }

  const own = (personId: string) => db.selectFrom('invitations').selectAll().where('person_id', '=', personId);

  async function behind(token: string): Promise<InvitationRow> {
    const id = links.idBehind(token);
    const row = await db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new Refused('not_found');
    return row;
  }

  /** @throws Refused not_found, invitation_over */
  async function holding(token: string): Promise<InvitationRow> {
    const row = await behind(token);
    if (!holds((await standingOf(deps, row)).state)) throw new Refused('invitation_over');
    return row;
  }

  return {
    send,
    async list(personId: string): Promise<Invitation[]> {
      const rows = await own(personId).orderBy('sent_at', 'desc').limit(50).execute();
      const standings = await standingsOf(deps, rows);
      return Promise.all(rows.map((row, at) => view(row, standings[at]!)));
    },

    /** Whoever has the link reads nothing with the next question, and opens no payment. One that is open already may still end. */
    async withdraw(personId: string, id: string): Promise<Invitation> {
      const row = await own(personId).where('id', '=', id).executeTakeFirst();
      if (!row) throw new Refused('not_found');
      const withdrawn_at = row.withdrawn_at ?? now();
      await db.updateTable('invitations').set({ withdrawn_at }).where('id', '=', id).execute();
      return viewOf({ ...row, withdrawn_at });
    },

    async look(personId: string, token: string): Promise<Invited> {
      const row = await behind(token);
      const { state } = await standingOf(deps, row);
      const decision = holds(state) ? await shown(row.decision_number) : null;
      const over = decision && (await noteOver(deps, row, decision.status));
      return {
        state: over ? (await standingOf(deps, { ...row, over_elsewhere: over })).state : state,
        isOwn: row.person_id === personId,
        expiresAt: shanghaiInstant(row.expires_at),
        decision: over ? null : decision,
      };
    },

    /** @throws Refused name_not_passed: the platform's check of what people write to each other does not let it through */
    async name(person: Person, { token, name }: NameOfPayer): Promise<void> {
      const { id } = await holding(token);
      const said = name.trim();
      if (said !== '' && (await checkContent(person, said)) !== 'pass')
        throw new Refused('name_not_passed', { field: 'name' });
      await transaction(db, runtime, async (tx) => {
        await tx
          .deleteFrom('invitation_payers')
          .where('invitation_id', '=', id)
          .where('person_id', '=', person.id)
          .execute();
        if (said !== '')
          await tx
            .insertInto('invitation_payers')
            .values({ invitation_id: id, person_id: person.id, name_sealed: seal.close(said), at: now() })
            .execute();
      });
    },

    /** For a quote. @throws Refused not_found, invitation_over */
    async invited(token: string, number: string): Promise<string> {
      const row = await holding(token);
      if (row.decision_number !== number) throw new Refused('not_found', { field: 'decisionNumbers' });
      return row.id;
    },
  };
}

function refuseWhatNobodyPays({ status, isExample }: Decision): void {
  if (isExample) throw new Refused('example_number', { field: 'number' });
  if (isPayable(status) || status === 'paying') return;
  if (status === 'paid' || status === 'paid_unconfirmed') throw new Refused('decision_paid');
  if (status === 'suspended') throw new Refused('decision_suspended');
  if (status === 'revoked') throw new Refused('decision_revoked');
  throw new Refused(status === 'at_treasury' ? 'at_treasury' : 'window_only');
}

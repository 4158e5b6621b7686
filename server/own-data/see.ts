import type { OwnData } from '#contract/own-data';
import type { Platform } from '#contract/session';
import { dayOf, shanghaiInstant } from '#domain/days/day';
import type { Clock } from '../ports';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import { reportOf } from '../reports/reports';
import { followsOf } from './of-follower';
import { sharedWithOthers } from './shared-with-others';

export type OwnDataDeps = { db: Database; seal: Seal; runtime: Clock };

const day = (at: number): string => dayOf(new Date(at));

/** All that is kept of a person, in one piece. What is sealed is opened: it is theirs. */
export const seeOwnData =
  (deps: OwnDataDeps) =>
  async (personId: string): Promise<OwnData> => {
    const { db, runtime } = deps;
    const person = await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst();
    return {
      madeAt: shanghaiInstant(runtime.now()),
      agreedVersion: person?.agreed_version ?? null,
      ...(await signedIn(deps, personId)),
      ...(await bound(deps, personId)),
      ...(await told(deps, personId)),
      payments: await payments(deps, personId),
      reports: await reports(deps, personId),
      objections: await objections(deps, personId),
      ...(await sharedWithOthers(deps, personId)),
    };
  };

async function signedIn({ db }: OwnDataDeps, personId: string) {
  const identities = await db.selectFrom('identities').select('platform').where('person_id', '=', personId).execute();
  const sessions = await db.selectFrom('sessions').selectAll().where('person_id', '=', personId).execute();
  return {
    signedInBy: identities.map(({ platform }) => platform as Platform),
    sessions: sessions.map(({ platform, begun_at, expires_at }) => ({
      platform: platform as Platform,
      begunAt: begun_at === null ? null : shanghaiInstant(begun_at),
      expiresAt: shanghaiInstant(expires_at),
    })),
  };
}

async function bound({ db, seal }: OwnDataDeps, personId: string) {
  const cars = await db.selectFrom('cars').selectAll().where('person_id', '=', personId).execute();
  const licences = await db.selectFrom('licences').selectAll().where('person_id', '=', personId).execute();
  return {
    cars: cars.map((car) => ({
      plate: car.plate,
      plateType: car.plate_type,
      lastSix: seal.open(car.last_six_sealed),
      unitCode: car.unit_code_sealed === null ? null : seal.open(car.unit_code_sealed),
      ownerMasked: car.owner_masked,
      consentedTo: car.consented_to,
      addedOn: day(car.created_at),
    })),
    licences: licences.map((licence) => ({
      number: seal.open(licence.number_sealed),
      fileNumber: seal.open(licence.file_number_sealed),
      nameMasked: licence.name_masked,
      holder: licence.holder_sealed === null ? null : seal.open(licence.holder_sealed),
      points: licence.points,
      consentedTo: licence.consented_to,
      addedOn: day(licence.created_at),
    })),
  };
}

async function told({ db }: OwnDataDeps, personId: string) {
  const notices = await db
    .selectFrom('announcements')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at')
    .execute();
  const follows = await Promise.all(
    (await followsOf(db, personId)).map(({ platform, openId }) =>
      db
        .selectFrom('followers')
        .selectAll()
        .where('platform', '=', platform)
        .where('open_id', '=', openId)
        .executeTakeFirstOrThrow(),
    ),
  );
  return {
    notices: notices.map(({ topic, at, state, facts }) => ({
      topic,
      at: shanghaiInstant(at),
      state,
      facts: { ...facts },
    })),
    follows: follows.map(({ platform, followed_at, language, notices: are }) => ({
      platform,
      since: day(followed_at),
      language,
      notices: are,
    })),
  };
}

async function reports({ db, seal }: OwnDataDeps, personId: string) {
  const rows = await db.selectFrom('reports').selectAll().where('person_id', '=', personId).execute();
  return rows.map((row) => reportOf(seal, row));
}

async function objections({ db, seal }: OwnDataDeps, personId: string): Promise<OwnData['objections']> {
  const rows = await db.selectFrom('objections').selectAll().where('person_id', '=', personId).execute();
  const pictures = await db
    .selectFrom('objection_pictures')
    .select('objection_id')
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => ({
    plate: row.plate,
    offence: row.facts.offence,
    ground: row.ground,
    statement: seal.open(row.statement_sealed),
    state: row.state,
    caseNumber: row.case_number,
    begunOn: day(row.created_at),
    pictures: pictures.filter(({ objection_id }) => objection_id === row.id).length,
  }));
}

async function payments({ db }: OwnDataDeps, personId: string): Promise<OwnData['payments']> {
  const attempts = await db
    .selectFrom('attempts')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  const items = await db
    .selectFrom('attempt_items')
    .select(['attempt_id', 'decision_number'])
    .where('attempt_id', 'in', [...attempts.map(({ id }) => id), ''])
    .execute();
  return attempts.map(({ id, amount_fen: amountFen, state, created_at, paid_at }) => ({
    id,
    decisionNumbers: items.flatMap((item) => (item.attempt_id === id ? [item.decision_number] : [])),
    amountFen,
    state,
    begunAt: shanghaiInstant(created_at),
    paidAt: paid_at === null ? null : shanghaiInstant(paid_at),
  }));
}

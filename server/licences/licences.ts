import type { BureauLicence, LicenceQuery } from '#contract/bureau';
import type { Licence, NewLicence } from '#contract/cars';
import type { RefusalCode } from '#contract/refusals';
import { dayOf, shanghaiInstant, type Day } from '#domain/days/day';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import { paperOf, wantsName } from '#domain/people/identity-paper';
import { parseFileNumber, parseLicenceNumber } from '#domain/people/licence';
import { rollOver } from '#domain/offences/points';
import { parseName } from '#domain/people/person-name';
import { maskNumber } from '#domain/people/masking';
import { isNoAnswer, Refused, type Bureau, type Runtime } from '../ports';
import type { LockOut } from '../limits/lock-out';
import { isDuplicate, type Database } from '../store/database';
import { newId, type Seal } from '../store/sealing/sealing';
import type { Tables } from '../store/tables/tables';

export type Licences = ReturnType<typeof createLicences>;
type Row = Tables['licences'];

/** A person's driving licences; numbers are sealed at rest and leave only masked. */
export function createLicences({
  db,
  bureau,
  seal,
  runtime,
  lockOut,
}: {
  db: Database;
  bureau: Bureau;
  seal: Seal;
  runtime: Runtime;
  lockOut: LockOut;
}) {
  const view = (row: Row, refusal: RefusalCode | null = null, rollOver: Licence['rollOver'] = null): Licence => ({
    id: row.id,
    numberMasked: maskedNumber(row),
    nameMasked: row.name_masked,
    licenceClass: row.licence_class,
    points: row.points,
    cycleEndsOn: row.cycle_ends_on,
    status: row.status as Licence['status'],
    asOf: shanghaiInstant(new Date(Number(row.told_at))),
    refusal,
    ...fullToday(dayOf(runtime.now())),
    rollOver,
  });

  /** A row that cannot be read is shown without its number, to be removed; it never hides the others. */
  const maskedNumber = (row: Row): string => {
    try {
      return maskNumber(seal.open(row.number_sealed));
    } catch (error) {
      if (error instanceof Refused) return '····';
      throw error;
    }
  };

  const columns = (found: BureauLicence) => ({
    name_masked: found.nameMasked,
    licence_class: found.licenceClass,
    points: found.points,
    cycle_ends_on: found.cycleEndsOn,
    status: found.status,
    told_at: runtime.now().getTime(),
  });

  /** No such licence, or another file: one answer, or numbers could be tried until one is somebody's. */
  const proven = (personId: string, numbers: Numbers): Promise<BureauLicence> =>
    lockOut(personId, numbers.number, {
      isWrong: (code) => code === 'file_number_wrong' || code === 'licence_name_wrong',
      ask: () =>
        bureau.licence(asked(numbers)).catch((error: unknown) => {
          const isUnknown = error instanceof Refused && error.code === 'licence_unknown';
          throw isUnknown ? new Refused('file_number_wrong', { field: 'fileNumber' }) : error;
        }),
    });

  async function add(personId: string, wanted: NewLicence): Promise<Licence> {
    const numbers = checked(wanted, dayOf(runtime.now()));
    const found = await proven(personId, numbers);
    const row: Row = {
      id: newId(runtime),
      person_id: personId,
      number_sealed: seal.close(numbers.number),
      number_hash: seal.fingerprint(numbers.number),
      file_number_sealed: seal.close(numbers.fileNumber),
      created_at: runtime.now().getTime(),
      consented_to: wanted.consentTo ?? null,
      holder_sealed: numbers.name === undefined ? null : seal.close(numbers.name),
      ...columns(found),
    };
    await db
      .insertInto('licences')
      .values(row)
      .execute()
      .catch((error) => {
        throw isDuplicate(error) ? new Refused('licence_already_added', { field: 'number' }) : error;
      });
    return view(row, null, rollOverOf(found));
  }

  async function rowOf(personId: string, id: string): Promise<Row> {
    const row = await db
      .selectFrom('licences')
      .selectAll()
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Refused('not_found');
    return row;
  }

  /**
   * Points as the bureau has them now; the last known ones, with their time, while it cannot be reached. A definite refusal (a file
   * number changes when a licence moves) is told: what was known is then of the past.
   */
  async function refreshed(row: Row): Promise<{ row: Row; found?: BureauLicence; refusal: RefusalCode | null }> {
    try {
      const found = await bureau.licence(asked(numbersIn(row)));
      await db.updateTable('licences').set(columns(found)).where('id', '=', row.id).execute();
      return { row: { ...row, ...columns(found) }, found, refusal: null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { row, refusal: error.code };
    }
  }
  const numbersIn = (row: Row) => ({
    number: seal.open(row.number_sealed),
    fileNumber: seal.open(row.file_number_sealed),
    ...(row.holder_sealed !== null && { name: seal.open(row.holder_sealed) }),
  });

  return {
    add,
    async list(personId: string): Promise<Licence[]> {
      const rows = await db
        .selectFrom('licences')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return Promise.all(
        rows.map(async (row) => {
          const { row: known, found, refusal } = await refreshed(row);
          return view(known, refusal, found && rollOverOf(found));
        }),
      );
    },
    /** The numbers themselves, for the bureau only, with the licence's points, status and cars as of now. */
    async forAccepting(personId: string, id: string) {
      const { row, found, refusal } = await refreshed(await rowOf(personId, id));
      if (refusal && !isNoAnswer(new Refused(refusal))) throw new Refused(refusal, { field: 'licenceId' });
      const { points, licence_class: licenceClass } = row;
      return { ...numbersIn(row), points, licenceClass, status: view(row).status, cars: found?.cars };
    },
    async remove(personId: string, id: string): Promise<void> {
      await rowOf(personId, id);
      await db.deleteFrom('licences').where('id', '=', id).execute();
    },
  };
}

/** The points of a full cycle by today's law, and the article on what may be handled up to there. */
function fullToday(today: Day): Pick<Licence, 'fullPoints' | 'pointsArticle'> {
  const { value, article } = inForce(standingLaw().points, today);
  return { fullPoints: value.full, pointsArticle: article };
}

/** Null where the bureau does not say what was given for what. */
const rollOverOf = ({ given, reducedByStudy, cycleEndsOn }: BureauLicence): Licence['rollOver'] =>
  given ? rollOver(given, { cycleEndsOn, ...(reducedByStudy !== undefined && { reduced: reducedByStudy }) }) : null;

type Numbers = { number: string; fileNumber: string; name?: string };
/** With what the number tells of the paper behind it. */
const asked = (numbers: Numbers): LicenceQuery => ({ ...numbers, paper: paperOf(numbers.number) });

function checked(wanted: NewLicence, today: Day): Numbers {
  const number = parseLicenceNumber(wanted.number, today);
  if (!number.ok) throw new Refused(number.error.code, { field: 'number', at: number.error.at });
  const fileNumber = parseFileNumber(wanted.fileNumber);
  if (!fileNumber.ok) throw new Refused(fileNumber.error.code, { field: 'fileNumber', at: fileNumber.error.at });
  const typed = wanted.name?.trim() ?? '';
  if (typed === '' && wantsName(number.value)) throw new Refused('licence_name_missing', { field: 'name' });
  const name = typed === '' ? undefined : parseName(typed);
  if (name && !name.ok) throw new Refused(name.error.code, { field: 'name', at: name.error.at });
  return { number: number.value, fileNumber: fileNumber.value, ...(name && { name: name.value }) };
}

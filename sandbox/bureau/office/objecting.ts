import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as contract from '#contract/bureau';
import { chinaDay } from '../../kit/time/china-time';
import { openPrivateFolder, privateFile } from '../../kit/store/private-files';
import { BureauRefusal } from '../refusal';
import { fifthWorkday } from '../workdays';
import { isOpen, type Case } from './cases';
import type { Books } from './books';
import { evidenceFault } from './evidence-picture';

type Deps = { books: Books; now: () => Date; dataFolder: string };

/** The office's side of an objection: from the filing to its answer. */
export function createObjecting({ books, now, dataFolder }: Deps) {
  const pictures = join(dataFolder, 'evidence');
  const today = () => chinaDay(now());
  function known(recordNo: string): contract.BureauViolation {
    const violation = books.record(recordNo);
    if (!violation) throw new BureauRefusal(404, 'record_unknown', 'recordNo');
    return violation;
  }
  function caseOf(caseNumber: string): Case & { violation: contract.BureauViolation } {
    const found = books.cases.of(caseNumber);
    if (!found) throw new BureauRefusal(404, 'case_unknown', 'caseNumber');
    return { ...found, violation: known(found.recordNo) };
  }
  const closed = () => new BureauRefusal(409, 'case_closed', 'caseNumber');

  /** @throws BureauRefusal */
  function object({ recordNo, ground, statement, evidence }: contract.ObjectRecord): contract.ObjectedRecord {
    const violation = known(recordNo);
    if (violation.objection && isOpen(violation)) return violation.objection;
    if (violation.status !== 'unhandled' || violation.paper !== 'record')
      throw new BureauRefusal(409, 'already_handled', 'recordNo');
    const filedOn = today();
    const caseNumber = nextNumber(recordNo);
    const objection = { caseNumber, ground, filedOn, answerBy: fifthWorkday(filedOn) };
    books.commit({ deed: 'objected', recordNo, statement, objection, ...(evidence && { evidence }) });
    return objection;
  }
  /** The first case of a record has its number, later ones count on. */
  function nextNumber(recordNo: string): string {
    const first = `YY${recordNo}`;
    let [number, nth] = [first, 1];
    while (books.cases.of(number)) number = `${first}-${(nth += 1)}`;
    return number;
  }
  /** @throws BureauRefusal */
  function takeEvidence({ caseNumber, sha256, data }: contract.SendEvidence): contract.EvidenceTaken {
    const { announced, taken, violation } = caseOf(caseNumber);
    if (taken.has(sha256)) return { caseNumber, sha256 };
    if (violation.objection?.caseNumber !== caseNumber || !isOpen(violation)) throw closed();
    const bytes = Buffer.from(data, 'base64');
    const isItself = createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!announced.has(sha256) || !isItself || evidenceFault(bytes))
      throw new BureauRefusal(422, 'evidence_refused', 'data');
    mkdirSync(pictures, { recursive: true });
    openPrivateFolder(pictures);
    writeFileSync(join(pictures, `${sha256}.jpg`), bytes, privateFile);
    books.commit({ deed: 'evidence', caseNumber, sha256 });
    return { caseNumber, sha256 };
  }
  /** @throws BureauRefusal */
  function supplement({ caseNumber, nth, statement, evidence }: contract.Supplement): contract.ObjectedRecord {
    const { asked, answered, violation } = caseOf(caseNumber);
    if (nth <= answered) return violation.objection!;
    if (!isOpen(violation)) throw closed();
    if (nth !== asked) throw new BureauRefusal(409, 'nothing_asked', 'nth');
    books.commit({ deed: 'supplemented', caseNumber, nth, statement, evidence, answerBy: fifthWorkday(today()) });
    return known(violation.recordNo).objection!;
  }
  /** @throws BureauRefusal */
  function withdraw({ caseNumber }: contract.WithdrawObjection): contract.ObjectedRecord {
    const { violation } = caseOf(caseNumber);
    if (violation.objection?.withdrawnOn) return violation.objection;
    if (!isOpen(violation) || violation.status !== 'objection_pending') throw closed();
    books.commit({ deed: 'withdrawn', caseNumber, on: today() });
    return known(violation.recordNo).objection!;
  }
  /** The office wants to know more. @throws BureauRefusal where no objection waits */
  function ask(recordNo: string, words: string): contract.BureauViolation {
    const violation = known(recordNo);
    const caseNumber = violation.objection?.caseNumber ?? '';
    if (!isOpen(violation)) throw closed();
    const nth = books.cases.of(caseNumber)!.asked + 1;
    books.commit({
      deed: 'asked',
      caseNumber,
      asked: { nth, words, askedOn: today(), by: fifthWorkday(today()) },
    });
    return known(recordNo);
  }
  /** Where it was paid meanwhile, the treasury is told to give the fine back. @throws BureauRefusal where no objection waits for an answer */
  function answer(recordNo: string, isUpheld: boolean, reason: string | null): contract.BureauViolation {
    const violation = known(recordNo);
    if (!isOpen(violation) && violation.status !== 'objection_pending')
      throw new BureauRefusal(409, 'already_handled', 'recordNo');
    const refund = isUpheld ? books.refundOf(violation, today()) : null;
    const given = { result: isUpheld ? ('upheld' as const) : ('rejected' as const), on: today(), reason, refund };
    books.commit({ deed: 'answered', recordNo, isUpheld, ...(violation.objection && { answer: given }) });
    return known(recordNo);
  }
  /** The treasury has paid a fine back. @throws BureauRefusal where none goes back */
  function giveBack(recordNo: string): contract.BureauViolation {
    if (!known(recordNo).objection?.answer?.refund) throw new BureauRefusal(409, 'nothing_to_return', 'recordNo');
    books.commit({ deed: 'returned', recordNo, on: today() });
    return known(recordNo);
  }
  /** What arrived of a case, for whoever looks. */
  const evidenceOf = (caseNumber: string): string[] => [...caseOf(caseNumber).taken];
  return { object, takeEvidence, supplement, withdraw, ask, answer, giveBack, evidenceOf };
}

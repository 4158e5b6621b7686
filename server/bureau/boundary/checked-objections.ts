import * as contract from '#contract/bureau';
import { require, understood } from './understood';

/** As the contract's, and possible: what was asked before it was filed, or is to be answered before it was asked, is not. */
function possibleCase(value: unknown): contract.ObjectedRecord {
  const objected = understood(value, contract.ObjectedRecord);
  const { asked, answer, withdrawnOn, filedOn, answerBy } = objected;
  require(objected.caseNumber.trim() !== '' && filedOn <= answerBy);
  require(!asked || (asked.askedOn >= filedOn && asked.by >= asked.askedOn && asked.words.trim() !== ''));
  require(!answer || answer.on >= filedOn);
  require(!withdrawnOn || withdrawnOn >= filedOn);
  return objected;
}

export function checkedObjection(value: unknown, ground: contract.Ground): contract.ObjectedRecord {
  const objected = possibleCase(value);
  require(objected.ground === ground);
  return objected;
}

export function checkedCase(value: unknown, caseNumber: string): contract.ObjectedRecord {
  const objected = possibleCase(value);
  require(objected.caseNumber === caseNumber);
  return objected;
}

/** An answer to a withdrawal that does not say so is none. */
export function checkedWithdrawal(value: unknown, caseNumber: string): contract.ObjectedRecord {
  const objected = checkedCase(value, caseNumber);
  require(Boolean(objected.withdrawnOn));
  return objected;
}

/** Of another picture than was sent, nothing is known to have been taken. */
export function checkedEvidence(value: unknown, { caseNumber, sha256 }: contract.SendEvidence): contract.EvidenceTaken {
  const taken = understood(value, contract.EvidenceTaken);
  require(taken.caseNumber === caseNumber && taken.sha256 === sha256);
  return taken;
}

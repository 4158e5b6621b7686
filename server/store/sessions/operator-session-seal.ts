import type { Seal } from '../sealing/sealing';

/** subject: by which the audit log knows a person. of: the row that it was sealed for. */
type SealedSession = { subject: string; of: string };

export const sealOfOperatorSessions = (seal: Seal): Seal => seal.bound('session of an operator');

/** undefined: it was sealed for another row, or under another key. */
export function openedOperatorSession<T extends SealedSession>(
  seal: Seal,
  sealed: string,
  hash: string,
): T | undefined {
  try {
    const session = JSON.parse(sealOfOperatorSessions(seal).open(sealed)) as T;
    return session.of === hash ? session : undefined;
  } catch {
    return undefined;
  }
}

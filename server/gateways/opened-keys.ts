import { createPrivateKey, type KeyObject } from 'node:crypto';

const opened = new Map<string, KeyObject>();

/** A key of ours by its PEM, opened once: to read it again for each signature costs more than to sign. */
export function openedKey(pem: string): KeyObject {
  const key = opened.get(pem) ?? createPrivateKey(pem);
  opened.set(pem, key);
  return key;
}

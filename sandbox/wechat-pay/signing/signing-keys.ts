// Which key WeChat Pay signs with: the public key, or a platform certificate of an older merchant, or during a change any of both.
import type { Faults } from '../../kit/faults/faults';
import type { Keys } from '../../kit/store/keys';
import { makeCertificate, newCertificateKeys, type CertificateKeys } from './certificate';

export type SigningKey = { serial: string; privateKey: string };
export type SigningKeys = ReturnType<typeof createSigningKeys>;
export type HeldCertificate = { serial: string; pem: string; from: Date; to: Date };

const DAY_MS = 86_400_000;
const FIVE_YEARS_MS = 5 * 365 * DAY_MS;

export function createSigningKeys(keys: Keys['wechatPay'], faults: Faults, now: () => Date) {
  const publicKey: SigningKey = { serial: keys.publicKeyId, privateKey: keys.publicKey.privateKey };
  const first: CertificateKeys = { serial: keys.platformSerial, ...keys.platform };
  let second: CertificateKeys | undefined;

  /** During a rotation the old and the new certificate sign in turns, as chance has it. */
  function certificates(): CertificateKeys[] {
    if (faults.settings().certificates !== 'rotating') return [first];
    second ??= newCertificateKeys();
    return [first, second];
  }
  const oneOf = (held: CertificateKeys[]): SigningKey => held[faults.oneOf(held.length)]!;

  return {
    isKnown: (serial: string) => [publicKey, ...certificates()].some((key) => key.serial === serial),
    /** What is encrypted under a key of ours, by its serial. */
    decrypting: (serial: string | undefined): string | undefined =>
      [publicKey, ...certificates()].find((key) => key.serial === serial)?.privateKey,
    /** An answer follows the key that the request names; without one, older merchants get a certificate's. */
    forAnswer(asked: string | undefined): SigningKey {
      const named = [publicKey, ...certificates()].find(({ serial }) => serial === asked);
      return named ?? (faults.settings().certificates === 'none' ? publicKey : oneOf(certificates()));
    },
    /** A notification follows nothing: during a change-over it comes under either. */
    forNotification(): SigningKey {
      const { notificationKey } = faults.settings();
      const byCertificate = notificationKey === 'certificate' || (notificationKey === 'mixed' && faults.oneOf(2) === 0);
      return byCertificate ? oneOf(certificates()) : publicKey;
    },
    /** What /v3/certificates lists; undefined for a merchant that has none. */
    listed(): HeldCertificate[] | undefined {
      const mode = faults.settings().certificates;
      if (mode === 'none') return undefined;
      const ends = mode === 'expired' ? -DAY_MS : FIVE_YEARS_MS / 2;
      const [from, to] = [new Date(now().getTime() - FIVE_YEARS_MS / 2), new Date(now().getTime() + ends)];
      return certificates().map((held) => ({ serial: held.serial, from, to, pem: makeCertificate(held, from, to) }));
    },
  };
}

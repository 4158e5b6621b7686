import { GatewayUnanswered } from '../../../payments/gateway';
import type { Clock } from '../../../ports';
import { fetchCertificates, type Certificate } from './certificates';
import { createSend, type WechatPaySettings } from '../calls/send';

export type KeyRing = ReturnType<typeof createKeyRing>;

/** WeChat Pay lists a new certificate a day before it is used, and asks to look at least twice a day. */
const refreshEveryMs = 10 * 3600_000;
/** Anybody can send us a serial that nobody knows: that is worth one look a minute, not one each. */
const leastBetweenMs = 60_000;
/** A new certificate is made ten days before the old one is over: a month leaves time to ask why there is none. */
const warnMs = 30 * 86_400_000;

/**
 * The keys that WeChat Pay may sign with, by serial: the public keys of the settings for ever, and in certificate mode the
 * platform certificates that are valid now. During the move from one mode to the other both sign.
 * @param warn is told, at each look, of certificates that cannot be fetched or that soon are over. @param ends when the last one is
 */
export function createKeyRing(
  settings: WechatPaySettings,
  clock: Clock,
  warn: (reason: string) => void = () => undefined,
  send = createSend(settings, clock),
  ends: (at: number) => void = () => undefined,
) {
  let certificates: Certificate[] = [];
  let refreshedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  const now = () => clock.now().getTime();
  const valid = () => certificates.filter(({ validFrom, validTo }) => validFrom <= now() && now() < validTo);
  const all = (): Record<string, string> => ({
    ...settings.publicKeys,
    ...Object.fromEntries(valid().map(({ serial, publicKey }) => [serial, publicKey])),
  });

  function keep(found: Certificate[]): void {
    certificates = found;
    const last = Math.max(...found.map(({ validTo }) => validTo));
    ends(last);
    if (last - now() < warnMs) warn(`the last certificate ends at ${new Date(last).toISOString()}`);
  }

  /** What cannot be fetched leaves the keys as they were: the answer in hand is then unsigned to us, and asked for again. */
  function refresh(): Promise<void> {
    refreshedAt = now();
    fetching ??= fetchCertificates(settings, clock, send)
      .then(keep, (error: unknown) => warn(String(error)))
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  }

  return {
    /** Which key we ask to be answered with; in certificate mode the choice is WeChat Pay's. */
    wanted: (): string | undefined => Object.keys(settings.publicKeys)[0],
    /** What only WeChat Pay may read is encrypted with this. @throws GatewayUnanswered while there is none */
    async encrypting(): Promise<{ serial: string; publicKey: string }> {
      const [ours] = Object.entries(settings.publicKeys);
      if (ours) return { serial: ours[0], publicKey: ours[1] };
      if (valid().length === 0) await refresh();
      const [newest] = valid().sort((a, b) => b.validTo - a.validTo);
      if (!newest) throw new GatewayUnanswered('there is no key of WeChat Pay to encrypt with');
      return newest;
    },
    /** The keys to check a signature by that names this serial. */
    async holding(serial: string): Promise<Record<string, string>> {
      if (!settings.certificates) return settings.publicKeys;
      const age = now() - refreshedAt;
      // A key that is held and valid is enough: the look at the list goes on beside the message that it would hold up.
      if (age >= refreshEveryMs) void refresh();
      const isNews = !Object.hasOwn(all(), serial) && (fetching !== undefined || age >= leastBetweenMs);
      if (isNews) await refresh();
      return all();
    },
  };
}

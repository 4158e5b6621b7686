import { missingNotice } from '#domain/days/calendar';
import { dayOf, isDay } from '#domain/days/day';
import { fenFromYuan } from '#domain/payments/money';
import { saidOf } from '#domain/law/records/region-policies';
import { standingLaw } from '#domain/law/standing-law';
import { explanation } from '../law/explanation';
import { lawOn } from '../law/law-on';
import { OpsRefused } from './audit';
import { table } from './wording';

export type Asked = { on?: string; served?: string; fine?: string };
type Printer = { runtime: { now(): Date }; print: (text: string) => void };

/** Says which rules stand on a day, and which of them gave each day and amount of a decision. Needs no database. @throws OpsRefused */
export function law({ on, served, fine }: Asked, { runtime, print }: Printer): void {
  const day = on ?? dayOf(runtime.now());
  for (const text of [day, served ?? day])
    if (!isDay(text)) throw new OpsRefused(`${text} is no day: write it as 2026-11-23`);
  if (served !== undefined) return explain({ servedOn: served, fine: fine ?? '200', on: day, print });
  const year = missingNotice(day);
  if (year)
    print(
      `The notice on the holidays of ${year} is missing: put it as a file into the folder FADAN_LAW, or as holidayNotices into the settings.`,
    );
  const { rules, speeding } = lawOn(day, runtime);
  print(
    table(
      `Rules on ${day}`,
      ['rule', 'sets', 'article', 'from', 'to', ''],
      rules.map((rule) => [
        rule.name,
        JSON.stringify(rule.numbers),
        rule.article,
        rule.from,
        rule.to ?? '',
        rule.unverified ? 'unverified' : '',
      ]),
    ),
  );
  print(
    table(
      `Points for speeding: ${speeding.article}`,
      ['over %', 'vehicles', 'road', 'points', 'item'],
      speeding.bands.map((band) => [String(band.overPercent), band.group, band.road, String(band.points), band.item]),
    ),
  );
  print(
    table(
      'Regions',
      ['region', 'from', 'says', 'document', 'source', 'verified'],
      standingLaw().regionPolicies.map((policy) => [
        policy.region || 'all',
        policy.from,
        saidOf(policy).join(', '),
        policy.document?.title ?? 'none',
        policy.source,
        policy.verifiedOn ?? 'never',
      ]),
    ),
  );
}

function explain({
  servedOn,
  fine,
  on,
  print,
}: {
  servedOn: string;
  fine: string;
  on: string;
  print: Printer['print'];
}): void {
  const fineFen = fenFromYuan(fine);
  if (fineFen === undefined) throw new OpsRefused(`${fine} is no amount in yuan`);
  print(
    table(
      `A decision of ${fine} yuan served on ${servedOn}, as of ${on}`,
      ['what', 'result', 'article'],
      explanation({ servedOn, fineFen, on }).map(({ what, result, article }) => [what, result, article]),
    ),
  );
}

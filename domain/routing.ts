import type { Day } from './day';
import { regionPolicy } from './law/region-policies';
import { fullPoints, isOverBy } from './points';

/** Why a record or decision can be handled at a window only. W14 is no reason: an on-scene decision is paid by its number. */
export type WindowCode =
  | 'W01' | 'W02' | 'W03' | 'W04' | 'W05' | 'W06' | 'W07' | 'W08' | 'W09' | 'W11' | 'W12' | 'W13';
export type WindowReason = { code: WindowCode; article: string };

/** Each code with the article that it rests on. */
export const windowArticles: Record<WindowCode, string> = {
  W01: '公安部令第163号 第十七条', W02: '公安部令第163号 第十四条、第十七条', W03: '道路交通安全法 第九十九条第一款第四项',
  W04: '道路交通安全法 第九十一条', W05: '公安部令第157号 第四十三条、第五十二条', W06: '公安部令第157号 第四十八条、第五十一条',
  W07: '公安部令第157号 第二十五条、第四十六条', W08: '公安部令第157号 第三十一条', W09: '公安部令第157号 第三十一条',
  W11: '地方规定', W12: '地方规定', W13: '公安部令第157号 第五条、第二十二条',
};

export type RoutingInput = {
  on: Day;
  regionCode: string;
  paper: 'record' | 'decision' | 'compulsory_measure' | 'handling_notice';
  points: number | null;
  fineFen: number | null;
  measured: number | null;
  limit: number | null;
  flags: readonly ('drink_drug' | 'suspension' | 'accident')[];
  objectionPending: boolean;
  ownerKind: 'person' | 'unit';
  /** The licence that would take the points, once it is chosen. */
  licence?: { points: number; status: 'valid' | 'detained' | 'suspended' | 'expired' };
};

/** All reasons that hold, the gravest first; empty when it can be done online. Unknown points or fine are left to the bureau. */
export function windowReasons(input: RoutingInput): WindowReason[] {
  const policy = regionPolicy({ regionCode: input.regionCode, on: input.on });
  const points = input.points ?? 0;
  const holds: Partial<Record<WindowCode, boolean>> = {
    W04: input.flags.includes('drink_drug'),
    W09: input.flags.includes('accident'),
    W01: points >= fullPoints,
    W03: input.measured !== null && input.limit !== null
      && isOverBy({ measured: input.measured, limit: input.limit, percent: 50 }),
    W06: input.flags.includes('suspension'),
    W07: input.paper === 'compulsory_measure' || input.paper === 'handling_notice',
    W08: input.licence !== undefined && input.licence.status !== 'valid',
    W02: input.licence !== undefined && points < fullPoints && input.licence.points + points >= fullPoints,
    W05: input.paper === 'record' && (input.fineFen ?? 0) > policy.maxOnlineFineFen,
    W11: input.paper === 'record' && policy.maxOnlinePoints !== null && points > policy.maxOnlinePoints,
    W12: input.paper === 'record' && input.ownerKind === 'unit' && !policy.unitOwnedOnline,
    W13: input.objectionPending,
  };
  return (Object.keys(holds) as WindowCode[])
    .filter((code) => holds[code])
    .map((code) => ({ code, article: windowArticles[code] }));
}

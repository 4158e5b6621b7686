import { useState } from 'react';
import type { Violation } from '#contract/violations';
import { fetchLicences } from '../../../api/cars';
import { fetchPayments } from '../../../api/payments';
import { acceptViolation, fetchViolation } from '../../../api/violations';
import { goOn } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { confirmed } from '../../../platform/dialogs';
import type { Driver } from '../../../features/accepting/who-drove';
import { barredOf, isBarred } from '../../../features/accepting/barred-of';

/** One violation; when it can be accepted here, the driver's licences too, the only one already chosen. */
export function useViolation() {
  const { id = '' } = useParams();
  const { value, failure, reload } = useLoaded(() => load(id));
  const w = useWords(words);
  const [isUnseen, setUnseen] = useState(false);
  const draft = `licence-for-${id}`;
  const [chosen, choose] = useDraft(draft);
  const [driver, say] = useState<Driver>();
  const { act, busy, failure: refused } = useAct();
  const isUnit = value?.violation.ownerKind === 'unit';
  const licences = value?.licences ?? [];
  const licence = licences.find(({ id }) => id === chosen) ?? (licences.length === 1 ? licences[0] : undefined);

  const mayTake = licence && value && !isBarred(value.barred, licence) && (!isUnit || driver === 'me');
  const taking = mayTake ? licence : undefined;

  const accept = () =>
    act(async () => {
      if (!taking || (isUnseen && !(await acceptsUnseen(w)))) return undefined;
      const { decision } = await acceptViolation(id, taking.id, isUnit);
      forgetDrafts(draft);
      return leave(() => goOn('check', { decisions: decision.number, paidFor: 'mine', issued: '1' }));
    });
  return {
    ...value,
    licences,
    licence,
    taking,
    ...{ isUnit, driver, say },
    choose,
    accept,
    busy,
    failure,
    refused: refused?.text,
    reload: () => {
      setUnseen(false);
      return reload();
    },
    noticeUnseen: () => setUnseen(true),
  };
}

async function load(id: string) {
  const violation = await fetchViolation(id);
  const acceptable = violation.status === 'unhandled' && !violation.windowOnly;
  const { licences } = acceptable ? await fetchLicences() : { licences: [] };
  return {
    violation,
    acceptable,
    licences,
    barred: await barredOf(id, licences),
    payment: isPaidFor(violation) ? await paymentOf(violation.decisionNumber) : undefined,
  };
}

const isPaidFor = ({ status }: Violation): boolean =>
  status === 'paying' || status === 'paid_unconfirmed' || status === 'paid';

/** Paid elsewhere, it has no payment here; and without the list of payments the record is shown all the same. */
const paymentOf = async (decisionNumber: string | null): Promise<string | undefined> => {
  const { payments } = await fetchPayments().catch(() => ({ payments: [] }));
  return payments.find(
    ({ items, state }) => state !== 'not_paid' && items.some((item) => item.decisionNumber === decisionNumber),
  )?.id;
};

type Words = (typeof words)['zh-CN'];
/** The photos did not come: accepting what one has not seen is asked for once more. */
const acceptsUnseen = (w: Words): Promise<boolean> =>
  confirmed({ title: w.photosFailed, content: w.unseenAsk, confirmText: w.unseenYes, cancelText: w.unseenBack });

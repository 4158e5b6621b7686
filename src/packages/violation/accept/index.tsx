import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Licence } from '#contract/cars';
import type { Accepted } from '#contract/violations';
import { groupsOfFour } from '#domain/decision-number';
import { pointsAfter } from '#domain/points';
import { acceptViolation, fetchLicences, fetchViolation } from '../../../api/garage';
import { goHome, goOn, goTo } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/use-act';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/violation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice, Row, Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';

/** Admitting a camera record is a legal act: rights first, then the licence and what its points become. */
export default function AcceptPage() {
  const w = useWords(words);
  const { id = '' } = useRouter().params;
  const { value, failure: unread } = useLoaded(async () => ({ violation: await fetchViolation(id), ...await fetchLicences() }));
  const [chosen, choose] = useState<string>();
  const [accepted, setAccepted] = useState<Accepted>();
  const { act, busy, failure } = useAct();
  if (accepted) return <Decided accepted={accepted} />;
  const licences = value?.licences ?? [];
  const licenceId = chosen ?? (licences.length === 1 ? licences[0]?.id : undefined);
  const accept = () => act(async () => { if (licenceId) setAccepted(await acceptViolation(id, licenceId)); });
  const note = (licence: Licence) => {
    const { after, reachesTwelve } = pointsAfter({ before: licence.points, added: value?.violation.points ?? 0 });
    return reachesTwelve ? w.tooMany : w.pointsChange(licence.points, after);
  };
  return (
    <Page footer={<Button className="t-confirm-accept" label={w.confirm} disabled={!licenceId} busy={busy} onTap={() => void accept()} />}>
      <Text className="title">{w.acceptTitle}</Text>
      {(unread ?? failure?.text) && <Notice tone="bad" className="t-failure" title={(unread ?? failure?.text)!} />}
      {!value && !unread && <Skeleton lines={5} />}
      {value && <Card><Text>{value.violation.offence}</Text><Row label={w.time} value={value.violation.occurredAt.slice(0, 16).replace('T', ' ')} /><Row label={w.place} value={value.violation.place.text} /></Card>}
      <Text className="heading">{w.rights}</Text>
      <Card>{w.rightsText.map((right) => <Text key={right.slice(0, 6)} className="para">{right}</Text>)}</Card>
      <Text className="heading">{w.which}</Text>
      <Choice value={licenceId} onChange={choose} options={licences.map((licence) => ({ value: licence.id, label: `${licence.nameMasked} ${licence.numberMasked}`, note: note(licence), className: 't-licence-choice' }))} />
      {value && licences.length === 0 && <Button kind="plain" className="t-licences" label={w.addLicence} onTap={() => goTo('licences')} />}
    </Page>
  );
}

function Decided({ accepted: { decision } }: { accepted: Accepted }) {
  const w = useWords(words);
  return (
    <Page footer={(
      <View>
        <Button className="t-pay-now" label={w.payNow} onTap={() => goOn('check', { decisions: decision.number, paidFor: 'mine' })} />
        <Button kind="quiet" className="t-later" label={w.later} onTap={goHome} />
      </View>
    )}>
      <Text className="title t-decided">{w.decided}</Text>
      <Notice tone="good" title={w.clockDecision(decision.dueSafe, decision.dueLegal)} />
      <Card><Row label={w.decisionNumber} value={groupsOfFour(decision.number)} /></Card>
    </Page>
  );
}

import { useRouter } from '@tarojs/taro';
import type { Licence } from '#contract/cars';
import { dayOf } from '#domain/day';
import { fullPoints } from '#domain/points';
import { addLicence, fetchLicences, removeLicence } from '../../../api/cars';
import { useHandedOver } from '../../../features/papers/handed-over';
import { Crop } from '../../../features/papers/on-photo';
import { goOn } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/use-act';
import { useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useTitle } from '../../../features/screen/use-title';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Line } from '../../../ui/line';
import { Figure } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Status } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';

export default function LicencesPage() {
  useTitle('fines');
  const w = useWords(garage);
  const given = useRouter().params;
  const { on } = useHandedOver();
  const { value, failure: unread, reload } = useLoaded(fetchLicences);
  const [number, setNumber] = useDraft('licence', given.number);
  const [fileNumber, setFileNumber] = useDraft('file-number', given.file);
  const { act, busy, failure } = useAct();
  const at = (field: string) => (failure?.field === field ? failure.text : undefined);
  const add = () =>
    act(async () => {
      await addLicence({ number, fileNumber });
      setNumber('');
      setFileNumber('');
      await reload();
    });
  const remove = (id: string) =>
    act(async () => {
      await removeLicence(id);
      await reload();
    });
  return (
    <Page footer={<Button className="t-add" label={w.addLicence} busy={busy} onTap={() => void add()} />}>
      <Title>{w.licences}</Title>
      {unread && <Notice tone="warn" title={unread} />}
      {failure && !failure.field && <Notice tone="bad" title={failure.text} />}
      {!value && !unread && <Skeleton />}
      {value?.licences.map((licence) => (
        <LicenceCard key={licence.id} licence={licence} onRemove={() => void remove(licence.id)} />
      ))}
      <Heading>{w.addLicence}</Heading>
      <Button
        kind="plain"
        className="t-photograph"
        label={w.photographLicence}
        onTap={() => goOn('photograph', { form: 'licences' })}
      />
      <Crop field={on('licenceNumber')} />
      <Field
        className="t-licence"
        label={w.number}
        hint={w.numberHint}
        value={number}
        onChange={setNumber}
        error={at('number')}
        maxLength={24}
      />
      <Crop field={on('fileNumber')} />
      <Field
        className="t-file"
        label={w.fileNumber}
        hint={w.fileHint}
        value={fileNumber}
        onChange={setFileNumber}
        error={at('fileNumber')}
        maxLength={16}
      />
    </Page>
  );
}

function LicenceCard({ licence, onRemove }: { licence: Licence; onRemove: () => void }) {
  const w = useWords(garage);
  return (
    <Card className="t-licence-card">
      <Line>
        <Figure>{`${licence.nameMasked} · ${licence.licenceClass}`}</Figure>
        <Status tone={licence.status === 'valid' ? 'good' : 'bad'} text={w.licenceStatus[licence.status]} />
      </Line>
      <Para>{`${w.points(licence.points)}，${w.left(Math.max(0, fullPoints(dayOf(new Date())) - licence.points))}`}</Para>
      <Small>{`${licence.numberMasked} · ${w.until(licence.cycleEndsOn)}`}</Small>
      <Button kind="quiet" className="t-remove" label={w.removeLicence} onTap={onRemove} />
    </Card>
  );
}

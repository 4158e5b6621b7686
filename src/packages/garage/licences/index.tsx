import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import type { RefusalCode } from '#contract/refusals';
import { BindConsent } from '../../../features/consent/bind-consent';
import { Ask } from '../../../features/help/ask';
import { useHandedOver } from '../../../features/papers/handed-over';
import { Crop } from '../../../features/papers/on-photo';
import { goOn, goTo } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { garage } from '../../../i18n/topics/garage';
import { plan } from '../../../i18n/topics/plan';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Line } from '../../../ui/line';
import { Figure } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refusal, Refused, Status } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';
import { Gauge } from './gauge';
import { useLicences } from './use-licences';
import './index.css';

export default function LicencesPage() {
  useTitle('fines');
  const [w, p] = [useWords(garage), useWords(plan)];
  const form = useLicences();
  const { licences, unread, failure, busy, added, add, remove } = form;
  return (
    <Page footer={<Button className="t-add" label={w.consentAndAdd} busy={busy} onTap={() => void add()} />}>
      <Title>{w.licences}</Title>
      {unread && <Notice tone="warn" title={unread} />}
      {added > 0 && !failure && <Added key={added} />}
      {failure && !failure.field && <Refusal key={failure.text} title={failure.text} />}
      {!licences && !unread && <Skeleton like="rows" />}
      {licences?.map((licence) => (
        <LicenceCard key={licence.id} licence={licence} onRemove={() => void remove(licence.id)} />
      ))}
      <View>
        {licences && licences.length > 0 && (
          <Rows>
            <Row icon="scales" className="t-plan" title={p.title} note={p.open} onTap={() => goTo('plan')} />
          </Rows>
        )}
      </View>
      <Heading>{w.addLicence}</Heading>
      <Rows>
        <Row
          icon="camera"
          className="t-photograph"
          title={w.photographLicence}
          onTap={() => goOn('photograph', { form: 'licences' })}
        />
      </Rows>
      <LicenceFields {...form} />
      <BindConsent to="licence" />
      <Ask about="points" />
    </Page>
  );
}

/** The button stands below the form, the licence above it: brought in sight. */
function Added() {
  const w = useWords(garage);
  return (
    <Refused>
      <Status tone="good" className="t-added" text={w.licenceAdded} />
    </Refused>
  );
}

type FieldsProps = Pick<
  ReturnType<typeof useLicences>,
  'number' | 'setNumber' | 'numberFault' | 'fileNumber' | 'setFileNumber' | 'name' | 'setName' | 'asksName' | 'failure'
>;

/** Both numbers, each under its place on the photo where there is one. */
function LicenceFields({ number, setNumber, numberFault, fileNumber, setFileNumber, failure, ...named }: FieldsProps) {
  const w = useWords(garage);
  const { on } = useHandedOver();
  const at = (field: string) => (failure?.field === field ? failure.text : undefined);
  return (
    <View>
      <Crop field={on('licenceNumber')} />
      <Field
        className="t-licence"
        label={w.number}
        hint={`${w.numberHint} · ${w.numberWhy}`}
        value={number}
        onChange={setNumber}
        error={numberFault ?? at('number')}
        maxLength={60}
      />
      <View>{named.asksName && <HolderName {...named} error={at('name')} />}</View>
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
    </View>
  );
}

type NameProps = Pick<FieldsProps, 'name' | 'setName'> & { error: string | undefined };

/** Of a number without a check character the name is asked for beside it; a citizen never sees the field. */
function HolderName({ name, setName, error }: NameProps) {
  const w = useWords(garage);
  return (
    <Field
      className="t-holder"
      label={w.holder}
      hint={w.holderHint}
      value={name}
      onChange={setName}
      error={error}
      maxLength={120}
    />
  );
}

/** These say nothing of the licence: only that nobody could be asked. */
const noAnswer = new Set<RefusalCode>(['bureau_down', 'source_busy', 'source_closed', 'answer_unclear']);

function LicenceCard({ licence, onRemove }: { licence: Licence; onRemove: () => void }) {
  const [w, c] = [useWords(garage), useWords(citations)];
  const day = useDay();
  const { fullPoints: full, rollOver } = licence;
  const left = Math.max(0, full - licence.points);
  return (
    <Card className="t-licence-card">
      <View className="licence">
        <Gauge left={left} full={full} />
        <View className="licence__words">
          <Figure>{`${licence.licenceClass} · ${licence.nameMasked}`}</Figure>
          <Para>{w.points(licence.points, left)}</Para>
          <Small>{w.until(day(licence.cycleEndsOn))}</Small>
          {rollOver && rollOver.most > 0 && (
            <Small className="t-roll-over">
              {c.beside(w.rollOver(rollOver.least, rollOver.most), rollOver.article)}
            </Small>
          )}
          <Small>{licence.numberMasked}</Small>
        </View>
      </View>
      <Line>
        <Status tone={licence.status === 'valid' ? 'good' : 'bad'} text={w.licenceStatus[licence.status]} />
        <Button kind="quiet" slim className="t-remove" label={w.removeLicence} onTap={onRemove} />
      </Line>
      {licence.refusal && (
        <Small para>
          {noAnswer.has(licence.refusal) ? w.licenceAsOf(licence.asOf.slice(0, 10)) : w.licenceRefused}
        </Small>
      )}
    </Card>
  );
}

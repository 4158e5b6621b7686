import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import type { ViolationCard } from '#contract/violations';
import type { Step } from '#domain/offences/what-if';
import { useOffence } from '../../../features/offence/use-offence';
import { licenceName } from '../../../features/screen/licence-name';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { plan as words } from '../../../i18n/topics/plan';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Few } from '../../../ui/few';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Status, type Tone } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';
import { usePlan } from './use-plan';

const tones: Record<Step['outcome'], Tone> = { fine: 'good', reaches_twelve: 'warn', refused: 'bad', unknown: 'calm' };

/** What accepting several records would do to a licence's points, and in which order most of them can be accepted. */
export default function PlanPage() {
  useTitle('fines');
  const w = useWords(words);
  const { loaded, silent, licences, licence, choose, records, doubtful, steps, failure, reload } = usePlan();
  return (
    <Page>
      <Title>{w.title}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!loaded && !failure && <Skeleton like="rows" />}
      {silent.map(({ car, source }) => (
        <Card key={car.id}>
          <Plate plate={car.plate} plateType={car.plateType} />
          <SourceSays source={source} />
        </Card>
      ))}
      {loaded && records.length + doubtful.length === 0 && silent.length === 0 && (
        <Notice tone="calm" className="t-none" title={w.none} />
      )}
      {loaded && licences.length === 0 && (
        <Button kind="plain" className="t-licences" label={w.addLicence} onTap={() => goTo('licences')} />
      )}
      {licences.length > 1 && (
        <Choice
          name={w.whose}
          value={licence?.id}
          onChange={choose}
          options={licences.map((one) => ({
            value: one.id,
            label: licenceName(one),
            note: w.now(one.points),
          }))}
        />
      )}
      {steps && licence && <Steps steps={steps} records={records} licence={licence} />}
      <View>{doubtful.length > 0 && <Doubtful records={doubtful} />}</View>
    </Page>
  );
}

/** Apart from the order, and with no word on points: each is looked at first. */
function Doubtful({ records }: { records: readonly CarRecord[] }) {
  const [w, { more }] = [useWords(words), useWords(screen)];
  const offence = useOffence();
  return (
    <View>
      <Heading>{w.doubtful}</Heading>
      <Few of={records} more={more}>
        {(record) => (
          <Card key={record.id} className="t-doubtful-record" onTap={() => goTo('violation', { id: record.id })}>
            <Line>
              <Plate plate={record.car} />
              <Status tone="bad" text={w.worthChecking} />
            </Line>
            <Para>{offence(record)}</Para>
            <Small>{`${record.occurredAt.slice(0, 10)} · ${record.place.text}`}</Small>
          </Card>
        )}
      </Few>
    </View>
  );
}

type CarRecord = ViolationCard & { car: string };

function Steps({
  steps,
  records,
  licence,
}: {
  steps: readonly Step[];
  records: readonly CarRecord[];
  licence: Licence;
}) {
  const [w, { more }] = [useWords(words), useWords(screen)];
  return (
    <View>
      {steps.some(({ outcome }) => outcome === 'reaches_twelve') && (
        <Notice
          tone="warn"
          className="t-twelve"
          title={w.twelve(licence.fullPoints)}
          text={w.twelveText(licence.fullPoints)}
        />
      )}
      <Few of={steps} more={more}>
        {(step, index) => (
          <PlannedRecord
            key={step.id}
            place={index + 1}
            step={step}
            record={records.find(({ id }) => id === step.id)!}
            full={licence.fullPoints}
          />
        )}
      </Few>
      {steps.length > 0 && <Small para>{w.rule(licence.fullPoints, licence.pointsArticle)}</Small>}
    </View>
  );
}

function PlannedRecord({
  place,
  step: { id, before, after, outcome },
  record,
  full,
}: {
  place: number;
  step: Step;
  record: CarRecord;
  full: number;
}) {
  const w = useWords(words);
  const offence = useOffence();
  const change = after === null ? w.unknown : outcome === 'refused' ? w.refused(full) : w.change(before, after);
  return (
    <Card className={`t-step t-step-${outcome}`} onTap={() => goTo('violation', { id })}>
      <Line>
        <Plate plate={record.car} />
        <Status tone={tones[outcome]} text={change} />
      </Line>
      <Para>{`${place}. ${offence(record)}`}</Para>
      <Small>{`${record.occurredAt.slice(0, 10)} · ${record.place.text}`}</Small>
    </Card>
  );
}

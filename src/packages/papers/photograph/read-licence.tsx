import type { FieldName, PaperReading } from '#contract/papers';
import { addCar, addLicence } from '../../../api/cars';
import { BindConsent, useBindConsent } from '../../../features/consent/bind-consent';
import { offerMessages } from '../../../features/messages/use-offer';
import { handOver } from '../../../features/papers/handed-over';
import { OnPhoto } from '../../../features/papers/on-photo';
import { goHome, goOn } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useWords } from '../../../i18n/language';
import { garage } from '../../../i18n/topics/garage';
import { photo as words } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice, Refusal } from '../../../ui/status';
import { ReadPage } from './read-page';
import type { ReadProps } from './reading';

/** Of the engine number, or of the VIN where that alone was read without doubt; signs that makers stamp between are not compared. */
function lastSixIn({ fields }: PaperReading): string {
  const read = (['engineNumber', 'vin'] as const).flatMap((name) =>
    fields.filter((field) => field.name === name && field.value),
  );
  return (read.find(({ state }) => state === 'sure') ?? read[0])?.value.replace(/[^0-9A-Z]/g, '').slice(-6) ?? '';
}
const valueIn = ({ fields }: PaperReading, name: FieldName): string =>
  fields.find((field) => field.name === name)?.value ?? '';

/** A car is added by its plate, its type and the last six of the engine number or VIN; the police check all three. */
export function ReadVehicleLicence(props: ReadProps) {
  const consent = useBindConsent();
  const { reading } = props;
  const plate = valueIn(reading, 'plate');
  const plateType = valueIn(reading, 'plateType') || (plate.length === 8 ? '52' : '02');
  const lastSix = lastSixIn(reading);
  return (
    <Checked
      {...props}
      names={['plate', 'engineNumber', 'vin']}
      isWhole={plate !== '' && lastSix !== ''}
      to="car"
      add={() => addCar({ plate, plateType, lastSix, ...consent }).then(offerMessages)}
      fix={() => goOn('addCar', { plate, type: plateType, six: lastSix })}
    />
  );
}

export function ReadDrivingLicence(props: ReadProps) {
  const consent = useBindConsent();
  const [number, fileNumber] = [valueIn(props.reading, 'licenceNumber'), valueIn(props.reading, 'fileNumber')];
  return (
    <Checked
      {...props}
      names={['licenceNumber', 'fileNumber']}
      isWhole={number !== '' && fileNumber !== ''}
      to="licence"
      add={() => addLicence({ number, fileNumber, ...consent })}
      fix={() => goOn('licences', { number, file: fileNumber })}
    />
  );
}

type CheckedProps = ReadProps & {
  names: FieldName[];
  isWhole: boolean;
  to: 'car' | 'licence';
  add: () => Promise<unknown>;
  fix: () => void;
};

/** What will be sent, beside its place on the photo. What was not read at all is typed, with the rest filled in. */
function Checked({ photo, reading: { paper, fields }, retake, names, isWhole, to, add, fix }: CheckedProps) {
  const [w, g] = [useWords(words), useWords(garage)];
  const { act, busy, failure } = useAct();
  const wanted = fields.filter(({ name, value, crop }) => names.includes(name) && (value || crop));
  const type = () => {
    handOver({ photo, fields });
    fix();
  };
  const main = isWhole ? (
    <Button
      className="t-add"
      label={g.consentAndAdd}
      busy={busy}
      onTap={() =>
        void act(async () => {
          await add();
          return leave(goHome);
        })
      }
    />
  ) : (
    <Button className="t-by-hand" label={w.typeRest} onTap={type} />
  );
  return (
    <ReadPage paper={paper} retake={retake} main={main}>
      {failure && <Refusal key={failure.text} className="t-refused" title={failure.text} />}
      {!isWhole && <Notice tone="warn" className="t-type-it" title={w.notWhole} />}
      <Card>
        {wanted.map((field) => (
          <OnPhoto key={field.name} field={field} />
        ))}
      </Card>
      {wanted.some(({ doubtful }) => doubtful.length > 0) && <Notice tone="calm" title={w.doubtful} />}
      {isWhole && <BindConsent to={to} />}
      {isWhole && <Button kind="quiet" className="t-wrong" label={w.fix} onTap={type} />}
    </ReadPage>
  );
}

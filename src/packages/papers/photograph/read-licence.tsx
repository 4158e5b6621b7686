import { View } from '@tarojs/components';
import type { FieldName, PaperReading } from '#contract/tickets';
import { addCar, addLicence } from '../../../api/garage';
import { offerMessages } from '../../../features/messages/use-offer';
import { goHome, goOn } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/use-act';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/status';
import { ReadValue } from './read-value';

type Props = { reading: PaperReading };
const valueIn = ({ fields }: PaperReading, name: FieldName): string => fields.find((field) => field.name === name)?.value ?? '';

/** A car is added by its plate, its type and the last six of the engine number or VIN; the police check all three. */
export function ReadVehicleLicence({ reading }: Props) {
  const w = useWords(photo);
  const plate = valueIn(reading, 'plate');
  const plateType = valueIn(reading, 'plateType') || (plate.length === 8 ? '52' : '02');
  const lastSix = (valueIn(reading, 'engineNumber') || valueIn(reading, 'vin')).slice(-6);
  return (
    <Checked
      reading={reading} names={['plate', 'engineNumber', 'vin']} label={w.addCar}
      add={() => addCar({ plate, plateType, lastSix }).then(offerMessages)} fix={() => goOn('addCar', { plate, type: plateType, six: lastSix })}
    />
  );
}

export function ReadDrivingLicence({ reading }: Props) {
  const w = useWords(photo);
  const [number, fileNumber] = [valueIn(reading, 'licenceNumber'), valueIn(reading, 'fileNumber')];
  return (
    <Checked
      reading={reading} names={['licenceNumber', 'fileNumber']} label={w.addLicence}
      add={() => addLicence({ number, fileNumber })} fix={() => goOn('licences', { number, file: fileNumber })}
    />
  );
}

type CheckedProps = Props & { names: FieldName[]; label: string; add: () => Promise<unknown>; fix: () => void };
/** What will be sent, beside its place on the photo. What was not read at all has to be typed. */
function Checked({ reading, names, label, add, fix }: CheckedProps) {
  const w = useWords(photo);
  const { act, busy, failure } = useAct();
  const fields = reading.fields.filter(({ name, value }) => names.includes(name) && value);
  const unclear = fields.some(({ state }) => state !== 'sure');
  return (
    <View>
      <Card>{fields.map((field) => <ReadValue key={field.name} field={field} />)}</Card>
      {unclear && <Notice tone="calm" title={w.doubtful} />}
      {failure && <Notice tone="bad" className="t-refused" title={failure.text} />}
      {fields.length > 1 && <Button className="t-add" label={label} busy={busy} onTap={() => void act(async () => { await add(); goHome(); })} />}
      <Button kind="quiet" className="t-wrong" label={w.fix} onTap={fix} />
    </View>
  );
}

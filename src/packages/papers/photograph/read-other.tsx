import { handOver } from '../../../features/papers/handed-over';
import { OnPhoto } from '../../../features/papers/on-photo';
import { goHome, goOn } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { photo as words } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/status';
import { Paper } from './paper';
import { ReadPage } from './read-page';
import type { ReadProps } from './reading';
import { useTyping } from './use-typing';

/** Nothing can be paid by it; the record of its car can, when it is there. */
export function ReadParkingNotice({ photo, reading: { paper, fields }, retake }: ReadProps) {
  const w = useWords(words);
  const plate = fields.find(({ name }) => name === 'plate');
  const add = () => {
    handOver({ photo, fields });
    goOn('addCar', plate?.value ? { plate: plate.value } : {});
  };
  return (
    <ReadPage paper={paper} retake={retake} main={<Button className="t-add-car" label={w.addThisCar} onTap={add} />}>
      <Notice tone="warn" title={w.parking} text={w.parkingText} />
      {plate?.value && (
        <Card>
          <OnPhoto field={plate} />
        </Card>
      )}
    </ReadPage>
  );
}

/** It says itself where it is handled and within what time. */
export function ReadMeasure({ reading: { paper }, retake }: ReadProps) {
  const w = useWords(words);
  return (
    <ReadPage paper={paper} retake={retake} main={<Button className="t-home" label={w.toHome} onTap={goHome} />}>
      <Notice tone="warn" title={w.measure} text={w.measureText} />
    </ReadPage>
  );
}

export function ReadNothing({ photo, reading: { paper }, retake }: ReadProps) {
  const w = useWords(words);
  const typeInstead = useTyping();
  return (
    <ReadPage paper={paper} main={<Button className="t-again" label={w.retake} onTap={retake} />}>
      <Notice tone="warn" title={w.unknown} text={w.unknownText} />
      <Paper photo={photo} />
      <Button kind="quiet" className="t-by-hand" label={w.byHand} onTap={typeInstead} />
    </ReadPage>
  );
}

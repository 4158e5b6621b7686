import { useState } from 'react';
import { parseLastSix } from '#domain/last-six';
import { mayMissADigit, normalisePlate, parsePlate } from '#domain/plate';
import { isPlateType, typeOf, typesOf, type PlateType } from '#domain/plate-types';
import { addCar } from '../../../api/cars';
import { offerMessages } from '../../../features/messages/use-offer';
import { goBack } from '../../../features/screen/routes';
import { leave, useAct, type Failure } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { useParams } from '../../../features/screen/use-params';
import { lastSixIn } from '../../../features/typing/typed-number';
import { wordsFor } from '../../../i18n/refusal';
import type { garage } from '../../../i18n/topics/garage';
import type { Cell } from './keys';

type Faults = { plate?: string; plateType?: string; lastSix?: string };

type Words = (typeof garage)['zh-CN'];

type Given = Partial<Record<string, string>>;

/** The plate as it is keyed, and its type: that which follows from it, else the one that was read or chosen. */
function usePlate(given: Given) {
  const [plate, setPlate] = useDraft('plate', normalisePlate(given.plate ?? ''));
  const [cell, setCell] = useState<Cell>();
  const [chosen, setPlateType] = useState(given.type && isPlateType(given.type) ? given.type : undefined);
  const parsed = parsePlate(plate);
  const types = parsed.ok ? typesOf(parsed.value) : [];
  const plateType = parsed.ok ? typeAmong(types, typeOf(parsed.value) ?? chosen) : undefined;
  const key = (text: string) => {
    setCell(undefined);
    setPlate(normalisePlate(text).slice(0, 8));
  };
  return { plate, setPlate: key, cell, setCell, parsed, types, plateType, setPlateType };
}

/** Faults stand at their field and nothing that was typed is lost. */
export function useAddCar(w: Words) {
  const given = useParams();
  const { parsed, ...entered } = usePlate(given);
  const { plate, plateType } = entered;
  const [lastSix, setLastSix] = useDraft('last-six', given.six);
  const [faults, setFaults] = useState<Faults>({});
  const { act, busy, failure, clear } = useAct();

  function add(): void {
    const six = parseLastSix(lastSix);
    setFaults({
      ...(!parsed.ok && { plate: w.plateFault(parsed.error) }),
      ...(parsed.ok && !plateType && { plateType: w.chooseType }),
      ...(!six.ok && { lastSix: wordsFor(six.error) }),
    });
    if (!parsed.ok || !plateType || !six.ok) return;
    void act(async () => {
      await addCar({ plate: parsed.value.plate, plateType, lastSix: six.value });
      forgetDrafts('plate', 'last-six');
      offerMessages();
      return leave(goBack);
    });
  }
  const change = (set: () => void) => {
    clear();
    setFaults({});
    set();
  };
  return {
    ...entered,
    lastSix,
    busy,
    add,
    setPlateType: (type: PlateType) => change(() => entered.setPlateType(type)),
    setPlate: (text: string) => change(() => entered.setPlate(text)),
    setLastSix: (text: string) => change(() => setLastSix(lastSixIn(text))),
    ...shownFaults(faults, failure),
    mayMissADigit: mayMissADigit(plate),
  };
}

/** A type that was read or chosen before holds only for a plate that can have it. */
const typeAmong = (types: readonly PlateType[], type: PlateType | undefined): PlateType | undefined =>
  types.find((one) => one === type);

/** What was found here before asking, else what the service found: at its field, or over the form. */
function shownFaults({ plate, plateType, lastSix }: Faults, failure: Failure | undefined) {
  const at = (field: string) => (failure?.field === field ? failure.text : undefined);
  return {
    plateFault: plate ?? at('plate'),
    plateTypeFault: plateType ?? at('plateType'),
    lastSixFault: lastSix ?? at('lastSix'),
    otherFault: failure && !['plate', 'plateType', 'lastSix'].includes(failure.field ?? '') ? failure.text : undefined,
  };
}

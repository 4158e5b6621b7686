import { useEffect, useState } from 'react';
import { parseLastSix } from '#domain/cars/last-six';
import { mayMissADigit, normalisePlate, parsePlate } from '#domain/cars/plate';
import { typeOf, typesOf, type PlateType } from '#domain/cars/plate-types';
import { addCar } from '../../../api/cars';
import { useBindConsent } from '../../../features/consent/bind-consent';
import { offerMessages } from '../../../features/messages/use-offer';
import { goBack } from '../../../features/screen/routes';
import { leave, useAct, type Failure } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useParams } from '../../../features/screen/hooks/use-params';
import { lastSixMeant, lastSixTyped } from '../../../features/typing/typed-number';
import { wordsFor } from '../../../i18n/refusal';
import type { garage } from '../../../i18n/topics/garage';
import { keysAt, type Cell } from './keys';

type Faults = { plate?: string; plateType?: string; lastSix?: string };

type Words = (typeof garage)['zh-CN'];

type Given = Partial<Record<string, string>>;

/** The plate as it is keyed, and its type: that which follows from it, else the one that was read or chosen. */
function usePlate(given: Given) {
  const [plate, setPlate] = useDraft('plate', normalisePlate(given.plate ?? ''));
  const [cell, setCell] = useState<Cell>();
  // The keys lie at the foot while a plate is keyed, and make room for what comes after it.
  const [keysOpen, openKeys] = useState(!parsePlate(plate).ok);
  const [chosen, setPlateType] = useDraft('plate-type', given.type);
  const parsed = parsePlate(plate);
  const types = parsed.ok ? typesOf(parsed.value) : [];
  const plateType = parsed.ok ? typeAmong(types, typeOf(parsed.value) ?? chosen) : undefined;
  const key = (text: string) => {
    setCell(undefined);
    const next = normalisePlate(text).slice(0, 8);
    setPlate(next);
    const isMended = cell !== undefined && parsePlate(next).ok;
    openKeys(!isMended && keysAt(next, undefined).length > 0);
  };
  const tapCell = (tapped: Cell) => {
    setCell(tapped);
    openKeys(true);
  };
  const closeKeys = () => openKeys(false);
  const shown = { plate, cell, keysOpen, parsed, types, plateType, mayMissADigit: mayMissADigit(plate) };
  return { ...shown, setPlate: key, setCell: tapCell, closeKeys, setPlateType };
}

/** Faults stand at their field and nothing that was typed is lost. */
export function useAddCar(w: Words) {
  const given = useParams();
  const { parsed, ...entered } = usePlate(given);
  const [lastSix, setLastSix] = useDraft('last-six', given.six);
  const [faults, setFaults] = useState<Faults>({});
  const { act, busy, failure, clear } = useAct();
  const { setUnitCode, ...unit } = useUnitCode(given, failure);
  const consent = useBindConsent();

  function add(): void {
    const six = parseLastSix(lastSixMeant(lastSix));
    const { plateType } = entered;
    setFaults(faultsOf(parsed, plateType, six, w));
    if (!parsed.ok || !plateType || !six.ok) return;
    void act(async () => {
      await addCar({ plate: parsed.value.plate, plateType, lastSix: six.value, ...unit.given, ...consent });
      forgetDrafts('plate', 'plate-type', 'last-six', 'unit-code');
      offerMessages();
      return leave(goBack);
    });
  }
  const change = (set: () => void) => {
    clear();
    setFaults({});
    set();
  };
  /** What comes after the plate: the keys make room for it. */
  const goOnTo = (set: () => void) => {
    entered.closeKeys();
    change(set);
  };
  return {
    ...entered,
    ...unit,
    ...{ lastSix, busy, add },
    setPlateType: (type: PlateType) => goOnTo(() => entered.setPlateType(type)),
    setPlate: (text: string) => change(() => entered.setPlate(text)),
    setLastSix: (text: string) => goOnTo(() => setLastSix(lastSixTyped(lastSix, text))),
    setUnitCode: (text: string) => goOnTo(() => setUnitCode(text)),
    ...shownFaults(faults, failure),
  };
}

/** The police say whose car it is: nobody but a company's driver is asked for its code, and what is asked stays asked. */
function useUnitCode(given: Given, failure: Failure | undefined) {
  const [unitCode, setUnitCode] = useDraft('unit-code', given.unit);
  const [asksUnit, ask] = useState(unitCode !== '');
  useEffect(() => {
    if (failure?.field === 'unitCode') ask(true);
  }, [failure]);
  return { unitCode, setUnitCode, asksUnit, given: unitCode.trim() === '' ? {} : { unitCode } };
}

/** What is still missing or wrong, each at its field. */
const faultsOf = (
  parsed: ReturnType<typeof parsePlate>,
  plateType: PlateType | undefined,
  six: ReturnType<typeof parseLastSix>,
  w: Words,
): Faults => ({
  ...(!parsed.ok && { plate: w.plateFault(parsed.error) }),
  ...(parsed.ok && !plateType && { plateType: w.chooseType }),
  ...(!six.ok && { lastSix: wordsFor(six.error) }),
});

/** A type that was read or chosen before holds only for a plate that can have it. */
const typeAmong = (types: readonly PlateType[], type: string): PlateType | undefined =>
  types.find((one) => one === type);

/** What was found here before asking, else what the service found: at its field, or over the form. */
function shownFaults({ plate, plateType, lastSix }: Faults, failure: Failure | undefined) {
  const at = (field: string) => (failure?.field === field ? failure.text : undefined);
  return {
    plateFault: plate ?? at('plate'),
    plateTypeFault: plateType ?? at('plateType'),
    lastSixFault: lastSix ?? at('lastSix'),
    unitFault: at('unitCode'),
    otherFault:
      failure && !['plate', 'plateType', 'lastSix', 'unitCode'].includes(failure.field ?? '')
        ? failure.text
        : undefined,
  };
}

import { Text, View } from '@tarojs/components';
import type { PlateType } from '#domain/cars/plate-types';
import { BindConsent } from '../../../features/consent/bind-consent';
import { useHandedOver } from '../../../features/papers/handed-over';
import { Crop } from '../../../features/papers/on-photo';
import { goOn } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Field, FieldFault, Hint, Label } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { spoken } from '../../../ui/spoken';
import { Refusal } from '../../../ui/status';
import { Title } from '../../../ui/text';
import { PlateCells, PlateKeyboard } from './plate-keyboard';
import { useAddCar } from './use-add-car';
import './index.css';

export default function AddCarPage() {
  useTitle('fines');
  const w = useWords(garage);
  const form = useAddCar(w);
  const { on } = useHandedOver();
  const photograph = () => goOn('photograph', { form: 'addCar' });
  return (
    <Page footer={<Foot {...form} />}>
      <Title>{w.addCar}</Title>
      {form.otherFault && <Refusal key={form.otherFault} className="t-failure" title={form.otherFault} />}
      <Label>{w.plate}</Label>
      <Crop field={on('plate')} />
      <PlateCells plate={form.plate} cell={form.cell} onTap={form.setCell} name={w.cell} />
      {form.plateFault && <FieldFault className="t-plate-fault">{form.plateFault}</FieldFault>}
      {form.mayMissADigit && <Hint>{w.missing}</Hint>}
      <Rows>
        <Row icon="camera" className="t-photograph" title={w.photograph} onTap={photograph} />
      </Rows>
      {form.types.length > 0 && <Label>{w.type}</Label>}
      <PlateTypes types={form.types} chosen={form.plateType} choose={form.setPlateType} />
      {form.plateTypeFault && <FieldFault className="t-type-fault">{form.plateTypeFault}</FieldFault>}
      <Crop field={on('engineNumber')?.crop ? on('engineNumber') : on('vin')} />
      <Field
        className="t-last-six"
        label={w.lastSix}
        hint={`${w.lastSixHint} · ${w.lastSixWhy}`}
        value={form.lastSix}
        maxLength={60}
        onChange={form.setLastSix}
        onFocus={form.closeKeys}
        error={form.lastSixFault}
      />
      <View>{form.asksUnit && <UnitCode {...form} />}</View>
      <BindConsent to="car" />
    </Page>
  );
}

/** Of a company's car: the police ask for its code, and the field comes with their question. */
function UnitCode({ unitCode, setUnitCode, unitFault, closeKeys }: ReturnType<typeof useAddCar>) {
  const w = useWords(garage);
  return (
    <Field
      className="t-unit-code"
      label={w.unitCode}
      hint={w.unitCodeHint}
      value={unitCode}
      maxLength={40}
      onChange={setUnitCode}
      onFocus={closeKeys}
      error={unitFault}
    />
  );
}

/** The keys of a plate lie where a phone's own would, and make room for the act when the plate stands. */
function Foot({ plate, cell, keysOpen, setPlate, busy, add }: ReturnType<typeof useAddCar>) {
  const w = useWords(garage);
  return (
    <View>
      {keysOpen ? (
        <PlateKeyboard plate={plate} cell={cell} onChange={setPlate} />
      ) : (
        <Button className="t-add" label={w.consentAndAdd} busy={busy} onTap={add} />
      )}
    </View>
  );
}

type TypesProps = { types: readonly PlateType[]; chosen: PlateType | undefined; choose: (type: PlateType) => void };

/** The types that a plate of this look can have; one alone follows from it. */
function PlateTypes({ types, chosen, choose }: TypesProps) {
  const w = useWords(garage);
  return (
    <View className="types" {...spoken({ role: 'radiogroup', label: w.type })}>
      {types.map((type) => (
        <View
          key={type}
          className={`type ${type === chosen ? 'type--on' : ''} t-type-${type}`}
          {...spoken({ role: 'radio', isChecked: type === chosen })}
          onClick={() => choose(type)}
        >
          <Text>{w.types[type]}</Text>
        </View>
      ))}
    </View>
  );
}

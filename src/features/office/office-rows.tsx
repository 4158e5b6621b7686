import type { Office } from '#contract/violations';
import { useWords } from '../../i18n/language';
import { violation as words } from '../../i18n/topics/violation';
import { tell } from '../../platform/dialogs';
import { openMap } from '../../platform/maps';
import { call } from '../../platform/phone-call';
import { Row, Rows } from '../../ui/row';

/** Where an office is, when it is open, and its telephone: a tap leads there or calls. */
export function OfficeRows({ office: { name, address, hours, phone, latitude, longitude } }: { office: Office }) {
  const w = useWords(words);
  return (
    <Rows>
      {latitude === null || longitude === null ? (
        <Row icon="pin" tone="calm" title={name} note={address} />
      ) : (
        <Row
          icon="pin"
          className="t-map"
          title={name}
          note={address}
          onTap={() => void openMap({ name, latitude, longitude }).then((came) => came || tell(w.mapClosed))}
        />
      )}
      <Row icon="clock" tone="calm" title={w.hours} note={hours} />
      <Row icon="phone" className="t-call" title={w.phone} note={phone} onTap={() => call(phone)} />
    </Rows>
  );
}

import { View } from '@tarojs/components';
import type { WindowReason } from '#contract/decisions';
import type { Violation } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { tell } from '../../../platform/dialogs';
import { openMap } from '../../../platform/maps';
import { call } from '../../../platform/phone-call';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Heading, Small } from '../../../ui/text';

/** Why only a window will do, what to bring, and where it is: a tap leads there or calls. */
export function WindowOnly({ violation: { windowReasons, office } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  const documents = [...new Set(windowReasons.flatMap(({ bring }) => bring))].map((document) => r.documents[document]);
  const said = ({ code, article, numbers, unverified }: WindowReason) =>
    `${w.reasons[code]?.(numbers) ?? w.otherReason}（${unverified ? `${article}，${w.unverified}` : article}）`;
  const { name, address, hours, phone, latitude, longitude } = office;
  return (
    <View className="t-window">
      <Notice tone="bad" title={w.window}>
        {windowReasons.map((reason) => (
          <Small key={reason.code}>{said(reason)}</Small>
        ))}
        {windowReasons.some(({ unverified }) => unverified) && <Small para>{w.unverifiedText}</Small>}
      </Notice>
      <View>{documents.length > 0 && <Heading>{r.bringTitle}</Heading>}</View>
      <Rows>
        {documents.map((document) => (
          <Row key={document} icon="licence" tone="calm" title={document} />
        ))}
      </Rows>
      <Heading>{w.office}</Heading>
      <Rows>
        <Row
          icon="pin"
          className="t-map"
          title={name}
          note={address}
          onTap={() => void openMap({ name, latitude, longitude }).then((came) => came || tell(w.mapClosed))}
        />
        <Row icon="clock" tone="calm" title={w.hours} note={hours} />
        <Row icon="phone" className="t-call" title={w.phone} note={phone} onTap={() => call(phone)} />
      </Rows>
    </View>
  );
}

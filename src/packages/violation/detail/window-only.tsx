import { View } from '@tarojs/components';
import type { WindowReason } from '#contract/decisions';
import type { Violation } from '#contract/violations';
import { OfficeRows } from '../../../features/office/office-rows';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { offices } from '../../../i18n/topics/offices';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Heading, Small } from '../../../ui/text';

/** Why only a window will do, what to bring, and where it is: a tap leads there or calls. */
export function WindowOnly({ violation: { id, windowReasons, office } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  const o = useWords(offices);
  const c = useWords(citations);
  const documents = [...new Set(windowReasons.flatMap(({ bring }) => bring))].map((document) => r.documents[document]);
  const said = ({ code, article, numbers, unverified }: WindowReason) =>
    c.beside(w.reasons[code]?.(numbers) ?? w.otherReason, article, ...(unverified ? [w.unverified] : []));
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
      <OfficeRows office={office} />
      <Rows>
        <Row
          icon="pin"
          className="t-offices"
          title={o.entry}
          note={o.entryNote}
          onTap={() => goTo('offices', { id })}
        />
      </Rows>
    </View>
  );
}

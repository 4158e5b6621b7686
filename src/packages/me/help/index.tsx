import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Place } from '../../../features/help/ask';
import { useRunBy } from '../../../features/operator/use-run-by';
import { goTo } from '../../../features/screen/routes';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { help } from '../../../i18n/topics/help';
import { paying } from '../../../i18n/topics/paying';
import { records } from '../../../i18n/topics/records';
import { tell } from '../../../i18n/topics/tell';
import { useWords } from '../../../i18n/language';
import { call } from '../../../platform/phone-call';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Heading, Para, Title } from '../../../ui/text';
import { found } from './found';
import { questions, type Question } from './questions';
import './index.css';

const useAnswers = () => ({ ...useWords(paying), ...useWords(records) });
const all = Object.keys(questions) as Question[];

/** What is asked most, first what belongs to the page that one comes from; and whom to ask when no answer fits. */
export default function HelpPage() {
  useTitle('fines');
  const w = useWords(help);
  const { about, payment } = useParams();
  const [typed, type] = useState('');
  const here = all.filter((one) => questions[one].at.includes(about as Place));
  const others = all.filter((one) => !here.includes(one));
  const hits = found(useAnswers(), typed, w.saidAnyway);
  return (
    <Page>
      <Title>{w.title}</Title>
      <Field search className="t-search" label={w.search} value={typed} onChange={type} placeholder={w.searchHint} />
      <View>
        {typed.trim() === '' ? (
          <>
            {here.length > 0 && <Answers key="here" title={w.here} of={here} />}
            <Answers key="others" title={here.length > 0 ? w.others : undefined} of={others} />
          </>
        ) : hits.length > 0 ? (
          <Answers key="found" title={w.found} of={hits} />
        ) : (
          <Notice tone="calm" className="t-none" title={w.none} />
        )}
      </View>
      <Reach payment={payment} />
    </Page>
  );
}

/** One is open at a time. No box around: its rows lie eight deep. */
function Answers({ title, of }: { title: string | undefined; of: readonly Question[] }) {
  const words = useAnswers();
  const [open, setOpen] = useState<Question>();
  return (
    <>
      {title && <Heading>{title}</Heading>}
      <Rows>
        {of.map((one) => (
          <View key={one} className="asked">
            <Row
              icon="info"
              tone={one === open ? 'accent' : 'calm'}
              className={`t-asks t-asks-${one}`}
              title={words[one].asks}
              onTap={() => setOpen(one === open ? undefined : one)}
            />
            {one === open && <Answer to={one} />}
          </View>
        ))}
      </Rows>
    </>
  );
}

function Answer({ to }: { to: Question }) {
  const w = useWords(help);
  const { goes } = questions[to];
  return (
    <Card className="t-answer">
      <Para>{useAnswers()[to].answer}</Para>
      {goes && <Button kind="quiet" className="t-goes" label={w.goes} onTap={() => goTo(goes)} />}
    </Card>
  );
}

/** Both hotlines and the operator, one tap away. */
function Reach({ payment }: { payment: string | undefined }) {
  const [w, t] = [useWords(help), useWords(tell)];
  const phone = useRunBy().value?.operator?.phone;
  return (
    <View>
      <Heading>{w.reach}</Heading>
      <Rows>
        <Row
          icon="book"
          className="t-tell"
          title={t.title}
          note={t.note}
          onTap={() => goTo('tell', payment ? { payment } : {})}
        />
        {phone && <Row icon="phone" className="t-operator" title={w.operator} note={phone} onTap={() => call(phone)} />}
        <Row icon="phone" className="t-12123" title={w.police} onTap={() => call('12123')} />
        <Row icon="phone" className="t-12345" title={w.government} onTap={() => call('12345')} />
      </Rows>
    </View>
  );
}

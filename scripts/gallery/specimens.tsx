import type { ReactNode } from 'react';
import { PlateCells, PlateKeyboard } from '../../src/packages/garage/add-car/plate-keyboard';
import { Gauge } from '../../src/packages/garage/licences/gauge';
import { OnPhoto } from '../../src/features/papers/on-photo';
import { preferences } from '../../src/i18n/language';
import { after } from '../../src/i18n/topics/after';
import { garage } from '../../src/i18n/topics/garage';
import { home } from '../../src/i18n/topics/home';
import { pay } from '../../src/i18n/topics/pay';
import { rights } from '../../src/i18n/topics/rights';
import { screen } from '../../src/i18n/topics/screen';
import { Button } from '../../src/ui/button';
import { Card } from '../../src/ui/card';
import { Choice } from '../../src/ui/choice';
import { Fact } from '../../src/ui/fact';
import { Few } from '../../src/ui/few';
import { Field } from '../../src/ui/field';
import { FoursField } from '../../src/ui/fours-field';
import { Hero } from '../../src/ui/hero';
import { Icon } from '../../src/ui/icon';
import { iconSources, type IconName } from '../../src/ui/icon-sources';
import { Line } from '../../src/ui/line';
import { Figure, Money } from '../../src/ui/money';
import { Outcome } from '../../src/ui/outcome';
import { Plate } from '../../src/ui/plate';
import { Row, Rows } from '../../src/ui/row';
import { Segments } from '../../src/ui/segments';
import { Skeleton } from '../../src/ui/skeleton';
import { Notice, Status, type Tone } from '../../src/ui/status';
import { Steps } from '../../src/ui/steps';
import { TextArea } from '../../src/ui/text-area';
import { tiles } from './tiles-specimen';
import { Heading, Para, Small, Title } from '../../src/ui/text';
import { Timeline } from '../../src/ui/timeline';

const still = (): void => undefined;
const tones: Tone[] = ['good', 'warn', 'bad', 'calm'];
const kinds = ['main', 'plain', 'quiet', 'outline', 'hero'] as const;
const plates = ['粤A84586', '川AG12106', '京A1234学', '京A1234警', '使224001', '粤Z1234港'];
const icons = Object.keys(iconSources) as IconName[];

const inLine = (all: ReactNode[]): ReactNode => <Line key="all">{all}</Line>;

/** Every component in every state, in the words of the language that is chosen. */
export function specimens(): [name: string, drawn: ReactNode][] {
  const { language } = preferences();
  const [h, g, p, r, a] = [home[language], garage[language], pay[language], rights[language], after[language]];
  return [
    ...words(h, p),
    [
      'Button',
      kinds.flatMap((kind) => [
        <Button key={kind} kind={kind} label={p.lookUp} onTap={still} />,
        <Button key={`${kind} busy`} kind={kind} label={p.lookUp} onTap={still} busy />,
      ]),
    ],
    ['Tiles', tiles(language)],
    ['Button disabled', <Button key="disabled" label={r.send} onTap={still} disabled />],
    [
      'Status',
      <Line key="all">
        {tones.map((tone) => (
          <Status key={tone} tone={tone} text={h.toPay(2)} />
        ))}
      </Line>,
    ],
    ['Notice', tones.map((tone) => <Notice key={tone} tone={tone} title={p.paid} text={p.paidText} />)],
    ['Money', ['body', 'large', 'hero'].map((size) => <Money key={size} size={size as 'body'} amount={21850} />)],
    ['Outcome', <Outcome key="one" icon="check" tone="good" word={p.paid} />],
    ['Figure', <Figure key="none">{g.unknown}</Figure>],
    ['Plate', inLine(plates.map((plate) => <Plate key={plate} plate={plate} />))],
    ['Icon', inLine(icons.map((name) => <Icon key={name} name={name} />))],
    [
      'Few',
      <Few key="one" of={icons} more={screen[language].more}>
        {(name) => <Icon key={name} name={name} />}
      </Few>,
    ],
    ['Steps', [0, 1, 2].map((at) => <Steps key={at} at={at} of={3} label={r.stepOf(at + 1, 3)} />)],
    ['Timeline', <Timeline key="one" moments={moments(a.steps)} />],
    [
      'Gauge',
      <Line key="all">
        {[12, 5, 2, 0].map((left) => (
          <Gauge key={left} left={left} full={12} />
        ))}
      </Line>,
    ],
    ['Skeleton', <Skeleton key="one" />],
    ...asked(g, p, r),
  ];
}

const moments = ({ paid, police, finance }: Record<'paid' | 'police' | 'finance', string>) => [
  { key: 'paid', name: paid, note: '10:41', isDone: true },
  { key: 'police', name: police, note: '10:42', isDone: true },
  { key: 'finance', name: finance, note: '2026-11-30', isDone: false },
];

const words = (h: typeof home.en, p: typeof pay.en): [string, ReactNode][] => [
  [
    'Text',
    [
      <Title key="title">{h.first}</Title>,
      <Heading key="heading">{h.myCars}</Heading>,
      <Para key="para">{h.empty}</Para>,
      <Small key="small">{h.clearText}</Small>,
    ],
  ],
  [
    'Hero',
    (['due', 'good', 'calm'] as const).map((tone) => (
      <Hero key={tone} tone={tone}>
        <Money amount={56900} size="hero" />
      </Hero>
    )),
  ],
  [
    'Card, Fact',
    <Card key="one">
      <Fact label={p.number} value="3301 0619 0000 0131" strong />
      <Fact label={p.fine} value="¥200" />
    </Card>,
  ],
  [
    'Row',
    <Rows key="one">
      <Row icon="car" title={h.addByPhoto} note={h.addByPhotoNote} onTap={still} />
      <Row icon="receipt" tone="warn" title={h.ticket} value="1" onTap={still} />
      <Row icon="lock" tone="calm" title={h.promises.lock} />
    </Rows>,
  ],
];

const asked = (g: typeof garage.en, p: typeof pay.en, r: typeof rights.en): [string, ReactNode][] => [
  ['Field', <Field key="one" label={g.lastSix} hint={g.lastSixHint} value="A12345" onChange={still} />],
  [
    'Field refused',
    <Field
      key="one"
      label={g.lastSix}
      value="A1"
      onChange={still}
      error={p.numberFault({ kind: 'missing', digits: 2 })}
    />,
  ],
  [
    'TextArea',
    <TextArea key="one" label={r.statement} hint={r.statementHint} value="" onChange={still} maxLength={500} />,
  ],
  [
    'FoursField',
    ['', '330106190000', '3301061900000131'].map((value) => (
      <FoursField
        key={value}
        label={p.number}
        value={value}
        onChange={still}
        wrong={value.length === 12}
        keys={{ type: 'text' }}
      />
    )),
  ],
  [
    'Choice',
    <Choice
      key="one"
      name={p.whose}
      value="mine"
      onChange={still}
      options={[
        { value: 'mine', label: p.mine, note: p.mineNote },
        { value: 'other', label: p.other, note: p.otherNote },
      ]}
    />,
  ],
  [
    'Segments',
    <Segments
      key="one"
      name={g.parts}
      value="toPay"
      onChange={still}
      options={(['toHandle', 'toPay', 'done'] as const).map((value) => ({ value, label: `${g[value]} 3` }))}
    />,
  ],
  ['PlateCells', <PlateCells key="one" plate="粤A84" cell={undefined} onTap={still} name={g.cell} />],
  ['PlateKeyboard', <PlateKeyboard key="one" plate="粤A" cell={undefined} onChange={still} />],
  [
    'OnPhoto',
    <OnPhoto
      key="one"
      field={{ name: 'decisionNumber', value: '330106190000131', state: 'confirm', doubtful: [3], missingAt: 12 }}
    />,
  ],
];

/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { shanghaiInstant } from '#domain/days/day';
import { fen, yuanExact } from '#domain/payments/money';
import { lasting } from '../words';
import { usePage } from './page-context';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'accent';
type Children = { children?: ComponentChildren };

export const Pill = ({ tone = 'calm', children }: { tone?: Tone } & Children) => (
  <span class={`pill pill--${tone}`}>{children}</span>
);

/** Nothing is known; on a narrow screen such a cell is left out. */
export const Dash = () => <span class="dash">—</span>;

/** Fen as yuan; what is unknown is a dash, never a zero. */
export const Money = ({ of }: { of: number | null }) =>
  of === null ? <Dash /> : <span class="money">{`${of < 0 ? '−' : ''}¥${grouped(yuanExact(fen(Math.abs(of))))}`}</span>;
const grouped = (yuan: string): string => yuan.replace(/\B(?=(\d{3})+\.)/g, ',');

/** An instant of Shanghai to the second, in one piece. */
export const Time = ({ at }: { at: number | null }) => {
  if (at === null) return <Dash />;
  const instant = shanghaiInstant(new Date(at));
  return (
    <time class="time" dateTime={instant}>
      {instant.slice(0, 10)} <span class="clock">{instant.slice(11, 19)}</span>
    </time>
  );
};

/** How long ago. */
export const Since = ({ at }: { at: number }) => {
  const { words, now } = usePage();
  return <span class="since">{lasting(words, Math.max(0, now - at))}</span>;
};

export const Card = ({
  title,
  more,
  id,
  children,
}: { title?: ComponentChildren; more?: ComponentChildren; id?: string } & Children) => (
  <section class="card" {...(id && { id })}>
    {title && (
      <header class="card__head">
        <h2>{title}</h2>
        {more}
      </header>
    )}
    {children}
  </section>
);

export const Empty = ({ children }: Children) => <p class="empty">{children}</p>;
export const Code = ({ children }: Children) => <span class="code">{children}</span>;

/** What is known of one thing. Rows without a value are left out. */
export const Facts = ({ rows }: { rows: readonly (readonly [string, ComponentChildren | null | undefined])[] }) => (
  <dl class="facts">
    {rows.map(([label, value]) =>
      value === null || value === undefined ? null : (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
);

/** On a narrow screen each row is a block, whose cells are named by their column. number: of a column that is set to the right. */
export const Table = ({
  caption,
  columns,
  numbers = [],
  rows,
}: {
  caption: string;
  columns: readonly string[];
  numbers?: readonly number[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}) => (
  <table class="table">
    <caption class="heard">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th key={column} scope="col" class={numbers.includes(at) ? 'right' : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((cell, at) => (
            <td key={columns[at]} data-label={columns[at]} class={numbers.includes(at) ? 'right' : undefined}>
              <div>{cell}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** A form that changes something: it names the session that it was made for. */
export const PostForm = ({ action, label, children }: { action: string; label?: string } & Children) => {
  const { csrf } = usePage();
  return (
    <form method="post" action={action} class="form" {...(label && { 'aria-label': label })}>
      <input type="hidden" name="csrf" value={csrf} />
      {children}
    </form>
  );
};

export const Field = ({
  name,
  label,
  how,
  typed = '',
  fault,
}: {
  name: string;
  label: string;
  how?: string;
  typed?: string;
  fault?: string | undefined;
}) => {
  const told = [how && `${name}-how`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <textarea
        id={name}
        name={name}
        rows={4}
        maxLength={2000}
        required
        {...(told && { 'aria-describedby': told })}
        {...(fault && { 'aria-invalid': 'true', autofocus: true })}
        value={typed}
      />
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      {how && (
        <p class="how" id={`${name}-how`}>
          {how}
        </p>
      )}
    </div>
  );
};

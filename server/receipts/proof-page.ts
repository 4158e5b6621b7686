import { isKept } from '#domain/lives/item-lifecycle';
import { addFen, yuanExact } from '#domain/payments/money';
import { shanghaiInstant } from '#domain/days/day';
import type { Proof, ProofItem } from './proof';
import * as w from './proof-words';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign]!);
const both = ([chinese, english]: w.Words): string => `${text(chinese)}<small lang="en">${text(english)}</small>`;
const row = (label: w.Words, value: string): string => `<dt>${both(label)}</dt><dd>${value}</dd>`;
const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

const style = `
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 0 auto; padding: 1rem }
  h1 { font-size: 1.1rem; font-weight: 600 }
  h2 { font-size: 1.6rem; margin: 0; color: #0a7a3d }
  h2.back { color: #b3261e }
  small { display: block; font-size: .75rem; opacity: .75 }
  section { border: 1px solid #8886; border-radius: .75rem; padding: 1rem; margin: 0 0 1rem }
  dl { margin: 0 } dt { font-size: .85rem; margin-top: .75rem } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
  @media (prefers-color-scheme: dark) { h2 { color: #6fd195 } h2.back { color: #ff8a80 } }`;

const page = (body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${w.title.join(' · ')}</title><style>${style}</style></head>
<body><h1>${both(w.title)}</h1>${body}</body></html>`;

const itemOf = ({ number, plate, totalFen, outcome }: ProofItem): string =>
  `<section><h3>¥${yuanExact(totalFen)}</h3><dl>${row(w.labels.number, text(number))}${plate && row(w.labels.plate, text(plate))}</dl><p>${both(w.outcomes[outcome])}</p></section>`;

/** Works in any browser, without a script: whoever checks a driver may have an old phone. host, name: of this service. */
export function proofPage(proof: Proof, { now, host, name }: { now: Date; host: string; name: string }): string {
  const isPaid = proof.state === 'paid';
  const counted = proof.items.filter(isKept);
  const head = proof.state === 'paid' ? w.paid : w.back[proof.state];
  return page(
    `<section><h2${isPaid ? '' : ' class="back"'}>${both(head)}</h2><dl>` +
      (isPaid ? row(w.labels.total, `¥${yuanExact(addFen(counted.map(({ totalFen }) => totalFen)))}`) : '') +
      row(w.labels.paidAt, text(minute(proof.paidAt))) +
      row(w.labels.way, both(w.gateways[proof.gateway] ?? [proof.gateway, proof.gateway])) +
      (proof.payee === null ? '' : row(w.labels.payee, text(proof.payee))) +
      row(w.labels.transaction, text(proof.transaction)) +
      `</dl></section>${proof.items.map(itemOf).join('')}` +
      `<p>${both(w.asked(minute(shanghaiInstant(now))))}</p><p>${both(w.address(host, name))}</p>`,
  );
}

export const unknownProofPage = (): string => page(`<section><h2 class="back">${both(w.unknown)}</h2></section>`);

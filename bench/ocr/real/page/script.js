// All that is known stands in the inputs: boxes are drawn from them, and drawing writes into them.
const sides = ['x', 'y', 'width', 'height', 'turn'];
const byId = (id) => document.getElementById(id);
const marks = byId('marks');
const photo = marks.viewBox.baseVal;
const rows = [...document.querySelectorAll('[data-mark]')];
const input = (row, word) => row.querySelector(`[name="${row.dataset.mark}.${word}"]`);
const isAsked = (row) => !row.dataset.papers || row.dataset.papers.split(' ').includes(byId('paper').value);
const round = (value) => Math.round(value * 100) / 100;
const within = (value, least, most) => Math.min(most, Math.max(least, value));
let drawn;

function boxIn(row) {
  if (sides.slice(0, 4).every((side) => input(row, side).value === '')) return undefined;
  const told = sides.filter((side) => input(row, side).value !== '');
  return Object.fromEntries(told.map((side) => [side, Number(input(row, side).value)]));
}
function write(row, box) {
  for (const side of sides) input(row, side).value = box?.[side] === undefined ? '' : String(round(box[side]));
  changed();
}

/** What was looked at is not what stands there any more. */
function changed() {
  byId('result').hidden = true;
  for (const row of rows) row.hidden = !isAsked(row);
  const focused = document.activeElement?.dataset?.of;
  marks.replaceChildren(...rows.filter((row) => isAsked(row) && boxIn(row)).map(shape));
  if (focused) marks.querySelector(`[data-of="${focused}"]`)?.focus();
}
function shape(row) {
  const { x = 0, y = 0, width = 0, height = 0, turn = 0 } = boxIn(row);
  const [sx, sy] = [photo.width / 100, photo.height / 100];
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const middle = `${(x + width / 2) * sx} ${(y + height / 2) * sy}`;
  const at = { x: x * sx, y: y * sy, width: width * sx, height: height * sy, transform: `rotate(${turn} ${middle})` };
  for (const [name, value] of Object.entries(at)) rect.setAttribute(name, value);
  const words = { role: 'img', tabindex: '0', 'aria-label': row.querySelector('legend').textContent };
  for (const [name, value] of Object.entries(words)) group.setAttribute(name, value);
  group.dataset.of = row.dataset.mark;
  if (row === drawn) group.setAttribute('class', 'active');
  group.append(rect);
  return group;
}

/** A new box lies as the others do: a photo is turned as a whole. */
const usualTurn = () => {
  const turns = rows.flatMap((row) => (isAsked(row) && boxIn(row) ? [boxIn(row).turn ?? 0] : [])).sort((a, b) => a - b);
  return turns[turns.length >> 1] ?? 0;
};
function choose(row) {
  drawn = row;
  for (const one of rows) one.querySelector('[data-draw]').setAttribute('aria-pressed', String(one === row));
  marks.classList.toggle('drawing', Boolean(row));
  changed();
}
function place({ clientX, clientY }) {
  const { left, top, width, height } = marks.getBoundingClientRect();
  return {
    x: within(((clientX - left) / width) * photo.width, 0, photo.width),
    y: within(((clientY - top) / height) * photo.height, 0, photo.height),
  };
}
/** Two opposite corners of a box that is turned, in pixels of the photo. */
function boxBetween(a, b, turn) {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [width, height] = [Math.abs(dx * cos + dy * sin), Math.abs(dy * cos - dx * sin)];
  const share = (value, of) => within((value / of) * 100, 0, 100);
  return {
    x: share((a.x + b.x - width) / 2, photo.width),
    y: share((a.y + b.y - height) / 2, photo.height),
    width: share(width, photo.width),
    height: share(height, photo.height),
    ...(turn !== 0 && { turn }),
  };
}
marks.addEventListener('pointerdown', (event) => {
  if (!drawn) return;
  event.preventDefault();
  marks.setPointerCapture(event.pointerId);
  const [from, turn, row] = [place(event), boxIn(drawn)?.turn ?? usualTurn(), drawn];
  const move = (now) => write(row, boxBetween(from, place(now), turn));
  marks.addEventListener('pointermove', move);
  const end = () => {
    marks.removeEventListener('pointermove', move);
    choose(undefined);
  };
  marks.addEventListener('pointerup', end, { once: true });
});
marks.addEventListener('keydown', (event) => {
  const row = rows.find((one) => one.dataset.mark === event.target.dataset?.of);
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!row || !step) return;
  event.preventDefault();
  const [box, [dx, dy]] = [boxIn(row), step.map((one) => one * 0.25)];
  const [across, down] = event.shiftKey ? ['width', 'height'] : ['x', 'y'];
  const least = event.shiftKey ? 0.25 : 0;
  const moved = { [across]: within(box[across] + dx, least, 100), [down]: within(box[down] + dy, least, 100) };
  write(row, { ...box, ...moved });
});

const facts = () => {
  const marked = rows.filter((row) => isAsked(row) && boxIn(row));
  const [title] = marked.filter((row) => row.dataset.mark === 'title').map(boxIn);
  const fields = marked
    .filter((row) => row.dataset.mark !== 'title')
    .map((row) => ({ name: row.dataset.mark, value: input(row, 'value').value.trim(), box: boxIn(row) }));
  return {
    schema: 1,
    paper: byId('paper').value,
    ...(title && { title }),
    fields,
    ...(byId('hidden').checked && { hidden: true }),
    consent: Object.fromEntries(['from', 'agreedBy', 'until'].map((id) => [id, byId(id).value])),
  };
};
/** Where a refusal names a field, that input is marked and gets the focus. */
function faultyInput(field = '', told) {
  const [, at, word, side] = /^fields\[(\d+)\]\.(\w+)(?:\.(\w+))?/.exec(field) ?? [];
  if (at !== undefined) {
    const row = rows.find((one) => one.dataset.mark === told.fields[Number(at)]?.name);
    return row && input(row, word === 'box' ? (side ?? 'x') : 'value');
  }
  const [, box] = /^title\.(\w+)/.exec(field) ?? [];
  return box ? input(rows[0], box) : byId(field.replace('consent.', ''));
}
function tellFault({ wrong, field }, told) {
  byId('fault').textContent = wrong;
  byId('fault').hidden = false;
  const faulty = faultyInput(field, told);
  faulty?.setAttribute('aria-invalid', 'true');
  faulty?.focus();
}
async function post(path, told) {
  byId('fault').hidden = true;
  for (const one of document.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid');
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(told),
  });
  const said = await answer.json();
  if (answer.ok) return said;
  tellFault({ wrong: said.wrong ?? said.message, field: said.field }, told);
  return undefined;
}
function list(id, texts) {
  const shown = texts.length ? texts : [byId(id).dataset.nothing];
  byId(id).replaceChildren(...shown.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
}
/** What the reader answers now, and what it answered to the photo before, where that was another. */
function answer({ name, now, before }) {
  const row = rows.find((one) => one.dataset.mark === name);
  const called = row ? row.querySelector('legend').textContent : name;
  return `${called}: ${now}${now === before ? '' : ` ← ${before}`}`;
}
let looked;
byId('facts').addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = event.submitter ?? byId('facts').querySelector('[type=submit]');
  [button.disabled, byId('working').hidden] = [true, false];
  const told = facts();
  const said = await post('preview', told).catch(() => undefined);
  [button.disabled, byId('working').hidden] = [false, true];
  if (!said) return;
  looked = told;
  byId('preview').src = said.picture;
  list('still', said.still);
  list('answers', said.fields.map(answer));
  byId('result').hidden = false;
  byId('result').focus();
});
byId('keep').addEventListener('click', async () => {
  const said = await post('keep', looked);
  if (!said) return;
  byId('kept').append(said.name);
  byId('kept').hidden = false;
  byId('keep').disabled = true;
});
for (const row of rows) {
  row.querySelector('[data-draw]').addEventListener('click', () => choose(drawn === row ? undefined : row));
  row.querySelector('[data-clear]').addEventListener('click', () => write(row, undefined));
}
byId('facts').addEventListener('input', changed);
changed();

/** Runs in the chat: what is done goes to WeChat, which tells the account; what comes back is asked for every second. */
export const chatScript = `
const { user, phone, app } = document.querySelector('main').dataset;
const act = (name, body = {}) => fetch(phone + name, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user, ...body }),
}).then(show);
const made = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);

// The browser app stands for the mini-program that a phone opens.
const opening = (text, page) => made('a', text, { href: app + page });

function shown(line) {
  const item = made('li', '');
  Object.assign(item.dataset, { from: line.from, kind: line.kind, page: line.page ?? '' });
  if (line.kind === 'picture') item.append('[照片 Photo]');
  else if (line.kind === 'card') item.append(opening(line.title, line.page));
  else if (line.kind === 'notice') item.append(opening(Object.values(line.values).join('\\n'), line.page));
  else item.append(line.text);
  for (const { id, text } of line.choices ?? [])
    item.append(made('button', text, { onclick: () => act('write', { text, choice: id }) }));
  return item;
}
let count = 0;
async function show() {
  const lines = await (await fetch(phone + 'lines?user=' + encodeURIComponent(user))).json();
  if (lines.length === count) return;
  document.getElementById('lines').append(...lines.slice(count).map(shown));
  count = lines.length;
  document.getElementById('lines').lastElementChild.scrollIntoView();
}
document.getElementById('follow').onclick = () => act('follow');
document.getElementById('unfollow').onclick = () => act('unfollow');
document.getElementById('write').onsubmit = (event) => {
  event.preventDefault();
  const field = document.getElementById('text');
  if (field.value) void act('write', { text: field.value });
  field.value = '';
};
document.getElementById('photo').onchange = (event) => {
  const reader = new FileReader();
  reader.onload = () => act('photo', { picture: reader.result });
  reader.readAsDataURL(event.target.files[0]);
};
document.querySelectorAll('.menu button').forEach((button) => {
  if (button.dataset.type === 'click') button.onclick = () => act('tap', { key: button.dataset.key });
  else button.onclick = () => { location.href = app + button.dataset.page; };
});
void show();
setInterval(() => void show().catch(() => undefined), 1000);
`;

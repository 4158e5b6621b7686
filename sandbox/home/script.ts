/** Runs in the sandbox's page: each button posts its body to its knob. */
export const script = `
const say = (text, tone) => Object.assign(document.getElementById('message'), { textContent: text }).dataset.tone = tone;

async function press(button) {
  const answer = await fetch('/__sandbox/' + button.dataset.path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: button.dataset.body,
  });
  say(answer.ok ? '好了 · Done' : '没有成功 · That did not work', answer.ok ? 'good' : 'bad');
}
document.querySelectorAll('button').forEach((button) =>
  button.addEventListener('click', () => press(button).catch(() => say('没有连上 · No connection', 'bad'))));

async function showMessages() {
  const messages = await (await fetch('/__sandbox/messages')).json();
  document.getElementById('messages').replaceChildren(...messages.map(({ platform, values }) =>
    Object.assign(document.createElement('li'), { textContent: platform + ': ' + Object.values(values).join(', ') })));
}
void showMessages();
setInterval(() => void showMessages().catch(() => undefined), 2000);
`;

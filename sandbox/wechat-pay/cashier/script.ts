/**
 * Runs in the cashier page. Whatever the person does, the merchant's page gets them back,
 * and must ask its gateway for the truth.
 */
export const script = `
const main = document.querySelector('main');
const at = (id) => document.getElementById(id);
const goBack = () => (main.dataset.return ? location.replace(main.dataset.return) : history.back());
const say = (text, tone) => {
  at('message').textContent = text;
  at('message').dataset.tone = tone;
};
const busy = (on) =>
  document.querySelectorAll('button').forEach((b) => {
    b.disabled = on;
  });

async function act(name) {
  busy(true);
  try {
    const answer = await fetch('/cashier/wechat/act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ prepay_id: main.dataset.prepay, act: name }),
    });
    const { paid, message } = await answer.json();
    say(message, paid ? 'good' : 'bad');
    if (paid) {
      at('actions').remove();
      setTimeout(goBack, 900);
    }
  } catch {
    say('没有连上，请再试 · No connection, please try again', 'bad');
  }
  busy(false);
}

at('phone')?.addEventListener('click', () => location.assign(location.href + '&as=phone'));
at('pay')?.addEventListener('click', () => act('pay'));
at('insufficient')?.addEventListener('click', () => act('insufficient'));
at('cancel')?.addEventListener('click', () => {
  say('已取消，没有扣款 · Cancelled, nothing was taken', 'calm');
  busy(true);
  setTimeout(goBack, 600);
});
if (at('actions')) at('leave').addEventListener('click', goBack);
`;

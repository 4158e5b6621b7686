import { escaped, inBoth } from '../kit/pages/html';
import { style } from '../kit/pages/style';
import { members } from './people';

const page = (body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>统一登录 · Sign in</title>
<style>${style}
nav { margin-top: 0; }
</style>
</head>
<body>
<main>
  <p class="practice">${inBoth('演练用的登录系统，没有密码', 'A directory to practise with: it asks for no password')}</p>
  ${body}
</main>
</body>
</html>`;

/** Whoever comes chooses who to be. @param address of the question that is answered */
export const peoplePage = (address: string): string =>
  page(
    `<h1>${inBoth('以谁的身份登录？', 'Sign in as')}</h1><nav>${[
      ...members.map(({ sub, name, is }) => [sub, `${escaped(name)}（${sub}）<span lang="en">${escaped(is)}</span>`]),
      ['nobody', inBoth('取消', 'Cancel')],
    ]
      .map(([sub, label]) => `<a class="button plain" href="${escaped(`${address}&sandbox_as=${sub}`)}">${label}</a>`)
      .join('')}</nav>`,
  );

export const wordPage = (chinese: string, english: string): string =>
  page(`<h1>${inBoth(escaped(chinese), escaped(english))}</h1>`);

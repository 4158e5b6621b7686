import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/i18n/languages';

const home = 'src/i18n';
const [first, ...others] = Object.keys(languages);
const identifier = (language: string): string => language.replace(/\W/g, '');

/**
 * Joins a topic's languages in a file of its own, so that a subpackage carries the topics that it shows and no others:
 * one module of all words would lie in the main package.
 */
export function joinedTopics(): Record<string, string> {
  const topics = readdirSync(join(home, first!))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((topic) => !topic.includes('.')); /* a platform's own words are picked by the build */
  return Object.fromEntries(topics.map((topic) => [join(home, 'topics', `${topic}.ts`), joined(topic)]));
}

const joined = (topic: string): string => `// Written by npm run words.
import type { Language } from '../languages';
${[first!, ...others].map((language) => `import { ${topic} as ${identifier(language)} } from '../${language}/${topic}';`).join('\n')}

export const ${topic}: Record<Language, typeof ${identifier(first!)}> = { ${[first!, ...others].map(entry).join(', ')} };
`;
const entry = (language: string): string =>
  identifier(language) === language ? language : `'${language}': ${identifier(language)}`;

if (require.main === module) for (const [file, text] of Object.entries(joinedTopics())) writeFileSync(file, text);

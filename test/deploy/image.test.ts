// The image, as far as it can be judged without building it: by a linter of Dockerfiles, and by what a node needs.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';

const text = readFileSync('deploy/Dockerfile', 'utf8');
type Line = { verb: string; words: string };
const lines: Line[] = text
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ verb: line.split(' ')[0]!, words: line.slice(line.indexOf(' ') + 1) }));
const last = lines.slice(lines.map(({ verb }) => verb).lastIndexOf('FROM'));
const said = (verb: string): string => last.find((line) => line.verb === verb)?.words ?? `no ${verb}`;

describe('deploy/Dockerfile', () => {
  it('is one that a linter finds nothing in', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([]);
    expect(validate('FROM node\nRUM npm ci').length).toBeGreaterThan(0); // it does find something
  });
  it('names a release of Node that the project takes, in every stage the same', () => {
    const bases = new Set(lines.filter(({ verb }) => verb === 'FROM').map(({ words }) => words.split(' ')[0]!));
    expect(bases.size).toBe(1);
    expect([...bases][0]).toMatch(/^node:22\.\d+\.\d+-bookworm-slim$/);
  });
  it('copies what is there, and installs exactly what is locked', () => {
    const own = lines.filter(({ verb, words }) => verb === 'COPY' && !words.startsWith('--from'));
    const copied = own.flatMap(({ words }) => words.split(' ').slice(0, -1));
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    expect(lines.filter(({ words }) => /npm (i|install)\b/.test(words))).toEqual([]);
    expect(lines.filter(({ words }) => words.startsWith('npm ci --omit=dev'))).toHaveLength(1);
  });
  it('ends in a stage without source, compiler or packages of development', () => {
    const copied = last.filter(({ verb }) => verb === 'COPY').map(({ words }) => words);
    expect(copied).toEqual([
      '--from=packages /fadan/node_modules ./node_modules',
      '--from=build /fadan/dist/service ./',
      '--from=build /fadan/dist/h5 ./h5',
      '--from=build /fadan/dist/THIRD-PARTY-NOTICES.txt /fadan/LICENSE ./',
    ]);
    expect(last.filter(({ verb }) => verb === 'RUN')).toEqual([]);
  });
  it('is nobody’s root, has Node itself as its first process, and holds no secret', () => {
    expect(said('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(JSON.parse(said('CMD'))).toEqual(['node', 'server/main.js']);
    expect(
      lines.filter(({ verb, words }) => /^(ENV|ARG)$/.test(verb) && /(KEY|SECRET|PASSWORD|TOKEN)\w*=/.test(words)),
    ).toEqual([]);
  });
  it('leaves out of what is sent to the builder whatever no stage needs', () => {
    const left = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').trim().split('\n');
    expect(left).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist']));
  });
});

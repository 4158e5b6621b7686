/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { PaperKind } from '#contract/papers';
import type { Look } from '../look';
import type { Box } from '../set/boxes';
import { markable, markedFields } from '../set/facts';
import { wordsIn, type Language, type PageWords } from './words';

/** The whole page, whose every value is escaped by the renderer; its script only moves what stands in its inputs. */
export function page({ photo, proposal }: Look, language: Language): string {
  const words = wordsIn(language);
  const html = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title}</title>
        <link rel="stylesheet" href="style.css" />
        <script src="script.js" defer />
      </head>
      <body>
        <main class="main marking">
          <p class="brand">{words.title}</p>
          <h1>{words.head}</h1>
          <p class="lead">{words.lead}</p>
          <div class="marking__both">
            <Photo {...{ words, size: photo }} />
            <form id="facts" class="marking__asked">
              <Paper {...{ words, proposal }} />
              <Consent words={words} />
              <Result words={words} />
            </form>
          </div>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}

type Worded = { words: PageWords };

const Photo = ({ words, size }: Worded & { size: { width: number; height: number } }) => (
  <section class="card marking__photo" aria-label={words.photo}>
    <div class="canvas">
      <img src="photo.jpg" alt={words.photo} width={size.width} height={size.height} />
      <svg id="marks" viewBox={`0 0 ${size.width} ${size.height}`} />
    </div>
    <p class="how">{words.howToDraw}</p>
  </section>
);

const Paper = ({ words, proposal: { paper, title, fields } }: Worded & Pick<Look, 'proposal'>) => (
  <section class="card">
    <div class="field">
      <label for="paper">{words.paper}</label>
      <select id="paper">
        {Object.entries(words.papers).map(([kind, name]) => (
          <option key={kind} value={kind} selected={kind === paper}>
            {name}
          </option>
        ))}
      </select>
    </div>
    <Mark name="title" called={words.titleMark} how={words.titleHow} box={title} words={words} />
    {markedFields.map((name) => {
      const read = fields.find((one) => one.name === name);
      const papers = PaperKind.anyOf.flatMap(({ const: kind }) => (markable(kind).includes(name) ? [kind] : []));
      return (
        <Mark
          key={name}
          {...{ name, words, papers, box: read?.box, value: read?.value ?? '', called: words.fields[name] }}
        />
      );
    })}
    <label class="tick">
      <input type="checkbox" id="hidden" />
      <span>{words.hidden}</span>
    </label>
  </section>
);

type MarkProps = Worded & {
  name: string;
  called: string;
  box: Box | undefined;
  how?: string;
  value?: string;
  papers?: string[];
};
const Mark = ({ words, name, called, box, how, value, papers }: MarkProps) => (
  <fieldset class="mark" data-mark={name} {...(papers && { 'data-papers': papers.join(' ') })}>
    <legend>{called}</legend>
    {how && <p class="how">{how}</p>}
    {value !== undefined && (
      <input aria-label={`${called}: ${words.value}`} name={`${name}.value`} value={value} autocomplete="off" />
    )}
    <div class="numbers">
      {(['x', 'y', 'width', 'height', 'turn'] as const).map((side) => (
        <label key={side}>
          <span>{words.boxes[side]}</span>
          <input type="number" step="any" name={`${name}.${side}`} value={box?.[side] ?? ''} />
        </label>
      ))}
    </div>
    <div class="line">
      <button type="button" class="plain" data-draw aria-pressed="false">
        {words.draw}
        <span class="heard">{` ${called}`}</span>
      </button>
      <button type="button" class="plain" data-clear>
        {words.clear}
        <span class="heard">{` ${called}`}</span>
      </button>
    </div>
  </fieldset>
);

const Consent = ({ words }: Worded) => (
  <section class="card">
    <h2>{words.consent}</h2>
    {(['from', 'agreedBy', 'until'] as const).map((name) => (
      <div class="field" key={name}>
        <label for={name}>{words[name]}</label>
        <input id={name} type={name === 'until' ? 'date' : 'text'} maxLength={300} autocomplete="off" />
      </div>
    ))}
    <p class="fault" id="fault" role="alert" hidden />
    <div class="line">
      <button type="submit">{words.look}</button>
    </div>
    <p id="working" class="how" role="status" hidden>
      {words.working}
    </p>
  </section>
);

const Result = ({ words }: Worded) => (
  <section class="card" id="result" tabIndex={-1} hidden>
    <h2>{words.preview}</h2>
    <img id="preview" alt={words.preview} />
    <h3>{words.still}</h3>
    <ul id="still" data-nothing={words.nothing} />
    <h3>{words.answers}</h3>
    <ul id="answers" data-nothing={words.nothing} />
    <div class="line">
      <button type="button" id="keep">
        {words.keep}
      </button>
    </div>
    <p class="said" id="kept" role="status" hidden>
      {words.kept}
    </p>
  </section>
);

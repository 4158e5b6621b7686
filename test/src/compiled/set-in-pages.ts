import { readFileSync } from 'node:fs';
import ts from 'typescript';

export type Setting = { component: string; attribute?: string; event?: string };

/** What every element has without its template's saying so. */
const everywhere = new Set(['className', 'style', 'id', 'key', 'onClick']);
const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Which attributes pages set on Taro's components and which events they hear; of what is spread, the names in the spread itself. */
export const setIn = (files: readonly string[]): Setting[] => files.flatMap(setInFile);

function setInFile(file: string): Setting[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const components = new Set<string>();
  const found: Setting[] = [];
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText() === "'@tarojs/components'")
      namesOf(node).forEach((name) => components.add(name));
    if (ts.isJsxOpeningLikeElement(node) && components.has(node.tagName.getText()))
      for (const name of node.attributes.properties.flatMap(namesSet))
        if (!everywhere.has(name)) found.push({ component: node.tagName.getText(), ...meant(name) });
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

const namesOf = ({ importClause }: ts.ImportDeclaration): string[] => {
  const named = importClause?.namedBindings;
  return named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : [];
};

function namesSet(set: ts.JsxAttributeLike): string[] {
  if (ts.isJsxAttribute(set)) return [set.name.getText()];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) names.push(node.name.getText());
    else if (!ts.isCallExpression(node)) ts.forEachChild(node, visit); // spoken() and its like are played in the flows
  };
  visit(set.expression);
  return names;
}

const meant = (name: string): Omit<Setting, 'component'> =>
  /^on[A-Z]/.test(name) ? { event: name.slice(2).toLowerCase() } : { attribute: dashed(name) };

/** Reads the imports of source files, for the boundary test. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Importing file, relative to the root, with forward slashes. */
  from: string;
  line: number;
  /** The words between the quotes. */
  specifier: string;
  /** File inside the root that a relative specifier names; null for packages. */
  target: string | null;
  typeOnly: boolean;
}

const SOURCE = /\.(ts|mts|js|mjs|svelte)$/;
const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** Source files under the folders, relative to the root. */
export function sourceFiles(root: string, folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => SOURCE.test(name))
        .map((name) => join(folder, name).split(sep).join('/')),
    )
    .sort();
}

/** The TypeScript of a Svelte file, other lines blanked so that line numbers stay true. */
function scriptOf(text: string): string {
  const kept = text.replace(/[^\n]/g, ' ').split('');
  for (const match of text.matchAll(SCRIPT)) {
    const start = match.index + match[0].indexOf('>') + 1;
    const body = match[1] ?? '';
    for (let i = 0; i < body.length; i += 1) kept[start + i] = body[i]!;
  }
  return kept.join('');
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** `new URL('./x.ts', import.meta.url)`: how workers and child processes are named. */
function isUrlOfModule(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url' &&
    SOURCE.test(node.arguments[0]?.getText().slice(1, -1) ?? '')
  );
}

function specifierOf(node: ts.Node): { specifier: ts.Node | undefined; typeOnly: boolean } {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return { specifier: node.moduleSpecifier, typeOnly: isTypeOnly(node) };
  }
  if (ts.isImportTypeNode(node))
    return { specifier: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, typeOnly: true };
  if (ts.isCallExpression(node)) {
    const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
    return { specifier: dynamic ? node.arguments[0] : undefined, typeOnly: false };
  }
  if (isUrlOfModule(node)) return { specifier: node.arguments?.[0], typeOnly: true };
  return { specifier: undefined, typeOnly: false };
}

function parse(root: string, file: string): ts.SourceFile {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.createSourceFile(
    file,
    file.endsWith('.svelte') ? scriptOf(text) : text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
}

export function importsOf(root: string, file: string): Import[] {
  const source = parse(root, file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const { specifier, typeOnly } = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const inside = specifier.text.startsWith('.')
        ? relative(root, resolve(root, dirname(file), specifier.text.replace(/\?.*$/, '')))
            .split(sep)
            .join('/')
        : null;
      const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
      found.push({ from: file, line, specifier: specifier.text, target: inside, typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Identifiers that a file uses as free names (not after a dot, nor as a key), each with its first line. */
export function namesOf(root: string, file: string): Map<string, number> {
  const source = parse(root, file);
  const names = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const parent = node.parent;
    const isKey =
      parent &&
      ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
          parent.name === node));
    if (ts.isIdentifier(node) && !isKey && !names.has(node.text)) {
      names.set(node.text, source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

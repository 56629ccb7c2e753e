/** The rules between layers (ARCHITECTURE.md), as a function from a source tree to the list of what breaks them. */
import { type Import, importsOf, namesOf, sourceFiles } from './imports.ts';

/** What each layer may import beside itself and `api`. `app` composes, so it sees the layers that it hands to services. */
const ARROWS: Record<string, readonly string[]> = {
  api: [],
  hosts: ['app', 'samples'],
  samples: [],
  app: ['services', 'corpus', 'ingest', 'text', 'engine', 'evaluate', 'fetch'],
  services: ['corpus', 'ingest', 'text', 'engine', 'evaluate', 'fetch'],
  corpus: ['text'],
  ingest: ['text'],
  text: [],
  model: ['text'],
  train: ['model', 'text'],
  evaluate: ['model', 'text'],
  fetch: [],
  engine: ['train', 'model', 'text', 'evaluate'],
};

/** Files of the engine that run outside its process. */
const ENGINE_CLIENT = /^src-main\/engine\/(client|spawn|protocol|backend-names|doctor|native-paths)\.ts$/;
const TFJS_LAYERS = ['model', 'train', 'evaluate', 'engine'];
const BROWSER_OR_NODE = ['window', 'document', 'localStorage', 'process', 'Buffer', '__dirname', 'require'];

function layerOf(file: string): string | null {
  return /^src-main\/([^/]+)\//.exec(file)?.[1] ?? (file.startsWith('src-renderer/') ? 'renderer' : null);
}

function wrongArrow(edge: Import): string | null {
  const from = layerOf(edge.from);
  const to = edge.target === null ? null : layerOf(edge.target);
  if (from === null || edge.target === null || to === from) return null;
  if (to === null)
    return edge.target.endsWith('package.json') ? null : `${from} imports ${edge.target}, outside the layers`;
  if (to === 'api') return null;
  if (from === 'renderer') return `the renderer imports ${to}; only api is open to it`;
  if (!ARROWS[from]?.includes(to)) return `${from} may not import ${to}`;
  if (to === 'engine' && !edge.typeOnly && !ENGINE_CLIENT.test(edge.target))
    return `${from} may import only the engine's client`;
  return null;
}

function wrongPackage(edge: Import): string | null {
  const from = layerOf(edge.from);
  const name = edge.specifier;
  if (edge.target !== null || from === null) return null;
  if (/^electron($|\/)/.test(name) && !edge.from.startsWith('src-main/hosts/electron/'))
    return 'electron outside hosts/electron';
  if (name.startsWith('@tensorflow/') && !TFJS_LAYERS.includes(from)) return `${from} may not import ${name}`;
  if (name.startsWith('@tensorflow/') && name !== '@tensorflow/tfjs-core' && from !== 'engine')
    return 'a backend outside engine';
  if (from === 'api' && !/^(zod|@orpc\/(contract|client))$/.test(name))
    return `api imports ${name}; it must run anywhere`;
  if (from === 'renderer' && name.startsWith('node:')) return 'the renderer imports a part of Node';
  return null;
}

/** Import cycles, each once, as "a -> b -> a". Types are erased, so a type-only import closes no cycle. */
function cycles(edges: Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, target, typeOnly } of edges) {
    if (target !== null && !typeOnly) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file);
  return found;
}

/** One sentence for each broken rule under `src-main` and `src-renderer` of the root. */
export function brokenBoundaries(root: string): string[] {
  const files = sourceFiles(root, ['src-main', 'src-renderer']);
  const edges = files.flatMap((file) => importsOf(root, file));
  const broken = edges.flatMap((edge) =>
    [wrongArrow(edge), wrongPackage(edge)].flatMap((why) => (why === null ? [] : [`${edge.from}:${edge.line} ${why}`])),
  );
  for (const file of files.filter((name) => name.startsWith('src-main/api/'))) {
    const names = namesOf(root, file);
    for (const name of BROWSER_OR_NODE) {
      if (names.has(name)) broken.push(`${file}:${names.get(name)} api uses ${name}; it must run anywhere`);
    }
  }
  return [...broken, ...cycles(edges).map((cycle) => `import cycle: ${cycle}`)];
}

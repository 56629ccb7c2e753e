/** The label linkbase of an XBRL filing (EX-101.LAB): what the filer itself calls each concept, in rows of its statements. */
import { Parser } from 'htmlparser2';

/** Labels longer than this are definitions. */
const LONGEST = 300;

/** Concept as the linkbase's addresses write it, "us-gaap_Revenues" -> its labels, each once. Never throws: what is broken is read as far as it goes. */
export function readLabels(xml: string): Map<string, string[]> {
  const concepts = new Map<string, string>();
  const texts = new Map<string, string[]>();
  const arcs: [string, string][] = [];
  let open: { name: string; text: string } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.slice(name.indexOf(':') + 1);
        const label = attributes['xlink:label'] ?? '';
        if (local === 'loc') concepts.set(label, (attributes['xlink:href'] ?? '').split('#')[1] ?? '');
        else if (local === 'labelArc') arcs.push([attributes['xlink:from'] ?? '', attributes['xlink:to'] ?? '']);
        else if (local === 'label' && !/documentation$/i.test(attributes['xlink:role'] ?? ''))
          open = { name: label, text: '' };
      },
      ontext(text) {
        if (open && open.text.length <= LONGEST) open.text += text;
      },
      onclosetag(name) {
        if (!open || name.slice(name.indexOf(':') + 1) !== 'label') return;
        const text = open.text.replace(/\s+/g, ' ').trim();
        if (text.length > 0 && text.length <= LONGEST) push(texts, open.name, text);
        open = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  const labels = new Map<string, string[]>();
  for (const [from, to] of arcs) {
    const concept = concepts.get(from);
    for (const text of texts.get(to) ?? []) if (concept) push(labels, concept, text);
  }
  return labels;
}

function push(lists: Map<string, string[]>, key: string, text: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [text]);
  else if (!list.includes(text)) list.push(text);
}

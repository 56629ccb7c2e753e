/** What to ask a model for. Models trained for OCR know their own few words and no others. */

interface Prompts {
  text: string;
  table: string;
}

const TRAINED: [RegExp, Prompts][] = [
  [/glm-?ocr/i, { text: 'Text Recognition:', table: 'Table Recognition:' }],
  [/paddle-?ocr/i, { text: 'OCR:', table: 'Table Recognition:' }],
];

const GENERAL: Prompts = {
  text:
    'Transcribe this part of a scanned financial report as Markdown, exactly as printed. Write any table as an HTML table. Change, add and explain nothing. ' +
    'Answer with the transcription alone.',
  table:
    'Transcribe this table of a scanned financial report as one HTML <table>, exactly as printed: one <tr> for each printed row and one <td> for each column, ' +
    'empty where nothing is printed; colspan only where a head spans columns. Keep brackets, dashes, commas and currency signs. ' +
    'Answer with the table alone.',
};

export function promptFor(model: string, what: keyof Prompts): string {
  const trained = TRAINED.find(([name]) => name.test(model));
  return (trained?.[1] ?? GENERAL)[what];
}

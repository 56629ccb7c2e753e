import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src-renderer/state/notices.svelte.ts';
import { OcrState } from '../../../src-renderer/state/ocr.svelte.ts';
import { createFakeHost } from '../support/fake-host.ts';

describe('how scans are read', () => {
  it('shows what is set, keeps changes and the key, and asks the endpoint when told to', async () => {
    const host = createFakeHost();
    const notices = new Notices();
    const ocr = new OcrState(host.client, notices);
    await ocr.load();
    expect(ocr.view.value).toMatchObject({ engine: 'tesseract', key: { kept: null } });
    await ocr.save({ engine: 'vision', url: 'http://127.0.0.1:9', model: 'glm-ocr' }, 'secret');
    expect(ocr.view.value).toMatchObject({ engine: 'vision', model: 'glm-ocr', key: { kept: 'file' } });
    await ocr.check();
    expect(notices.list.at(-1)?.text).toContain('glm-ocr');
  });
});

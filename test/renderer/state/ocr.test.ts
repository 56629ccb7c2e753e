import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { Notices } from '../../../src-renderer/state/notices.svelte.ts';
import { OcrState } from '../../../src-renderer/state/ocr.svelte.ts';
import { createFakeHost } from '../support/fake-host.ts';

describe('how scans are read', () => {
  it('shows what is set, keeps changes and the key, and asks the endpoint when told to', async () => {
    const host = createFakeHost();
    const ocr = new OcrState(host.client, new Notices());
    await ocr.load();
    expect(ocr.view.value).toMatchObject({ engine: 'tesseract', key: { kept: null } });
    expect(await ocr.save({ engine: 'vision', url: 'http://127.0.0.1:9', model: 'glm-ocr' }, 'secret')).toBe(true);
    expect(ocr.view.value).toMatchObject({ engine: 'vision', model: 'glm-ocr', key: { kept: 'file' } });
    expect(host.calls.get('ocr.check')).toBeUndefined();
    await ocr.check();
    expect(ocr.answer).toContain('glm-ocr');
    await ocr.setKey(null);
    expect(ocr.view.value).toMatchObject({ engine: 'vision', key: { kept: null } });
  });

  it('says why a change or a test failed, and keeps what was set', async () => {
    const host = createFakeHost();
    const notices = new Notices();
    const ocr = new OcrState(host.client, notices);
    await ocr.load();
    host.fail('ocr.set', new AppError('bad_request', 'The address must begin with http.'));
    expect(await ocr.save({ url: 'ftp:' }, 'secret')).toBe(false);
    expect(ocr.view.value).toMatchObject({ url: '', key: { kept: null } });
    host.fail('ocr.check', new AppError('network', 'The endpoint does not answer.'));
    await ocr.check();
    expect(notices.list.map(({ text }) => text)).toEqual([
      'The address must begin with http.',
      'The endpoint does not answer.',
    ]);
    expect(ocr.answer).toBeNull();
    expect(ocr.busy).toBe(false);
  });
});

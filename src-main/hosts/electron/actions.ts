/** What this host can do beyond the contract. */
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { dialog, shell } from 'electron';
import { AppError } from '../../api/errors.ts';
import type { HostActions } from '../../app/app.ts';

export const electronActions: HostActions = {
  capabilities: { name: 'electron', pickFiles: true, reveal: true, saveAs: false },
  pickFiles: async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: 'Add filings',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Filings', extensions: ['htm', 'html', 'xhtml', 'txt', 'gz', 'zip'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? [] : filePaths;
  },
  reveal: async (path) => {
    if (!isAbsolute(path) || !(await stat(path).catch(() => null))) {
      throw new AppError('not_found', `${path} is not there any more.`);
    }
    shell.showItemInFolder(path);
  },
};

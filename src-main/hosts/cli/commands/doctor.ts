import { doctor } from '../../../app/doctor.ts';
import { columns } from '../columns.ts';
import type { Command, Outcome } from '../command.ts';

export const command: Command = {
  name: 'doctor',
  summary: 'Which engine runs here and why, and how fast each backend multiplies.',
  usage: ['doctor'],
  options: {},
  run: async ({ progress }): Promise<Outcome> => {
    progress.note('Trying each backend for a second ...');
    const report = await doctor();
    const rows = report.backends.map(({ name, available, version, gflops }) => [
      name,
      available ? 'available' : 'not available',
      version ?? '',
      gflops === null ? '' : `${gflops} GFLOPS`,
    ]);
    const reasons = report.backends.map(({ name, reason }) => `${name}: ${reason}`);
    return {
      json: report,
      text: [
        `Node ${report.node}`,
        columns(rows),
        '',
        ...reasons,
        '',
        `Chosen: ${report.chosen ?? 'none'}. ${report.reason}`,
      ].join('\n'),
      failed: report.chosen === null,
    };
  },
};

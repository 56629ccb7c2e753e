/** The one thread that writes. Reads on the main loop go on meanwhile (WAL). */
import { workerData } from 'node:worker_threads';
import { connect } from './connect.ts';
import { createWrites } from './queries.ts';
import { serveThread } from './thread.ts';

const db = connect(workerData.database, 'write');
serveThread(createWrites(db), () => {
  db.pragma('optimize');
  db.close();
});

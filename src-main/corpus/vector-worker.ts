import { workerData } from 'node:worker_threads';
import { connect } from './connect.ts';
import { serveThread } from './thread.ts';
import { createVectorScan } from './vector-scan.ts';

const db = connect(workerData.database, 'read');
serveThread({ vectors: createVectorScan(db) }, () => db.close());

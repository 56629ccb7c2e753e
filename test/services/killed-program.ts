// Reads a folder, starts embedding it, says so, and works on until it is killed.
import { join } from 'node:path';
import { startServices } from './services.ts';

const [dir = ''] = process.argv.slice(2);
const services = await startServices(dir);
const { job } = await services.ingest([join(dir, 'in')], true);
const { hash } = await services.models.require();
console.log(JSON.stringify({ ingestJob: job.id, embedJob: job.result?.embedJob, hash }));
setInterval(() => {}, 1000);

/** For hosts: which backends there are. Needs no corpus. */
export { doctor } from '../engine/doctor.ts';

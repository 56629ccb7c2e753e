import { connectInProcess } from '../../src-main/hosts/in-process.ts';
import { contractSuite } from './contract.suite.ts';

contractSuite('in-process', (router) => connectInProcess(router));

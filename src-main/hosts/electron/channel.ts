/** The message with which a page hands over its port, first to the preload script and then, by IPC, to the main process. */
export const CONNECT = 'mantissa:connect';

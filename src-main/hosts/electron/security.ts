/** What no page may do, whatever runs in it: leave the app's origin, open windows, embed others, ask for devices, or reach the network. */
import { app, type Session } from 'electron';

/** Whether a page of this origin may be shown. */
export function isOurs(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/** For every page that will ever be made; call before the first window. */
export function denyForeignPages(origin: string): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault: () => void }, url: string) => {
      if (!isOurs(url, origin)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-frame-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies every permission, and every request that does not go to the app itself. */
export function closeSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const allowed = [`${origin}/`, `${origin.replace(/^http/, 'ws')}/`, 'devtools:', 'data:image/', `blob:${origin}/`];
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.some((start) => details.url.startsWith(start)) });
  });
}

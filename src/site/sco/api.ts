/** What a learning platform offers to a page that it shows: the API of SCORM 1.2. */
export interface ScormApi {
  readonly LMSInitialize: (nothing: '') => unknown;
  readonly LMSFinish: (nothing: '') => unknown;
  readonly LMSCommit: (nothing: '') => unknown;
  readonly LMSGetValue: (name: string) => unknown;
  readonly LMSSetValue: (name: string, value: string) => unknown;
}

/** The nearest API: up the frames of the page, else up those of the window that opened it, or opened the outermost. */
export function findApi(page: Window): ScormApi | undefined {
  const above = framesFrom(page);
  const openers = [page, above.at(-1)].flatMap((frame) => openerOf(frame) ?? []);
  return [...above, ...openers.flatMap(framesFrom)].flatMap((frame) => apiOf(frame) ?? [])[0];
}

/** The window itself, then each that it stands in. */
function framesFrom(frame: Window): readonly Window[] {
  // A window that is closed has none.
  const parent = frame.parent as Window | null;
  return !parent || parent === frame ? [frame] : [frame, ...framesFrom(parent)];
}

function openerOf(frame: Window | undefined): Window | undefined {
  return allowed(() => (frame?.opener as Window | null) ?? undefined);
}

function apiOf(frame: Window): ScormApi | undefined {
  return allowed(() => (frame as Window & { readonly API?: ScormApi | null }).API ?? undefined);
}

/** A frame of another site may not be looked into: there is none for us. */
function allowed<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

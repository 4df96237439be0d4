/**
 * Reads a page of the site as a document in which nothing runs: `XMLHttpRequest` does, `DOMParser` is closed by the
 * site's policy. Nothing comes where it cannot be had.
 */
export function readDocument(url: URL): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', url.href.replace(/#.*/, ''));
    request.responseType = 'document';
    request.onload = () =>
      resolve(request.status < 400 ? (request.responseXML ?? undefined) : undefined);
    request.onerror = () => resolve(undefined);
    request.send();
  });
}

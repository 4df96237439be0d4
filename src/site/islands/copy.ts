/** Puts a text where it can be pasted from. Without a secure address there is no clipboard; a browser may also refuse it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

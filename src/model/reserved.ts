/** Names that Windows keeps for devices: a file of such a name cannot even be checked out there. */
export function isDeviceName(stem: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(stem);
}

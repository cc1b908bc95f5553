/** Hands a file to the browser's downloads. It needs no permission: it is a link that is followed. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has read the address by then; kept longer, the file would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

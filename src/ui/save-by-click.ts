/** Hands a file to the browser as a download, which takes no permission. */
export function saveByClick(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn; until then the address has to lead to it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

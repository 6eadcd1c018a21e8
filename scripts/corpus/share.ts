/** `120/131  91.6 %`, with room for what stands beside it; `–` of nothing. */
export function share(count: number, of: number): string {
  if (of === 0) return '–';
  const percent = ((100 * count) / of).toFixed(1);
  return `${String(count).padStart(4)}/${String(of).padEnd(3)} ${percent.padStart(5)} %`;
}

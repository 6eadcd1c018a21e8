/** A language tag (BCP 47) in its canonical spelling; '' for none, null for what is no tag. */
export function languageTag(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  if (tag === '') return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

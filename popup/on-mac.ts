/** Whether the keys are a Mac's: ⌘ where others have Ctrl. */
export const onMac = /Macintosh/.test(navigator.userAgent);

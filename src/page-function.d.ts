/** A file of `src/content` bundled into one function for `executeScript` (build/page-function.ts). */
declare module '*?page' {
  const run: (request: never) => unknown;
  export default run;
}

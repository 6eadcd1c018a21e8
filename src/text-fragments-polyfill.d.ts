/** What we use of the library, which comes without types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: { readonly SUCCESS: number };
  export function setTimeout(milliseconds: number): void;
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: {
      readonly textStart: string;
      readonly textEnd?: string;
      readonly prefix?: string;
      readonly suffix?: string;
    };
  };
}

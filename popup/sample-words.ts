import type { SampleWords } from '../src/core/sample-issue.ts';
import { words } from '../src/platform/words.ts';

/** The words of the sample issue, in the browser's language. */
export function sampleWords(): SampleWords {
  return {
    lang: words('language'),
    title: words('sample_title'),
    sections: [words('sample_news'), words('sample_reading'), words('sample_end')],
    clips: {
      lending: { title: words('sample_lending'), site: words('sample_lending_site') },
      bread: {
        title: words('sample_bread'),
        site: words('sample_bread_site'),
        quote: words('sample_bread_quote'),
      },
      ferry: {
        title: words('sample_ferry'),
        site: words('sample_ferry_site'),
        quote: words('sample_ferry_quote'),
        blurb: words('sample_ferry_blurb'),
      },
      moon: {
        title: words('sample_moon'),
        site: words('sample_moon_site'),
        quote: words('sample_moon_quote'),
        aside: words('sample_moon_aside'),
      },
      bell: {
        title: words('sample_bell'),
        site: words('sample_bell_site'),
        blurb: words('sample_bell_blurb'),
      },
    },
    passage: ({ lending, bread, quote, issue }) =>
      words('sample_passage', lending, bread, quote, issue),
  };
}

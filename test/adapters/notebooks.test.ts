import { describe, expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const repo = { name: 'repo', url: 'https://github.com/bay/tides' };
const file = (url: string) => ({ name: 'file', url });
const low = file('https://github.com/bay/tides/blob/main/a/low.ipynb');

describe('an address of a notebook', () => {
  it.each([
    ['https://nbviewer.org/github/bay/tides/blob/main/a/low.ipynb', [repo, low]],
    [
      'https://nbviewer.jupyter.org/format/slides/github/bay/tides/blob/main/a/low.ipynb#/',
      [repo, low],
    ],
    [
      'https://nbviewer.org/gist/bay/0123456789abcdef/low.ipynb',
      [file('https://gist.github.com/bay/0123456789abcdef')],
    ],
    ['https://nbviewer.org/urls/bay.example/low.ipynb', [file('https://bay.example/low.ipynb')]],
    ['https://nbviewer.org/url/bay.example/low.ipynb', [file('http://bay.example/low.ipynb')]],
    [
      'https://colab.research.google.com/github/bay/tides/blob/main/a/low.ipynb#scrollTo=1',
      [repo, low],
    ],
    ['https://colab.research.google.com/drive/1aB2cD3eF4gH5iJ6kL7mN8oP9q', []],
    ['https://mybinder.org/v2/gh/bay/tides/main?labpath=a%2Flow.ipynb', [repo, low]],
    ['https://mybinder.org/v2/gh/bay/tides/main?filepath=a/low.ipynb', [repo, low]],
    ['https://mybinder.org/v2/gh/bay/tides/main?urlpath=lab/tree/a/low.ipynb', [repo, low]],
    ['https://mybinder.org/v2/gh/bay/tides/main?urlpath=lab', [repo]],
    ['https://mybinder.org/v2/gh/bay/tides/HEAD', [repo]],
    [
      'https://mybinder.org/v2/gl/bay%2Ftides/main',
      [{ name: 'repo', url: 'https://gitlab.com/bay/tides' }],
    ],
    [
      'https://mybinder.org/v2/gh/env/env/main?urlpath=git-pull%3Frepo%3Dhttps%253A%252F%252Fgithub.com%252Fbay%252Ftides',
      [repo],
    ],
    ['https://mybinder.org/v2/zenodo/10.5281/zenodo.42/', []],
    ['https://mybinder.org/v2/gh/bay', []],
  ])('%s leads to where it comes from', (url, links) => {
    expect(addressFindings(url)).toMatchObject({ kind: 'notebook', links });
  });

  it.each([
    'https://nbviewer.org/faq',
    'https://nbviewer.org/github/bay/tides/tree/main/a',
    'https://mybinder.org/about',
    'https://colab.research.google.com/about',
  ])('%s is of none', (url) => {
    expect(addressFindings(url)).toMatchObject({ kind: '', links: [] });
  });
});

describe('the title of a notebook', () => {
  const url = 'https://nbviewer.org/github/bay/tides/blob/main/Low%20water.ipynb';
  const titleOf = (part: object) => findingsOf(snapshotOf({ url, ...part })).title;

  it('is its heading where the page is called as all are, else its file', () => {
    expect(titleOf({ title: 'Notebook on nbviewer', heading: 'Why' })).toBe('Why');
    expect(titleOf({ title: 'Jupyter Notebook Viewer' })).toBe('Low water.ipynb');
    expect(titleOf({})).toBe('Low water.ipynb');
  });

  it('is what the page is called, without the viewer', () => {
    expect(titleOf({ title: 'Low.ipynb - Colab' })).toBe('Low.ipynb');
    expect(titleOf({ title: 'Low.ipynb - Colaboratory' })).toBe('Low.ipynb');
  });
});

import type { Preset } from './preset.ts';

/** What stands behind a link: who may read it, the curator's words, and quotes beneath. */
const told = `{%- if access.mark %} {{ access.mark }}{% endif -%}
{%- if blurb %} {{ blurb }}{% endif -%}
{%- if aside %} {{ aside | aside }}{% endif -%}
{%- for quote in quotes %}

  {{ quote | quoted: "block" }}
{% endfor -%}`;

/** One bullet a link, its kind in brackets before it; events by date and place. */
export const thisWeekInRust: Preset = {
  id: 'this-week-in-rust',
  name: 'preset_this_week_in_rust',
  head: '# {{ title | default: label }}',
  clip: `* {% for tag in tags %}[{{ tag }}] {% endfor %}[{{ title }}]({{ url }})${told}`,
  kinds: {
    event: `* {% if event.start %}{{ event.start | iso_day }}
{%- if event.end %} - {{ event.end | iso_day }}{% endif %} | {% endif -%}
{%- if event.place %}{{ event.place }} | {% endif -%}
[{{ title }}]({{ url }})${told}`,
  },
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '*', bullet: '*', bulletOther: '-', listItemIndent: 'one', resourceLink: true },
    ...{ escapes: 'least', itemIndent: 4 },
  },
  plan: { head: false },
};

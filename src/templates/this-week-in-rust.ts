import type { Preset } from './preset.ts';

/** One bullet a link, its kind in brackets before it; events by date and place. */
export const thisWeekInRust: Preset = {
  id: 'this-week-in-rust',
  name: 'preset_this_week_in_rust',
  head: '',
  clip: `* {% for tag in tags %}[{{ tag }}] {% endfor %}[{{ title }}]({{ url }})
{%- if blurb %} {{ blurb }}{% endif -%}
{%- for quote in quotes %}

  {{ quote | quoted: "block" }}
{% endfor -%}`,
  kinds: {
    event: `* {{ event.start | iso_day }}{% if event.end %} - {{ event.end | iso_day }}{% endif %}
{%- if event.place %} | {{ event.place }}{% endif %} | [{{ title }}]({{ url }})
{%- if blurb %} {{ blurb }}{% endif -%}`,
  },
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '*', bullet: '*', bulletOther: '-', listItemIndent: 'one', resourceLink: true },
    ...{ escapes: 'least', itemIndent: 4 },
  },
  plan: { head: false },
};

import type { ProseVerb } from '../../src/editor/prose-editor.ts';
import { type MessageName, words } from '../../src/platform/words.ts';
import { Icon } from '../../src/ui/icon.tsx';
import { onMac } from '../on-mac.ts';
import './prose-tools.css';

interface Props {
  readonly verb: (name: ProseVerb) => void;
  readonly choose: () => void;
  readonly children?: preact.ComponentChildren;
}

interface Tool {
  readonly sign: preact.ComponentChildren;
  readonly name: MessageName;
  readonly keys: string;
  readonly verb: ProseVerb | 'choose';
}

const tools: readonly Tool[] = [
  { sign: '@', name: 'tool_clip', keys: '@', verb: 'choose' },
  { sign: '[…]', name: 'tool_aside', keys: 'Mod+Shift+E', verb: 'aside' },
  { sign: 'B', name: 'tool_strong', keys: 'Mod+B', verb: 'strong' },
  { sign: 'I', name: 'tool_emphasis', keys: 'Mod+I', verb: 'emphasis' },
  { sign: '</>', name: 'tool_code', keys: 'Mod+`', verb: 'code' },
  { sign: <Icon name="unlink" />, name: 'tool_unlink', keys: '', verb: 'unlink' },
];

/** What can be done to the words that are selected, for those who take the mouse. */
export function ProseTools({ verb, choose, children }: Props) {
  return (
    <div class="prose-tools" role="toolbar" aria-label={words('prose_tools')}>
      {tools.map((tool) => (
        <button
          key={tool.verb}
          type="button"
          class={`plain tool-${tool.verb}`}
          title={tool.keys === '' ? words(tool.name) : `${words(tool.name)} (${shown(tool.keys)})`}
          aria-label={words(tool.name)}
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (tool.verb === 'choose' ? choose() : verb(tool.verb))}
        >
          {tool.sign}
        </button>
      ))}
      {children}
    </div>
  );
}

function shown(keys: string): string {
  return keys.replace('Mod', onMac ? '⌘' : 'Ctrl');
}

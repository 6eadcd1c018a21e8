import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import { makeNewsletter } from '../src/core/first-desk.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import { currentDesk } from '../src/store/desk.ts';
import { newsletters } from '../src/store/newsletters.ts';
import { NoticeLine, NoticesProvider, useNoticesState } from '../src/ui/notice.tsx';
import { Opening } from '../src/ui/opening.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useSlowOpening } from '../src/ui/use-slow-opening.ts';
import { useReading } from '../src/ui/use-stored.ts';
import { NewsletterForm } from './newsletter-form.tsx';
import './options.css';
import { PreferencesForm } from './preferences-form.tsx';
import { Shortcuts } from './shortcuts.tsx';

// Hardly ever wanted.
const RecoveryNotice = lazy(async () => ({
  default: (await import('../src/ui/recovery-notice.tsx')).RecoveryNotice,
}));
const StoreTrouble = lazy(async () => ({
  default: (await import('../src/ui/store-trouble.tsx')).StoreTrouble,
}));
// What reads and writes files is wanted below the fold, and by nobody else.
const BackupSection = lazy(async () => ({
  default: (await import('./backup-section.tsx')).BackupSection,
}));

const ChecksSection = lazy(async () => ({
  default: (await import('./checks-section.tsx')).ChecksSection,
}));

const AccessSection = lazy(async () => ({
  default: (await import('./access-section.tsx')).AccessSection,
}));

const ImportSection = lazy(async () => ({
  default: (await import('./import-section.tsx')).ImportSection,
}));

const TemplatesSection = lazy(async () => ({
  default: (await import('./templates-section.tsx')).TemplatesSection,
}));

/** Newsletters and their sections, how quiet to be, which keys do what, and backups. */
export function Options() {
  const notices = useNoticesState();
  return (
    <NoticesProvider value={notices}>
      <main class="options">
        <h1>{words('options_title')}</h1>
        <Suspense fallback={null}>
          <RecoveryNotice />
        </Suspense>
        <Sections />
      </main>
      <NoticeLine />
    </NoticesProvider>
  );
}

function Sections() {
  const { value, failure, again } = useReading(async () => {
    // Asked for once, so that there is a newsletter to set up before the first clip.
    const { newsletter } = await currentDesk(new Date().toISOString());
    return { list: await newsletters(), current: newsletter.id };
  });
  const trouble = useSlowOpening(failure);
  // All of it is read from the store: what stands in the way is said once.
  if (value === null) {
    if (trouble === null) return <Opening />;
    return (
      <Suspense fallback={<Opening />}>
        <StoreTrouble failure={trouble} again={again} />
      </Suspense>
    );
  }
  return (
    <>
      <Newsletters all={value} />
      <PreferencesForm />
      <Shortcuts />
      <Suspense fallback={null}>
        <BackupSection />
      </Suspense>
    </>
  );
}

interface All {
  readonly list: readonly Newsletter[];
  readonly current: string;
}

function Newsletters({ all }: { readonly all: All }) {
  const [chosen, choose] = useState<string | null>(null);
  const { run } = useChanges();
  const shown = all.list.find(({ id }) => id === (chosen ?? all.current)) ?? all.list[0];
  const add = async () => {
    const sections = [{ id: crypto.randomUUID(), heading: words('first_section') }];
    const made = makeNewsletter({
      id: crypto.randomUUID(),
      name: words('new_newsletter'),
      sections,
    });
    if (await run('change_newsletter', [changeOf('newsletters', null, made)])) choose(made.id);
  };
  return (
    <section aria-labelledby="newsletters">
      <h2 id="newsletters">{words('newsletters')}</h2>
      <div class="newsletter-list">
        {all.list.map((one) => (
          <button
            key={one.id}
            type="button"
            class="plain"
            aria-pressed={one.id === shown?.id}
            onClick={() => choose(one.id)}
          >
            {one.name}
          </button>
        ))}
        <button type="button" onClick={() => void add()}>
          {words('add_newsletter')}
        </button>
      </div>
      {shown && <NewsletterForm key={shown.id} newsletter={shown} />}
      <Suspense fallback={null}>
        {shown && <TemplatesSection key={`templates ${shown.id}`} newsletter={shown} />}
        {shown && <AccessSection key={shown.id} newsletter={shown} />}
        {shown && <ChecksSection key={`checks ${shown.id}`} newsletter={shown} />}
      </Suspense>
      <Suspense fallback={null}>
        {shown && <ImportSection key={shown.id} newsletter={shown} />}
      </Suspense>
    </section>
  );
}

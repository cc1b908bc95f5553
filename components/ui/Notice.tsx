import type { ComponentChildren } from 'preact';

interface Props {
  /** `ask`: the person is needed. `bad`: something does not work. */
  tone?: 'ask' | 'bad' | undefined;
  children: ComponentChildren;
}

/** Something the person should know before the rest. */
export const Notice = ({ tone, children }: Props) => (
  <div class="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
    {children}
  </div>
);

import { i18n } from '#i18n';
import { Brand } from '../ui/Brand';
import { Privacy } from '../ui/Privacy';

/** The first page after install: what it does, what it does not, and the one next step. */
export const Welcome = () => (
  <main class="welcome">
    <Brand />
    <h1>{i18n.t('welcome.title')}</h1>
    <p class="lead">{i18n.t('welcome.lead')}</p>
    <ol class="steps">
      {(['one', 'two', 'three'] as const).map((step) => (
        <li key={step}>
          <h2>{i18n.t(`welcome.how_${step}_title`)}</h2>
          <p>{i18n.t(`welcome.how_${step}`)}</p>
        </li>
      ))}
    </ol>
    <p class="start">
      <a class="button" data-look="main" data-do="choose-sites" href="/options.html#sites">
        {i18n.t('welcome.start')}
      </a>
      <span class="soft">{i18n.t('welcome.start_hint')}</span>
    </p>
    <section class="card" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{i18n.t('welcome.privacy_title')}</h2>
      <Privacy />
    </section>
  </main>
);

import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import '@/components/ui/privacy.css';
import '@/components/welcome/welcome.css';
import { i18n } from '#i18n';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { Welcome } from '@/components/welcome/Welcome';

const App = () => (
  <>
    <Welcome />
    <Ready when />
  </>
);

startPage(App, i18n.t('welcome.title'));

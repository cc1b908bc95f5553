import { startWorkplace } from '../workplace/server.ts';
import { startChromium } from './chromium.ts';
import { extensionIn } from './extension.ts';

/** A browser on another machine, with a workplace that knows nothing of the first one's acts. */
export async function another(build: string, timeZone?: string) {
  const workplace = await startWorkplace();
  const started = await startChromium({ build, ports: workplace, timeZone });
  const end = async () => {
    await started.end();
    await workplace.stop();
  };
  return { context: started.context, workplace, ext: extensionIn(started, build), end };
}

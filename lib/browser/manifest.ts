import type { UserManifest } from 'wxt';
import { callKey, suggestedKey } from './call-key-names';

/** Public half of a key made for tests only: it pins the id of the test build, nothing is signed with it. */
const testKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA236zd2lxCZtpz07nBgWLxBdofIiCCdMlXbGTgxS3dkf/V0/vBpbe1K+BbN4b5g/EgrpI31D/SctS1b67Oai/MUBMDdfor9sDTI8k9QwEBAa3QvVT6CbOovnaQ46VJxLXpH6q8d694TOjR6/PcchctwbmP5Hu9W9TfiObFbzEYbD5LACMwBQtxhLwrrKSAYyYiQeninyYbvOfVfR1KUXEiljk7RmmSlwq2/puTuFsr6vQF2lceSFmHJv2UUJqN2e88gJ+mTYhETTJ9ex2UERtsE/nhoz2eVuZfH+IWR4d79VwC4rV7KM9WQ4l0U13DDimE4qgiD/RIKL8OT4pGnwUawIDAQAB';

const permissions = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'webRequest', 'activeTab', 'contextMenus'];

/**
 * The manifest of one build. Why each permission is asked stands in `docs/permissions.md`.
 * @param browser the browser WXT builds for, `chrome` or `firefox`
 * @param mode WXT's build mode; `test` pins the extension's id
 */
export function manifest(browser: string, mode: string): UserManifest {
  const common: UserManifest = {
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions,
    optional_permissions: ['notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_app_name__' },
    commands: { [callKey]: { suggested_key: suggestedKey, description: '__MSG_menu_call__' } },
  };
  if (browser === 'firefox') {
    return {
      ...common,
      browser_specific_settings: {
        gecko: {
          id: 'groundwork@groundwork.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    } as UserManifest;
  }
  return {
    ...common,
    minimum_chrome_version: '144',
    ...(mode === 'test' ? { key: testKey } : {}),
  };
}

import { i18n } from '#i18n';

/** Why something the person asked for was not done, as a sentence. @param why the code of the outcome */
export function failureWords(why: string): string {
  switch (why) {
    case 'newer':
    case 'blocked':
    case 'full':
    case 'broken':
      return i18n.t('trouble.not_done_why', { why: i18n.t(`trouble.${why}`) });
    case 'unreachable':
      return i18n.t('trouble.not_done_why', { why: i18n.t('failed.unreachable') });
    case 'not-written':
      return i18n.t('trouble.not_done_why', { why: i18n.t('failed.not_written') });
    default:
      return i18n.t('trouble.not_done');
  }
}

/** Whether a passphrase did not open the key in a file. */
export const isWrongPassphrase = (error: unknown): boolean => (error as { why?: string }).why === 'passphrase';

/** Why a file could not be taken in, as a sentence. @param error what the check or the merge threw */
export function importFailure(error: unknown): string {
  const { why } = error as { why?: string };
  switch (why) {
    case 'not-json':
      return i18n.t('import.not_json');
    case 'passphrase':
      return i18n.t('import.wrong');
    case 'not-ours':
      return i18n.t('import.not_ours');
    case 'newer':
      return error instanceof Error && error.name === 'NotAnExport' ? i18n.t('import.newer') : failureWords(why);
    default:
      return failureWords(why ?? '');
  }
}

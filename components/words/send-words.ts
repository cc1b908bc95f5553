import { i18n } from '#i18n';
import type { SendForm } from '@/lib/shared';

/** What a form is called in which a week leaves. */
export const formName = (form: SendForm): string => i18n.t(`send.form_${form}`);

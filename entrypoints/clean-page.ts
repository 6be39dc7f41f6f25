import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clean } from '../core/clean/clean';

/** Injected on demand; the value of the script is the CleanResult. An exception becomes the failure `broken`. */
export default defineUnlistedScript(() => clean(document));

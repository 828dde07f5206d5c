/** Finds what identifies a person in a text: mail addresses, telephone numbers, bank accounts, payment cards. */
@NullMarked
package org.ambassadordesk.ambassador.guideline.personal;

import org.jspecify.annotations.NullMarked;

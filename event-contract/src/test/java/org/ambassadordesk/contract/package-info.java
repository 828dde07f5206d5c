/** Proofs that what is published of the contract is what the code does. */
@NullMarked
package org.ambassadordesk.contract;

import org.jspecify.annotations.NullMarked;

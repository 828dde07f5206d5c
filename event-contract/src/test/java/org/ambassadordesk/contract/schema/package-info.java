/** Writes the published form of the contract, schemas and AsyncAPI, from the records; the tests compare it. */
@NullMarked
package org.ambassadordesk.contract.schema;

import org.jspecify.annotations.NullMarked;

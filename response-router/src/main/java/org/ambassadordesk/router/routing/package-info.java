/** The desk: one deterministic model that hears everything and decides who gets what. */
@NullMarked
package org.ambassadordesk.router.routing;

import org.jspecify.annotations.NullMarked;

/** The pages: parse what a person did, call the activity the API calls too, show what it says. */
@NullMarked
package org.ambassadordesk.ambassador.web;

import org.jspecify.annotations.NullMarked;

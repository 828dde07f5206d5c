/** What figures may say about the people whose work they count: nothing about few, and about one only as agreed. */
@NullMarked
package org.ambassadordesk.ambassador.report.protection;

import org.jspecify.annotations.NullMarked;

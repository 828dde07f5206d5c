/** Whole stories on the running system, through its public interfaces only: URLs and topics. */
package org.ambassadordesk.system;

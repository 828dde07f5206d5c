/** The desk as one starts it, and ways to talk to it. */
package org.ambassadordesk.system.desk;

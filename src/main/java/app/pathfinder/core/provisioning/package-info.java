/** What the owner's role does for accounts: first administrator, accounts made by administrators, table sets. */
@NullMarked
package app.pathfinder.core.provisioning;

import org.jspecify.annotations.NullMarked;
